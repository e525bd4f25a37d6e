//! Hard days: the list, the form, and the line on Home.
mod form;

pub(super) use form::add;

use super::{Ctx, home::Line};
use crate::{
    app::{DaysMsg, Msg, PlanMsg, Screen, days, plan},
    kit::{
        Button, Icon, Plank, acts, button, lamp, lede, own, page, plank, planks, small, soft,
        text_button, title,
    },
};
use footbridge_content::words;
use footbridge_core::{
    event::PlanPart,
    time::Day,
    view::{MarkedDay, NearDay},
};
use yew::prelude::*;

fn does(label: &'static str, msg: DaysMsg) -> Button {
    button(label, Msg::Days(msg))
}

/// The list, nearest first.
pub(super) fn list(ctx: &Ctx<'_>) -> Html {
    let all = days::all(ctx.model);
    let settle = days::to_settle(ctx.model);
    let has_leap = all
        .iter()
        .any(|it| it.yearly && matches!(it.day.civil(), (_, 2, 29)));
    let has_file = days::calendar::has_any(&all);
    let mark = does(words::hard_days_mark(), DaysMsg::New).icon(Icon::Plus);
    let mark = if all.is_empty() { mark.lit() } else { mark };
    let file = does(words::hard_days_file(), DaysMsg::MakeFile)
        .plain()
        .icon(Icon::Down);
    page("hard-days").draw(
        ctx,
        html! {
            <>
                { title(words::hard_days_title()) }
                { lede(words::hard_days_lede()) }
                if all.is_empty() { { soft(words::hard_days_empty()) } }
                { planks(ctx, all.iter().map(|it| row(ctx, it))) }
                if has_leap { { small(words::hard_days_leap()) } }
                { for settle.map(|it| the_lamp(ctx, &it)) }
                { acts(html! { <>{ mark.draw(ctx) }if has_file { { file.draw(ctx) } }</> }) }
                if has_file { { small(words::hard_days_calendar()) } }
            </>
        },
    )
}

fn row(ctx: &Ctx<'_>, it: &MarkedDay) -> Plank {
    let row = match &it.words {
        Some(words) => plank(own(words)).own(),
        None => plank(name(it)),
    };
    row.detail(on(ctx, it))
        .end(how_far(ctx, it))
        .does(Msg::Days(DaysMsg::Edit(it.id)))
}

/// What the app calls a day that has no words of theirs.
fn name(it: &MarkedDay) -> &'static str {
    let names = words::hard_days_names();
    let at = days::KINDS.iter().position(|kind| *kind == &*it.kind);
    names[at.unwrap_or(names.len() - 1)]
}

/// When it comes, or when it was.
fn on(ctx: &Ctx<'_>, it: &MarkedDay) -> String {
    let day = it.next.unwrap_or(it.day);
    let written = ctx.locale.day(day);
    if it.yearly {
        return words::hard_days_each_year(&written);
    }
    let (year, ..) = day.civil();
    if year == ctx.model.world.date().civil().0 {
        return written;
    }
    words::hard_days_with_year(&written, &year.to_string())
}

fn how_far(ctx: &Ctx<'_>, it: &MarkedDay) -> String {
    match it.away {
        None => words::hard_days_over().to_owned(),
        Some(_) if it.left_out => words::hard_days_out().to_owned(),
        Some(away) => in_days(ctx, away),
    }
}

fn in_days(ctx: &Ctx<'_>, away: i32) -> String {
    match u32::try_from(away) {
        Ok(n @ 1..) => words::hard_days_in(&ctx.locale.count(n)),
        _ => words::hard_days_is_today().to_owned(),
    }
}

/// One thing to settle before the nearest day.
fn the_lamp(ctx: &Ctx<'_>, it: &MarkedDay) -> Html {
    let head = match it.next {
        Some(day) if it.away != Some(0) => words::hard_days_settle_head(&ctx.locale.day(day)),
        _ => words::hard_days_settle_head_today().to_owned(),
    };
    let go = button(
        words::hard_days_settle_go(),
        Msg::Plan(PlanMsg::Open(PlanPart::Places)),
    )
    .lit();
    let not_now = does(words::hard_days_not_now(), DaysMsg::LampNotNow).plain();
    lamp(head, words::hard_days_settle_what())
        .why(words::hard_days_settle_why())
        .acts(html! { <>{ go.draw(ctx) }{ not_now.draw(ctx) }</> })
        .draw()
}

/// The line on Home from three days before: never the name of the day.
pub(super) fn home_line(ctx: &Ctx<'_>, near: NearDay) -> Line {
    let exists = plan::exists(ctx.model);
    let day: Day = near.day;
    let (said, go) = match (near.away, exists) {
        (0, true) => (
            words::hard_days_today().to_owned(),
            words::hard_days_today_open(),
        ),
        (0, false) => (
            words::hard_days_today().to_owned(),
            words::hard_days_near_make(),
        ),
        (_, true) => (
            words::hard_days_near(&ctx.locale.day(day)),
            words::hard_days_near_open(),
        ),
        (_, false) => (
            words::hard_days_near_none(&ctx.locale.day(day)),
            words::hard_days_near_make(),
        ),
    };
    let go = text_button(go, Msg::Go(Screen::Plan));
    let leave_out = if near.yearly {
        words::hard_days_past()
    } else {
        words::hard_days_leave_out()
    };
    let leave_out = text_button(leave_out, Msg::Days(DaysMsg::LeaveOut(near.id)));
    Line {
        away: Some(leave_out.draw(ctx)),
        ..Line::new(Icon::Plan, html! { <>{ said }</> }, go.draw(ctx))
    }
}

/// Hard days as a row of My plan.
pub(super) fn plan_row(ctx: &Ctx<'_>) -> Plank {
    let next = days::all(ctx.model)
        .into_iter()
        .find(|it| !it.left_out)
        .and_then(|it| it.away);
    let more = match next {
        Some(away) => words::hard_days_row_next(&in_days(ctx, away)),
        None => words::hard_days_row_none().to_owned(),
    };
    plank(words::hard_days_title())
        .detail(more)
        .icon(Icon::Spark)
        .does(Msg::Go(Screen::HardDays))
}
