//! One tab: going somewhere, asking, waiting.
mod act;
mod look;
mod net;

pub use look::{Media, Sheet, View};
pub use net::Slow;

use crate::{cdp::Cdp, clock::Deadline};
use anyhow::{Context as _, bail};
use serde_json::{Value, json};
use std::{cell::RefCell, panic::Location, rc::Rc, time::Duration};

/// How long a press may take to show, where it may also show nothing.
const SOON: Duration = Duration::from_secs(3);

/// One tab of a [`Browser`](crate::Browser).
pub struct Page {
    cdp: Rc<RefCell<Cdp>>,
    session: String,
    target: String,
}

impl std::fmt::Debug for Page {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Page")
            .field("target", &self.target)
            .finish_non_exhaustive()
    }
}

impl Page {
    pub(crate) fn new(cdp: Rc<RefCell<Cdp>>, session: String, target: String) -> Self {
        Self {
            cdp,
            session,
            target,
        }
    }

    pub(crate) fn cdp(&self) -> &RefCell<Cdp> {
        &self.cdp
    }

    /// Calls a method of the protocol on this tab.
    pub fn call(&self, method: &str, params: &Value) -> anyhow::Result<Value> {
        self.cdp
            .borrow_mut()
            .call(Some(&self.session), method, params)
    }

    /// Goes to an address, as when it is typed, and waits until the document is there.
    #[track_caller]
    pub fn goto(&self, url: &str) -> anyhow::Result<()> {
        let place = Location::caller();
        self.until(place, "the browser sets out", || match self.set_out(url) {
            Ok(()) => Ok(Some(())),
            // A tab whose renderer has just died may give up the first try; a person tries again.
            Err(error) if error.to_string().ends_with("net::ERR_ABORTED") => Ok(None),
            Err(error) => Err(error),
        })?;
        self.wait_at(
            place,
            "the document is read",
            "document.readyState !== 'loading'",
        )
    }

    /// Goes to an address and waits for nothing but the browser's word that it set out.
    pub fn set_out(&self, url: &str) -> anyhow::Result<()> {
        let answer = self.call("Page.navigate", &json!({ "url": url }))?;
        match answer["errorText"].as_str() {
            None => Ok(()),
            Some(error) => bail!("{url}: {error}"),
        }
    }

    /// Loads the page anew.
    #[track_caller]
    pub fn reload(&self) -> anyhow::Result<()> {
        let place = Location::caller();
        // The mark is gone with the old document.
        self.eval("globalThis.before = true")?;
        self.call("Page.reload", &json!({}))?;
        self.wait_at(
            place,
            "the page is loaded anew",
            "!globalThis.before && document.readyState !== 'loading'",
        )
    }

    /// Goes back as with the browser's own button.
    pub fn browser_back(&self) -> anyhow::Result<()> {
        let history = self.call("Page.getNavigationHistory", &json!({}))?;
        let current = history["currentIndex"].as_u64().unwrap_or_default();
        let entry = usize::try_from(current)
            .ok()
            .and_then(|it| it.checked_sub(1))
            .map(|it| history["entries"][it]["id"].clone());
        let Some(entry) = entry else {
            bail!("nothing lies behind this page");
        };
        self.call("Page.navigateToHistoryEntry", &json!({ "entryId": entry }))?;
        Ok(())
    }

    /// The history of this tab: addresses and titles.
    pub fn history(&self) -> anyhow::Result<Vec<(String, String)>> {
        let history = self.call("Page.getNavigationHistory", &json!({}))?;
        let text = |it: &Value| it.as_str().unwrap_or_default().to_owned();
        Ok(history["entries"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|it| (text(&it["url"]), text(&it["title"])))
            .collect())
    }

    /// Asks the page; promises are waited for.
    pub fn eval(&self, script: &str) -> anyhow::Result<Value> {
        let params = json!({
            "expression": script,
            "returnByValue": true,
            "awaitPromise": true,
            "userGesture": true,
        });
        let answer = self.call("Runtime.evaluate", &params)?;
        if answer.get("exceptionDetails").is_some() {
            bail!("{script}: {}", answer["exceptionDetails"]);
        }
        Ok(answer["result"]["value"].clone())
    }

    /// Asks the page for a text.
    pub fn text(&self, script: &str) -> anyhow::Result<String> {
        let value = self.eval(script)?;
        value
            .as_str()
            .map(str::to_owned)
            .with_context(|| format!("{script} is no text: {value}"))
    }

