//! What a part of the plan offers to choose from.
use crate::app::Model;
use footbridge_content::{IfThen, if_then};
use footbridge_core::{event::PlanPart, state::State, view};

/// The lines that a part offers, by the side that was told and by who it was about.
pub fn offers(model: &Model, part: PlanPart) -> Vec<&'static str> {
    let empty = State::default();
    let state = model.state().unwrap_or(&empty);
    let (kinds, _) = view::circumstance(state, model.world);
    let all = footbridge_content::offers(view::role(state, model.world), &kinds);
    match part {
        PlanPart::StartsWhen => all.triggers,
        PlanPart::NoticedBy => all.signs,
        PlanPart::HelpsAlone => all.alone,
        PlanPart::Places => all.places,
        PlanPart::Reasons => all.reasons,
        PlanPart::Safer => all.safer,
        PlanPart::People | PlanPart::Professionals => vec![],
    }
}

/// The if-then lines to start from.
pub fn if_then_offers(model: &Model) -> Vec<&'static IfThen> {
    let empty = State::default();
    let state = model.state().unwrap_or(&empty);
    if_then(view::role(state, model.world))
}
