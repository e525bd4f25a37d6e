//! Starting, clicking, opening, leaving.
use crate::figure::Figure;
use anyhow::Context as _;
use footbridge_e2e::{Browser, Launch, Page, Profile, Server};
use serde_json::Value;

const N_STARTS: usize = 7;
const N_OPENINGS: usize = 5;
const WORDS: &str = "cold lake in march blue towel";

/// Notes when the app has taken over, by the clock that starts with the navigation.
const WATCH: &str = "new MutationObserver(() => { \
    if (document.documentElement?.dataset.ready) globalThis.readyAt ??= performance.now(); \
    }).observe(document, { subtree: true, childList: true, attributes: true });";

/// How long each of many clicks takes until the page has changed, in milliseconds.
const CLICKS: &str = "(async () => { const all = []; \
    for (let n = 0; n < 60; n += 1) { \
      const button = document.querySelectorAll('.strip button')[n % 11]; \
      const changed = new Promise((yes) => { const it = new MutationObserver(() => { it.disconnect(); yes(); }); \
        it.observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true }); }); \
      const began = performance.now(); button.click(); await changed; all.push(performance.now() - began); } \
    return all; })()";

/// A fresh profile each time: from the navigation to the running app.
pub(crate) fn cold_starts() -> anyhow::Result<Vec<Figure>> {
    let server = Server::start()?;
    let mut ready = vec![];
    let mut requests = vec![];
    for _ in 0..N_STARTS {
        let profile = Profile::fresh()?;
        let browser = Browser::start(&Launch::default().with_script(WATCH), &profile)?;
        let page = browser.page()?;
        page.goto(&server.url())?;
        page.taken_over()?;
        ready.push(number(&page.eval("globalThis.readyAt")?)?);
        page.cached()?;
        requests.push(of_the_page(&browser)?);
    }
    Ok(vec![
        Figure {
            name: "app ready, cold, localhost",
            unit: "ms",
            samples: ready,
            budget: Some((400.0, 800.0)),
        },
        Figure {
            name: "requests of the page on a first visit",
            unit: "",
            samples: requests,
            budget: None,
        },
    ])
}

/// One visit: a place made, clicks, Leave, and opening it again.
pub(crate) fn a_visit() -> anyhow::Result<Vec<Figure>> {
    let (server, profile) = (Server::start()?, Profile::fresh()?);
    let browser = Browser::start(&Launch::default(), &profile)?;
    let page = browser.page()?;
    page.goto(&server.url())?;
    page.taken_over()?;
    page.cached()?;
    page.click("Make a place")?;
    page.fill("Your words", WORDS)?;
    page.click("Lock it with these words")?;
    page.on("ready")?;
    page.click("Now")?;
    page.on("now")?;
    let clicks: Vec<f64> = page
        .eval(CLICKS)?
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect();
    browser.forget_log()?;
    page.click("Leave: lock and open")?;
    page.wait("it has left", "location.pathname === '/list'")?;
    let on_leave = of_the_page(&browser)?;
    let mut openings = vec![];
    for _ in 0..N_OPENINGS {
        page.goto(&server.url())?;
        openings.push(opening(&page, WORDS)?);
    }
    Ok(vec![
        Figure {
            name: "click to DOM",
            unit: "ms",
            samples: clicks,
            budget: Some((8.0, 16.0)),
        },
        Figure::one("requests on Leave", "", on_leave, Some((0.0, 0.0))),
        Figure {
            name: "opening a new place: Argon2id at the chosen cost, and all else",
            unit: "ms",
            samples: openings,
            budget: None,
        },
    ])
}

/// From the press on Open to Home, in the clock of the page.
pub(crate) fn opening(page: &Page, words: &str) -> anyhow::Result<f64> {
    page.taken_over()?;
    page.on("unlock")?;
    page.fill("Your words", words)?;
    let script = "(async () => { \
        const home = () => document.querySelector('[data-screen=tonight],[data-screen=day]'); \
        const there = new Promise((yes) => { const it = new MutationObserver(() => { if (home()) { it.disconnect(); yes(); } }); \
          it.observe(document.body, { subtree: true, childList: true, attributes: true }); }); \
        const began = performance.now(); \
        document.querySelector('main form').requestSubmit(); \
        await there; return performance.now() - began; })()";
    number(&page.eval(script)?)
}

fn number(value: &Value) -> anyhow::Result<f64> {
    value
        .as_f64()
        .with_context(|| format!("{value} is no number"))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a page makes a few dozen requests"
)]
fn of_the_page(browser: &Browser) -> anyhow::Result<f64> {
    Ok(browser.log_in_peace()?.over_the_network().len() as f64)
}
