//! What a person does, in their words: the one place that knows the names of the controls.
use footbridge_e2e::{Browser, Launch, Page, Profile, Server};

/// Words of a person that must be found nowhere.
pub(crate) const CANARY: &str = "the blue heron counted nine lanterns";
/// The words that open the place.
pub(crate) const WORDS: &str = "cold lake in march blue towel";

/// Holds the app back until `letGo` is called: the network is here, and the processor is slow.
pub(crate) const GATE: &str = "{ const real = WebAssembly.compileStreaming; \
    const gate = new Promise((go) => { globalThis.letGo = go; }); \
    WebAssembly.compileStreaming = async (it) => { await gate; return real.call(WebAssembly, it); }; }";

/// Refuses the service worker, where the page has one.
pub(crate) const NO_SERVICE_WORKER: &str = "if (globalThis.ServiceWorkerContainer) \
    ServiceWorkerContainer.prototype.register = \
    () => Promise.reject(new DOMException('refused', 'SecurityError'));";

/// A server, a browser and a page. Dropped in this order: page, browser, server, profile.
pub(crate) struct Visit {
    pub(crate) page: Page,
    pub(crate) browser: Browser,
    pub(crate) server: Option<Server>,
    pub(crate) profile: Profile,
    pub(crate) url: String,
}

impl Visit {
    /// A first visit, in the middle of the night.
    pub(crate) fn at_night() -> anyhow::Result<Self> {
        Self::with(&Launch::default())
    }

    /// A first visit with a browser like this.
    pub(crate) fn with(launch: &Launch) -> anyhow::Result<Self> {
        Self::in_profile(launch, Profile::fresh()?)
    }

    /// A visit with a profile that may have seen others.
    pub(crate) fn in_profile(launch: &Launch, profile: Profile) -> anyhow::Result<Self> {
        let server = Server::start()?;
        let browser = Browser::start(launch, &profile)?;
        let page = browser.page()?;
        let url = server.url();
        page.goto(&url)?;
        Ok(Self {
            page,
            browser,
            server: Some(server),
            profile,
            url,
        })
    }

    /// A first visit at night, with the app running and all cached.
    pub(crate) fn ready() -> anyhow::Result<Self> {
        let visit = Self::at_night()?;
        visit.page.taken_over()?;
        visit.page.cached()?;
        Ok(visit)
    }

    /// The same with an open place, at Home.
    pub(crate) fn at_home() -> anyhow::Result<Self> {
        let visit = Self::ready()?;
        make_place(&visit.page)?;
        go_home(&visit.page)?;
        Ok(visit)
    }

    /// The network is gone: no server, and a browser that would not reach it.
    pub(crate) fn cut_off(&mut self) -> anyhow::Result<()> {
        self.server = None;
        self.browser.set_offline(true)
    }

    /// Closes the browser and opens it again, with the same profile at the same address.
    pub(crate) fn restarted(self, launch: &Launch) -> anyhow::Result<Self> {
        let Self {
            page,
            browser,
            server,
            profile,
            url,
        } = self;
        drop(page);
        browser.quit()?;
        let browser = Browser::start(launch, &profile)?;
        if server.is_none() {
            browser.set_offline(true)?;
        }
        let page = browser.page()?;
        page.goto(&url)?;
        Ok(Self {
            page,
            browser,
            server,
            profile,
            url,
        })
    }
}

/// From welcome or start to the screen after the place was made.
pub(crate) fn make_place(page: &Page) -> anyhow::Result<()> {
    make_place_with(page, WORDS)
}

pub(crate) fn make_place_with(page: &Page, words: &str) -> anyhow::Result<()> {
    page.taken_over()?;
    if page.screen()? == "start" {
        page.click_role("button", "Start")?;
        page.wait(
            "a place can be made",
            "document.querySelector('main:not([data-screen=start])')",
        )?;
    }
    match page.screen()?.as_str() {
        "create" => (),
        "welcome" => page.click("Make it")?,
        _ => page.click("Make a place")?,
    }
    page.on("create")?;
    page.fill("Your words", words)?;
    page.click("Lock it with these words")?;
    page.on("ready")
}

