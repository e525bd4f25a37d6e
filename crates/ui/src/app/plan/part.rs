//! One part of the plan: choosing, writing, moving, taking out, and what stood there before.
use super::{Editing, Field, PlanSaid, clear_fields, lines, say, wish};
use crate::app::{Effect, Model, Screen};
use footbridge_content::words;
use footbridge_core::{
    decide::{LINE_CHARS_MAX, Refusal},
    event::{LineEdit, PlanLine, PlanPart},
    id::EventId,
    private::Private,
    view::LINES_A_PART,
};

pub(super) fn open(model: &mut Model, part: PlanPart) -> Vec<Effect> {
    model.plan.part = part;
    model.plan.refused = None;
    model.forward(Screen::PlanPart)
}

pub(super) fn edit(model: &mut Model, editing: Editing) -> Vec<Effect> {
    if editing == Editing::New && lines(model, model.plan.part).len() >= LINES_A_PART {
        model.plan.refused = Some(Refusal::TooMany { max: LINES_A_PART });
        return vec![];
    }
    let mut effects = vec![];
    if model.plan.field().editing != Some(editing) {
        effects.extend(keep(model));
        if model.plan.refused.is_some() {
            return effects;
        }
        let mut field = Field {
            editing: Some(editing),
            ..Field::default()
        };
        if let Editing::Line(id) = editing {
            let mut lines = lines(model, model.plan.part).into_iter();
            if let Some(it) = lines.find(|it| it.id == id) {
                field.text = it.line.text;
                field.dial = it.line.dial.unwrap_or_default();
            }
        }
        *model.plan.field_mut() = field;
    }
    effects.push(Effect::Focus("line"));
    effects
}

fn written(field: &Field) -> PlanLine {
    PlanLine {
        text: field.text.clone(),
        dial: Some(field.dial.clone()).filter(|it| !it.is_blank()),
    }
}

/// Keeps what stands in the field. An empty field of a new line is closed; the field of a line
/// that was emptied gives its old words back: taking out has a button of its own.
pub(super) fn keep(model: &mut Model) -> Vec<Effect> {
    let field = model.plan.field();
    if field.text.is_blank() && field.dial.is_blank() {
        return clear_fields(model);
    }
    let line = written(&field);
    let edit = match field.editing.unwrap_or(Editing::New) {
        Editing::New => LineEdit::Added(line),
        Editing::Line(id) => {
            let same = lines(model, model.plan.part)
                .into_iter()
                .any(|it| it.id == id && it.line == line);
            if same {
                return clear_fields(model);
            }
            LineEdit::Changed(id, line)
        }
    };
    let mut effects = wish(model, edit, PlanSaid::Kept);
    if model.plan.refused.is_none() {
        effects.extend(clear_fields(model));
    }
    effects
}

/// A line that is too long, as two: split where the person's own words pause.
pub fn halves(text: &Private) -> Option<(Private, Private)> {
    // EXPOSE: split for the person who wrote it; no word is changed.
    let text = text.expose().trim();
    let n_chars = text.chars().count();
    let fits = |at: usize| {
        let (one, two) = text.split_at(at);
        let n_one = one.trim().chars().count();
        let n_two = two.trim().chars().count();
        (1..=LINE_CHARS_MAX).contains(&n_one) && (1..=LINE_CHARS_MAX).contains(&n_two)
    };
    // The pause nearest to the middle, else the space nearest to it.
    let middle = text.char_indices().nth(n_chars / 2).map_or(0, |(at, _)| at);
    let nearest = |is_break: &dyn Fn(char, Option<char>) -> bool| {
        let mut chars = text.char_indices().peekable();
        let mut best: Option<usize> = None;
        while let Some((at, it)) = chars.next() {
            let next = chars.peek().map(|(_, it)| *it);
            let after = at + it.len_utf8();
            let is_better = best.is_none_or(|best| middle.abs_diff(after) < middle.abs_diff(best));
            if is_break(it, next) && fits(after) && is_better {
                best = Some(after);
            }
        }
        best
    };
    let at_pause = |it: char, next: Option<char>| {
        matches!(it, '.' | ',' | ';' | ':' | '?' | '\n' | '،' | '。' | '、')
            && next.is_none_or(char::is_whitespace)
    };
    let at = nearest(&at_pause)
        .or_else(|| nearest(&|it, _| it.is_whitespace()))
        .or_else(|| nearest(&|_, _| true))?;
    let (one, two) = text.split_at(at);
    Some((Private::new(one.trim()), Private::new(two.trim())))
}

