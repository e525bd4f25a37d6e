//! The driver itself, on pages of three lines: a journey may trust what is proven here.
use anyhow::Context as _;
use footbridge_e2e::{Browser, Launch, Profile, View};
use sha2::{Digest as _, Sha256};
use std::{
    fmt::Write as _,
    io::{Read as _, Write as _},
    net::TcpListener,
    thread,
};

const PAGE: &str = "<!doctype html><meta name=viewport content='width=device-width'><title>List</title><h1>Here</h1>\
    <label for=a>Words</label><input id=a>\
    <button type=button onclick=\"document.title = a.value; caches.open('x')\">Say it</button>\
    <script>new Worker('data:text/javascript,postMessage(Date.now())').onmessage = (e) => { window.theirs = e.data; };\
    console.error('a planted complaint')</script>";

/// Answers every request on a free port with one page.
fn serve(page: &'static str) -> anyhow::Result<String> {
    let listener = TcpListener::bind("localhost:0")?;
    let url = format!("http://localhost:{}", listener.local_addr()?.port());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { continue };
            let mut head = [0; 4096];
            // A half-sent request of a test is no reason to stop answering.
            drop(stream.read(&mut head));
            let answer = format!(
                "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{page}",
                page.len()
            );
            drop(stream.write_all(answer.as_bytes()));
        }
    });
    Ok(url)
}

#[test]
fn a_page_is_read_clicked_and_typed_into() -> anyhow::Result<()> {
    let (profile, url) = (Profile::fresh()?, serve(PAGE)?);
    let browser = Browser::start(&Launch::default(), &profile)?;
    let page = browser.page()?;
    page.goto(&url)?;
    page.set_view(View::PHONE)?;
    let names: Vec<String> = page.controls()?.iter().map(ToString::to_string).collect();
    assert_eq!(names, ["textbox: Words", "button: Say it"]);
    page.fill("Words", "first")?;
    page.fill("Words", "a line")?;
    page.click("Say it")?;
    page.wait("the title is said", "document.title === 'a line'")?;
    page.reload()?;
    page.press("Tab")?;
    assert_eq!(
        page.focused()?.context("focus")?.to_string(),
        "textbox: Words"
    );
    page.press("Tab")?;
    assert_eq!(
        page.focused()?.context("focus")?.to_string(),
        "button: Say it"
    );
    page.press_with_shift("Tab")?;
    page.press("x")?;
    page.press("Tab")?;
    page.press("Enter")?;
    page.wait(
        "keys do the same",
        "document.title.endsWith('x') || document.title === 'x'",
    )?;
    assert_eq!(page.eval("innerWidth")?, 390);
    assert_eq!(page.sideways()?, 0);
    assert!(page.picture()?.starts_with(b"\x89PNG"));
    // What is not there is not found.
    assert!(!page.has("button", "Say nothing")?);
    Ok(())
}

#[test]
fn the_clock_is_moved_in_page_and_worker() -> anyhow::Result<()> {
    let (profile, url) = (Profile::fresh()?, serve(PAGE)?);
    let launch = Launch {
        zone: "Asia/Kolkata".to_owned(),
        ..Launch::default()
    };
    let browser = Browser::start(&launch, &profile)?;
    let page = browser.page()?;
    page.goto(&url)?;
    page.wait("the worker has told its time", "window.theirs")?;
    assert_eq!(
        page.text("new Date().toISOString().slice(0, 10)")?,
        "2026-03-10"
    );
    assert_eq!(
        page.text("new Date(window.theirs).toISOString().slice(0, 10)")?,
        "2026-03-10"
    );
    assert_eq!(page.eval("new Date().getTimezoneOffset()")?, -330);
    assert_eq!(
        page.text("Intl.DateTimeFormat().resolvedOptions().timeZone")?,
        "Asia/Calcutta"
    );
    Ok(())
}

