//! What is being written in the plan as text, for the sealed slot that keeps it.
//!
//! ```text
//! plan 1
//! part 2 new
//! text What they wrote
//! dial A number
//! part 5 0190…
//! text Another line
//! if new
//! cue the house goes quiet
//! act put on my shoes
//! ```
//!
//! **Invariant:** any text reads as something without a panic; a line that this build does not
//! know is passed over.
use super::{Editing, Field, Plan, Writing};
use crate::app::{
    Model,
    name::draft::{escape, unescape},
};
use footbridge_core::{event::PlanPart, id::EventId, private::Private};
use std::fmt::Write as _;

const HEAD: &str = "plan 1";
const NEW: &str = "new";

/// The draft; nothing written becomes an empty text, which takes it away.
pub(in crate::app) fn text(plan: &Plan) -> Private {
    let mut out = String::from(HEAD);
    let mut put = |key: &str, value: &str| {
        out.push('\n');
        out.push_str(key);
        out.push(' ');
        escape(value, &mut out);
    };
    let mut any = false;
    for (part, field) in &plan.fields {
        if field.text.is_blank() && field.dial.is_blank() {
            continue;
        }
        any = true;
        let line = match field.editing {
            Some(Editing::Line(id)) => hex(id),
            Some(Editing::New) | None => NEW.to_owned(),
        };
        put("part", &format!("{} {line}", *part as u8));
        // EXPOSE: sealed by the vault before it is stored, here and below.
        put("text", field.text.expose());
        put("dial", field.dial.expose());
    }
    if !plan.writing.is_empty() {
        any = true;
        put("if", &plan.writing.of.map_or_else(|| NEW.to_owned(), hex));
        put("cue", plan.writing.cue.expose());
        put("act", plan.writing.act.expose());
    }
    if any {
        Private::new(out)
    } else {
        Private::default()
    }
}

/// Puts what was being written back into its fields.
pub(in crate::app) fn take(model: &mut Model, draft: &Private) {
    // EXPOSE: read back into the fields it came from.
    let mut lines = draft.expose().lines();
    if !lines.next().is_some_and(|it| it.starts_with("plan ")) {
        return;
    }
    let plan = &mut model.plan;
    let mut part = None;
    for (key, value) in lines.filter_map(|line| line.split_once(' ')) {
        match key {
            "part" => part = open(plan, value),
            "text" | "dial" => {
                if let Some(field) = part.and_then(|it| plan.fields.get_mut(&it)) {
                    let words = unescape(value);
                    match key {
                        "text" => field.text = words,
                        _ => field.dial = words,
                    }
                }
            }
            "if" => {
                plan.writing = Writing {
                    of: id(value),
                    ..Writing::default()
                }
            }
            "cue" => plan.writing.cue = unescape(value),
            "act" => plan.writing.act = unescape(value),
            _ => (),
        }
    }
}

fn open(plan: &mut Plan, value: &str) -> Option<PlanPart> {
    let (number, line) = value.split_once(' ')?;
    let part = *PlanPart::ALL.get(number.parse::<usize>().ok()?)?;
    let editing = Some(id(line).map_or(Editing::New, Editing::Line));
    let field = Field {
        editing,
        ..Field::default()
    };
    plan.fields.insert(part, field);
    Some(part)
}

/// The name of an event, in a draft.
pub(in crate::app) fn hex(id: EventId) -> String {
    id.to_bytes().iter().fold(String::new(), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The event that a draft names.
pub(in crate::app) fn id(text: &str) -> Option<EventId> {
    let mut bytes = [0; 16];
    if text.len() != 32 {
        return None;
    }
    for (n, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * n..2 * n + 2)?, 16).ok()?;
    }
    Some(EventId::from_bytes(bytes))
}
