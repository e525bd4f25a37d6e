//! A newer version: it waits, it is named, and it steps in only on the person's tap.
use crate::person::{self, CANARY};
use anyhow::Context as _;
use footbridge_e2e::{Browser, Launch, Profile, Server};
use std::{
    io::{self, BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

/// A host in front of the program, which can put out the same app as a newer version.
struct Host {
    url: String,
    newer: Arc<AtomicBool>,
}

impl Host {
    fn before(server: &Server) -> anyhow::Result<Self> {
        let listener = TcpListener::bind("localhost:0")?;
        let url = format!("http://localhost:{}", listener.local_addr()?.port());
        let newer = Arc::new(AtomicBool::new(false));
        let (port, is_newer) = (server.port(), Arc::clone(&newer));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let is_newer = Arc::clone(&is_newer);
                // A connection that breaks is the browser's to open again.
                thread::spawn(move || drop(answer(stream, port, is_newer.load(Ordering::SeqCst))));
            }
        });
        Ok(Self { url, newer })
    }
}

fn answer(mut stream: TcpStream, port: u16, newer: bool) -> io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    let path = first.split(' ').nth(1).unwrap_or("/").to_owned();
    while lines.next().transpose()?.is_some_and(|it| !it.is_empty()) {}
    let mut behind = TcpStream::connect(("localhost", port))?;
    write!(
        behind,
        "GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n"
    )?;
    let mut whole = vec![];
    behind.read_to_end(&mut whole)?;
    if newer && path == "/sw.js" {
        // One letter of the version: as many bytes as before.
        let text = String::from_utf8_lossy(&whole);
        let at = text.find("const VERSION = \"").map_or(0, |it| it + 17);
        whole[at] = if whole[at] == b'0' { b'1' } else { b'0' };
    }
    stream.write_all(&whole)
}

#[test]
fn a_newer_version_waits_for_a_tap_and_loses_nothing() -> anyhow::Result<()> {
    let (server, profile) = (Server::start()?, Profile::fresh()?);
    let host = Host::before(&server)?;
    let browser = Browser::start(&Launch::default(), &profile)?;
    let page = browser.page()?;
    page.goto(&host.url)?;
    page.taken_over()?;
    page.cached()?;
    person::make_place(&page)?;
    person::go_home(&page)?;
    person::write_note(&page, CANARY)?;
    let kept = page.storage()?["caches"].clone();
    host.newer.store(true, Ordering::SeqCst);
    // The browser looks for a newer one at its next start.
    person::leave(&page)?;
    page.goto(&host.url)?;
    person::unlock(&page)?;
    page.wait(
        "a newer version waits",
        "navigator.serviceWorker.getRegistration().then((it) => { globalThis.waits = !!it?.waiting; }), globalThis.waits",
    )?;
    // It waits: the old one goes on answering.
    page.reload()?;
    person::unlock(&page)?;
    let both = page.storage()?["caches"].clone();
    assert_eq!(both.as_object().context("caches")?.len(), 2, "{both}");
    page.click("Settings")?;
    page.click("A new version is ready")?;
    page.on("new-version")?;
    page.eval("globalThis.before = true")?;
    page.click("Take it now")?;
    page.wait(
        "the page is loaded anew",
        "!globalThis.before && document.readyState === 'complete'",
    )?;
    page.cached()?;
    let now = page.storage()?["caches"].clone();
    assert_ne!(
        now.as_object().map(|it| it.keys().collect::<Vec<_>>()),
        kept.as_object().map(|it| it.keys().collect())
    );
    assert_eq!(
        now.as_object().context("caches")?.len(),
        1,
        "the old one is gone"
    );
    person::unlock(&page)
}
