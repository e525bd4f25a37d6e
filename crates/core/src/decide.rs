//! What the person wants to do, and whether it can be done now.
//!
//! **Invariant:** a [`Refusal`] holds none of the person's words; it may be shown and logged.
use crate::{
    event::{
        Around, Boundary, BoundaryRef, CheckIn, Circumstance, Copied, CopyPlace, Discovery,
        Distance, DistanceToday, Erasure, Fact, Feeling, HardDay, HardDayRef, Helped, Hold,
        HoldEnding, IfThen, IfThenCame, IfThenOutcome, IfThenRef, IfThenRest, Key, Keys,
        Loneliness, LonelinessAnswer, Night, NightAnswer, Nothing, PlanEdit, PracticeOutcome,
        PullRating, Role, RoleAnswer, Setting, Slip, StepOutcome, StepRef, Strength,
    },
    id::EventId,
    state::State,
    time::{Day, World},
};
use alloc::vec::Vec;

pub use hold::{HOLD_MINUTES_MAX, HOLD_TO_CHARS_MAX};
pub use marks::{BOUNDARIES_MAX, HARD_DAY_YEARS, HARD_DAYS_MAX};
pub use plan::{DIAL_CHARS_MAX, LINE_CHARS_MAX};

/// The longest note, in characters: far more than a night of writing.
pub const NOTE_CHARS_MAX: usize = 200_000;
/// The longest sentence "I notice…", in characters.
pub const SENTENCE_CHARS_MAX: usize = 1_000;
/// The longest own word for a feeling, in characters.
pub const OWN_WORD_CHARS_MAX: usize = 60;
/// The most feelings in one note, and the most entries of any other list.
pub const FEELINGS_MAX: usize = 24;
/// The longest key, in bytes.
pub const KEY_BYTES_MAX: usize = 64;

/// A wish, in the imperative. It may be refused.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    missing_docs,
    reason = "each is the wish for the fact of the same name"
)]
pub enum Intent {
    Erase {
        event: EventId,
    },
    CheckIn(CheckIn),
    TellLoneliness(Loneliness),
    TellNight(Night),
    SetDistance(Distance),
    RatePull {
        strength: Strength,
        around: Around,
        practice: Option<Key>,
    },
    FinishPractice {
        practice: Key,
        helped: Option<Helped>,
    },
    StopPractice {
        practice: Key,
        at: u8,
        helped: Option<Helped>,
    },
    OfferStep(Key),
    TakeStep {
        step: Key,
        helped: Option<Helped>,
    },
    PutStepAway(Key),
    HideStep(Key),
    TellDiscovery(Option<Day>),
    TellRole(Role),
    TellCircumstance {
        kinds: Keys,
        contact: Option<Keys>,
    },
    ConfirmRescueWords,
    PutOffRescueWords,
    NoteCopy(Copied),
    ChangeSetting {
        key: Key,
        value: Key,
    },
    NoteLeaveExplained,
    EditPlan(PlanEdit),
    KeepIfThen(IfThen),
    RehearseIfThen(EventId),
    TellIfThen {
        line: EventId,
        came: IfThenCame,
    },
    RestIfThen {
        line: EventId,
        rests: bool,
    },
    TakeOutIfThen(EventId),
    KeepHardDay(HardDay),
    TakeOutHardDay(EventId),
    LeaveHardDayOut {
        day: EventId,
        year: i32,
    },
    KeepBoundary(Boundary),
    TakeOutBoundary(EventId),
    BeginHold(Hold),
    EndHold(HoldEnding),
    NoteSlip(Slip),
}

/// Why not. The screen turns it into kind words; it holds none of the person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum Refusal {
    #[error("there is nothing in it yet")]
    Empty,
    #[error("the text has more than {max} characters")]
    TooLong { max: usize },
    #[error("there are more than {max} entries")]
    TooMany { max: usize },
    #[error("it is gone already")]
    Gone,
    #[error("the day has not come")]
    InTheFuture,
    #[error("the key is not well formed")]
    BadKey,
    #[error("it stands at the end already")]
    NoFurther,
    #[error("the day is in no calendar of ours")]
    NoSuchDay,
}

