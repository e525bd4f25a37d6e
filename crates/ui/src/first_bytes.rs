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
    prefs::{LockMode, PlainName, Prefs},
    screens, ssr,
};
use footbridge_content::words;
use footbridge_core::time::{Moment, Offset, World};
use std::fmt::Write as _;

/// A name for the home screen and the addresses of its pictures and its manifest.
#[derive(Clone, Copy, Debug)]
pub struct Plain<'a> {
    /// Which one.
    pub name: PlainName,
    /// Address of its icon as SVG.
    pub icon: &'a str,
    /// Address of its icon for the home screen.
    pub touch_icon: &'a str,
    /// Address of its manifest.
    pub manifest: &'a str,
}

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
    /// Address of the icon as SVG.
    pub icon: &'a str,
    /// Address of the icon for the home screen.
    pub touch_icon: &'a str,
    /// Address of the manifest.
    pub manifest: &'a str,
    /// The same of each plain name.
    pub plain: &'a [Plain<'a>],
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
        "<link rel=\"manifest\" href=\"{}\"{}><link rel=\"apple-touch-icon\" href=\"{}\"{}>",
        assets.manifest,
        marks(assets, |it| it.manifest),
        assets.touch_icon,
        marks(assets, |it| it.touch_icon),
    );
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

/// What stands in the place of an address or of the title under each plain name. `boot.js` and the
/// app exchange them, and keep the usual one beside.
fn marks<'a>(assets: &Assets<'a>, of: impl Fn(&Plain<'a>) -> &'a str) -> String {
    assets.plain.iter().fold(String::new(), |mut out, it| {
        let _ = write!(out, " data-{}=\"{}\"", it.name.key(), of(it));
        out
    })
}

fn document(
    assets: &Assets<'_>,
    path: &'static str,
    title: &str,
    head: &str,
    body: &str,
    script: Option<&str>,
) -> Document {
    // Only the page of the app has a plain name: it alone is put on the home screen.
    let (names, icons) = if path == "/" {
        (
            marks(assets, |it| it.name.word()),
            marks(assets, |it| it.icon),
        )
    } else {
        <(String, String)>::default()
    };
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\
         <title{names}>{title}</title><meta name=\"robots\" content=\"noindex\">\
         <meta name=\"referrer\" content=\"no-referrer\"><meta name=\"color-scheme\" content=\"light dark\">\
         <link rel=\"icon\" href=\"{}\"{icons}><style>{}</style>{head}</head><body>{body}</body></html>",
        assets.icon, assets.css
    );
    Document {
        path,
        html,
        style: assets.css.to_owned(),
        script: script.map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_plain_name_changes_stands_beside_the_usual_in_the_page_of_the_app_alone() {
        let plain = Plain {
            name: PlainName::Notes,
            icon: "/a/n.svg",
            touch_icon: "/a/n.png",
            manifest: "/a/n.webmanifest",
        };
        let assets = Assets {
            css: "",
            boot: "",
            list: "",
            main: "",
            icon: "/a/usual.svg",
            touch_icon: "/a/usual.png",
            manifest: "/a/usual.webmanifest",
            plain: &[plain],
        };
        let all = documents(&assets);
        let page = &all[0].html;
        for there in [
            "<title data-notes=\"Notes\">Footbridge</title>",
            "<link rel=\"icon\" href=\"/a/usual.svg\" data-notes=\"/a/n.svg\">",
            "<link rel=\"apple-touch-icon\" href=\"/a/usual.png\" data-notes=\"/a/n.png\">",
            "<link rel=\"manifest\" href=\"/a/usual.webmanifest\" data-notes=\"/a/n.webmanifest\">",
        ] {
            assert!(page.contains(there), "{there}");
        }
        // The script that exchanges them looks for them when it runs.
        let script = page.find("<script>").unwrap();
        assert!(page.rfind("data-notes").is_some_and(|it| it < script));
        for other in all.iter().skip(1) {
            assert!(!other.html.contains("data-notes"), "{}", other.path);
        }
    }
}
