//! Facts on their way to the disk, and the line that says where they are.
//!
//! **Invariant:** a fact enters the state only once it is on disk, so "saved" is never said too
//! early. When it could not be written the words stay on the screen.
use super::{Effect, Model, NotStored, PlanSaid, Screen, Slot, VaultCall, hold, name};
use crate::HOUSE;
use footbridge_content::words;
use footbridge_core::{
    decide::{Intent, Refusal, decide},
    event::Event,
    id::EventId,
    state::State,
    time::Moment,
};
use minicbor::{Decode, Encode};
use std::borrow::Cow;

/// How long a line with Undo stays, in milliseconds.
pub(super) const TOAST_MS: i64 = 10_000;

/// What happens on the screen once a fact is on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// Nothing visible.
    Quiet,
    /// "Saved on this device." with Undo.
    Saved,
    /// Another screen in place of this one.
    Turn(Screen),
    /// "Saved on this device." with Undo, on another screen in place of this one.
    SavedTurn(Screen),
    /// This line, with Undo.
    Said(&'static str),
    /// The marked day is written: its form goes.
    DayKept,
    /// The line they stand by is written: its form goes.
    BoundaryKept,
    /// A line about what became of the plan, with Undo.
    Plan(PlanSaid),
    /// The note is written: its draft goes, and the flow ends on this screen.
    NoteKept(Screen),
    /// What follows in Don't send, Don't look.
    Hold(hold::Stored),
}

/// One fact on its way.
#[derive(Clone, Debug)]
pub struct Pending {
    /// The fact.
    pub event: Event,
    /// What comes then.
    pub after: After,
    /// Why it could not be written, if it could not.
    pub failed: Option<NotStored>,
}

/// The one line at the foot.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Toast {
    /// What it says; never the person's words.
    #[n(0)]
    pub said: String,
    /// What Undo takes back.
    #[cbor(skip)]
    pub undo: Option<EventId>,
    /// Undo brings back words that lay in memory alone and were let go.
    #[n(1)]
    pub gone: bool,
    /// When it came.
    #[n(2)]
    pub since: Moment,
}

impl Toast {
    /// A line without Undo.
    pub fn said(said: impl Into<String>, since: Moment) -> Self {
        Self {
            said: said.into(),
            undo: None,
            gone: false,
            since,
        }
    }

    /// A line whose Undo takes this event back.
    pub(super) fn with_undo(said: impl Into<String>, event: EventId, since: Moment) -> Self {
        Self {
            undo: Some(event),
            ..Self::said(said, since)
        }
    }
}

impl Model {
    /// Turns a wish into a fact on its way to the disk.
    pub(super) fn wish(&mut self, intent: Intent, after: After) -> Result<Vec<Effect>, Refusal> {
        let world = self.world;
        let Some(place) = self.place_mut() else {
            return Ok(vec![]);
        };
        let fact = decide(&place.state, intent, world)?;
        let newest = place
            .pending
            .iter()
            .map(|it| it.event.id)
            .chain(place.state.newest_at(world.now))
            .max();
        // Two facts of one moment must not share their dice.
        let salt = u8::try_from(place.pending.len() % 251).unwrap_or_default();
        let event = Event::new(fact, world.salted(salt), newest);
        place.pending.push(Pending {
            event: event.clone(),
            after,
            failed: None,
        });
        Ok(vec![Effect::Vault(VaultCall::Append(event))])
    }

