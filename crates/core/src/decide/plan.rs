//! Whether a line of the plan, or an if-then line, can be so.
//!
//! **Invariant:** what is refused changes nothing; the words stay with whoever wished it.
use super::{Refusal, key};
use crate::{
    event::{IfThen, IfThenRest, LineEdit, PlanEdit, PlanLine},
    id::EventId,
    private::Private,
    state::State,
    time::Moment,
    view::{LINES_A_PART, LIVE_IF_THENS, if_thens, n_live, plan_lines},
};

/// The longest line of the plan, and the longest half of an if-then line, in characters.
pub const LINE_CHARS_MAX: usize = 120;
/// The longest number to call, in characters.
pub const DIAL_CHARS_MAX: usize = 40;
/// The most triggers that an if-then line belongs to.
const TRIGGERS_MAX: usize = 24;

pub(super) fn edit(state: &State, it: PlanEdit) -> Result<PlanEdit, Refusal> {
    let PlanEdit { part, edit } = it;
    let lines = plan_lines(state, part);
    let at = |line: EventId| {
        let found = lines.iter().position(|it| it.id == line);
        found.ok_or(Refusal::Gone)
    };
    let edit = match edit {
        LineEdit::Added(_) if lines.len() >= LINES_A_PART => {
            return Err(Refusal::TooMany { max: LINES_A_PART });
        }
        LineEdit::Added(it) => LineEdit::Added(line(it)?),
        LineEdit::Changed(id, it) => {
            at(id)?;
            LineEdit::Changed(id, line(it)?)
        }
        LineEdit::Moved(id, to) => {
            if at(id)? == usize::from(to) || usize::from(to) >= lines.len() {
                return Err(Refusal::NoFurther);
            }
            LineEdit::Moved(id, to)
        }
        LineEdit::TakenOut(id) => {
            at(id)?;
            LineEdit::TakenOut(id)
        }
        LineEdit::PutBack(version) => {
            let edited = state.plan_edits.get(version);
            if edited.is_none_or(|noted| noted.it.part != part) {
                return Err(Refusal::Gone);
            }
            LineEdit::PutBack(version)
        }
    };
    Ok(PlanEdit { part, edit })
}

fn line(it: PlanLine) -> Result<PlanLine, Refusal> {
    let dial = it.dial.filter(|dial| !dial.is_blank());
    if dial
        .as_ref()
        .is_some_and(|it| it.n_chars() > DIAL_CHARS_MAX)
    {
        return Err(Refusal::TooLong {
            max: DIAL_CHARS_MAX,
        });
    }
    Ok(PlanLine {
        text: words(&it.text)?,
        dial,
    })
}

/// Words for one line: not blank, not too long, without space around them.
pub(super) fn words(text: &Private) -> Result<Private, Refusal> {
    if text.is_blank() {
        return Err(Refusal::Empty);
    }
    // EXPOSE: sealed without the space around it.
    let text = Private::new(text.expose().trim());
    if text.n_chars() > LINE_CHARS_MAX {
        return Err(Refusal::TooLong {
            max: LINE_CHARS_MAX,
        });
    }
    Ok(text)
}

pub(super) fn if_then(state: &State, it: IfThen, now: Moment) -> Result<IfThen, Refusal> {
    match it.of {
        Some(of) => {
            known(state, of, now)?;
        }
        None if n_live(state, now) >= LIVE_IF_THENS => {
            return Err(Refusal::TooMany { max: LIVE_IF_THENS });
        }
        None => (),
    }
    let triggers = it.triggers.filter(|it| !it.is_empty());
    if triggers.as_ref().is_some_and(|it| it.len() > TRIGGERS_MAX) {
        return Err(Refusal::TooMany { max: TRIGGERS_MAX });
    }
    Ok(IfThen {
        of: it.of,
        cue: words(&it.cue)?,
        act: words(&it.act)?,
        hours: it.hours,
        triggers,
        offer: it.offer.map(key).transpose()?,
    })
}

/// A line that is there.
pub(super) fn known(state: &State, line: EventId, now: Moment) -> Result<EventId, Refusal> {
    let found = if_thens(state, now).iter().any(|it| it.id == line);
    if found { Ok(line) } else { Err(Refusal::Gone) }
}

pub(super) fn rest(state: &State, it: IfThenRest, now: Moment) -> Result<IfThenRest, Refusal> {
    known(state, it.line, now)?;
    let wakes = !it.rests
        && if_thens(state, now)
            .iter()
            .any(|line| line.id == it.line && line.rests);
    if wakes && n_live(state, now) >= LIVE_IF_THENS {
        return Err(Refusal::TooMany { max: LIVE_IF_THENS });
    }
    Ok(it)
}
