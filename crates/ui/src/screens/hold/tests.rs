//! Goal: each state says what it has to, lights what it may, and copying stands last.
//! Method: the samples of the gallery, drawn.
use crate::{gallery::samples, locale::PlainEnglish, ssr};
use footbridge_content::{HOLD, words};

fn drawn(name: &str) -> String {
    let all = samples();
    let sample = all.iter().find(|it| it.name == name);
    let model = &sample.expect("the gallery has it").model;
    ssr::draw(model, &PlainEnglish).replace("&#x27;", "'")
}

fn n_lit(html: &str) -> usize {
    html.matches("class=\"btn lit").count() + html.matches("class=\"lamp\"").count()
}

#[test]
fn at_the_end_nothing_is_lit_and_copying_stands_last() {
    for name in ["hold-after", "hold-after+no-place", "hold-after+look"] {
        assert_eq!(n_lit(&drawn(name)), 0, "{name}");
    }
    let html = drawn("hold-after");
    let at = |what: &str| html.find(what).unwrap_or_else(|| panic!("{what}"));
    let order = [
        at("Mornings with Ida."),
        at(words::hold_keep()),
        at(words::hold_till_morning()),
        at(words::hold_let_go()),
        at(words::hold_copy_out()),
    ];
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn while_it_holds_the_light_is_the_picture() {
    let html = drawn("hold-wait");
    assert_eq!(n_lit(&html), 0);
    assert!(html.contains("9 minutes left") && html.contains(&words::hold_art("6")));
    assert!(html.contains(words::hold_waiting()) && html.contains("Mornings with Ida."));
    let none = drawn("hold-wait+no-reason");
    assert!(none.contains(words::hold_reason_none()));
}

#[test]
fn what_the_clock_did_is_said() {
    for (name, said) in [
        ("hold-wait+clock-back", words::hold_clock_back()),
        ("hold-after+clock-forward", words::hold_clock_forward()),
        ("hold-after+by-the-clock", words::hold_by_clock()),
    ] {
        assert!(drawn(name).contains(said), "{name}");
    }
    for name in ["hold-after", "hold-after+at-nine", "hold-wait"] {
        let html = drawn(name);
        let said = [
            words::hold_clock_back(),
            words::hold_clock_forward(),
            words::hold_by_clock(),
        ];
        assert!(!said.iter().any(|it| html.contains(it)), "{name}");
    }
    assert!(drawn("hold-after+clock-forward").contains(words::hold_more()));
}

#[test]
fn where_nothing_is_kept_it_is_said_and_nothing_else_is_offered() {
    for name in ["hold-open", "hold-open+locked", "hold-after+no-place"] {
        let html = drawn(name);
        assert!(html.contains(words::hold_not_kept()), "{name}");
        assert!(!html.contains(words::hold_keep()), "{name}");
        assert!(!html.contains(words::hold_till_morning()), "{name}");
    }
    assert!(drawn("hold-wait+locked").contains(words::hold_waiting_open()));
    for name in ["hold", "hold-after"] {
        assert!(!drawn(name).contains(words::hold_not_kept()), "{name}");
    }
}

#[test]
fn a_look_is_a_list_then_one_question_with_a_lamp_and_for_safety_numbers_alone() {
    let first = drawn("look");
    assert!(!first.contains(HOLD.after_hope) && n_lit(&first) == 0);
    let hope = drawn("look+hope");
    assert!(hope.contains(HOLD.after_hope) && hope.contains("class=\"lamp\""));
    let safe = drawn("look+safe");
    assert!(safe.contains(HOLD.safe_hope) && safe.contains(words::now_wave_numbers()));
    assert!(!safe.contains(HOLD.after_hope) && !safe.contains("class=\"lamp\""));
    assert!(drawn("look+all-the-same").contains(words::look_still_said()));
}

#[test]
fn a_running_hold_is_found_on_now_and_on_home() {
    for name in ["now+holds", "tonight+holds"] {
        assert!(drawn(name).contains("It holds. 15 minutes left."), "{name}");
    }
    for name in ["now+hold-over", "tonight+hold-over"] {
        assert!(drawn(name).contains(words::hold_over()), "{name}");
    }
    assert!(drawn("now").contains(words::hold_row()));
    assert!(drawn("now-open").contains(words::hold_row()));
}

#[test]
fn what_slips_have_in_common_is_said_in_counts_and_only_then() {
    assert!(drawn("slip+pattern").contains(&words::slip_pattern("3", "2", "It was late")));
    assert!(!drawn("slip+told").contains("had this before"));
    assert!(drawn("slip+told").contains(&words::slip_line("it is after ten at night")));
}

#[test]
fn their_own_words_turn_with_their_script() {
    for name in ["hold-after", "hold-wait", "hold+kept"] {
        let html = drawn(name);
        for tag in html.split('<').filter(|it| it.contains("class=\"own")) {
            assert!(tag.contains("dir=\"auto\""), "{name}: {tag}");
        }
    }
}
