//! The whole first night by keyboard alone, and again with reduced motion.
//! What gets focus, in order, is a snapshot: `snapshots/focus-walk.txt`.
use crate::person::{CANARY, Visit, WORDS};
use anyhow::{Context as _, bail};
use footbridge_e2e::{Media, Page};
use std::fmt::Write as _;

/// Walks by Tab, writing down what gets focus, until the name begins so.
fn walk_to(page: &Page, name: &str, walk: &mut String) -> anyhow::Result<()> {
    for _ in 0..80 {
        page.press("Tab")?;
        let Some(at) = page.focused()? else { continue };
        writeln!(walk, "  {at}")?;
        if at.name.starts_with(name) {
            return Ok(());
        }
    }
    bail!("{name} was not reached:\n{walk}")
}

/// Walks there and presses Enter.
fn choose(page: &Page, screen: &str, name: &str, walk: &mut String) -> anyhow::Result<()> {
    page.on(screen)?;
    writeln!(walk, "{screen}")?;
    let at = page.focused()?.context("a new screen moves focus")?;
    writeln!(walk, "  ({at})")?;
    walk_to(page, name, walk)?;
    page.press("Enter")
}

fn first_night(media: Media) -> anyhow::Result<String> {
    let visit = Visit::ready()?;
    let page = &visit.page;
    page.set_media(media)?;
    page.reload()?;
    page.taken_over()?;
    let mut walk = String::from("start\n");
    walk_to(page, "Start", &mut walk)?;
    page.press("Enter")?;
    choose(page, "now-breathe", "That is enough", &mut walk)?;
    page.on("now-after")?;
    page.goto(&visit.url)?;
    page.taken_over()?;
    writeln!(walk, "start")?;
    walk_to(page, "Start", &mut walk)?;
    page.press("Enter")?;
    page.wait(
        "on",
        "document.querySelector('[data-screen=create],[data-screen=welcome-night]')",
    )?;
    if page.screen()? != "create" {
        choose(page, "welcome-night", "Make a place", &mut walk)?;
    }
    page.on("create")?;
    writeln!(walk, "create")?;
    walk_to(page, "Your words", &mut walk)?;
    page.insert(WORDS)?;
    walk_to(page, "Lock it", &mut walk)?;
    page.press("Enter")?;
    choose(page, "ready", "Go on", &mut walk)?;
    choose(page, "first-day", "Write a line", &mut walk)?;
    page.on("name-1")?;
    writeln!(walk, "name-1")?;
    walk_to(page, "In your own words", &mut walk)?;
    page.insert(CANARY)?;
    walk_to(page, "Next", &mut walk)?;
    page.press("Enter")?;
    choose(page, "name-2", "Next", &mut walk)?;
    choose(page, "name-3", "Next", &mut walk)?;
    choose(page, "name-4", "Save and close", &mut walk)?;
    choose(page, "tonight", "Leave", &mut walk)?;
    crate::person::has_left(page)?;
    page.goto(&visit.url)?;
    page.taken_over()?;
    page.on("unlock")?;
    writeln!(walk, "unlock")?;
    walk_to(page, "Your words", &mut walk)?;
    page.insert(WORDS)?;
    page.press("Enter")?;
    crate::person::at_home(page)?;
    writeln!(walk, "tonight")?;
    Ok(walk)
}

#[test]
fn the_first_night_needs_no_mouse_and_no_movement() -> anyhow::Result<()> {
    let walk = first_night(Media::default())?;
    let still = first_night(Media {
        reduced_motion: true,
        ..Media::default()
    })?;
    assert_eq!(still, walk, "stillness changes no way");
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots/focus-walk.txt");
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    if known != walk {
        // The new walk lies beside the old one, to be read before it takes its place.
        std::fs::write(path.with_extension("new.txt"), &walk)?;
        bail!("the walk changed; see snapshots/focus-walk.new.txt:\n{walk}");
    }
    Ok(())
}