    /// The state as it will be once everything on its way is on disk.
    ///
    /// Where something is on its way, `lean` copies what the caller reads and no more: notes of
    /// ten years are not copied for a press.
    pub(super) fn soon(&self, lean: impl FnOnce(&State, &mut State)) -> Cow<'_, State> {
        let Some(place) = self.place() else {
            return Cow::Owned(State::default());
        };
        if place.pending.is_empty() {
            return Cow::Borrowed(&place.state);
        }
        let mut soon = State::default();
        lean(&place.state, &mut soon);
        for pending in &place.pending {
            soon.apply(&pending.event);
        }
        Cow::Owned(soon)
    }

    /// A wish that cannot be refused, or whose refusal changes nothing the person sees.
    pub(super) fn wish_quietly(&mut self, intent: Intent, after: After) -> Vec<Effect> {
        self.wish(intent, after).unwrap_or_default()
    }

    pub(super) fn stored(&mut self, ids: &[EventId]) -> Vec<Effect> {
        let now = self.world.now;
        let mut effects = vec![];
        for id in ids {
            let Some(place) = self.place_mut() else { break };
            let Some(at) = place.pending.iter().position(|it| it.event.id == *id) else {
                continue;
            };
            let pending = place.pending.remove(at);
            place.state.apply(&pending.event);
            let said = |said: String| Toast::with_undo(said, *id, now);
            let saved = || said(words::undo_saved().to_owned());
            match pending.after {
                After::Quiet => (),
                After::Saved => self.toast = Some(saved()),
                After::Said(what) => self.toast = Some(said(what.to_owned())),
                After::DayKept => {
                    self.toast = Some(saved());
                    effects.extend(super::days::kept(self, *id, &pending.event.fact));
                }
                After::BoundaryKept => {
                    self.toast = Some(saved());
                    effects.extend(super::sides::kept(self, *id, &pending.event.fact));
                }
                After::Plan(what) => self.toast = Some(said(what.text())),
                After::Turn(screen) => effects.extend(self.instead(screen)),
                After::SavedTurn(screen) => {
                    self.toast = Some(saved());
                    effects.extend(self.instead(screen));
                }
                After::NoteKept(screen) => {
                    self.toast = Some(saved());
                    effects.extend(name::kept(self, *id));
                    effects.extend(self.instead(screen));
                }
                After::Hold(stored) => effects.extend(hold::stored(self, *id, stored)),
            }
            effects.push(Effect::Persist);
        }
        effects
    }

    /// `ids` holds the facts that could not be written; without one it was unfinished words.
    pub(super) fn not_stored(&mut self, ids: &[EventId], why: NotStored) -> Vec<Effect> {
        if ids.is_empty() {
            // Which of them is not told: where there are any, it is said beside them.
            let held = hold::has_draft(self);
            if held {
                self.hold.draft_failed = Some(why);
            }
            if !held || name::is_unfinished(self) {
                self.name.draft_failed = Some(why);
            }
        }
        if let Some(place) = self.place_mut() {
            for pending in &mut place.pending {
                if ids.contains(&pending.event.id) {
                    pending.failed = Some(why);
                }
            }
        }
        vec![]
    }

    /// Keeps the draft of a slot as it is now.
    pub(super) fn keep_draft(&mut self, slot: Slot) -> Vec<Effect> {
        if self.place().is_none() {
            return vec![];
        }
        let text = self.draft_text(slot);
        vec![Effect::Vault(VaultCall::KeepDraft { slot, text })]
    }

    /// Why the last words could not be kept, if so; the screen says it beside them.
    pub fn not_saved(&self) -> Option<NotStored> {
        self.place()?.pending.iter().find_map(|it| it.failed)
    }

    /// Tries again to write what could not be written.
    pub(super) fn save_again(&mut self) -> Vec<Effect> {
        let Some(place) = self.place_mut() else {
            return vec![];
        };
        place
            .pending
            .iter_mut()
            .filter_map(|it| it.failed.take().map(|_| &it.event))
            .map(|event| Effect::Vault(VaultCall::Append(event.clone())))
            .collect()
    }

    pub(super) fn undo(&mut self) -> Vec<Effect> {
        let Some(toast) = self.toast.take() else {
            return vec![];
        };
        if toast.gone {
            return hold::bring_back(self);
        }
        let Some(id) = toast.undo.filter(|_| HOUSE) else {
            return vec![];
        };
        let now = self.world.now;
        let mut effects = self.wish_quietly(Intent::Erase { event: id }, After::Quiet);
        // Taking a saved note back must not lose its words.
        let said = if name::taken_back(self, id) {
            effects.push(Effect::DraftSoon(Slot::Note));
            words::name_it_undone()
        } else if super::days::taken_back(self, id) {
            effects.push(Effect::DraftSoon(Slot::HardDay));
            words::hard_days_undone()
        } else if super::sides::taken_back(self, id) {
            effects.push(Effect::DraftSoon(Slot::Boundary));
            words::hard_days_undone()
        } else if hold::taken_back(self, id) {
            effects.push(Effect::DraftSoon(Slot::Hold));
            words::undo_undone()
        } else {
            words::undo_undone()
        };
        self.toast = Some(Toast::said(said, now));
        effects
    }

    pub(super) fn age_toast(&mut self) {
        let now = self.world.now.0;
        if self
            .toast
            .as_ref()
            .is_some_and(|it| (now - it.since.0).abs() > TOAST_MS)
        {
            self.toast = None;
        }
    }
}