    /// Waits until the page says yes.
    #[track_caller]
    pub fn wait(&self, what: &str, script: &str) -> anyhow::Result<()> {
        self.wait_at(Location::caller(), what, script)
    }

    /// Waits until this is so, however it is found out.
    #[track_caller]
    pub fn wait_until(
        &self,
        what: &str,
        mut ask: impl FnMut() -> anyhow::Result<bool>,
    ) -> anyhow::Result<()> {
        self.until(Location::caller(), what, || Ok(ask()?.then_some(())))
    }

    /// Waits until this is so, but not for long; says whether it was.
    pub fn settles(&self, mut ask: impl FnMut() -> anyhow::Result<bool>) -> anyhow::Result<bool> {
        let deadline = Deadline::after(SOON);
        loop {
            if ask()? {
                return Ok(true);
            }
            if deadline.has_passed() {
                return Ok(false);
            }
            self.cdp.borrow_mut().look()?;
        }
    }

    /// Whether a file chooser has opened that no file was given to.
    pub fn has_chooser(&self) -> bool {
        let cdp = self.cdp.borrow();
        cdp.choosers.iter().any(|(it, _)| *it == self.session)
    }

    fn wait_at(&self, place: &Location<'_>, what: &str, script: &str) -> anyhow::Result<()> {
        let question = format!("!!({script})");
        self.until(place, what, || {
            // While one document gives way to the next there is nobody to ask.
            Ok(self
                .eval(&question)
                .is_ok_and(|it| it == true)
                .then_some(()))
        })
    }

    /// Waits for something; when patience ends, says what stood on the page instead.
    pub(crate) fn until<T>(
        &self,
        place: &Location<'_>,
        what: &str,
        mut ask: impl FnMut() -> anyhow::Result<Option<T>>,
    ) -> anyhow::Result<T> {
        let deadline = Deadline::usual();
        loop {
            if let Some(found) = ask()? {
                return Ok(found);
            }
            if deadline.has_passed() {
                bail!("{place}: waited in vain until {what}\n{}", self.describe());
            }
            self.cdp.borrow_mut().look()?;
        }
    }

    /// Waits until this screen is drawn.
    #[track_caller]
    pub fn on(&self, screen: &str) -> anyhow::Result<()> {
        let script = format!("document.querySelector('[data-screen=\"{screen}\"]')");
        self.wait_at(
            Location::caller(),
            &format!("the screen is {screen}"),
            &script,
        )
    }

    /// Waits until the app has taken over from the first bytes.
    #[track_caller]
    pub fn taken_over(&self) -> anyhow::Result<()> {
        let script = "document.documentElement.dataset.ready";
        self.wait_at(Location::caller(), "the app has taken over", script)
    }

    /// Waits until everything is kept for a visit without a network.
    #[track_caller]
    pub fn cached(&self) -> anyhow::Result<()> {
        let script = "document.documentElement.dataset.offline === 'ready' && navigator.serviceWorker.controller";
        self.wait_at(Location::caller(), "all is cached", script)
    }

    /// Waits until these words stand on the page.
    #[track_caller]
    pub fn shows(&self, words: &str) -> anyhow::Result<()> {
        let script = format!(
            "document.body && document.body.innerText.replace(/\\s+/g, ' ').includes({})",
            json!(words)
        );
        self.wait_at(Location::caller(), &format!("it shows: {words}"), &script)
    }

    /// The name of the screen that is drawn.
    pub fn screen(&self) -> anyhow::Result<String> {
        self.text("document.querySelector('[data-screen]')?.dataset.screen ?? ''")
    }

    /// All that stands on the page.
    pub fn words(&self) -> anyhow::Result<String> {
        self.text("document.body?.innerText ?? ''")
    }

    /// What stands on the page, for a message to the person who reads a failed test.
    fn describe(&self) -> String {
        let said = |script: &str| {
            self.text(script)
                .unwrap_or_else(|error| format!("({error})"))
        };
        let controls = self.controls().unwrap_or_default();
        let controls: Vec<String> = controls.iter().map(ToString::to_string).collect();
        let complaints = self.cdp.borrow().log.complaints().join("\n  ");
        format!(
            "  at {} on screen {:?}\n  controls: {}\n  words: {}\n  console: {complaints}",
            said("location.href"),
            said("document.querySelector('[data-screen]')?.dataset.screen ?? ''"),
            controls.join(" | "),
            said("(document.body?.innerText ?? '').replace(/\\s+/g, ' ').slice(0, 800)"),
        )
    }
}