/// Answers a wish with a fact, or with the reason it cannot be.
pub fn decide(state: &State, intent: Intent, world: World) -> Result<Fact, Refusal> {
    Ok(match intent {
        Intent::Erase { event } if state.erased.contains(&event) => return Err(Refusal::Gone),
        Intent::Erase { event } => Fact::Erased(Erasure { event }),
        Intent::CheckIn(check_in) => Fact::CheckedIn(check(check_in)?),
        Intent::TellLoneliness(answer) => Fact::LonelinessTold(LonelinessAnswer { answer }),
        Intent::TellNight(answer) => Fact::NightTold(NightAnswer { answer }),
        Intent::SetDistance(distance) => Fact::DistanceSet(DistanceToday { distance }),
        Intent::RatePull {
            strength,
            around,
            practice,
        } => Fact::PullRated(PullRating {
            strength,
            around: Some(around),
            practice: practice.map(key).transpose()?,
        }),
        Intent::FinishPractice { practice, helped } => Fact::PracticeDone(PracticeOutcome {
            practice: key(practice)?,
            helped,
            stopped_at: None,
        }),
        Intent::StopPractice {
            practice,
            at,
            helped,
        } => Fact::PracticeDone(PracticeOutcome {
            practice: key(practice)?,
            helped,
            stopped_at: Some(at),
        }),
        Intent::OfferStep(step) => Fact::StepOffered(StepRef { step: key(step)? }),
        Intent::TakeStep { step, helped } => Fact::StepTaken(StepOutcome {
            step: key(step)?,
            helped,
        }),
        Intent::PutStepAway(step) => Fact::StepPutAway(StepRef { step: key(step)? }),
        Intent::HideStep(step) => Fact::StepHidden(StepRef { step: key(step)? }),
        // The date on the wall: at one in the morning today is not yesterday to who picks a date.
        Intent::TellDiscovery(Some(day)) if world.date() < day => {
            return Err(Refusal::InTheFuture);
        }
        Intent::TellDiscovery(on) => Fact::DiscoveryTold(Discovery { on }),
        Intent::TellRole(role) => Fact::RoleTold(RoleAnswer { role }),
        Intent::TellCircumstance { kinds, contact } => {
            Fact::CircumstanceTold(circumstance(kinds, contact)?)
        }
        Intent::ConfirmRescueWords => Fact::RescueWordsConfirmed(Nothing {}),
        Intent::PutOffRescueWords => Fact::RescueWordsPutOff(Nothing {}),
        Intent::NoteCopy(place) => Fact::CopySaved(CopyPlace { place }),
        Intent::ChangeSetting { key: name, value } => Fact::SettingChanged(Setting {
            key: key(name)?,
            value: key(value)?,
        }),
        Intent::NoteLeaveExplained => Fact::LeaveExplained(Nothing {}),
        Intent::EditPlan(edit) => Fact::PlanEdited(plan::edit(state, edit)?),
        Intent::KeepIfThen(it) => Fact::IfThenKept(plan::if_then(state, it, world.now)?),
        Intent::RehearseIfThen(line) => Fact::IfThenRehearsed(IfThenRef {
            line: plan::known(state, line, world.now)?,
        }),
        Intent::TellIfThen { line, came } => Fact::IfThenTold(IfThenOutcome {
            line: plan::known(state, line, world.now)?,
            came,
        }),
        Intent::RestIfThen { line, rests } => {
            Fact::IfThenRested(plan::rest(state, IfThenRest { line, rests }, world.now)?)
        }
        Intent::TakeOutIfThen(line) => Fact::IfThenTakenOut(IfThenRef {
            line: plan::known(state, line, world.now)?,
        }),
        Intent::KeepHardDay(day) => Fact::HardDayKept(marks::hard_day(state, day, world)?),
        Intent::TakeOutHardDay(day) => Fact::HardDayTakenOut(HardDayRef {
            day: marks::known_day(state, day, world)?,
        }),
        Intent::LeaveHardDayOut { day, year } => {
            Fact::HardDayLeftOut(marks::left_out(state, day, year, world)?)
        }
        Intent::KeepBoundary(it) => Fact::BoundaryKept(marks::boundary(state, it, world)?),
        Intent::TakeOutBoundary(line) => Fact::BoundaryTakenOut(BoundaryRef {
            line: marks::known_line(state, line, world)?,
        }),
        Intent::BeginHold(it) => Fact::HoldBegun(hold::begin(it)?),
        Intent::EndHold(it) => Fact::HoldEnded(hold::end(state, &it)?),
        Intent::NoteSlip(it) => Fact::SlipNoted(hold::slip(it)?),
    })
}