pub(super) fn two_lines(model: &mut Model) -> Vec<Effect> {
    let Some((one, two)) = halves(&model.plan.field().text) else {
        return vec![];
    };
    let part = model.plan.part;
    let n_more = usize::from(!matches!(
        model.plan.field().editing,
        Some(Editing::Line(_))
    )) + 1;
    if lines(model, part).len() + n_more > LINES_A_PART {
        return say(model, words::plan_full_part());
    }
    model.plan.refused = None;
    model.plan.field_mut().text = one;
    let mut effects = keep(model);
    let second = LineEdit::Added(PlanLine {
        text: two,
        dial: None,
    });
    effects.extend(wish(model, second, PlanSaid::Kept));
    effects
}

/// One place up or down.
pub(super) fn step(model: &mut Model, line: EventId, down: bool) -> Vec<Effect> {
    let lines = lines(model, model.plan.part);
    let Some(at) = lines.iter().position(|it| it.id == line) else {
        return vec![];
    };
    let to = if down { at + 1 } else { at.wrapping_sub(1) };
    if to >= lines.len() {
        return vec![];
    }
    let to = u8::try_from(to).unwrap_or(u8::MAX);
    let said = if down {
        PlanSaid::MovedDown(to + 1)
    } else {
        PlanSaid::MovedUp(to + 1)
    };
    wish(model, LineEdit::Moved(line, to), said)
}

pub(super) fn take_out(model: &mut Model, line: EventId) -> Vec<Effect> {
    let mut effects = clear_fields(model);
    effects.extend(wish(model, LineEdit::TakenOut(line), PlanSaid::TakenOut));
    effects
}

/// An offer is taken in, or out again where the same words stand already.
pub(super) fn offer(model: &mut Model, text: &'static str) -> Vec<Effect> {
    model.plan.refused = None;
    let there = lines(model, model.plan.part)
        .into_iter()
        .find(|it| it.line.text.same_word(&Private::new(text)));
    if let Some(it) = there {
        return wish(model, LineEdit::TakenOut(it.id), PlanSaid::TakenOut);
    }
    let line = PlanLine {
        text: Private::new(text),
        dial: None,
    };
    wish(model, LineEdit::Added(line), PlanSaid::Kept)
}

pub(super) fn put_back(model: &mut Model, version: EventId) -> Vec<Effect> {
    let mut effects = wish(model, LineEdit::PutBack(version), PlanSaid::Kept);
    effects.extend(model.back());
    effects
}

pub(super) fn done(model: &mut Model) -> Vec<Effect> {
    let mut effects = keep(model);
    if model.plan.refused.is_none() {
        effects.extend(model.back());
    }
    effects
}

/// What a phone dials, or `None` where it cannot be dialled: the number as it was written, without
/// the marks between its digits. Nothing is added and nothing is turned into another form.
pub(super) fn dialled(dial: &Private) -> Option<String> {
    let mut digits = String::new();
    // EXPOSE: a number to call, on the screen of its owner.
    for it in dial.expose().trim().chars() {
        match it {
            '0'..='9' | '*' | '#' => digits.push(it),
            '+' if digits.is_empty() => digits.push(it),
            ' ' | '\u{a0}' | '-' | '–' | '.' | '/' | '(' | ')' => (),
            _ => return None,
        }
    }
    let n_digits = digits.chars().filter(char::is_ascii_digit).count();
    (n_digits >= 3).then_some(digits)
}

/// The link that calls a number, or `None` where it cannot be dialled.
pub fn dial_href(dial: &Private) -> Option<String> {
    dialled(dial).map(|it| tel(&it))
}

/// The link of what a phone dials.
pub fn tel(dialled: &str) -> String {
    format!("tel:{}", dialled.replace('#', "%23"))
}
