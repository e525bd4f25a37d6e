//! Don't send, Don't look, and slips.
mod after;
mod look;
mod posts;
mod rows;
mod slip;
#[cfg(test)]
mod tests;
mod wait;
mod write;

pub(super) use after::after;
pub(super) use look::look;
pub(super) use rows::{answer_line, answer_stands, line, row, slip_row};
pub(super) use slip::slip;
pub(super) use wait::wait;
pub(super) use write::write;

use super::Ctx;
use crate::{
    app::{
        HoldMsg, Msg, NotStored,
        hold::{self, Held},
        sides,
    },
    kit::{Button, Icon, button, note, note_care, own, small},
};
use footbridge_content::{Count, words};
use footbridge_core::{decide::Refusal, private::Private};
use yew::prelude::*;

/// From here on the minutes that are left are said in hours.
const HOURS_FROM: u16 = 90;

fn does(label: &'static str, msg: HoldMsg) -> Button {
    button(label, Msg::Hold(msg))
}

fn count(ctx: &Ctx<'_>, n: u16) -> Count {
    Count {
        text: n.to_string(),
        form: ctx.locale.plural(u32::from(n)),
    }
}

/// What is left, in minutes or in hours.
fn left(
    ctx: &Ctx<'_>,
    minutes: u16,
    of_minutes: fn(&Count) -> String,
    of_hours: fn(&Count) -> String,
) -> String {
    if minutes > HOURS_FROM {
        of_hours(&count(ctx, minutes.div_ceil(60)))
    } else {
        of_minutes(&count(ctx, minutes))
    }
}

/// While no place is open nothing is kept, and that is said beside the words.
fn not_kept(ctx: &Ctx<'_>) -> Html {
    if ctx.model.place().is_some() {
        return Html::default();
    }
    note(Icon::Eye, html! { <>{ words::hold_not_kept() }</> })
}

/// Their reason, large; the first one is asked for where there is none.
fn my_words(text: &Private) -> Html {
    html! { <p class="own quote" dir="auto" translate="no">{ text.expose().to_owned() }</p> }
}

/// The words of the hold, behind one press.
fn read_it(label: &'static str, text: Option<&Private>) -> Html {
    // EXPOSE: drawn because the person opens it.
    text.map_or_else(Html::default, |it| {
        html! { <details class="fold"><summary class="linkish">{ label }</summary>{ my_words(it) }</details> }
    })
}

/// What an answer was written to, behind one press too.
fn they_wrote(ctx: &Ctx<'_>, held: Held<'_>) -> Html {
    let they = held.hold.and_then(|it| sides::they_wrote(ctx.model, it));
    read_it(words::contact_they(), they)
}

/// Why it could not be, or could not be written.
pub(super) fn trouble(ctx: &Ctx<'_>, too_long: &'static str) -> Html {
    let refused = ctx.model.hold.refused.map(|it| match it {
        Refusal::TooLong { .. } => too_long,
        _ => words::errors_unknown(),
    });
    let failed = hold::not_saved(ctx.model).map(|why| {
        let said = match why {
            NotStored::Full => words::errors_not_saved_full(),
            NotStored::Refused => words::errors_unknown(),
        };
        let again = does(words::name_it_try_again(), HoldMsg::TryAgain);
        let content = html! { <>{ said }<div class="acts">{ again.draw(ctx) }</div></> };
        html! { <div role="alert">{ note_care(Icon::Warn, content) }</div> }
    });
    html! {
        <>
            { for refused.map(|it| html! { <p class="soft" role="alert">{ it }</p> }) }
            { for failed }
        </>
    }
}

/// "Held for S."
fn held_for(to: Option<&Private>) -> Option<Html> {
    to.map(|it| html! { <>{ words::hold_for() }{ " " }{ own(it) }</> })
}

/// What the clock did, said once and small.
fn clock_line(said: Option<&'static str>) -> Html {
    said.map_or_else(Html::default, |it| small(html! { <>{ it }</> }))
}