/// From ready to Home, without looking at the rescue words.
pub(crate) fn go_home(page: &Page) -> anyhow::Result<()> {
    page.on("ready")?;
    let on = if page.has("button", "Go on")? {
        "Go on"
    } else {
        "Later"
    };
    page.click(on)?;
    page.on("first-day")?;
    page.click("Just look")?;
    at_home(page)
}

/// Waits for Home, by night or by day.
pub(crate) fn at_home(page: &Page) -> anyhow::Result<()> {
    page.wait(
        "it is Home",
        "document.querySelector('[data-screen=tonight],[data-screen=day]')",
    )
}

/// Opens the place from the lock.
pub(crate) fn unlock(page: &Page) -> anyhow::Result<()> {
    unlock_with(page, WORDS)?;
    at_home(page)
}

/// Types words into the lock and asks it to open.
pub(crate) fn unlock_with(page: &Page, words: &str) -> anyhow::Result<()> {
    page.on("unlock")?;
    page.taken_over()?;
    page.fill("Your words", words)?;
    page.click_role("button", "Open")
}

/// From Home into a new note with this text, standing on its first page. An unfinished one is
/// begun anew.
pub(crate) fn begin_note(page: &Page, text: &str) -> anyhow::Result<()> {
    page.click("Name it")?;
    page.on("name-1")?;
    if page.has("button", "Start over")? {
        page.click("Start over")?;
    }
    page.fill("In your own words", text)
}

/// From the first page of a note, past everything, to saved and Home.
pub(crate) fn keep_note(page: &Page) -> anyhow::Result<()> {
    to_the_last_page(page)?;
    page.click("Save and close")?;
    at_home(page)
}

/// Waits until a draft of the open note is sealed and on the disk.
pub(crate) fn draft_is_kept(page: &Page) -> anyhow::Result<()> {
    page.wait_until(
        "the draft is on the disk",
        || Ok(page.n_rows("drafts")? > 0),
    )
}

/// From whatever page of a note to its last, past everything.
pub(crate) fn to_the_last_page(page: &Page) -> anyhow::Result<()> {
    loop {
        let screen = page.screen()?;
        match screen.as_str() {
            "name-4" => return Ok(()),
            "name-force" => page.click("Skip")?,
            _ => page.click("Next")?,
        }
        let left = format!("document.querySelector('main:not([data-screen={screen}])')");
        page.wait("the next page is there", &left)?;
    }
}

/// A whole note with this text, from Home to Home.
pub(crate) fn write_note(page: &Page, text: &str) -> anyhow::Result<()> {
    begin_note(page, text)?;
    keep_note(page)
}

/// From Home to the file of plain text; returns what is in it.
pub(crate) fn plain_text(visit: &Visit) -> anyhow::Result<String> {
    let page = &visit.page;
    page.click("Settings")?;
    page.on("settings")?;
    page.click("Take everything with you")?;
    page.on("locked-save")?;
    page.click("Plain text to read")?;
    page.wait(
        "the warning is read",
        "document.body.innerText.includes('Save as plain text')",
    )?;
    page.fill("Your words", WORDS)?;
    page.click("Save as plain text")?;
    let (_, bytes) = visit.browser.downloaded()?;
    Ok(String::from_utf8(bytes)?)
}

/// Leaves, and waits until the page is another one.
pub(crate) fn leave(page: &Page) -> anyhow::Result<()> {
    page.click("Leave: lock and open a plain page")?;
    has_left(page)
}

pub(crate) fn has_left(page: &Page) -> anyhow::Result<()> {
    page.wait(
        "it has left",
        "location.pathname === '/list' || location.href === 'about:blank'",
    )
}
