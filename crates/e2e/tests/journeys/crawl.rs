//! A crawler that presses every visible control of every screen: none is dead, none complains.
use crate::person::Visit;
use footbridge_e2e::{Named, Page};
use std::collections::{BTreeMap, BTreeSet};

/// What would end the crawl or lead out of the app.
const PASSED_OVER: [&str; 3] = ["Leave", "Lock now", "Delete"];

/// How the page looks to a person: what changes after a press shows here.
fn look(page: &Page) -> anyhow::Result<String> {
    page.text(
        "(document.querySelector('[data-screen]')?.dataset.screen ?? '') + document.body.innerHTML \
         + document.documentElement.outerHTML.slice(0, 400) + document.activeElement?.id + scrollY",
    )
}

fn name(screen: &str, it: &Named) -> String {
    format!("{screen} · {it}")
}

#[test]
fn every_control_of_every_screen_does_something() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    let page = &visit.page;
    page.eval("globalThis.print = () => { document.documentElement.dataset.printed = 'yes'; }; 0")?;
    let mut pressed = BTreeSet::new();
    let mut dead = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let mut idle = 0;
    while idle < 12 {
        let screen = page.screen()?;
        seen.insert(screen.clone());
        let next = page.controls()?.into_iter().find(|it| {
            let passed_over = PASSED_OVER.iter().any(|word| it.name.starts_with(word));
            !passed_over
                && !it.is_field()
                && it.role != "link"
                && !pressed.contains(&name(&screen, it))
        });
        let Some(control) = next else {
            // Nothing new here: another way, or home.
            idle += 1;
            page.click("Home").or_else(|_| page.click("Unlock"))?;
            page.wait("it is drawn", "document.querySelector('main h1')")?;
            continue;
        };
        idle = 0;
        let this = name(&screen, &control);
        pressed.insert(this.clone());
        let (before, offered) = (look(page)?, visit.browser.log()?.downloads.len());
        page.click_on(&control)?;
        let changed = page.settles(|| {
            Ok(look(page)? != before
                || visit.browser.log()?.downloads.len() > offered
                || page.has_chooser())
        })?;
        let here = control.name == "Home" || before.contains("aria-current=\"page\"");
        if !changed && !here {
            dead.insert(this, screen);
        }
        if page.screen()? == "unlock" {
            crate::person::unlock(page)?;
        }
    }
    assert_eq!(dead, BTreeMap::new(), "dead controls");
    assert_eq!(visit.browser.log()?.complaints(), Vec::<&str>::new());
    for screen in [
        "tonight",
        "name-1",
        "name-words",
        "now",
        "settings",
        "safety",
        "lines",
        "practices",
    ] {
        assert!(seen.contains(screen), "{screen} was not reached: {seen:?}");
    }
    Ok(())
}
