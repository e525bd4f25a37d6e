//! A browser that refuses: wasm, storage, the service worker, a secure address.
use crate::person::{self, NO_SERVICE_WORKER, Visit, WORDS};
use footbridge_e2e::{Browser, Launch, Profile, Server};

#[test]
fn without_wasm_the_first_bytes_stay_and_say_so() -> anyhow::Result<()> {
    let launch = Launch::default().with_script("delete globalThis.WebAssembly;");
    let visit = Visit::with(&launch)?;
    let page = &visit.page;
    page.wait(
        "it says that the app did not start",
        "document.documentElement.dataset.app === 'none'",
    )?;
    page.on("welcome-night")?;
    page.click_role("button", "Start")?;
    page.on("now-breathe")?;
    page.click("Open the calm page")?;
    page.wait("the calm page opens", "location.pathname === '/calm'")
}

#[test]
fn with_storage_refused_now_works_and_no_place_is_promised() -> anyhow::Result<()> {
    let profile = Profile::fresh()?;
    profile.refuse_storage()?;
    let visit = Visit::in_profile(&Launch::default(), profile)?;
    let page = &visit.page;
    page.taken_over()?;
    page.click_role("button", "Start")?;
    page.on("now-breathe")?;
    page.click("That is enough")?;
    page.goto(&visit.url)?;
    page.taken_over()?;
    page.click("Make a place")?;
    page.on("no-storage")?;
    person::leave(page)
}

#[test]
fn without_a_service_worker_everything_works_while_there_is_a_network() -> anyhow::Result<()> {
    let launch = Launch::default().with_script(NO_SERVICE_WORKER);
    let visit = Visit::with(&launch)?;
    let page = &visit.page;
    person::make_place(page)?;
    person::go_home(page)?;
    person::write_note(page, "a note without a worker")?;
    person::leave(page)?;
    page.goto(&visit.url)?;
    person::unlock(page)
}

#[test]
fn a_window_that_forgets_says_so_at_home_and_keeps_working() -> anyhow::Result<()> {
    // In one thing such a window of some browsers differs: it has no folder of its own.
    let launch = Launch::default().with_script(
        "StorageManager.prototype.getDirectory = \
         () => Promise.reject(new DOMException('no', 'SecurityError'));",
    );
    let visit = Visit::with(&launch)?;
    person::make_place(&visit.page)?;
    person::go_home(&visit.page)?;
    visit
        .page
        .shows("This browser window forgets all when you close it.")?;
    person::write_note(&visit.page, "a note for this hour")
}

#[test]
fn a_vault_that_could_not_be_loaded_comes_when_the_network_is_back() -> anyhow::Result<()> {
    let launch = Launch::default().with_script(NO_SERVICE_WORKER);
    let visit = Visit::with(&launch)?;
    let page = &visit.page;
    page.taken_over()?;
    page.click("Make a place")?;
    page.on("create")?;
    // The house is here now, and the vault is not.
    visit.browser.set_offline(true)?;
    page.fill("Your words", WORDS)?;
    page.click("Lock it with these words")?;
    page.shows("That did not work. What you wrote is safe.")?;
    let typed = page.text("document.querySelector('main input').value")?;
    assert_eq!(typed, WORDS, "the words stay in the field");
    visit.browser.set_offline(false)?;
    page.click("Lock it with these words")?;
    page.on("ready")
}

#[test]
fn an_address_that_cannot_keep_a_secret_says_so_and_offers_the_calm_page() -> anyhow::Result<()> {
    let (server, profile) = (Server::start()?, Profile::fresh()?);
    let launch = Launch::default().with_flag("--host-resolver-rules=MAP footbridge.test 127.0.0.1");
    let browser = Browser::start(&launch, &profile)?;
    let page = browser.page()?;
    page.goto(&format!("http://footbridge.test:{}", server.port()))?;
    page.on("insecure")?;
    page.shows("This address cannot keep a secret.")?;
    assert!(page.controls()?.iter().all(|it| !it.is_field()), "no field");
    page.taken_over()?;
    page.on("insecure")?;
    let left = page.text("JSON.stringify(Object.keys(localStorage))")?;
    assert_eq!(left, "[]", "nothing is kept at such an address");
    page.click("Open the calm page")?;
    page.wait("the calm page opens", "location.pathname === '/calm'")
}
