//! Every screen in every state, put into a browser as the app would draw it.
//!
//! The nodes come from the functions that draw the app, the styles and fonts from the program
//! that people run; so what is seen here is what is seen there, also in states that are hard to
//! reach by hand.
use crate::{page::Page, server::Server};
use anyhow::Context as _;
use footbridge_ui::{app::Model, gallery, locale::PlainEnglish, ssr};
use serde_json::json;

/// The three lights by their names in `data-theme`.
pub const LIGHTS: [&str; 3] = ["morning", "night", "ember"];

/// How a screen is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// One of [`LIGHTS`].
    pub light: &'static str,
    /// The size of the text by its name in `data-text`: usual, larger, largest.
    pub text: &'static str,
}

/// All samples with their HTML, and the styles of the app.
#[derive(Debug)]
pub struct Gallery {
    style: String,
    samples: Vec<(&'static str, String)>,
    server: Server,
}

impl Gallery {
    /// Opens the gallery in a page: the page stands at the app's own address, under its policy.
    pub fn open(page: &Page) -> anyhow::Result<Self> {
        let server = Server::start()?;
        page.goto(&format!("{}/calm", server.url()))?;
        let style = page.text("document.querySelector('style').textContent")?;
        let samples = gallery::samples()
            .into_iter()
            .map(|it| (it.name, ssr::draw(&it.model, &PlainEnglish)))
            .collect();
        Ok(Self {
            style,
            samples,
            server,
        })
    }

    /// The pages beside the app, by the design's names, and where they lie.
    pub const PAGES: [(&'static str, &'static str); 2] = [("left", "/list"), ("calm", "/calm")];

    /// Shows one of the pages beside the app.
    pub fn show_page(&self, page: &Page, path: &str, look: Look) -> anyhow::Result<()> {
        page.goto(&format!("{}{path}", self.server.url()))?;
        let light = json!(look.light);
        page.eval(&format!("document.documentElement.dataset.theme = {light}"))?;
        page.wait(
            "its letters are there",
            "document.fonts.ready.then(() => 1)",
        )
    }

    /// The names of all samples, in order.
    pub fn names(&self) -> Vec<&'static str> {
        self.samples.iter().map(|(name, _)| *name).collect()
    }

    /// Shows one sample.
    pub fn show(&self, page: &Page, name: &str, look: Look) -> anyhow::Result<()> {
        let (_, html) = self
            .samples
            .iter()
            .find(|(it, _)| *it == name)
            .with_context(|| format!("{name} hangs in the gallery"))?;
        self.hang(page, html, look)
    }

    /// Shows something that does not hang in the gallery.
    pub fn show_model(&self, page: &Page, model: &Model, look: Look) -> anyhow::Result<()> {
        self.hang(page, &ssr::draw(model, &PlainEnglish), look)
    }

    fn hang(&self, page: &Page, html: &str, look: Look) -> anyhow::Result<()> {
        let Look { light, text } = look;
        let document = format!(
            "<!doctype html><html lang=\"en\" data-ready=\"app\" data-theme=\"{light}\" data-text=\"{text}\"><head>\
             <meta charset=\"utf-8\"><title>Footbridge</title>\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <style>{}</style></head><body><div id=\"root\">{html}</div></body></html>",
            self.style
        );
        page.set_content(&document)?;
        page.wait(
            "its letters are there",
            "document.fonts.ready.then(() => document.querySelector('main, ul, form'))",
        )
    }
}

/// What is wrong with the place of things on the page: wider than the window, cut off, or under
/// the rail when all is scrolled up.
pub fn misplaced(page: &Page) -> anyhow::Result<Vec<String>> {
    const LOOK: &str = r"(() => {
  const out = [], width = document.documentElement.clientWidth;
  scrollTo(0, document.documentElement.scrollHeight);
  const rail = document.querySelector('.rail')?.getBoundingClientRect();
  const told = (it) => it.tagName.toLowerCase() + (it.getAttribute('class') ? '.' + it.getAttribute('class') : '')
    + ' “' + (it.textContent ?? '').trim().slice(0, 40) + '”';
  if (document.documentElement.scrollWidth > width) out.push('the page scrolls sideways');
  for (const it of document.querySelectorAll('main, main *')) {
    const box = it.getBoundingClientRect();
    if (!box.width || !box.height || !it.checkVisibility() || it.closest('.vh') || it.parentElement?.closest('svg')) continue;
    if (box.right > width + 1 || box.left < -1) out.push('beyond the edge: ' + told(it));
    const field = it.matches('input, textarea, select');
    const clips = getComputedStyle(it).overflowX !== 'visible';
    const inside = document.createRange();
    inside.selectNodeContents(it);
    if (clips && !field && it.tagName !== 'svg' && inside.getBoundingClientRect().right > box.right + 1) out.push('cut off: ' + told(it));
    const under = rail && box.bottom > rail.top + 1 && box.right > rail.left && box.left < rail.right;
    if (under && !it.matches('main') && (field || it.matches('button, a, p, h1, h2, li, label'))) out.push('under the rail: ' + told(it));
  }
  return out;
})()";
    let found = page.eval(LOOK)?;
    Ok(found
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|it| it.as_str().map(str::to_owned))
        .collect())
}

impl Page {
    /// Puts another document in the place of this one, at the same address.
    pub fn set_content(&self, html: &str) -> anyhow::Result<()> {
        let tree = self.call("Page.getFrameTree", &json!({}))?;
        let frame = tree["frameTree"]["frame"]["id"].clone();
        self.call(
            "Page.setDocumentContent",
            &json!({ "frameId": frame, "html": html }),
        )?;
        Ok(())
    }
}
