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
    pairs::{id, name, pairs, put, unescape},
};
use footbridge_core::{event::PlanPart, private::Private};

const HEAD: &str = "plan 1";

/// The draft; nothing written becomes an empty text, which takes it away.
pub(in crate::app) fn text(plan: &Plan) -> Private {
    let mut out = String::from(HEAD);
    let mut put = |key: &str, value: &str| put(&mut out, key, value);
    let mut any = false;
    for (part, field) in &plan.fields {
        if field.text.is_blank() && field.dial.is_blank() {
            continue;
        }
        any = true;
        let line = match field.editing {
            Some(Editing::Line(id)) => name(Some(id)),
            Some(Editing::New) | None => name(None),
        };
        put("part", &format!("{} {line}", *part as u8));
        // EXPOSE: sealed by the vault before it is stored, here and below.
        put("text", field.text.expose());
        put("dial", field.dial.expose());
    }
    if !plan.writing.is_empty() {
        any = true;
        put("if", &name(plan.writing.of));
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
    let plan = &mut model.plan;
    let mut part = None;
    for (key, value) in pairs(draft, "plan ") {
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
