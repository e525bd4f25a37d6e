//! Leaving: nothing of the person is left on the page, in memory, behind Back, or on the wire.
use crate::person::{self, CANARY, NO_SERVICE_WORKER, Visit};
use footbridge_e2e::{Launch, Named, Page};

fn with_note(launch: &Launch) -> anyhow::Result<Visit> {
    let visit = Visit::with(launch)?;
    person::make_place(&visit.page)?;
    person::go_home(&visit.page)?;
    person::begin_note(&visit.page, CANARY)?;
    Ok(visit)
}

/// Nothing of the person is on this page, in its memory or in its tree.
fn holds_nothing(page: &Page) -> anyhow::Result<()> {
    assert!(!page.heap()?.contains(CANARY), "the memory of the page");
    let tree = page.tree()?;
    let said = |it: &Named| it.name.contains(CANARY) || it.value.contains(CANARY);
    assert!(!tree.iter().any(said), "{tree:?}");
    assert!(!page.words()?.contains(CANARY));
    let history = page.history()?;
    assert!(
        history.iter().all(|(_, title)| !title.contains(CANARY)),
        "{history:?}"
    );
    Ok(())
}

#[test]
fn the_search_for_the_canary_finds_it_while_it_is_there() -> anyhow::Result<()> {
    let visit = with_note(&Launch::default())?;
    let page = &visit.page;
    assert!(
        page.tree()?.iter().any(|it| it.value.contains(CANARY)),
        "in the tree"
    );
    page.eval("globalThis.kept = document.querySelector('main textarea').value; 0")?;
    assert!(page.heap()?.contains(CANARY), "in the memory");
    Ok(())
}

#[test]
fn after_leave_nothing_is_left_and_back_shows_the_lock() -> anyhow::Result<()> {
    let visit = with_note(&Launch::default())?;
    let page = &visit.page;
    page.cached()?;
    visit.browser.forget_log()?;
    person::leave(page)?;
    assert_eq!(page.text("location.pathname")?, "/list");
    assert_eq!(page.text("document.title")?, "List");
    holds_nothing(page)?;
    assert!(
        !visit.browser.kinds()?.iter().any(|it| it == "worker"),
        "the vault's worker is gone"
    );
    let log = visit.browser.log_in_peace()?;
    let sent: Vec<_> = log.over_the_network();
    assert!(sent.is_empty(), "{sent:?}");
    // Back, then a reload of what is there.
    page.browser_back()?;
    page.on("unlock")?;
    holds_nothing(page)?;
    page.reload()?;
    page.on("unlock")?;
    holds_nothing(page)
}

#[test]
fn without_a_service_worker_leave_ends_on_a_blank_page() -> anyhow::Result<()> {
    let visit = with_note(&Launch::default().with_script(NO_SERVICE_WORKER))?;
    let page = &visit.page;
    visit.browser.forget_log()?;
    person::leave(page)?;
    assert_eq!(page.text("location.href")?, "about:blank");
    holds_nothing(page)?;
    let log = visit.browser.log_in_peace()?;
    let sent = log.over_the_network();
    assert!(sent.is_empty(), "{sent:?}");
    page.browser_back()?;
    page.on("unlock")?;
    holds_nothing(page)
}

#[test]
fn escape_or_shift_three_times_leaves_even_out_of_a_field() -> anyhow::Result<()> {
    for key in ["Escape", "Shift"] {
        let visit = with_note(&Launch::default())?;
        let page = &visit.page;
        // Two presses, another key, two presses: that is typing, not leaving.
        for press in [key, key, "a", key, key] {
            page.press(press)?;
        }
        assert_eq!(page.screen()?, "name-1", "{key}");
        page.press(key)?;
        person::has_left(page)?;
        holds_nothing(page)?;
    }
    Ok(())
}

#[test]
fn the_plain_list_really_is_a_list() -> anyhow::Result<()> {
    let visit = with_note(&Launch::default())?;
    let page = &visit.page;
    page.cached()?;
    person::leave(page)?;
    page.wait(
        "the list is drawn",
        "document.getElementById('item')?.focus() ?? document.activeElement.id === 'item'",
    )?;
    page.insert("milk")?;
    page.press("Enter")?;
    page.wait(
        "it is on the list",
        "document.querySelector('#items input[type=checkbox]')",
    )?;
    page.shows("milk")?;
    page.reload()?;
    assert!(!page.words()?.contains("milk"), "the list keeps nothing");
    Ok(())
}

#[test]
fn a_text_older_than_one_pause_survives_leaving() -> anyhow::Result<()> {
    let visit = with_note(&Launch::default())?;
    let page = &visit.page;
    person::draft_is_kept(page)?;
    person::leave(page)?;
    page.goto(&visit.url)?;
    person::unlock(page)?;
    page.click("Name it")?;
    page.click("Go on")?;
    page.on("name-1")?;
    assert_eq!(
        page.text("document.querySelector('main textarea').value")?,
        CANARY
    );
    Ok(())
}
