//! Don't send, Don't look, and what a slip can tell.
//!
//! - [`standing`] is the hold that stands now: in the place, or in memory alone while no place is
//!   open; [`answers`] are those that wait for a day, each with a hold of its own;
//! - `count` reads the clock for it; `ending` ends it; [`draft`] is what is not a fact yet;
//! - `look` asks what one hopes to find; `slip` notes what came before and what helped.
//!
//! **Invariant:** nothing here sends or counts what was not sent. While no place is open words lie
//! in memory alone, and what was let go comes back for ten seconds and never after.
mod answer;
mod count;
mod draft;
mod ending;
mod look;
mod reason;
mod slip;
#[cfg(test)]
mod tests;

pub(super) use answer::hold_answer;
pub use count::{Held, answers, held, standing};
pub(super) use count::{hidden, settle, tick_ms};
pub use draft::has_draft;
pub(super) use draft::{draft_text, take_draft};
pub(super) use ending::{bring_back, copied, not_copied, taken_back};
pub(super) use look::look;
pub use look::{LookMsg, SwapNow, swap};
pub use reason::{my_reason, my_reasons};
pub use slip::{Jotted, SlipMsg, line_from_slip};

use super::{After, Effect, Model, NotStored, Screen, Slot, Toast};
use crate::HOUSE;
use crate::app::handed::{Key, hope};
use count::Counted;
use ending::{Aside, Back};
use footbridge_content::{HOLD, words};
use footbridge_core::{
    decide::{Intent, Refusal},
    event::{Fact, Hold as HoldFact, HoldAbout, HoldEnd},
    hold::Count,
    id::EventId,
    private::Private,
};
use minicbor::{Decode, Encode};

/// An answer is held for so long.
pub const DAY_MINUTES: u16 = 24 * 60;

/// The part of the model for Don't send, Don't look, and for slips.
#[derive(Clone, Debug, Default, Encode, Decode)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing on the screen that is or is not so"
)]
pub struct Hold {
    /// The words in the box.
    #[n(0)]
    pub text: Private,
    /// To whom, if they say so.
    #[n(1)]
    pub to: Private,
    /// A hold that runs in memory alone, because no place was open when it began.
    #[n(2)]
    pub loose: Option<Loose>,
    /// A reason that is being written.
    #[n(3)]
    pub own: Private,
    /// A reason that was chosen where nothing can be kept.
    #[n(4)]
    pub reason: Option<Private>,
    /// The choice of a reason is open, although there is one.
    #[n(5)]
    pub picks: bool,
    /// Which of several reasons is shown.
    #[n(6)]
    pub turn: usize,
    /// What they hope to find, by key.
    #[cbor(n(7), with = "hope")]
    pub hope: Option<Key>,
    /// How often "Another" was pressed beside a swap.
    #[n(8)]
    pub swaps: usize,
    /// The swap was begun: the lamp waits for Done.
    #[n(9)]
    pub doing: bool,
    /// They said that they will look all the same.
    #[n(10)]
    pub all_the_same: bool,
    /// A slip that is being noted.
    #[cbor(skip)]
    pub slip: Jotted,
    /// Why the last wish could not be.
    #[cbor(skip)]
    pub refused: Option<Refusal>,
    /// Why what is unfinished could not be kept on this device at the last pause.
    #[cbor(skip)]
    pub draft_failed: Option<NotStored>,
    /// The answer on the screens of a hold; none: what stands in the box.
    #[cbor(skip)]
    shown: Option<EventId>,
    #[cbor(skip)]
    counted: Vec<Counted>,
    /// What was counted when this device last wrote it down, and of which run.
    #[cbor(skip)]
    noted: Vec<(String, Count)>,
    #[n(11)]
    aside: Option<Aside>,
    #[cbor(skip)]
    undoable: Option<(EventId, Back)>,
    #[cbor(skip)]
    makes_line: bool,
    #[cbor(skip)]
    copying: bool,
    /// Whose words are on their way to the clipboard; none: those in memory alone.
    #[cbor(skip)]
    copied: Option<EventId>,
    #[n(12)]
    leaves: bool,
    #[n(13)]
    hidden: bool,
}

/// A hold that lies in memory alone.
#[derive(Clone, Debug, Encode, Decode)]
pub struct Loose {
    /// The words.
    #[n(0)]
    pub text: Private,
    /// To whom.
    #[n(1)]
    pub to: Private,
    /// What is held.
    #[n(2)]
    pub about: HoldAbout,
    /// How long.
    #[n(3)]
    pub minutes: u16,
    #[n(4)]
    counted: Counted,
}

