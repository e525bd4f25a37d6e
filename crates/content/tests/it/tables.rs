//! The tables as the app sees them.
use footbridge_content::{
    ASK_THERAPIST, BODY_FELT, BODY_PLACES, Count, FAMILIES, Frame, HELP_KINDS, HELP_QUESTIONS,
    NEEDS, PRACTICES, Plural, SOURCES, STEPS, family_of, feeling_word, help_kind,
    helplines::{COUNTRIES, ChannelKind, Grade, country, country_name, country_of_zone},
    need, practice, source, step, words,
};
use footbridge_core::view::When;

#[test]
fn the_lists_are_as_long_as_the_design_asks() {
    assert_eq!(FAMILIES.len(), 10);
    assert!(FAMILIES.iter().map(|it| it.words.len()).sum::<usize>() >= 80);
    assert_eq!(NEEDS.len(), 8);
    assert!(STEPS.len() >= 60);
    assert_eq!(PRACTICES.len(), 12);
    assert!(SOURCES.len() >= 27);
    assert_eq!(BODY_PLACES.len(), 9);
    assert_eq!(COUNTRIES.len(), 50);
    assert_eq!((HELP_QUESTIONS.len(), HELP_KINDS.len()), (4, 10));
    assert_eq!(ASK_THERAPIST.questions.len(), 6);
}

#[test]
fn every_key_finds_its_entry() {
    for family in FAMILIES {
        for word in family.words {
            assert_eq!(feeling_word(word.id).map(|it| it.text), Some(word.text));
            assert_eq!(family_of(word.id).map(|it| it.id), Some(family.id));
        }
        for id in family.needs {
            assert_eq!(need(id).map(|it| it.id), Some(*id));
        }
    }
    for it in NEEDS {
        assert_eq!(step(it.first).map(|it| it.id), Some(it.first));
    }
    for it in STEPS {
        assert_eq!(it.traits.id, it.id);
        assert_eq!(source(it.source).map(|it| it.id), Some(it.source));
    }
    for it in PRACTICES {
        assert_eq!(practice(it.id).map(|it| it.name), Some(it.name));
        assert_eq!(source(it.source).map(|it| it.id), Some(it.source));
    }
    for it in HELP_KINDS {
        assert_eq!(help_kind(it.id).map(|it| it.name), Some(it.name));
        assert_eq!(step(it.first).map(|it| it.id), Some(it.first));
    }
    assert!(feeling_word("no-such-word").is_none());
}

/// The rules of choice fall back on these, so they can never be left without a step.
#[test]
fn there_is_a_step_for_safety_by_night_and_for_connection_by_day() {
    let fits = |need: &str, hours: [When; 2], furthest: u8| {
        STEPS.iter().any(|it| {
            it.traits.needs.contains(&need)
                && hours.contains(&it.traits.when)
                && it.traits.distance <= furthest
        })
    };
    assert!(fits("safety", [When::Any, When::Night], 0));
    assert!(fits("connection", [When::Any, When::Day], 4));
}

#[test]
fn a_place_that_is_named_in_a_sentence_asks_what_is_felt() {
    for place in BODY_PLACES {
        assert_eq!(
            place.felt.is_empty(),
            place.phrase.is_empty(),
            "{}",
            place.id
        );
        for id in place.felt {
            assert!(BODY_FELT.iter().any(|it| it.id == *id), "{id}");
        }
    }
    // Somebody who feels nothing there is not asked what they feel there.
    assert!(
        BODY_PLACES
            .iter()
            .any(|it| it.id == "nowhere" && it.felt.is_empty())
    );
}

#[test]
fn the_words_of_a_pull_are_framed_as_one() {
    for family in FAMILIES {
        for word in family.words {
            assert_eq!(
                word.frame == Frame::Pull,
                family.id == "pull",
                "{}",
                word.id
            );
        }
    }
}

#[test]
fn a_message_takes_its_variables_in_their_order() {
    assert_eq!(words::rail_home(), "Home");
    assert_eq!(
        words::errors_rescue_wrong("4", "lake"),
        "Word 4 is not in the list. Did you mean lake?"
    );
    assert_eq!(words::home_answers_night().len(), 4);
}

#[test]
fn a_count_picks_its_form() {
    let count = |text: &str, form| Count {
        text: text.to_owned(),
        form,
    };
    let one = words::now_minutes(&count("1", Plural::One));
    let three = words::now_minutes(&count("3", Plural::Other));
    assert_eq!((one.as_str(), three.as_str()), ("1 minute", "3 minutes"));
}

#[test]
fn every_number_that_can_be_dialled_stays_in_its_country() {
    let mut n_links = 0;
    for service in COUNTRIES.iter().flat_map(|it| it.services) {
        assert!(!service.channels.is_empty(), "{}", service.id);
        for channel in service.channels {
            let link = channel.link.unwrap_or_default();
            let fits = match channel.kind {
                ChannelKind::Phone => link.starts_with("tel:") && !link.contains(['+', '#', ' ']),
                ChannelKind::Sms => link.starts_with("sms:") && !link.contains('+'),
                ChannelKind::WhatsApp => link.is_empty(),
                ChannelKind::Chat => link.starts_with("https://"),
            };
            assert!(fits, "{}: {link}", service.id);
            assert!(!channel.display.is_empty(), "{}", service.id);
            n_links += usize::from(channel.link.is_some());
        }
    }
    assert_eq!(n_links, 225);
}

#[test]
fn a_number_says_who_printed_it() {
    let samaritans = country("GB")
        .and_then(|it| it.services.iter().find(|it| it.id == "gb-samaritans"))
        .expect("the line is in the list");
    assert_eq!(samaritans.grade, Grade::OwnPage);
    assert_eq!(samaritans.page_date, None);
    assert_eq!(samaritans.appears_on_bill, Some(false));
    assert_eq!(samaritans.channels[0].link, Some("tel:116123"));
}

#[test]
fn a_time_zone_gives_a_guess_under_its_old_and_its_new_name() {
    for (zone, code) in [
        ("Europe/Kyiv", "UA"),
        ("Europe/Kiev", "UA"),
        ("Asia/Calcutta", "IN"),
        ("Europe/Berlin", "DE"),
        ("America/Argentina/Buenos_Aires", "AR"),
        ("America/Buenos_Aires", "AR"),
    ] {
        assert_eq!(
            country_of_zone(zone).map(|it| it.code),
            Some(code),
            "{zone}"
        );
    }
    // Numbers of a neighbour would be worse than none.
    for zone in ["Europe/Simferopol", "Atlantic/Reykjavik", "UTC", ""] {
        assert!(country_of_zone(zone).is_none(), "{zone}");
    }
    assert_eq!(country_name("GB"), Some("United Kingdom"));
}

/// Advice without its source in the open would be a claim.
#[test]
fn every_source_stands_in_the_document() {
    let document = include_str!("../../../../docs/sources.md");
    for it in SOURCES {
        let row = format!("| `{}` |", it.id);
        assert!(document.contains(&row), "docs/sources.md lacks {}", it.id);
        assert!(
            document.contains(it.cite),
            "docs/sources.md cites {} otherwise",
            it.id
        );
    }
}
