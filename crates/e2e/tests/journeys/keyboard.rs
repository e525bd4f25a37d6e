//! The whole first night by keyboard alone, and again with reduced motion.
//! What gets focus, in order, is a snapshot: `snapshots/focus-walk.txt`.
use crate::person::{self, CANARY, Visit, WORDS};
use anyhow::{Context as _, bail};
use footbridge_e2e::{Launch, Page};
use std::{fmt::Write as _, fs, path::Path};

/// Walks by Tab, writing down what gets focus, until the name begins so.
fn walk_to(page: &Page, name: &str, walk: &mut String) -> anyhow::Result<()> {
    for _ in 0..80 {
        page.press("Tab")?;
        let Some(at) = page.focused()? else { continue };
        writeln!(walk, "  {at}")?;
        if at.in_main != ON_THE_RAIL.contains(&name) && at.name.starts_with(name) {
            return Ok(());
        }
    }
    bail!("{name} was not reached:\n{walk}")
}

/// What is meant where it stands on the rail.
const ON_THE_RAIL: [&str; 1] = ["Leave"];

/// On a new screen, focus is on its title; from there the way leads to the control, and Enter.
fn choose(page: &Page, screen: &str, name: &str, walk: &mut String) -> anyhow::Result<()> {
    arrive(page, screen, walk)?;
    walk_to(page, name, walk)?;
    page.press("Enter")
}

fn arrive(page: &Page, screen: &str, walk: &mut String) -> anyhow::Result<()> {
    page.on(screen)?;
    let mut title = None;
    page.wait_until("focus is on the title", || {
        title = page.focused()?.filter(|it| it.role == "heading");
        Ok(title.is_some())
    })?;
    writeln!(walk, "{screen}\n  ({})", title.context("a title")?)?;
    Ok(())
}

fn first_night(launch: &Launch) -> anyhow::Result<String> {
    let visit = Visit::with(launch)?;
    let page = &visit.page;
    page.taken_over()?;
    page.cached()?;
    let mut walk = String::from("welcome-night\n");
    walk_to(page, "Start", &mut walk)?;
    page.press("Enter")?;
    choose(page, "now-breathe", "That is enough", &mut walk)?;
    choose(page, "now-after", "Keep this here?", &mut walk)?;
    arrive(page, "create", &mut walk)?;
    walk_to(page, "Your words", &mut walk)?;
    page.insert(WORDS)?;
    walk_to(page, "Lock it", &mut walk)?;
    page.press("Enter")?;
    choose(page, "ready", "Go on", &mut walk)?;
    choose(page, "first-day", "Write a line", &mut walk)?;
    arrive(page, "name-1", &mut walk)?;
    walk_to(page, "In your own words", &mut walk)?;
    page.insert(CANARY)?;
    person::draft_is_kept(page)?;
    walk_to(page, "Next", &mut walk)?;
    page.press("Enter")?;
    choose(page, "name-2", "Next", &mut walk)?;
    choose(page, "name-3", "Next", &mut walk)?;
    choose(page, "name-4", "Save and close", &mut walk)?;
    choose(page, "tonight", "Leave", &mut walk)?;
    person::has_left(page)?;
    page.goto(&visit.url)?;
    page.taken_over()?;
    page.on("unlock")?;
    writeln!(walk, "unlock")?;
    walk_to(page, "Your words", &mut walk)?;
    page.insert(WORDS)?;
    page.press("Enter")?;
    arrive(page, "tonight", &mut walk)?;
    Ok(walk)
}

#[test]
fn the_first_night_needs_no_mouse_and_no_movement() -> anyhow::Result<()> {
    let walk = first_night(&Launch::default())?;
    let still = first_night(&Launch::default().with_flag("--force-prefers-reduced-motion"))?;
    let snapshots = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots");
    for (name, walk) in [("focus-walk", walk), ("focus-walk-still", still)] {
        let known = fs::read_to_string(snapshots.join(format!("{name}.txt"))).unwrap_or_default();
        if known != walk {
            let new = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.txt"));
            fs::write(&new, &walk)?;
            bail!(
                "the walk changed; read {} and keep it if it is right:\n{walk}",
                new.display()
            );
        }
    }
    Ok(())
}
