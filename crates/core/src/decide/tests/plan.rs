//! Lines of the plan, and if-then lines.
use super::*;
use crate::event::{LineEdit, PlanLine, PlanPart};

fn line(n_chars: usize) -> PlanLine {
    PlanLine {
        text: private(n_chars),
        dial: None,
    }
}

fn planned(edit: LineEdit) -> PlanEdit {
    PlanEdit {
        part: PlanPart::Reasons,
        edit,
    }
}

#[track_caller]
fn check_edit(given: &[Fact], edit: LineEdit, expected: Result<(), Refusal>) {
    let fact = Fact::PlanEdited(planned(edit.clone()));
    check(
        given,
        Intent::EditPlan(planned(edit)),
        expected.map(|()| fact),
    );
}

#[test]
fn a_line_of_the_plan_holds_120_characters_and_a_part_five_lines() {
    let added = |n| LineEdit::Added(line(n));
    check_edit(&[], added(120), Ok(()));
    check_edit(&[], added(121), Err(Refusal::TooLong { max: 120 }));
    check_edit(&[], added(0), Err(Refusal::Empty));
    let dial = |n_chars| {
        LineEdit::Added(PlanLine {
            dial: Some(private(n_chars)),
            ..line(3)
        })
    };
    check_edit(&[], dial(40), Ok(()));
    check_edit(&[], dial(41), Err(Refusal::TooLong { max: 40 }));
    let given = vec![Fact::PlanEdited(planned(added(3))); 5];
    check_edit(&given[..4], added(3), Ok(()));
    check_edit(&given, added(3), Err(Refusal::TooMany { max: 5 }));
    // Another part has room of its own.
    let elsewhere = PlanEdit {
        part: PlanPart::Safer,
        edit: added(3),
    };
    check(
        &given,
        Intent::EditPlan(elsewhere.clone()),
        Ok(Fact::PlanEdited(elsewhere)),
    );
}

#[test]
fn a_line_that_is_not_there_is_not_changed_moved_or_taken_out() {
    let given = vec![Fact::PlanEdited(planned(LineEdit::Added(line(3)))); 2];
    let [first, second, third] = names(3)[..] else {
        panic!("three names");
    };
    for edit in [
        LineEdit::Changed(third, line(3)),
        LineEdit::Moved(third, 0),
        LineEdit::TakenOut(third),
        LineEdit::PutBack(third),
    ] {
        check_edit(&given, edit, Err(Refusal::Gone));
    }
    check_edit(&given, LineEdit::Changed(first, line(9)), Ok(()));
    check_edit(&given, LineEdit::TakenOut(second), Ok(()));
    check_edit(&given, LineEdit::PutBack(first), Ok(()));
    check_edit(&given, LineEdit::Moved(first, 1), Ok(()));
    check_edit(&given, LineEdit::Moved(first, 0), Err(Refusal::NoFurther));
    check_edit(&given, LineEdit::Moved(first, 2), Err(Refusal::NoFurther));
}

fn if_then(n_cue: usize, n_act: usize) -> IfThen {
    IfThen {
        of: None,
        cue: private(n_cue),
        act: private(n_act),
        hours: None,
        triggers: None,
        offer: None,
    }
}

#[test]
fn both_halves_of_an_if_then_line_are_needed_and_hold_120_characters() {
    let wish = |cue, act| Intent::KeepIfThen(if_then(cue, act));
    check(&[], wish(120, 120), Ok(Fact::IfThenKept(if_then(120, 120))));
    let too_long = Err(Refusal::TooLong { max: 120 });
    check(&[], wish(121, 1), too_long.clone());
    check(&[], wish(1, 121), too_long);
    check(&[], wish(0, 1), Err(Refusal::Empty));
    check(&[], wish(1, 0), Err(Refusal::Empty));
}

#[test]
fn an_if_then_line_that_is_not_there_is_not_touched() {
    let given = [Fact::IfThenKept(if_then(3, 3))];
    let [line, none] = names(2)[..] else {
        panic!("two names");
    };
    let came = IfThenCame::NotUsed;
    for wish in [
        Intent::RehearseIfThen(none),
        Intent::TellIfThen { line: none, came },
        Intent::RestIfThen {
            line: none,
            rests: true,
        },
        Intent::TakeOutIfThen(none),
        Intent::KeepIfThen(IfThen {
            of: Some(none),
            ..if_then(3, 3)
        }),
    ] {
        check(&given, wish, Err(Refusal::Gone));
    }
    check(
        &given,
        Intent::TakeOutIfThen(line),
        Ok(Fact::IfThenTakenOut(IfThenRef { line })),
    );
}
