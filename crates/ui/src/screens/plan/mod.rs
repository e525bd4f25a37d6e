//! My plan: as it stands, by part, in four minutes, on paper.
mod first;
mod if_then;
mod paper;
mod part;
mod view;

pub(super) use first::first;
pub(super) use if_then::{edit as if_then_edit, list as if_thens, rehearse, show as if_then_show};
pub(super) use paper::{choose as print_choose, paper as print};
pub(super) use part::{earlier, part};
pub(super) use view::{call_row, home_line, home_row, now_rows, plan};

use super::Ctx;
use crate::{
    app::{Msg, PlanMsg, plan::Field},
    kit::{Button, button, field},
};
use footbridge_content::words;
use footbridge_core::{
    decide::{DIAL_CHARS_MAX, LINE_CHARS_MAX, Refusal},
    private::Private,
};
use yew::prelude::*;

fn does(label: &'static str, msg: PlanMsg) -> Button {
    button(label, Msg::Plan(msg))
}

/// Why a line was not kept, in words; its own words are still in the field.
fn refusal(ctx: &Ctx<'_>, text: &Private) -> Option<String> {
    Some(match ctx.model.plan.refused? {
        Refusal::TooLong { max } if max == DIAL_CHARS_MAX => {
            words::plan_dial_too_long(&max.to_string())
        }
        Refusal::TooLong { .. } => words::plan_too_long(&text.n_chars().to_string()),
        Refusal::TooMany { .. } => words::plan_full_part().to_owned(),
        _ => return None,
    })
}

/// The field of a name and the field of a number.
fn person_fields(ctx: &Ctx<'_>, written: &Field) -> Html {
    let wrong = refusal(ctx, &written.text);
    let dial = &written.dial;
    let cannot = (!dial.is_blank() && crate::app::plan::dial_href(dial).is_none())
        .then_some(words::plan_no_dial());
    html! {
        <>
            { field("line", words::plan_person_name())
                .hint(words::plan_person_name_hint())
                .error(wrong)
                .draw(ctx, &written.text, |it| Msg::Plan(PlanMsg::Text(it))) }
            { field("dial", words::plan_person_dial())
                .hint(cannot.unwrap_or(words::plan_person_dial_hint()))
                .tel()
                .draw(ctx, dial, |it| Msg::Plan(PlanMsg::Dial(it))) }
        </>
    }
}

/// "60 of 120", below a field.
fn count(text: &Private) -> String {
    words::plan_line_count(&text.n_chars().to_string(), &LINE_CHARS_MAX.to_string())
}
