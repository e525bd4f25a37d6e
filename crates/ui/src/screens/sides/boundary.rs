//! A line they stand by.
use super::{does, numbers_first};
use crate::{
    app::{Msg, SidesMsg, sides},
    kit::{Plank, acts, button, form, own, page, plank, planks, small, sub, text_area, title},
    screens::Ctx,
};
use footbridge_content::{BOUNDARY_OFFERS, words};
use footbridge_core::{decide::Refusal, private::Private};
use yew::prelude::*;

pub(in crate::screens) fn boundary(ctx: &Ctx<'_>) -> Html {
    let it = sides::boundary_form(ctx.model);
    let wrong = ctx.model.sides.refused.and_then(|refusal| match refusal {
        Refusal::TooLong { .. } => Some(words::promises_boundary_long()),
        Refusal::TooMany { .. } => Some(words::promises_boundary_full()),
        Refusal::Empty => Some(words::promises_boundary_empty()),
        _ => None,
    });
    let act_hint = html! { <>{ words::promises_boundary_hint() }{ " " }{ words::promises_boundary_act_hint_skip() }</> };
    let fields = html! {
        <>
            { text_area("line", words::promises_boundary_words(), 2)
                .error(wrong)
                .draw(ctx, &it.line, |it| Msg::Sides(SidesMsg::Line(it))) }
            { text_area("act", words::promises_boundary_act(), 2)
                .hint(act_hint)
                .draw(ctx, &it.act, |it| Msg::Sides(SidesMsg::Act(it))) }
            { super::super::not_written(ctx) }
            { acts(html! {
                <>
                    { does(words::plan_keep(), SidesMsg::KeepLine).lit().submit().busy(sides::is_saving(ctx.model)).draw(ctx) }
                    { button(words::contact_not_now(), Msg::Back).plain().draw(ctx) }
                    { for it.of.map(|id| does(words::plan_take_out(), SidesMsg::TakeOutLine(id)).plain().draw(ctx)) }
                </>
            }) }
        </>
    };
    page("boundary").draw(
        ctx,
        html! {
            <>
                { title(words::promises_boundary_title()) }
                { form(ctx, Msg::Sides(SidesMsg::KeepLine), fields) }
                { numbers_first(ctx, words::promises_boundary_safe()) }
                if it.line.is_blank() { { start(ctx) } }
                { others(ctx) }
                { small(words::promises_boundary_in_plan()) }
            </>
        },
    )
}

/// Lines to start from, while there is none.
fn start(ctx: &Ctx<'_>) -> Html {
    let rows = BOUNDARY_OFFERS.iter().map(|line| {
        plank(own(&Private::new(*line)))
            .own()
            .does(Msg::Sides(SidesMsg::StartFrom(line)))
    });
    html! { <section class="gap-s">{ sub(words::promises_boundary_start()) }{ planks(ctx, rows) }</section> }
}

/// The lines that are there, without the one that is open.
fn others(ctx: &Ctx<'_>) -> Html {
    let open = ctx.model.sides.open;
    let rows: Vec<Plank> = sides::boundaries(ctx.model)
        .into_iter()
        .filter(|it| Some(it.id) != open)
        .map(|it| said(&it))
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! { <section class="gap-s">{ sub(words::promises_boundary_lines()) }{ planks(ctx, rows) }</section> }
}

fn said(it: &footbridge_core::view::BoundaryLine) -> Plank {
    let row = plank(own(&it.line)).own();
    match &it.act {
        Some(act) => row.detail(html! { <>{ words::contact_crossed() }{ " " }{ own(act) }</> }),
        None => row,
    }
}

/// The lines as rows that open to be changed: under Still in contact, and in My plan.
pub(in crate::screens) fn plan_rows(ctx: &Ctx<'_>) -> Vec<Plank> {
    sides::boundaries(ctx.model)
        .iter()
        .map(|it| said(it).does(Msg::Sides(SidesMsg::EditLine(it.id))))
        .collect()
}
