//! The documents that work before the app does, and without it.
//!
//! `/` carries the lock, the first opening and the public half of Now as templates, drawn by the
//! very functions that draw the app; `/calm` needs no script at all; `/list` is the plain page
//! behind Leave.
//!
//! **Invariant:** each document is whole in one response: its style and its boot script stand
//! inside it, because on a slow line every further request costs seconds.
use crate::{
    app::{Around, Model, Screen, Start, Taken},
    locale::PlainEnglish,
    prefs::{LockMode, Prefs},
    screens, ssr,
};
use footbridge_content::words;
use footbridge_core::time::{Moment, Offset, World};
use std::fmt::Write as _;

/// Where things lie in the finished bundle, and the texts that go inside the documents.
#[derive(Clone, Copy, Debug)]
pub struct Assets<'a> {
    /// All styles, with the addresses of the fonts in place.
    pub css: &'a str,
    /// The script before the first paint, with its addresses in place.
    pub boot: &'a str,
    /// The script of the plain list.
    pub list: &'a str,
    /// Address of the module script that starts the app.
    pub main: &'a str,
    /// Addresses of further module scripts worth fetching early.
    pub scripts: &'a [&'a str],
    /// Address of the compiled app.
    pub wasm: &'a str,
    /// Address of the icon as SVG.
    pub icon: &'a str,
    /// Address of the icon for the home screen.
    pub touch_icon: &'a str,
    /// Address of the manifest.
    pub manifest: &'a str,
}

/// One whole document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its path.
    pub path: &'static str,
    /// All of it.
    pub html: String,
    /// What stands in its one `<style>`, for the hash in its policy.
    pub style: String,
    /// What stands in its one inline `<script>`, if it has one.
    pub script: Option<String>,
}

/// All documents.
pub fn documents(assets: &Assets<'_>) -> Vec<Document> {
    vec![index(assets), calm(assets), list(assets)]
}

/// The first screens by the name under which `boot.js` finds them.
///
/// Each pair holds a name and its HTML. A name ending in `-locked` is the same screen with a
/// place behind the lock.
pub fn first_screens() -> Vec<(&'static str, String)> {
    let draw = |lock: LockMode, screen: Screen, hour: i64| {
        ssr::draw(&model_at(lock, screen, hour), &PlainEnglish)
    };
    let (no, yes) = (LockMode::NoPlace, LockMode::Words);
    vec![
        ("welcome", draw(LockMode::FirstVisit, Screen::Welcome, 12)),
        (
            "welcome-night",
            draw(LockMode::FirstVisit, Screen::Welcome, 2),
        ),
        ("start", draw(no, Screen::Start, 2)),
        ("unlock", draw(yes, Screen::Unlock, 2)),
        ("now-open", draw(no, Screen::Now, 2)),
        ("now-open-locked", draw(yes, Screen::Now, 2)),
        ("now-breathe", draw(no, Screen::Breathe, 2)),
        ("now-breathe-locked", draw(yes, Screen::Breathe, 2)),
        ("insecure", draw(no, Screen::Insecure, 2)),
    ]
}

fn model_at(lock: LockMode, screen: Screen, hour: i64) -> Model {
    let (model, _) = Model::start(Start {
        prefs: Prefs {
            lock,
            ..Prefs::default()
        },
        world: World {
            now: Moment(hour * 3_600_000),
            offset: Offset(0),
            random: [0; World::N_RANDOM],
        },
        around: Around {
            secure: screen != Screen::Insecure,
            ..Around::default()
        },
        taken: Taken {
            screen: Some(screen),
            ..Taken::default()
        },
    });
    model
}

fn index(assets: &Assets<'_>) -> Document {
    let mut body = String::from("<div id=\"root\"></div>");
    for (name, html) in first_screens() {
        let _ = write!(body, "<template data-first=\"{name}\">{html}</template>");
    }
    let _ = write!(
        body,
        "<p class=\"no-app note\" role=\"alert\">{} <a href=\"/calm\">{}</a></p>\
         <noscript><div class=\"page\"><h1 class=\"title\">{}</h1><p>{} <a href=\"/calm\">{}</a></p></div></noscript>",
        words::first_no_app(),
        words::house_insecure_go(),
        words::name_app(),
        words::first_no_script(),
        words::house_insecure_go(),
    );
    let mut head = format!(
        "<link rel=\"manifest\" href=\"{}\"><link rel=\"apple-touch-icon\" href=\"{}\">\
         <link rel=\"preload\" href=\"{}\" as=\"fetch\" type=\"application/wasm\" crossorigin>",
        assets.manifest, assets.touch_icon, assets.wasm
    );
    for script in assets.scripts {
        let _ = write!(head, "<link rel=\"modulepreload\" href=\"{script}\">");
    }
    let _ = write!(
        head,
        "<script>{}</script><script type=\"module\" async src=\"{}\"></script>",
        assets.boot, assets.main
    );
    document(
        assets,
        "/",
        words::name_app(),
        &head,
        &body,
        Some(assets.boot),
    )
}

/// The plain help that needs nothing: no script, no app, no network once it was seen.
fn calm(assets: &Assets<'_>) -> Document {
    let body = ssr::to_html(screens::calm());
    document(assets, "/calm", words::name_app(), "", &body, None)
}

fn list(assets: &Assets<'_>) -> Document {
    let body = ssr::to_html(screens::plain_list()) + "<script>" + assets.list + "</script>";
    document(
        assets,
        "/list",
        words::left_title(),
        "",
        &body,
        Some(assets.list),
    )
}

fn document(
    assets: &Assets<'_>,
    path: &'static str,
    title: &str,
    head: &str,
    body: &str,
    script: Option<&str>,
) -> Document {
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\
         <title>{title}</title><meta name=\"robots\" content=\"noindex\">\
         <meta name=\"referrer\" content=\"no-referrer\"><meta name=\"color-scheme\" content=\"light dark\">\
         <link rel=\"icon\" href=\"{}\"><style>{}</style>{head}</head><body>{body}</body></html>",
        assets.icon, assets.css
    );
    Document {
        path,
        html,
        style: assets.css.to_owned(),
        script: script.map(str::to_owned),
    }
}
