//! What holds on every screen, in every state of the gallery.
use crate::html::{Tag, tags};
use footbridge_ui::{app::Screen, gallery, locale::PlainEnglish, ssr};
use std::collections::BTreeSet;

/// Fields that hold words: these carry the five attributes.
const NO_WORDS: [&str; 7] = [
    "checkbox", "radio", "range", "file", "button", "submit", "hidden",
];

const QUIET: [(&str, &str); 5] = [
    ("spellcheck", "false"),
    ("autocorrect", "off"),
    ("autocapitalize", "off"),
    ("writingsuggestions", "false"),
    ("translate", "no"),
];

/// All that is wrong with the HTML of one screen.
fn faults(html: &str) -> Vec<String> {
    let tags = tags(html);
    let mut found = vec![];
    let mut one = |what: &str, n: usize| {
        if n != 1 {
            found.push(format!("{n} of {what}, where one belongs"));
        }
    };
    one(
        "data-screen",
        count(&tags, |it| it.get("data-screen").is_some()),
    );
    one("h1", count(&tags, |it| it.name == "h1"));
    one("main", count(&tags, |it| it.name == "main"));
    if count(&tags, |it| it.has_class("lamp")) > 1 {
        found.push("more than one lamp".to_owned());
    }
    for tag in &tags {
        found.extend(tag_faults(tag));
        if is_field(tag) {
            found.extend(field_faults(tag, &tags));
        }
    }
    found
}

fn tag_faults(tag: &Tag) -> Vec<String> {
    let mut found = vec![];
    let mut say = |what: &str| found.push(format!("<{}> {what}", tag.name));
    if tag.get("style").is_some() {
        say("has an inline style, which the policy blocks");
    }
    if tag
        .get("href")
        .is_some_and(|it| it.starts_with('#') && it != "#main")
    {
        say("leads nowhere");
    }
    if tag.name == "h1" && tag.get("tabindex") != Some("-1") {
        say("cannot take focus");
    }
    if tag.name == "button" && !matches!(tag.get("type"), Some("button" | "submit")) {
        say("has no type");
    }
    if tag.get("disabled").is_some() && tag.get("aria-busy").is_none() {
        say("is switched off: what cannot be done is absent");
    }
    found
}

fn is_field(tag: &Tag) -> bool {
    let kind = tag.get("type").unwrap_or("text");
    tag.name == "textarea" || (tag.name == "input" && !NO_WORDS.contains(&kind))
}

fn field_faults(field: &Tag, tags: &[Tag]) -> Vec<String> {
    let mut found: Vec<String> = QUIET
        .iter()
        .filter(|(name, value)| field.get(name) != Some(value))
        .map(|(name, value)| format!("a field is without {name}=\"{value}\""))
        .collect();
    if field.get("name").is_some() {
        found.push("a field has a name, by which the browser could remember it".to_owned());
    }
    let id = field.get("id");
    let labelled = id.is_some()
        && (field.get("aria-label").is_some()
            || tags
                .iter()
                .any(|it| it.name == "label" && it.get("for") == id));
    if !labelled {
        found.push("a field has no id with a label".to_owned());
    }
    found
}

fn count(tags: &[Tag], is: impl Fn(&Tag) -> bool) -> usize {
    tags.iter().filter(|it| is(it)).count()
}

const GOOD: &str = "<main class=\"page\" data-screen=\"unlock\"><h1 tabindex=\"-1\">Hello.</h1>\
    <form><label for=\"words\">Words</label><input id=\"words\" type=\"password\" spellcheck=\"false\" \
    autocorrect=\"off\" autocapitalize=\"off\" writingsuggestions=\"false\" translate=\"no\">\
    <input id=\"check\" type=\"checkbox\"><button type=\"submit\">Open</button></form>\
    <section class=\"lamp\"></section><a href=\"#main\">Skip</a></main>";

#[test]
fn every_screen_in_every_state_keeps_the_rules() {
    let found: Vec<String> = gallery::samples()
        .iter()
        .flat_map(|it| {
            let html = ssr::draw(&it.model, &PlainEnglish);
            let faults = faults(&html).into_iter();
            faults
                .map(move |fault| format!("{}: {fault}", it.name))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_screen_hangs_in_the_gallery() {
    let samples = gallery::samples();
    let names: BTreeSet<_> = samples.iter().map(|it| it.name).collect();
    assert_eq!(
        names.len(),
        samples.len(),
        "each sample has a name of its own"
    );
    let shown: BTreeSet<Screen> = samples.iter().map(|it| it.model.screen()).collect();
    let missing: Vec<_> = Screen::ALL
        .iter()
        .copied()
        // After Leave there is nothing to draw.
        .filter(|it| *it != Screen::Left && !shown.contains(it))
        .collect();
    assert_eq!(missing, []);
}

#[test]
fn a_good_screen_has_no_fault() {
    assert_eq!(faults(GOOD), Vec::<String>::new());
}

#[test]
fn each_fault_is_seen() {
    let planted = [
        (" data-screen=\"unlock\"", "", "0 of data-screen"),
        ("<h1 tabindex=\"-1\">", "<h1>", "cannot take focus"),
        ("<h1 tabindex=\"-1\">Hello.</h1>", "", "0 of h1"),
        ("<form>", "<form style=\"top:0\">", "inline style"),
        ("#main\"", "#\"", "leads nowhere"),
        ("type=\"submit\"", "", "has no type"),
        ("<button", "<button disabled=\"\"", "switched off"),
        ("spellcheck=\"false\"", "", "spellcheck"),
        ("autocorrect=\"off\"", "autocorrect=\"on\"", "autocorrect"),
        ("autocapitalize=\"off\"", "", "autocapitalize"),
        ("writingsuggestions=\"false\"", "", "writingsuggestions"),
        ("translate=\"no\"", "", "translate"),
        (
            "id=\"words\" type",
            "id=\"words\" name=\"words\" type",
            "has a name",
        ),
        ("for=\"words\"", "for=\"word\"", "no id with a label"),
        (
            "</section>",
            "</section><section class=\"big lamp\">",
            "more than one lamp",
        ),
    ];
    for (from, to, fault) in planted {
        assert!(GOOD.contains(from), "{from}");
        let found = faults(&GOOD.replace(from, to));
        assert!(
            found.len() == 1 && found[0].contains(fault),
            "{from} -> {to}: {found:?}"
        );
    }
}