#[test]
fn requests_complaints_and_stores_are_seen() -> anyhow::Result<()> {
    let (profile, url) = (Profile::fresh()?, serve(PAGE)?);
    let browser = Browser::start(&Launch::default(), &profile)?;
    let page = browser.page()?;
    page.goto(&url)?;
    page.eval(
        "localStorage.setItem('k', 'lantern'); fetch('/more', { method: 'POST', body: 'lantern' })\
         .then(() => fetch('http://elsewhere.test/').catch(() => 0))",
    )?;
    page.put_rows(
        &["rows"],
        "rows",
        &[(vec![1], vec![0xff, 2]), (vec![2], b"lantern".to_vec())],
    )?;
    let storage = page.storage()?;
    assert_eq!(storage["local"]["k"], "lantern");
    assert_eq!(
        storage["databases"]["footbridge"]["rows"][0][1],
        "\u{ff}\u{2}"
    );
    assert_eq!(page.n_rows("rows")?, 2);
    page.flip_byte("rows", 0, 0)?;
    assert_eq!(
        page.storage()?["databases"]["footbridge"]["rows"][0][1],
        "\u{fe}\u{2}"
    );
    page.eval("window.kept = { words: 'a kept ' + document.title }; 0")?;
    assert!(page.heap()?.contains("a kept "));
    page.eval("delete window.kept; 0")?;
    assert!(!page.heap()?.contains("a kept "));
    let log = browser.log()?;
    assert!(
        log.complaints()
            .iter()
            .any(|it| it.contains("a planted complaint"))
    );
    assert_eq!(log.to_others(&url), ["http://elsewhere.test/"]);
    assert!(
        log.requests
            .iter()
            .any(|it| it.url.ends_with("/more") && it.sent.contains("lantern"))
    );
    browser.quit()?;
    assert!(
        !profile.files_with("lantern")?.is_empty(),
        "the profile on the disk is searched"
    );
    Ok(())
}

#[test]
fn a_dead_renderer_and_a_dead_browser_come_back() -> anyhow::Result<()> {
    let (profile, url) = (Profile::fresh()?, serve(PAGE)?);
    let browser = Browser::start(&Launch::default(), &profile)?;
    let page = browser.page()?;
    page.goto(&url)?;
    page.eval("localStorage.setItem('k', 'kept')")?;
    page.crash()?;
    page.goto(&url)?;
    assert_eq!(page.text("localStorage.getItem('k')")?, "kept");
    browser.quit()?;
    let browser = Browser::start(&Launch::default(), &profile)?;
    let page = browser.page()?;
    page.goto(&url)?;
    assert_eq!(page.text("localStorage.getItem('k')")?, "kept");
    browser.kill()
}

#[test]
fn a_held_request_waits_and_a_refused_one_fails() -> anyhow::Result<()> {
    let (profile, url) = (Profile::fresh()?, serve(PAGE)?);
    let browser = Browser::start(&Launch::default(), &profile)?;
    let page = browser.page()?;
    page.goto(&url)?;
    page.hold("*/held*")?;
    page.eval("fetch('/held').then(() => { window.got = 1 }); 0")?;
    page.wait_held()?;
    assert_eq!(page.eval("window.got ?? 0")?, 0);
    page.let_go()?;
    page.wait("it came", "window.got")?;
    page.hold("*/held*")?;
    page.eval("fetch('/held').catch(() => { window.lost = 1 }); 0")?;
    page.wait_held()?;
    page.refuse_held()?;
    page.wait("it was refused", "window.lost")?;
    browser.set_offline(true)?;
    page.eval("fetch('/x').catch(() => { window.cut = 1 }); 0")?;
    page.wait("there is no network", "window.cut")
}

#[test]
fn axe_is_the_one_that_was_reviewed() -> anyhow::Result<()> {
    let listed = include_str!("../../vendor/axe.min.js.sha256");
    let hash = Sha256::digest(include_bytes!("../../vendor/axe.min.js"));
    let hex = hash.iter().try_fold(String::new(), |mut all, it| {
        write!(all, "{it:02x}").map(|()| all)
    })?;
    assert_eq!(listed.split_whitespace().next(), Some(hex.as_str()));
    Ok(())
}

#[test]
fn axe_sees_what_is_wrong_and_only_that() -> anyhow::Result<()> {
    let page =
        "<!doctype html><html lang=en><title>x</title><main><h1>x</h1><button></button></main>";
    let (profile, url) = (Profile::fresh()?, serve(page)?);
    let browser = Browser::start(&Launch::default(), &profile)?;
    let page = browser.page()?;
    page.goto(&url)?;
    let found = footbridge_e2e::axe::violations(&page)?;
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("button-name at button"), "{found:?}");
    Ok(())
}
