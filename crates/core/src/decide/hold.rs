//! Whether words can be held, a hold ended, a slip noted.
use super::{NOTE_CHARS_MAX, Refusal, keys};
use crate::{
    event::{Hold, HoldEnd, HoldEnding, Keys, Slip, Words},
    state::State,
};

/// The longest name of whom it would have gone to, in characters.
pub const HOLD_TO_CHARS_MAX: usize = 120;
/// The longest hold: a week, in minutes.
pub const HOLD_MINUTES_MAX: u16 = 7 * 24 * 60;

pub(super) fn begin(it: Hold) -> Result<Hold, Refusal> {
    let text = words(it.text, NOTE_CHARS_MAX)?;
    if it.minutes == 0 && text.is_none() {
        // Nothing to keep. A hold without words is one: of a pull, or of words written elsewhere.
        return Err(Refusal::Empty);
    }
    Ok(Hold {
        text,
        to: words(it.to, HOLD_TO_CHARS_MAX)?,
        minutes: minutes(it.minutes)?,
        about: it.about,
    })
}

pub(super) fn end(state: &State, it: &HoldEnding) -> Result<HoldEnding, Refusal> {
    if state.holds.get(it.hold).is_none() {
        return Err(Refusal::Gone);
    }
    let more = it.minutes.filter(|_| it.how == HoldEnd::HeldOn);
    Ok(HoldEnding {
        minutes: more.map(minutes).transpose()?,
        ..*it
    })
}

pub(super) fn slip(it: Slip) -> Result<Slip, Refusal> {
    let it = Slip {
        before: list(it.before)?,
        helped: list(it.helped)?,
        note: words(it.note, NOTE_CHARS_MAX)?,
        about: it.about,
    };
    if it.before.is_none() && it.helped.is_none() && it.note.is_none() {
        return Err(Refusal::Empty);
    }
    Ok(it)
}

/// What is blank is left out.
fn words(words: Words, max: usize) -> Result<Words, Refusal> {
    let words = words.filter(|it| !it.is_blank());
    if words.as_ref().is_some_and(|it| it.n_chars() > max) {
        return Err(Refusal::TooLong { max });
    }
    Ok(words)
}

fn list(list: Option<Keys>) -> Result<Option<Keys>, Refusal> {
    let list = list.filter(|it| !it.is_empty());
    list.map(keys).transpose()
}

fn minutes(minutes: u16) -> Result<u16, Refusal> {
    if minutes > HOLD_MINUTES_MAX {
        let max = usize::from(HOLD_MINUTES_MAX);
        return Err(Refusal::TooLong { max });
    }
    Ok(minutes)
}
