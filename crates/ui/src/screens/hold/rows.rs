//! The ways in from other screens: what stands is found again.
use super::left;
use crate::{
    app::{Msg, Screen, hold},
    kit::{Icon, Plank, note, plank, text_button},
    screens::Ctx,
};
use footbridge_content::{HOLD, words};
use yew::prelude::*;

/// What stands, in one line.
fn stands(ctx: &Ctx<'_>) -> Option<String> {
    let held = hold::held(ctx.model)?;
    Some(if !held.is_over() {
        left(
            ctx,
            held.left(),
            words::hold_row_left,
            words::hold_row_hours,
        )
    } else if held.minutes == HOLD.minutes && !held.count.is_early(held.minutes) {
        words::hold_over().to_owned()
    } else {
        words::hold_over_long().to_owned()
    })
}

/// The row in Now.
pub(in crate::screens) fn row(ctx: &Ctx<'_>) -> Plank {
    let row = match stands(ctx) {
        Some(stands) => plank(stands).detail(words::hold_row()),
        None => plank(words::hold_row()).detail(words::hold_row_more()),
    };
    row.icon(Icon::Clock).does(Msg::Go(Screen::Hold))
}

/// The row that leads to a slip.
pub(in crate::screens) fn slip_row() -> Plank {
    plank(words::slip_row())
        .detail(words::slip_row_more())
        .icon(Icon::Learn)
        .does(Msg::Go(Screen::Slip))
}

/// The one other line on Home.
pub(in crate::screens) fn line(ctx: &Ctx<'_>) -> Option<Html> {
    let stands = stands(ctx)?;
    let go = text_button(words::hold_row_go(), Msg::Go(Screen::Hold));
    Some(note(
        Icon::Clock,
        html! { <>{ stands }{ " " }{ go.draw(ctx) }</> },
    ))
}
