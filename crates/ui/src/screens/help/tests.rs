//! Help that fits as it is drawn.
use crate::{
    app::{HelpMsg, Msg, Screen},
    gallery::Sitting,
    locale::PlainEnglish,
    ssr,
};
use footbridge_content::{HELP_QUESTIONS, help_kind, words};

/// The result after these answers; `None` skips.
fn result(answers: [Option<usize>; 4]) -> String {
    let mut it = Sitting::open(2, &[]);
    it.go(Screen::HelpHurts);
    for said in answers {
        it.press(Msg::Help(said.map_or(HelpMsg::Skip, HelpMsg::Answer)));
        // Past the numbers and device safety, where an answer leads there.
        for _ in 0..2 {
            it.press(Msg::Help(HelpMsg::GoOn));
        }
    }
    assert_eq!(it.model.screen(), Screen::HelpResult, "{answers:?}");
    ssr::draw(&it.model, &PlainEnglish)
}

#[test]
fn whatever_is_answered_something_can_be_reached_from_here() {
    let each = |at: usize| {
        let n = HELP_QUESTIONS[at].answers.len();
        std::iter::once(None).chain((0..n).map(Some))
    };
    for first in each(0) {
        for third in each(2) {
            let html = result([first, None, third, None]);
            assert!(html.contains("data-go=\"lines\""), "{first:?} {third:?}");
            assert!(html.contains("id=\"help-step\""), "{first:?} {third:?}");
        }
    }
}

#[test]
fn each_kind_says_why_in_the_words_that_were_pressed() {
    let html = result([Some(0), Some(2), None, None]);
    assert!(html.contains("You said “I keep living it again” and “Months or more”."));
    assert!(html.contains(words::help_draft()));
}

#[test]
fn who_is_not_safe_sees_numbers_and_device_safety_and_no_talk_for_two() {
    let html = result([Some(4), None, None, None]);
    let couples = help_kind("couples").expect("it is in the list");
    assert!(!html.contains(couples.name));
    assert!(html.contains("data-go=\"safety\""));
    assert!(html.contains(words::help_both_left_out()));
}