/// What the person does in Don't send, Don't look.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum HoldMsg {
    Typed(Private),
    ToTyped(Private),
    /// Hold what is in the box.
    Begin,
    /// Keep it without a hold, or at the end of one.
    Keep,
    LetGo,
    /// Words that were kept earlier.
    LetGoKept(EventId),
    HoldOn,
    UntilNine,
    CopyOut,
    /// Opens an answer that is held.
    Answer(EventId),
    /// Takes the answer back to where it was written.
    Change,
    SomethingElse,
    /// At the end of a hold of a look.
    LookNow,
    /// A reason from the list, by key.
    Reason(&'static str),
    OwnTyped(Private),
    UseOwn,
    PickReason,
    OtherReason,
    /// "Keep this here?": to where a place is made or opened.
    MakePlace,
    TryAgain,
    Look(LookMsg),
    Slip(SlipMsg),
}

/// What follows once a fact of these screens is on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored {
    /// The hold runs.
    Begun,
    /// The words in the box, or those that lay in memory, are kept.
    Kept,
    /// The hold ended like this.
    Ended(HoldEnd),
    /// A hold of a look ended, and they look.
    Looked,
    /// An answer is held.
    AnswerHeld,
    /// An answer is held no more, and can be changed.
    Changed,
    /// The slip is noted.
    Slip,
}

impl Hold {
    /// Lets go of everything of the person's. Whether anyone looks is no word of theirs.
    pub(super) fn forget(&mut self) {
        *self = Self {
            hidden: self.hidden,
            ..Self::default()
        };
    }

    fn box_is_empty(&self) -> bool {
        self.text.is_blank() && self.to.is_blank()
    }

    fn take_box(&mut self) -> (Private, Private) {
        (std::mem::take(&mut self.text), std::mem::take(&mut self.to))
    }
}

pub(super) fn update(model: &mut Model, msg: HoldMsg) -> Vec<Effect> {
    model.hold.refused = None;
    match msg {
        HoldMsg::Typed(text) => model.hold.text = text,
        HoldMsg::ToTyped(to) => model.hold.to = to,
        HoldMsg::OwnTyped(own) => model.hold.own = own,
        HoldMsg::Begin => return begin(model, HoldAbout::Message),
        HoldMsg::Keep => return ending::keep(model),
        HoldMsg::LetGo => return ending::let_go(model),
        HoldMsg::LetGoKept(hold) => return ending::end(model, hold, HoldEnd::LetGo, None),
        HoldMsg::HoldOn => {
            let is_answer = model.hold.shown.is_some();
            let minutes = if is_answer { DAY_MINUTES } else { HOLD.minutes };
            return ending::hold_on(model, minutes);
        }
        HoldMsg::Answer(hold) => return open_answer(model, hold),
        HoldMsg::Change => return answer::change(model),
        HoldMsg::UntilNine => return ending::until_nine(model),
        HoldMsg::CopyOut => return ending::copy_out(model),
        HoldMsg::LookNow => return ending::look_now(model),
        HoldMsg::SomethingElse => return leave(model),
        HoldMsg::Reason(id) => return reason::choose(model, id),
        HoldMsg::UseOwn => return reason::use_own(model),
        HoldMsg::PickReason => {
            model.hold.picks = !model.hold.picks;
            return vec![];
        }
        HoldMsg::OtherReason => {
            model.hold.turn = model.hold.turn.wrapping_add(1);
            return vec![];
        }
        HoldMsg::MakePlace => {
            let door = if model.prefs.has_place() {
                Screen::Unlock
            } else {
                Screen::Create
            };
            return model.go(door);
        }
        HoldMsg::TryAgain => return try_again(model),
        HoldMsg::Look(msg) => return look::update(model, &msg),
        HoldMsg::Slip(msg) if HOUSE => return slip::update(model, msg),
        HoldMsg::Slip(_) => return vec![],
    }
    vec![Effect::DraftSoon(Slot::Hold)]
}

/// Opens what stands: the box, the hold that runs, or the question at its end.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    model.hold.shown = None;
    let screen = match held(model) {
        None => Screen::Hold,
        Some(held) if held.is_over() => Screen::HoldAfter,
        Some(_) => Screen::HoldWait,
    };
    model.hold.refused = None;
    model.forward(screen)
}

/// The same for an answer.
fn open_answer(model: &mut Model, hold: EventId) -> Vec<Effect> {
    let Some(over) = answers(model).find_map(|it| (it.hold == Some(hold)).then(|| it.is_over()))
    else {
        return vec![];
    };
    model.hold.shown = Some(hold);
    model.hold.refused = None;
    model.forward(if over {
        Screen::HoldAfter
    } else {
        Screen::HoldWait
    })
}

