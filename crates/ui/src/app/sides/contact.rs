//! Staying in contact: lines to write from, and an answer that is slept over.
//!
//! **Invariant:** nothing goes out by itself. An answer stays here as it was typed, and goes to
//! the clipboard only by a press.
use super::{roles, soon};
use crate::app::{Effect, Model, Screen, Slot, Toast};
use footbridge_content::{CONTACTS, script, words};
use footbridge_core::{private::Private, time::Moment, view};

/// An answer is looked at again after this long.
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
    /// Since when it rests, if it was kept for a day.
    pub kept: Option<Moment>,
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
    let begun = model.sides.answers.iter().find(|it| it.about == about);
    begun.cloned().unwrap_or_else(|| pristine(about))
}

/// The answers that were begun and are still here.
pub fn answers(model: &Model) -> &[Answer] {
    &model.sides.answers
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
    answers.retain(|other| other.about != it.about);
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
    keep_for_a_day(model, it)
}

/// Keeps an answer for a day. The one place to change when a hold of 1,440 minutes does it.
fn keep_for_a_day(model: &mut Model, mut it: Answer) -> Vec<Effect> {
    it.kept = Some(model.world.now);
    let answers = &mut model.sides.answers;
    answers.retain(|other| other.about != it.about);
    answers.push(it);
    model.toast = Some(Toast::said(words::contact_kept(), model.world.now));
    let mut effects = model.keep_draft(Slot::Answer);
    effects.extend(model.instead(Screen::Contact));
    effects
}

pub(super) fn copy(model: &mut Model) -> Vec<Effect> {
    let text = answer(model).text;
    model.toast = Some(Toast::said(words::contact_copied(), model.world.now));
    vec![Effect::Copy(text)]
}

pub(super) fn clear(model: &mut Model) -> Vec<Effect> {
    let it = answer(model);
    model.sides.answers.retain(|other| other.about != it.about);
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
