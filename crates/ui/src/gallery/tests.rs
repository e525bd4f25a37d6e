//! What holds on every screen, in every state that a person can meet.
mod words;

use super::{
    Sample, samples,
    sitting::{RESCUE, WORDS, WRITTEN},
};
use crate::{app::Screen, first_bytes::first_screens, kit, locale::PlainEnglish, ssr};
use std::collections::BTreeSet;

fn drawn() -> Vec<(Sample, String)> {
    samples()
        .into_iter()
        .map(|it| {
            let html = ssr::draw(&it.model, &PlainEnglish);
            (it, html)
        })
        .collect()
}

fn count(html: &str, what: &str) -> usize {
    html.matches(what).count()
}

/// The tags of a kind, each from its name to its end.
fn tags<'a>(html: &'a str, kind: &str) -> Vec<&'a str> {
    html.split('<')
        .filter(|it| {
            it.strip_prefix(kind)
                .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
        })
        .map(|it| it.split('>').next().unwrap_or(it))
        .collect()
}

/// What stands between the quotes of an attribute.
fn value<'a>(tag: &'a str, attribute: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {attribute}=\""))?;
    rest.split('"').next()
}

#[test]
fn every_screen_has_a_sample_and_a_name_of_its_own() {
    let all = samples();
    let shown: BTreeSet<Screen> = all.iter().map(|it| it.model.screen()).collect();
    let missing: Vec<Screen> = Screen::ALL
        .iter()
        .copied()
        .filter(|it| *it != Screen::Left && !shown.contains(it))
        .collect();
    assert!(missing.is_empty(), "no sample shows {missing:?}");
    let names: BTreeSet<&str> = all.iter().map(|it| it.name).collect();
    assert_eq!(names.len(), all.len(), "two samples have one name");
}

#[test]
fn a_sample_shows_the_screen_that_it_is_named_after() {
    for (sample, html) in drawn() {
        let screen = sample.name.split('+').next().unwrap_or_default();
        // States with a name of their own in the design are drawn by these screens.
        let screen = match screen {
            "unlock-error" => "unlock",
            "home-copy" => "day",
            other => other,
        };
        assert!(
            html.contains(&format!("data-screen=\"{screen}\"")),
            "{} shows something else: {:?}",
            sample.name,
            tags(&html, "main")
        );
    }
}

#[test]
fn one_main_one_title_one_skip_link_and_at_most_one_lamp() {
    for (sample, html) in drawn() {
        let name = sample.name;
        assert_eq!(count(&html, "<main"), 1, "{name}");
        assert_eq!(count(&html, "<h1"), 1, "{name}");
        assert_eq!(count(&html, "href=\"#main\""), 1, "{name}");
        assert_eq!(count(&html, "data-screen="), 1, "{name}");
        assert!(tags(&html, "h1")[0].contains("tabindex=\"-1\""), "{name}");
        let lamps = count(&html, "class=\"lamp\"") + count(&html, "class=\"lamp lamp-light\"");
        let lit = tags(&html, "button")
            .into_iter()
            .chain(tags(&html, "a"))
            .filter(|it| value(it, "class").is_some_and(|it| it.split(' ').any(|it| it == "lit")))
            .count();
        assert!(lamps <= 1, "{name} has {lamps} lamps");
        assert!(lit <= 1, "{name} has {lit} lit buttons");
    }
}

#[test]
fn home_now_and_leave_are_on_every_screen_and_work() {
    for (sample, html) in drawn() {
        let name = sample.name;
        assert_eq!(count(&html, "aria-label=\"Always here\""), 1, "{name}");
        for place in [
            "class=\"side home\"",
            "class=\"now\"",
            "class=\"side leave\"",
        ] {
            assert_eq!(count(&html, place), 1, "{name}: {place}");
        }
    }
}

#[test]
fn on_the_lock_leave_comes_first_after_the_skip_link() {
    for (sample, html) in drawn()
        .into_iter()
        .filter(|(it, _)| it.model.screen() == Screen::Unlock)
    {
        let skip = html.find("class=\"skip\"");
        assert!(skip < html.find("<button"), "{}", sample.name);
        let first = tags(&html, "button")[0];
        assert_eq!(value(first, "class"), Some("side leave"), "{}", sample.name);
    }
}

#[test]
fn every_field_keeps_away_from_the_keyboards_memory() {
    let mut n_fields = 0;
    for (sample, html) in drawn() {
        let words = tags(&html, "input")
            .into_iter()
            .filter(|it| value(it, "type") != Some("checkbox"))
            .chain(tags(&html, "textarea"));
        for field in words {
            n_fields += 1;
            for quiet in [
                "spellcheck=\"false\"",
                "autocorrect=\"off\"",
                "autocapitalize=\"off\"",
                "writingsuggestions=\"false\"",
                "translate=\"no\"",
            ] {
                assert!(field.contains(quiet), "{}: {field}", sample.name);
            }
            assert!(value(field, "name").is_none(), "{}: {field}", sample.name);
            let id = value(field, "id").unwrap_or_default();
            assert!(
                html.contains(&format!("for=\"{id}\"")),
                "{}: {field}",
                sample.name
            );
        }
    }
    assert!(n_fields > 20, "the fields were not found");
}

