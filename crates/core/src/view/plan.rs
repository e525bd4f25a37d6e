//! The plan as it stands, and as it once stood.
//!
//! **Invariant:** the changes are gone through in the order of their ids, so the plan is the same
//! on every device that has heard the same changes; a change of a line that is not there changes
//! nothing.
use crate::{
    event::{LineEdit, PlanLine, PlanPart},
    id::EventId,
    state::State,
    time::Day,
};
use alloc::vec::Vec;

/// The most lines that a part takes.
pub const LINES_A_PART: usize = 5;

/// A line of the plan, named by the event that added it.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// Its name.
    pub id: EventId,
    /// What it says.
    pub line: PlanLine,
}

/// A part of the plan as it stood after a change.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanVersion {
    /// The change that made it so.
    pub id: EventId,
    /// The person's day of that change.
    pub day: Day,
    /// The lines, in their order.
    pub lines: Vec<Planned>,
}

impl PlanPart {
    /// All parts, in the order in which one climbs.
    pub const ALL: [Self; 8] = [
        Self::StartsWhen,
        Self::NoticedBy,
        Self::HelpsAlone,
        Self::Places,
        Self::People,
        Self::Professionals,
        Self::Reasons,
        Self::Safer,
    ];
}

/// The lines of a part, in their order.
#[must_use]
pub fn plan_lines(state: &State, part: PlanPart) -> Vec<Planned> {
    versions(state, part)
        .pop()
        .map(|it| it.lines)
        .unwrap_or_default()
}

/// Whether the plan has any line at all.
#[must_use]
pub fn has_plan(state: &State) -> bool {
    PlanPart::ALL
        .into_iter()
        .any(|part| !plan_lines(state, part).is_empty())
        || super::has_if_then(state)
}

/// How a part stood at the end of each earlier day on which it was changed, the latest first; the
/// way it stands now is left out.
#[must_use]
pub fn earlier_versions(state: &State, part: PlanPart) -> Vec<PlanVersion> {
    let mut all = versions(state, part);
    let Some(last) = all.pop() else {
        return Vec::new();
    };
    let mut earlier: Vec<PlanVersion> = Vec::new();
    for version in all {
        match earlier.last_mut() {
            Some(before) if before.day == version.day => *before = version,
            _ => earlier.push(version),
        }
    }
    earlier.retain(|it| it.lines != last.lines && !it.lines.is_empty());
    earlier.reverse();
    earlier
}

/// The day of the last change of the plan.
#[must_use]
pub fn plan_changed(state: &State) -> Option<Day> {
    let lines = state.plan_edits.iter().next_back();
    let if_thens = state.if_thens.iter().next_back();
    lines
        .map(|(id, noted)| (id, noted.day))
        .max(if_thens.map(|(id, noted)| (id, noted.day)))
        .map(|(_, day)| day)
}

/// A change made while a clock stood far ahead counts like the rest: its words must not be lost.
fn versions(state: &State, part: PlanPart) -> Vec<PlanVersion> {
    let mut all: Vec<PlanVersion> = Vec::new();
    for (id, noted) in state.plan_edits.iter() {
        if noted.it.part != part {
            continue;
        }
        let before = all.last().map(|it| it.lines.clone()).unwrap_or_default();
        let lines = changed(before, id, &noted.it.edit, &all);
        all.push(PlanVersion {
            id,
            day: noted.day,
            lines,
        });
    }
    all
}

fn changed(
    mut lines: Vec<Planned>,
    id: EventId,
    edit: &LineEdit,
    all: &[PlanVersion],
) -> Vec<Planned> {
    let at = |lines: &[Planned], line: EventId| lines.iter().position(|it| it.id == line);
    match edit {
        LineEdit::Added(it) => lines.push(Planned {
            id,
            line: it.clone(),
        }),
        LineEdit::Changed(line, it) => match at(&lines, *line) {
            Some(at) => lines[at].line = it.clone(),
            // Taken out on one device and written anew on another: the words are kept.
            None => lines.push(Planned {
                id: *line,
                line: it.clone(),
            }),
        },
        LineEdit::Moved(line, to) => {
            if let Some(at) = at(&lines, *line) {
                let it = lines.remove(at);
                lines.insert(usize::from(*to).min(lines.len()), it);
            }
        }
        LineEdit::TakenOut(line) => lines.retain(|it| it.id != *line),
        LineEdit::PutBack(version) => {
            if let Some(it) = all.iter().find(|it| it.id == *version) {
                lines.clone_from(&it.lines);
            }
        }
    }
    lines
}
