//! The ways in from other screens: what stands is found again.
use super::left;
use crate::{
    app::{
        HoldMsg, Msg, Screen,
        hold::{self, DAY_MINUTES, Held},
    },
    kit::{Icon, Plank, plank, text_button},
    screens::{Ctx, home::Line},
};
use footbridge_content::{HOLD, words};
use yew::prelude::*;

/// What stands, in one line.
fn stands(ctx: &Ctx<'_>) -> Option<String> {
    let held = hold::standing(ctx.model)?;
    Some(if !held.is_over() {
        runs(ctx, held)
    } else if held.minutes == HOLD.minutes && !held.count.is_early(held.minutes) {
        words::hold_over().to_owned()
    } else {
        words::hold_over_long().to_owned()
    })
}

fn runs(ctx: &Ctx<'_>, held: Held<'_>) -> String {
    left(
        ctx,
        held.left(),
        words::hold_row_left,
        words::hold_row_hours,
    )
}

/// How it stands with an answer that is held, in one line.
pub(in crate::screens) fn answer_stands(ctx: &Ctx<'_>, held: Held<'_>) -> String {
    if !held.is_over() {
        runs(ctx, held)
    } else if is_a_day(held) {
        words::contact_ready().to_owned()
    } else {
        words::hold_over_long().to_owned()
    }
}

/// Whether a whole day is over.
pub(super) fn is_a_day(held: Held<'_>) -> bool {
    held.minutes == DAY_MINUTES && held.is_over() && !held.count.is_early(held.minutes)
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

/// What stands, as a line on Home.
pub(in crate::screens) fn line(ctx: &Ctx<'_>) -> Option<Line> {
    let stands = stands(ctx)?;
    Some(to_look(ctx, Icon::Clock, stands, Msg::Go(Screen::Hold)))
}

/// An answer whose time is over, as such a line. While it rests Home is silent about it.
pub(in crate::screens) fn answer_line(ctx: &Ctx<'_>) -> Option<Line> {
    let mut over = hold::answers(ctx.model).filter(Held::is_over);
    let it = over.next()?;
    let msg = Msg::Hold(HoldMsg::Answer(it.hold?));
    Some(to_look(ctx, Icon::Message, answer_stands(ctx, it), msg))
}

fn to_look(ctx: &Ctx<'_>, icon: Icon, said: String, msg: Msg) -> Line {
    let go = text_button(words::hold_row_go(), msg);
    Line::new(icon, html! { <>{ said }</> }, go.draw(ctx))
}
