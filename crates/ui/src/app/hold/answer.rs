//! An answer that is held for a day: begun, and taken back to be changed.
//!
//! **Invariant:** the words of an answer lie in the fact that holds them. What they were written
//! to stays in the draft of that answer, and goes when the words go.
use super::{DAY_MINUTES, Stored, count::held as shown, wish};
use crate::app::{After, Effect, Model, Pending, Screen, Slot, Toast, sides};
use footbridge_content::words;
use footbridge_core::{
    decide::Intent,
    event::{Fact, Hold as HoldFact, HoldAbout, HoldEnd, HoldEnding},
    id::EventId,
    private::Private,
};

/// Holds an answer for a day.
pub(in crate::app) fn hold_answer(model: &mut Model, text: Private) -> Vec<Effect> {
    model.hold.refused = None;
    let hold = HoldFact {
        text: Some(text),
        to: None,
        minutes: DAY_MINUTES,
        about: Some(HoldAbout::Reply),
    };
    wish(model, Intent::BeginHold(hold), Stored::AnswerHeld)
}

/// It is on disk: its draft keeps what it was written to, and its words no more.
pub(super) fn held(model: &mut Model, hold: EventId) -> Vec<Effect> {
    let fact = model.state().and_then(|it| it.holds.get(hold));
    let text = fact.and_then(|noted| noted.it.text.clone());
    // What was written on in between stays where it is written.
    if let Some(text) = text {
        sides::is_held(model, &text, hold);
    }
    model.toast = Some(Toast::said(words::contact_kept(), model.world.now));
    let mut effects = model.keep_draft(Slot::Answer);
    if model.screen() == Screen::ContactScript {
        effects.extend(model.instead(Screen::Contact));
    }
    effects
}

/// Its words go back to where they were written, and the hold lets go of them.
pub(super) fn change(model: &mut Model) -> Vec<Effect> {
    let Some(it) = shown(model) else {
        return vec![];
    };
    let (Some(hold), Some(text)) = (it.hold, it.text.cloned()) else {
        return vec![];
    };
    // Pressed once more, because it could not be written: the words are back already.
    let is_asked = |it: &Pending| {
        let is_ours = matches!(&it.event.fact, Fact::HoldEnded(it) if it.hold == hold);
        is_ours && it.after == After::Hold(Stored::Changed)
    };
    if !model
        .place()
        .is_some_and(|it| it.pending.iter().any(is_asked))
    {
        sides::write_on(model, hold, text);
    }
    // The draft first: the words lie in two places rather than in none.
    let mut effects = model.keep_draft(Slot::Answer);
    let how = HoldEnd::LetGo;
    let minutes = None;
    let intent = Intent::EndHold(HoldEnding { hold, how, minutes });
    effects.extend(wish(model, intent, Stored::Changed));
    effects
}

pub(super) fn changed(model: &mut Model) -> Vec<Effect> {
    match model.screen() {
        Screen::HoldWait | Screen::HoldAfter => model.instead(Screen::ContactScript),
        _ => vec![],
    }
}
