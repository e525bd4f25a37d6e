//! My plan in four minutes: five pages, each of which can be skipped.
use super::{if_then, part};
use crate::app::{Effect, Model, Screen};
use footbridge_core::event::PlanPart;

/// One page of the first filling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstPage {
    /// Chosen from offers, with a field below.
    Part(PlanPart),
    /// A name and a number.
    Person,
    /// One if-then line.
    IfThen,
}

const PAGES: [(Screen, FirstPage); 5] = [
    (Screen::PlanFirst1, FirstPage::Part(PlanPart::StartsWhen)),
    (Screen::PlanFirst2, FirstPage::Part(PlanPart::HelpsAlone)),
    (Screen::PlanFirst3, FirstPage::Person),
    (Screen::PlanFirst4, FirstPage::IfThen),
    (Screen::PlanFirst5, FirstPage::Part(PlanPart::Reasons)),
];

/// Which page a screen is, counted from one.
pub fn first_page(screen: Screen) -> Option<(usize, FirstPage)> {
    let at = PAGES.iter().position(|(it, _)| *it == screen)?;
    Some((at + 1, PAGES[at].1))
}

/// Keeps what is in the fields and turns the page; what cannot be kept stays, and says why.
pub(super) fn next(model: &mut Model) -> Vec<Effect> {
    let Some((n, page)) = first_page(model.screen()) else {
        return vec![];
    };
    let mut effects = match page {
        FirstPage::IfThen => if_then::keep_first(model),
        FirstPage::Part(_) | FirstPage::Person => part::keep(model),
    };
    if model.plan.refused.is_some() {
        return effects;
    }
    effects.extend(match PAGES.get(n) {
        Some((screen, _)) => model.forward(*screen),
        None => end(model),
    });
    effects
}

/// The pages of a filling that is done are not gone back to.
fn end(model: &mut Model) -> Vec<Effect> {
    for screen in &mut model.trail {
        if first_page(*screen).is_some() {
            *screen = Screen::Plan;
        }
    }
    model.instead(Screen::Plan)
}

/// The screen changed: the fields are those of the part that is open.
pub(in crate::app) fn turned(model: &mut Model) {
    match first_page(model.screen()) {
        Some((_, FirstPage::Part(part))) => model.plan.part = part,
        Some((_, FirstPage::Person)) => model.plan.part = PlanPart::People,
        Some((_, FirstPage::IfThen)) | None => (),
    }
    model.plan.refused = None;
}
