//! One's own reason to wait.
//!
//! **Invariant:** the reasons of the plan are the reasons; where nothing can be kept, the one that
//! was chosen lies in memory.
use super::{Effect, Intent, Model, Slot};
use crate::app::After;
use footbridge_content::HOLD_REASONS;
use footbridge_core::{
    event::{LineEdit, PlanEdit, PlanLine, PlanPart},
    private::Private,
    view::plan_lines,
};

/// All reasons of their own, in the order of their plan.
pub fn my_reasons(model: &Model) -> Vec<Private> {
    let lines = model.state().map(|it| plan_lines(it, PlanPart::Reasons));
    let lines = lines.into_iter().flatten().map(|it| it.line.text);
    lines.chain(model.hold.reason.clone()).collect()
}

/// The reason that is shown, if there is one.
pub fn my_reason(model: &Model) -> Option<Private> {
    let mut all = my_reasons(model);
    if all.is_empty() {
        return None;
    }
    let turn = model.hold.turn % all.len();
    Some(all.swap_remove(turn))
}

pub(super) fn choose(model: &mut Model, id: &str) -> Vec<Effect> {
    let Some(offer) = HOLD_REASONS.iter().find(|it| it.id == id) else {
        return vec![];
    };
    take(model, Private::new(offer.name))
}

pub(super) fn use_own(model: &mut Model) -> Vec<Effect> {
    if model.hold.own.is_blank() {
        return vec![];
    }
    let own = model.hold.own.clone();
    let mut effects = take(model, own);
    if model.hold.refused.is_none() {
        model.hold.own = Private::default();
        effects.push(Effect::DraftSoon(Slot::Hold));
    }
    effects
}

/// It becomes a line of the plan, and the one that is shown.
fn take(model: &mut Model, text: Private) -> Vec<Effect> {
    let n_before = my_reasons(model).len();
    if model.place().is_none() {
        model.hold.reason = Some(text);
        model.hold.picks = false;
        return vec![];
    }
    let wish = Intent::EditPlan(PlanEdit {
        part: PlanPart::Reasons,
        edit: LineEdit::Added(PlanLine { text, dial: None }),
    });
    match model.wish(wish, After::Saved) {
        Ok(effects) => {
            model.hold.turn = n_before;
            model.hold.picks = false;
            effects
        }
        Err(refusal) => {
            model.hold.refused = Some(refusal);
            vec![]
        }
    }
}
