//! Holds, how they end, and slips.
use super::*;
use crate::event::{HoldAbout, HoldEnd};

fn held(n_chars: usize, minutes: u16) -> Hold {
    Hold {
        text: Some(private(n_chars)),
        minutes,
        ..Hold::default()
    }
}

#[test]
fn words_are_held_for_up_to_a_week_or_kept_without_a_hold() {
    let wish = |it: &Hold| Intent::BeginHold(it.clone());
    for good in [
        held(1, 15),
        held(NOTE_CHARS_MAX, HOLD_MINUTES_MAX),
        held(3, 0),
        Hold {
            to: Some(private(HOLD_TO_CHARS_MAX)),
            about: Some(HoldAbout::Look),
            minutes: 15,
            text: None,
        },
    ] {
        check(&[], wish(&good), Ok(Fact::HoldBegun(good)));
    }
    let max = NOTE_CHARS_MAX;
    check(&[], wish(&held(max + 1, 15)), Err(Refusal::TooLong { max }));
    let max = HOLD_TO_CHARS_MAX;
    let to = Hold {
        to: Some(private(max + 1)),
        ..held(1, 15)
    };
    check(&[], wish(&to), Err(Refusal::TooLong { max }));
    let max = usize::from(HOLD_MINUTES_MAX);
    let long = held(1, HOLD_MINUTES_MAX + 1);
    check(&[], wish(&long), Err(Refusal::TooLong { max }));
    check(&[], wish(&held(0, 0)), Err(Refusal::Empty));
    // Blank words are none.
    let blank = Hold {
        text: Some(Private::new(" \n")),
        to: Some(Private::new(" ")),
        ..held(1, 15)
    };
    let none = Hold {
        text: None,
        ..held(1, 15)
    };
    check(&[], wish(&blank), Ok(Fact::HoldBegun(none)));
}

#[test]
fn only_a_hold_that_is_there_ends_and_only_one_that_goes_on_gets_minutes() {
    let given = [Fact::HoldBegun(held(3, 15))];
    let [hold, none] = names(2)[..] else {
        panic!("two names");
    };
    let ending = |hold, how, minutes| HoldEnding { hold, how, minutes };
    for (how, minutes, kept) in [
        (HoldEnd::Kept, None, None),
        (HoldEnd::LetGo, Some(15), None),
        (HoldEnd::CopiedOut, None, None),
        (HoldEnd::HeldOn, Some(600), Some(600)),
        (HoldEnd::HeldOn, None, None),
    ] {
        let wish = Intent::EndHold(ending(hold, how, minutes));
        check(&given, wish, Ok(Fact::HoldEnded(ending(hold, how, kept))));
        let gone = Intent::EndHold(ending(none, how, minutes));
        check(&given, gone, Err(Refusal::Gone));
    }
    let long = ending(hold, HoldEnd::HeldOn, Some(HOLD_MINUTES_MAX + 1));
    let max = usize::from(HOLD_MINUTES_MAX);
    check(&given, Intent::EndHold(long), Err(Refusal::TooLong { max }));
    let erased = [given[0].clone(), Fact::Erased(Erasure { event: hold })];
    let end = Intent::EndHold(ending(hold, HoldEnd::Kept, None));
    check(&erased, end, Err(Refusal::Gone));
}

#[test]
fn a_slip_is_any_one_part_and_no_part_is_none() {
    let part = |before: &[&str], helped: &[&str], note: &str| Slip {
        before: Some(before.iter().map(|it| key_of(it)).collect()),
        helped: Some(helped.iter().map(|it| key_of(it)).collect()),
        note: Some(Private::new(note)),
        about: None,
    };
    let wish = |it: Slip| Intent::NoteSlip(it);
    check(&[], wish(part(&[], &[], " ")), Err(Refusal::Empty));
    let late = Slip {
        before: Some(vec![key_of("late")]),
        ..Slip::default()
    };
    check(
        &[],
        wish(part(&["late"], &[], "")),
        Ok(Fact::SlipNoted(late)),
    );
    let words = Slip {
        note: Some(Private::new("until two")),
        ..Slip::default()
    };
    check(
        &[],
        wish(part(&[], &[], "until two")),
        Ok(Fact::SlipNoted(words)),
    );
    check(
        &[],
        wish(part(&[], &["It ended"], "")),
        Err(Refusal::BadKey),
    );
    let many = vec!["late"; FEELINGS_MAX + 1];
    let max = FEELINGS_MAX;
    check(
        &[],
        wish(part(&many, &[], "")),
        Err(Refusal::TooMany { max }),
    );
}