#[test]
fn nothing_is_styled_inline_leads_nowhere_or_is_switched_off() {
    for (sample, html) in drawn() {
        let name = sample.name;
        assert!(!html.contains(" style="), "{name}");
        assert!(!html.contains("href=\"#\""), "{name}");
        assert!(!html.contains(" disabled"), "{name}");
        assert_eq!(
            count(&html, "<button"),
            count(&html, "type=\"button\"") + count(&html, "type=\"submit\""),
            "{name}"
        );
    }
}

#[test]
fn ids_are_there_once_and_what_describes_is_there() {
    for (sample, html) in drawn() {
        let ids: Vec<&str> = html
            .split(" id=\"")
            .skip(1)
            .filter_map(|it| it.split('"').next())
            .collect();
        let once: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), once.len(), "{}: {ids:?}", sample.name);
        for kind in ["aria-labelledby", "aria-describedby"] {
            for tag in html.split('<') {
                for id in value(tag, kind).unwrap_or_default().split_whitespace() {
                    assert!(once.contains(id), "{}: {kind}={id}", sample.name);
                }
            }
        }
    }
}

#[test]
fn no_word_of_the_lock_is_ever_shown_unasked() {
    for (sample, html) in drawn() {
        let shown = matches!(sample.model.screen(), Screen::Create | Screen::ChangeWords);
        let hidden = tags(&html, "input")
            .into_iter()
            .filter(|it| value(it, "type") == Some("password"))
            .count();
        if sample.model.screen() == Screen::Unlock {
            let asked = sample.model.door.shown == Some(true);
            assert_eq!(hidden, usize::from(!asked), "{}", sample.name);
        }
        if !shown {
            let text = html.replace(&format!("value=\"{WORDS}\""), "");
            assert!(!text.contains(WORDS), "{}", sample.name);
        }
    }
}

#[test]
fn what_was_written_shows_only_where_it_was_written_and_rescue_words_only_on_their_page() {
    for (sample, html) in drawn() {
        let screen = sample.model.screen();
        if screen != Screen::Recovery {
            assert!(
                !html.contains(RESCUE[1]) || screen == Screen::UnlockRescue,
                "{}",
                sample.name
            );
        }
        if sample.model.place().is_none() {
            assert!(!html.contains(WRITTEN), "{}", sample.name);
        }
        assert!(!html.contains("<title>"), "{}", sample.name);
    }
}

#[test]
fn the_first_bytes_are_what_the_app_draws() {
    let all = samples();
    let same = [
        ("welcome", "welcome"),
        ("welcome-night", "welcome-night"),
        ("start", "start"),
        ("unlock", "unlock"),
        ("now-open", "now-open"),
        ("now-open-locked", "now-open+locked"),
        ("insecure", "insecure"),
    ];
    let first = first_screens();
    for (bytes, sample) in same {
        let drawn = first
            .iter()
            .find(|(name, _)| *name == bytes)
            .map(|(_, html)| html);
        let mounted = all
            .iter()
            .find(|it| it.name == sample)
            .map(|it| ssr::draw(&it.model, &PlainEnglish));
        assert_eq!(drawn, mounted.as_ref(), "{bytes}");
    }
}

#[test]
fn the_first_bytes_know_where_each_of_their_ways_leads() {
    let first = first_screens();
    for (name, html) in &first {
        for tag in html.split('<') {
            let Some(go) = value(tag, "data-go") else {
                continue;
            };
            let known = ["home", "left"].contains(&go)
                || first.iter().any(|(name, _)| *name == go)
                // These wait for the app, which opens them.
                || ["create", "unlock-rescue", "now-ground", "now-wave", "practices", "lines", "safety", "locked-bring", "hold-open"].contains(&go);
            assert!(known, "{name}: {go}");
        }
    }
}

#[test]
fn the_first_bytes_are_small() {
    for (name, html) in first_screens() {
        assert!(html.len() < 16_000, "{name} has {} bytes", html.len());
    }
}

#[test]
fn a_picture_is_the_same_each_time() {
    assert_eq!(
        ssr::to_html(kit::bridge(0.62, 196)),
        ssr::to_html(kit::bridge(0.62, 196))
    );
    assert_ne!(
        ssr::to_html(kit::bridge(0.62, 196)),
        ssr::to_html(kit::bridge(0.2, 196))
    );
}