/// One hold at a time: where one stands already, that one is shown.
fn begin(model: &mut Model, about: HoldAbout) -> Vec<Effect> {
    if standing(model).is_some() {
        return open(model);
    }
    let is_message = about == HoldAbout::Message;
    if model.place().is_none() {
        let (text, to) = if is_message {
            model.hold.take_box()
        } else {
            Default::default()
        };
        model.hold.loose = Some(Loose {
            text,
            to,
            about,
            minutes: HOLD.minutes,
            counted: Counted::begun(None, model.world.now),
        });
        return model.instead(Screen::HoldWait);
    }
    let words = |it: &Private| Some(it.clone()).filter(|_| is_message);
    let hold = HoldFact {
        text: words(&model.hold.text),
        to: words(&model.hold.to),
        minutes: HOLD.minutes,
        about: Some(about),
    };
    wish(model, Intent::BeginHold(hold), Stored::Begun)
}

/// Wishes once, however often it is pressed; what could not be written before is wished anew.
fn wish(model: &mut Model, intent: Intent, stored: Stored) -> Vec<Effect> {
    let after = After::Hold(stored);
    if let Some(place) = model.place_mut() {
        place
            .pending
            .retain(|it| it.after != after || it.failed.is_none());
        if place.pending.iter().any(|it| it.after == after) {
            return vec![];
        }
    }
    match model.wish(intent, after) {
        Ok(effects) => effects,
        Err(refusal) => {
            model.hold.refused = Some(refusal);
            vec![]
        }
    }
}

/// A fact of these screens is on disk.
pub(super) fn stored(model: &mut Model, id: EventId, stored: Stored) -> Vec<Effect> {
    let now = model.world.now;
    match stored {
        Stored::Begun => {
            let text = Some(&model.hold.text).filter(|it| !it.is_blank());
            let fact = model.state().and_then(|it| it.holds.get(id));
            // What was written on in between stays in the box.
            let holds_it =
                |it: &HoldFact| it.about != Some(HoldAbout::Look) && it.text.as_ref() == text;
            if fact.is_some_and(|noted| holds_it(&noted.it)) {
                model.hold.take_box();
            }
            model.instead(Screen::HoldWait)
        }
        Stored::Kept => {
            let (text, to) = match model.hold.loose.take() {
                Some(loose) => (loose.text, loose.to),
                None => model.hold.take_box(),
            };
            model.hold.undoable = Some((id, Back::Words(text, to)));
            model.toast = Some(Toast::with_undo(words::undo_saved(), id, now));
            let mut effects = model.keep_draft(Slot::Hold);
            effects.extend(leave(model));
            effects
        }
        Stored::Ended(HoldEnd::HeldOn) => model.instead(Screen::HoldWait),
        Stored::Ended(how) => {
            let said = match how {
                HoldEnd::LetGo => words::hold_gone(),
                HoldEnd::CopiedOut => words::hold_copied(),
                HoldEnd::Kept | HoldEnd::HeldOn => words::undo_saved(),
            };
            model.toast = Some(Toast::with_undo(said, id, now));
            leave_hold(model)
        }
        Stored::Looked => {
            model.toast = Some(Toast::said(words::look_still_said(), now));
            leave_hold(model)
        }
        Stored::AnswerHeld => answer::held(model, id),
        Stored::Changed => answer::changed(model),
        Stored::Slip => {
            let slip = std::mem::take(&mut model.hold.slip);
            let cue = line_from_slip(&slip);
            model.hold.undoable = Some((id, Back::Slip(slip)));
            model.toast = Some(Toast::with_undo(words::slip_saved(), id, now));
            let mut effects = model.keep_draft(Slot::Hold);
            effects.extend(slip::go_on(model, cue));
            effects
        }
    }
}

/// Back to Now, whence these screens are opened; from an answer to where answers are.
fn leave(model: &mut Model) -> Vec<Effect> {
    model.hold.refused = None;
    let home = match model.hold.shown {
        Some(_) => Screen::Contact,
        None => Screen::Now,
    };
    let behind = model.behind();
    if behind == Some(home) || (home == Screen::Contact && behind == Some(Screen::Home)) {
        model.hold.leaves = true;
        return model.back();
    }
    model.instead(home)
}

/// The same from the screens of a hold that stands no more; another screen stays.
fn leave_hold(model: &mut Model) -> Vec<Effect> {
    match model.screen() {
        Screen::HoldWait | Screen::HoldAfter => leave(model),
        _ => vec![],
    }
}

/// Why something of these screens could not be written, if so.
pub fn not_saved(model: &Model) -> Option<NotStored> {
    let mut pending = model.place()?.pending.iter();
    let is_ours = |fact: &Fact| {
        matches!(
            fact,
            Fact::HoldBegun(_) | Fact::HoldEnded(_) | Fact::SlipNoted(_)
        )
    };
    pending
        .find_map(|it| it.failed.filter(|_| is_ours(&it.event.fact)))
        .or(model.hold.draft_failed)
}

fn try_again(model: &mut Model) -> Vec<Effect> {
    let mut effects = model.save_again();
    if model.hold.draft_failed.is_some() {
        effects.extend(model.keep_draft(Slot::Hold));
    }
    effects
}
