//! Answers and lines that are being written, as text, for the sealed slots that keep them.
//!
//! ```text
//! answers 1
//! answer handover-change
//! kept 1795482000000
//! they What they wrote
//! text What is answered
//! ```
//!
//! ```text
//! boundaries 1
//! line new
//! words I do not talk about it after nine.
//! act leave the room
//! ```
//!
//! **Invariant:** any text reads as something without a panic; a line that this build does not
//! know is passed over.
use super::{Answer, BoundaryForm, Sides};
use crate::app::{
    Model,
    pairs::{NEW, id, name, pairs, put, unescape},
};
use footbridge_content::script;
use footbridge_core::{private::Private, time::Moment};

const ANSWERS: &str = "answers 1";
const BOUNDARIES: &str = "boundaries 1";

/// The draft of the answers; none becomes an empty text, which takes it away.
pub(in crate::app) fn answers_text(sides: &Sides) -> Private {
    if sides.answers.is_empty() {
        return Private::default();
    }
    let mut out = String::from(ANSWERS);
    for it in &sides.answers {
        put(&mut out, "answer", it.about.unwrap_or(NEW));
        if let Some(kept) = it.kept {
            put(&mut out, "kept", &kept.0.to_string());
        }
        // EXPOSE: sealed by the vault before it is stored, here and below.
        put(&mut out, "they", it.they.expose());
        put(&mut out, "text", it.text.expose());
    }
    Private::new(out)
}

/// The draft of the lines; none becomes an empty text.
pub(in crate::app) fn boundaries_text(sides: &Sides) -> Private {
    if sides.forms.is_empty() {
        return Private::default();
    }
    let mut out = String::from(BOUNDARIES);
    for it in &sides.forms {
        put(&mut out, "line", &name(it.of));
        put(&mut out, "words", it.line.expose());
        put(&mut out, "act", it.act.expose());
    }
    Private::new(out)
}

/// Puts the answers back.
pub(in crate::app) fn take_answers(model: &mut Model, draft: &Private) {
    let answers = &mut model.sides.answers;
    let mut at = None;
    for (key, value) in pairs(draft, "answers ") {
        if key == "answer" {
            // A line that is gone from the content takes nothing of theirs along.
            let about = script(value).map(|it| it.id);
            at = Some(find_or_begin(answers, about));
            continue;
        }
        let Some(it) = at.and_then(|at| answers.get_mut(at)) else {
            continue;
        };
        match key {
            "kept" => it.kept = value.parse().ok().map(Moment),
            "they" => it.they = added(&it.they, unescape(value)),
            "text" => it.text = added(&it.text, unescape(value)),
            _ => (),
        }
    }
}

fn find_or_begin(answers: &mut Vec<Answer>, about: Option<&'static str>) -> usize {
    let there = answers.iter().position(|it| it.about == about);
    there.unwrap_or_else(|| {
        answers.push(Answer {
            about,
            ..Answer::default()
        });
        answers.len() - 1
    })
}

/// Two answers that have become one keep the words of both.
fn added(before: &Private, more: Private) -> Private {
    if before.is_blank() {
        return more;
    }
    // EXPOSE: put together, and still private.
    Private::new(format!("{}\n\n{}", before.expose(), more.expose()))
}

/// Puts the lines back.
pub(in crate::app) fn take_boundaries(model: &mut Model, draft: &Private) {
    let forms = &mut model.sides.forms;
    for (key, value) in pairs(draft, "boundaries ") {
        if key == "line" {
            let of = id(value);
            forms.retain(|it| it.of != of);
            forms.push(BoundaryForm {
                of,
                ..BoundaryForm::default()
            });
            continue;
        }
        let Some(form) = forms.last_mut() else {
            continue;
        };
        match key {
            "words" => form.line = unescape(value),
            "act" => form.act = unescape(value),
            _ => (),
        }
    }
}
