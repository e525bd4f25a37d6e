//! Which side of a broken trust they are on, staying in contact, and the lines they stand by.
//!
//! **Invariant:** a side and a kind change examples and nothing else; no answer is sent from
//! here; what was typed stays in its form, and in a sealed draft, until it is kept or cleared.
mod boundary;
pub mod checks;
mod contact;
mod draft;
mod roles;
#[cfg(test)]
mod tests;

pub use boundary::{BoundaryForm, boundaries, form as boundary_form, is_saving};
pub(super) use boundary::{kept, taken_back};
pub use contact::{Answer, Piece, answer, answers, pieces, rested, settings, they_wrote};
pub(super) use contact::{drop_gone, is_held, write_on};
pub(super) use draft::{answers_text, boundaries_text, take_answers, take_boundaries};
pub use roles::{Picked, picked, role};

use super::{Effect, Model};
use footbridge_core::{decide::Refusal, event::Role, id::EventId, private::Private, state::State};
use std::borrow::Cow;

/// The part of the model for sides and contact.
#[derive(Clone, Debug, Default)]
pub struct Sides {
    /// What is picked on the second page and not kept yet.
    pub(super) picked: Option<Picked>,
    /// Answers that are being written or rest here, one for each line they started from.
    pub(super) answers: Vec<Answer>,
    /// The line that the open answer started from.
    pub(super) about: Option<&'static str>,
    /// The answer that was cleared last.
    pub(super) cleared: Option<Answer>,
    /// The lamp was put away for this visit.
    pub lamp_away: bool,
    /// Lines they stand by that are being written, one form for each.
    pub(super) forms: Vec<BoundaryForm>,
    /// The line whose form is open; `None` is a new one.
    pub open: Option<EventId>,
    /// Why the line was not kept.
    pub refused: Option<Refusal>,
    undoable: Option<(EventId, BoundaryForm)>,
}

impl Sides {
    /// The answer that was cleared last, while its page is open.
    pub fn cleared(&self) -> Option<&Answer> {
        self.cleared.as_ref().filter(|it| it.about == self.about)
    }
}

/// What the person does.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum SidesMsg {
    /// `None` is "Rather not say".
    Role(Option<Role>),
    Kind(&'static str),
    Contact(&'static str),
    KeepKinds,
    SkipKinds,
    /// On the page about contact: why.
    Because(&'static str),
    ContactLampNotNow,
    /// An answer that starts from this line, or from nothing.
    Write(Option<&'static str>),
    They(Private),
    Answer(Private),
    KeepForADay,
    Copy,
    Clear,
    BringBack,
    NewLine,
    EditLine(EventId),
    Line(Private),
    Act(Private),
    /// A line to start from.
    StartFrom(&'static str),
    KeepLine,
    TakeOutLine(EventId),
}

pub(super) fn update(model: &mut Model, msg: SidesMsg) -> Vec<Effect> {
    match msg {
        SidesMsg::Role(role) => roles::tell(model, role),
        SidesMsg::Kind(kind) => roles::toggle_kind(model, kind),
        SidesMsg::Contact(contact) => roles::toggle_contact(model, contact),
        SidesMsg::KeepKinds => roles::keep(model),
        SidesMsg::SkipKinds => roles::done(model),
        SidesMsg::Because(contact) => contact::because(model, contact),
        SidesMsg::ContactLampNotNow => {
            model.sides.lamp_away = true;
            vec![]
        }
        SidesMsg::Write(about) => contact::write(model, about),
        SidesMsg::They(text) => contact::edit(model, |it| it.they = text),
        SidesMsg::Answer(text) => contact::edit(model, |it| it.text = text),
        SidesMsg::KeepForADay => contact::keep(model),
        SidesMsg::Copy => contact::copy(model),
        SidesMsg::Clear => contact::clear(model),
        SidesMsg::BringBack => contact::bring_back(model),
        SidesMsg::NewLine => boundary::open(model, None),
        SidesMsg::EditLine(line) => boundary::open(model, Some(line)),
        SidesMsg::Line(text) => boundary::edit(model, |it| it.line = text),
        SidesMsg::Act(text) => boundary::edit(model, |it| it.act = text),
        SidesMsg::StartFrom(line) => boundary::edit(model, |it| it.line = Private::new(line)),
        SidesMsg::KeepLine => boundary::keep(model),
        SidesMsg::TakeOutLine(line) => boundary::take_out(model, line),
    }
}

/// The state with what is on its way to the disk, as far as these pages read it.
fn soon(model: &Model) -> Cow<'_, State> {
    model.soon(|full, soon| {
        soon.roles.clone_from(&full.roles);
        soon.circumstances.clone_from(&full.circumstances);
        soon.boundaries.clone_from(&full.boundaries);
        soon.boundaries_out.clone_from(&full.boundaries_out);
    })
}
