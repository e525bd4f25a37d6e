//! Answers and lines that are being written, as text, for the sealed slots that keep them.
//!
//! ```text
//! answers 1
//! answer handover-change
//! kept 1795482000000
//! they What they wrote
//! text What is answered
//! answer new
//! held 0190…
//! they What they wrote before that
//! ```
//!
//! "Kept" is of an earlier version, which let an answer rest here. The words of one that is held
//! lie in its hold.
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
use super::{Answer, BoundaryForm, Sides, is_held};
use crate::app::{
    Model,
    pairs::{NEW, id, name, pairs, put, unescape},
};
use footbridge_content::script;
use footbridge_core::{event::HoldAbout, private::Private, time::Moment, view::open_holds};

const ANSWERS: &str = "answers 1";
const BOUNDARIES: &str = "boundaries 1";

/// The draft of the answers; none becomes an empty text, which takes it away.
pub(in crate::app) fn answers_text(sides: &Sides) -> Private {
    if sides.answers.is_empty() {
        return Private::default();
    }
    let mut out = String::from(ANSWERS);
    // Those that are held come first: each begins anew when it is read.
    let (held, begun): (Vec<_>, Vec<_>) = sides.answers.iter().partition(|it| it.held.is_some());
    for it in held.into_iter().chain(begun) {
        put(&mut out, "answer", it.about.unwrap_or(NEW));
        if let Some(held) = it.held {
            put(&mut out, "held", &name(Some(held)));
        }
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
            "held" if it.text.is_blank() && it.they.is_blank() => it.held = id(value),
            "kept" => it.kept = value.parse().ok().map(Moment),
            "they" => it.they = added(&it.they, unescape(value)),
            "text" => it.text = added(&it.text, unescape(value)),
            _ => (),
        }
    }
    // The words may have reached their hold a moment before they would have been taken from here.
    let open = model.state().into_iter().flat_map(open_holds);
    let open = open.filter(|it| it.it.about == Some(HoldAbout::Reply));
    let open: Vec<_> = open.map(|it| (it.hold, it.it.text.clone())).collect();
    for (hold, text) in open {
        let is_known = model.sides.answers.iter().any(|it| it.held == Some(hold));
        if let Some(text) = text.filter(|_| !is_known) {
            is_held(model, &text, hold);
        }
    }
}

fn find_or_begin(answers: &mut Vec<Answer>, about: Option<&'static str>) -> usize {
    let there = answers
        .iter()
        .position(|it| it.about == about && it.held.is_none());
    there.unwrap_or_else(|| {
        answers.push(Answer {
            about,
            ..Answer::default()
        });
        answers.len() - 1
    })
}

/// Two answers that have become one keep the words of both.
pub(super) fn added(before: &Private, more: Private) -> Private {
    match (before.is_blank(), more.is_blank()) {
        (true, _) => return more,
        (_, true) => return before.clone(),
        _ => (),
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
