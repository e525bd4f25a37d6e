//! Staying in contact: lines to write from, and an answer that is slept over.
//!
//! An answer that is slept over is a hold of a day (`app::hold`), which counts and asks.
//!
//! **Invariant:** nothing goes out by itself. An answer stays here as it was typed, and goes to
//! the clipboard only by a press.
use super::{draft::added, roles, soon};
use crate::app::{Effect, Model, Screen, Slot, Toast, hold};
use footbridge_content::{CONTACTS, script, words};
use footbridge_core::{id::EventId, private::Private, time::Moment, view};

/// An answer that an earlier version kept is looked at again after this long.
const DAY_MS: i64 = 24 * 3_600_000;

/// An answer that is being written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The line it started from, by key.
    pub about: Option<&'static str>,
    /// What they wrote, if the person put it here.
    pub they: Private,
    /// The answer.
    pub text: Private,
    /// Since when it rests, if an earlier version kept it for a day.
    pub kept: Option<Moment>,
    /// The hold in which its words lie; then only what they wrote is here.
    pub held: Option<EventId>,
}

/// A piece of a line: words, or a blank to fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(&'static str),
    /// What belongs there, as in "day".
    Blank(&'static str),
}

/// A line in its pieces.
pub fn pieces(text: &'static str) -> Vec<Piece> {
    let mut found = vec![];
    for (n, part) in text.split('{').enumerate() {
        let (blank, rest) = match part.split_once('}') {
            Some((blank, rest)) if n > 0 => (Some(blank), rest),
            _ => (None, part),
        };
        // Two days in one line are {day} and {day2}.
        let blank = blank.map(|it| it.trim_end_matches(|it: char| it.is_ascii_digit()));
        found.extend(blank.map(Piece::Blank));
        if !rest.is_empty() {
            found.push(Piece::Words(rest));
        }
    }
    found
}

/// A line with its blanks as a person can see and fill them in a field.
fn to_fill(text: &'static str) -> Private {
    let parts = pieces(text).into_iter().map(|it| match it {
        Piece::Words(words) => words.to_owned(),
        Piece::Blank(name) => format!("[{name}]"),
    });
    Private::new(parts.collect::<String>())
}

/// Why they must stay in contact, by keys of those that narrow the lines.
pub fn settings(model: &Model) -> Vec<&'static str> {
    let soon = soon(model);
    let (_, told) = view::circumstance(&soon, model.world);
    let reasons = CONTACTS.iter().filter(|it| it.id != "none");
    reasons
        .filter(|it| told.contains(&it.id))
        .map(|it| it.id)
        .collect()
}

/// The answer that is open.
pub fn answer(model: &Model) -> Answer {
    let about = model.sides.about;
    let begun = answers(model).find(|it| it.about == about);
    begun.cloned().unwrap_or_else(|| pristine(about))
}

/// The answers that were begun, are still here and are not held.
pub fn answers(model: &Model) -> impl Iterator<Item = &Answer> {
    model.sides.answers.iter().filter(|it| it.held.is_none())
}

/// What an answer that is held was written to, if it was put here.
pub fn they_wrote(model: &Model, hold: EventId) -> Option<&Private> {
    let mut all = model.sides.answers.iter();
    let it = all.find(|it| it.held == Some(hold))?;
    Some(&it.they).filter(|it| !it.is_blank())
}

/// Whether an answer has rested for a day. A clock set back makes it longer, never shorter.
pub fn rested(it: &Answer, now: Moment) -> bool {
    it.kept.is_some_and(|since| now.0 - since.0 >= DAY_MS)
}

fn pristine(about: Option<&'static str>) -> Answer {
    Answer {
        about,
        text: about
            .and_then(script)
            .map(|it| to_fill(it.text))
            .unwrap_or_default(),
        ..Answer::default()
    }
}

pub(super) fn because(model: &mut Model, contact: &str) -> Vec<Effect> {
    let mut told = roles::told(model);
    roles::toggle_one_or_none(&mut told.contact, contact);
    roles::tell_circumstance(model, &told, words::roles_changed())
}

pub(super) fn write(model: &mut Model, about: Option<&'static str>) -> Vec<Effect> {
    model.sides.about = about;
    model.sides.cleared = None;
    model.forward(Screen::ContactScript)
}

pub(super) fn edit(model: &mut Model, change: impl FnOnce(&mut Answer)) -> Vec<Effect> {
    let mut it = answer(model);
    change(&mut it);
    // Other words begin a day of their own.
    it.kept = None;
    put(model, it);
    vec![Effect::DraftSoon(Slot::Answer)]
}

fn put(model: &mut Model, it: Answer) {
    let answers = &mut model.sides.answers;
    answers.retain(|other| other.about != it.about || other.held.is_some());
    let is_blank = it.text.is_blank() && it.they.is_blank();
    if !is_blank && it != pristine(it.about) {
        answers.push(it);
    }
}

pub(super) fn keep(model: &mut Model) -> Vec<Effect> {
    let it = answer(model);
    if it.text.is_blank() {
        return vec![];
    }
    hold::hold_answer(model, it.text)
}

/// Words that were written here lie in this hold now.
pub(in crate::app) fn is_held(model: &mut Model, text: &Private, hold: EventId) {
    let mut all = model.sides.answers.iter_mut();
    if let Some(it) = all.find(|it| it.held.is_none() && it.text == *text) {
        it.text = Private::default();
        it.kept = None;
        it.held = Some(hold);
    }
}

/// The words of a hold are written on, where they were written.
pub(in crate::app) fn write_on(model: &mut Model, hold: EventId, text: Private) {
    let answers = &mut model.sides.answers;
    let was = answers.iter().find(|it| it.held == Some(hold)).cloned();
    let back = Answer {
        text,
        held: None,
        ..was.unwrap_or_default()
    };
    model.sides.about = back.about;
    model.sides.cleared = None;
    let begun = answers
        .iter_mut()
        .find(|it| it.about == back.about && it.held.is_none());
    match begun {
        None => answers.push(back),
        Some(it) => {
            it.text = added(&back.text, it.text.clone());
            it.they = added(&back.they, it.they.clone());
            it.kept = None;
        }
    }
}

/// What belonged to a hold goes once its words are gone.
pub(in crate::app) fn drop_gone(model: &mut Model) -> Vec<Effect> {
    let Some(state) = model.state() else {
        return vec![];
    };
    let is_gone = |it: &Answer| it.held.is_some_and(|hold| state.erased.contains(&hold));
    let left: Vec<Answer> = model
        .sides
        .answers
        .iter()
        .filter(|it| !is_gone(it))
        .cloned()
        .collect();
    if left.len() == model.sides.answers.len() {
        return vec![];
    }
    model.sides.answers = left;
    model.keep_draft(Slot::Answer)
}

pub(super) fn copy(model: &mut Model) -> Vec<Effect> {
    let text = answer(model).text;
    model.toast = Some(Toast::said(words::contact_copied(), model.world.now));
    vec![Effect::Copy(text)]
}

pub(super) fn clear(model: &mut Model) -> Vec<Effect> {
    let it = answer(model);
    let answers = &mut model.sides.answers;
    answers.retain(|other| other.about != it.about || other.held.is_some());
    model.sides.cleared = Some(it);
    model.keep_draft(Slot::Answer)
}

pub(super) fn bring_back(model: &mut Model) -> Vec<Effect> {
    if let Some(it) = model.sides.cleared.take() {
        model.sides.about = it.about;
        put(model, it);
    }
    model.keep_draft(Slot::Answer)
}