fn key(key: Key) -> Result<Key, Refusal> {
    let fits = !key.is_empty()
        && key.len() <= KEY_BYTES_MAX
        && key
            .bytes()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-');
    if fits { Ok(key) } else { Err(Refusal::BadKey) }
}

fn keys(list: Keys) -> Result<Keys, Refusal> {
    if list.len() > FEELINGS_MAX {
        return Err(Refusal::TooMany { max: FEELINGS_MAX });
    }
    list.into_iter().map(key).collect()
}

/// Who it is about, and why they stay in contact.
fn circumstance(kinds: Keys, contact: Option<Keys>) -> Result<Circumstance, Refusal> {
    let mut kinds = keys(kinds)?.into_iter();
    let kind = kinds.next();
    let further: Keys = kinds.collect();
    Ok(Circumstance {
        kind,
        contact: contact.map(keys).transpose()?,
        kinds: (!further.is_empty()).then_some(further),
    })
}

/// A note may hold any one part alone; what is blank is left out.
fn check(mut it: CheckIn) -> Result<CheckIn, Refusal> {
    it.feelings.retain(|felt| match &felt.feeling {
        Feeling::Known(_) => true,
        Feeling::Own(word) => !word.is_blank(),
    });
    it.note = it.note.filter(|note| !note.is_blank());
    it.sentence = it.sentence.filter(|sentence| !sentence.is_blank());
    it.places = it.places.filter(|places| !places.is_empty());
    it.needs = it.needs.filter(|needs| !needs.is_empty());
    let n_places = it.places.as_ref().map_or(0, Vec::len);
    if it.feelings.len() > FEELINGS_MAX || n_places > FEELINGS_MAX {
        return Err(Refusal::TooMany { max: FEELINGS_MAX });
    }
    it.needs = it.needs.map(keys).transpose()?;
    it.step = it.step.map(key).transpose()?;
    for felt in &it.feelings {
        if let Feeling::Known(word) = &felt.feeling {
            key(word.clone())?;
        }
    }
    for place in it.places.iter().flatten() {
        key(place.place.clone())?;
        place.felt.clone().map(key).transpose()?;
    }
    let texts = [
        (it.note.as_ref(), NOTE_CHARS_MAX),
        (it.sentence.as_ref(), SENTENCE_CHARS_MAX),
    ];
    let own_words = it.feelings.iter().map(|felt| match &felt.feeling {
        Feeling::Own(word) => (Some(word), OWN_WORD_CHARS_MAX),
        Feeling::Known(_) => (None, 0),
    });
    for (text, max) in texts.into_iter().chain(own_words) {
        if text.is_some_and(|text| text.n_chars() > max) {
            return Err(Refusal::TooLong { max });
        }
    }
    let is_empty = it.feelings.is_empty()
        && it.note.is_none()
        && it.sentence.is_none()
        && it.places.is_none()
        && it.needs.is_none()
        && it.strength.is_none()
        && it.force.is_none();
    if is_empty {
        Err(Refusal::Empty)
    } else {
        Ok(it)
    }
}

mod hold;
mod marks;
mod plan;
#[cfg(test)]
mod tests;
