//! Every screen in every state of the gallery: axe finds nothing in any light, and nothing is cut
//! off, wider than the window or under the rail, on the narrowest phone and with the largest text.
use footbridge_e2e::{
    Browser, Launch, Page, Profile, View, axe,
    gallery::{Gallery, Look, misplaced},
};
use serde_json::json;

/// Shows every sample and gathers what a rule says of it.
fn each(
    view: View,
    look: Look,
    rule: impl Fn(&Page) -> anyhow::Result<Vec<String>>,
) -> anyhow::Result<Vec<String>> {
    each_at(view, look, 16, rule)
}

/// The same with letters of this size set in the browser itself, in pixels.
fn each_at(
    view: View,
    look: Look,
    letters: u8,
    rule: impl Fn(&Page) -> anyhow::Result<Vec<String>>,
) -> anyhow::Result<Vec<String>> {
    let profile = Profile::fresh()?;
    let browser = Browser::start(&Launch::default(), &profile)?;
    let page = browser.page()?;
    page.set_view(view)?;
    let sizes = json!({ "fontSizes": { "standard": letters, "fixed": letters } });
    page.call("Page.setFontSizes", &sizes)?;
    let gallery = Gallery::open(&page)?;
    let mut found = vec![];
    for name in gallery.names() {
        gallery.show(&page, name, look)?;
        found.extend(rule(&page)?.into_iter().map(|it| format!("{name}: {it}")));
    }
    for (name, path) in Gallery::PAGES {
        gallery.show_page(&page, path, look)?;
        found.extend(rule(&page)?.into_iter().map(|it| format!("{name}: {it}")));
    }
    assert!(gallery.names().len() > 40, "the gallery is full");
    Ok(found)
}

fn nothing(found: &[String]) {
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn axe_in(light: &'static str) -> anyhow::Result<()> {
    let look = Look {
        light,
        text: "usual",
    };
    nothing(&each(View::PHONE, look, axe::violations)?);
    Ok(())
}

#[test]
fn axe_finds_nothing_in_the_morning_light() -> anyhow::Result<()> {
    axe_in("morning")
}

#[test]
fn axe_finds_nothing_at_night() -> anyhow::Result<()> {
    axe_in("night")
}

#[test]
fn axe_finds_nothing_in_ember() -> anyhow::Result<()> {
    axe_in("ember")
}

#[test]
fn nothing_is_cut_off_on_the_narrowest_phone() -> anyhow::Result<()> {
    let look = Look {
        light: "night",
        text: "usual",
    };
    nothing(&each(View::NARROW, look, misplaced)?);
    Ok(())
}

#[test]
fn nothing_is_cut_off_with_the_largest_text() -> anyhow::Result<()> {
    let look = Look {
        light: "night",
        text: "largest",
    };
    nothing(&each(View::PHONE, look, misplaced)?);
    Ok(())
}

#[test]
fn nothing_is_cut_off_where_the_browser_draws_letters_twice_as_large() -> anyhow::Result<()> {
    let look = Look {
        light: "night",
        text: "usual",
    };
    nothing(&each_at(View::PHONE, look, 32, misplaced)?);
    Ok(())
}

#[test]
fn nothing_is_cut_off_on_a_desk() -> anyhow::Result<()> {
    let look = Look {
        light: "morning",
        text: "usual",
    };
    nothing(&each(View::DESK, look, misplaced)?);
    Ok(())
}

#[test]
fn what_is_misplaced_is_seen() -> anyhow::Result<()> {
    let profile = Profile::fresh()?;
    let browser = Browser::start(&Launch::default(), &profile)?;
    let page = browser.page()?;
    page.set_view(View::NARROW)?;
    page.set_content(
        "<meta name=viewport content='width=device-width'>\
         <style>.rail { position: fixed; bottom: 0; height: 9rem; left: 0; right: 0 }\
         .a { width: 400px } .b { width: 4rem; overflow: hidden; white-space: nowrap } main { height: 150vh }\
         .c { position: absolute; bottom: 0 } main { position: relative }</style>\
         <main><div class=a>wide</div><p class=b>longer than its place is</p><p class=c>below</p></main><nav class=rail></nav>",
    )?;
    let found = misplaced(&page)?;
    for planted in [
        "sideways",
        "beyond the edge: div.a",
        "cut off: p.b",
        "under the rail: p.c",
    ] {
        assert!(
            found.iter().any(|it| it.contains(planted)),
            "{planted}: {found:?}"
        );
    }
    Ok(())
}
