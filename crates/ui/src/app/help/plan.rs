//! The kind of help in the lamp as a line of the plan, in the part "People whose job it is".
//!
//! **Invariant:** nothing goes into the plan but on the person's own press, and no line twice.
use super::lit;
use crate::app::{After, Effect, Model, Toast};
use footbridge_content::words;
use footbridge_core::{
    decide::Intent,
    event::{LineEdit, PlanEdit, PlanLine, PlanPart},
    private::Private,
    view::plan_lines,
};

/// Whether the kind in the lamp can go into the plan.
pub fn may_save(model: &Model) -> bool {
    line(model).is_some()
}

/// The line, unless it stands in the plan already.
fn line(model: &Model) -> Option<Private> {
    let text = Private::new(lit(model)?.kind.name);
    let there = plan_lines(model.state()?, PlanPart::Professionals);
    let stands = there.iter().any(|it| it.line.text.same_word(&text));
    (!stands).then_some(text)
}

pub(super) fn save(model: &mut Model) -> Vec<Effect> {
    let Some(text) = line(model) else {
        return vec![];
    };
    let line = PlanLine { text, dial: None };
    let edit = PlanEdit {
        part: PlanPart::Professionals,
        edit: LineEdit::Added(line),
    };
    // The line is neither empty nor long: it is refused only where the part has no room.
    model
        .wish(Intent::EditPlan(edit), After::Saved)
        .unwrap_or_else(|_| {
            model.toast = Some(Toast::said(words::plan_full_part(), model.world.now));
            vec![]
        })
}
