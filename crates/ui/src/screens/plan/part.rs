//! One part of the plan, open for changes, and how it stood before.
use super::{count, does, person_fields, refusal};
use crate::{
    app::{
        Msg, PlanMsg,
        plan::{self, Editing, halves, part_name},
    },
    kit::{
        Icon, acts, chip, chips, form, label, lede, note, own, page, plank, planks, small, soft,
        text_area, title,
    },
    screens::Ctx,
};
use footbridge_content::words;
use footbridge_core::{
    decide::{LINE_CHARS_MAX, Refusal},
    event::PlanPart,
    view::{LINES_A_PART, Planned, earlier_versions},
};
use yew::prelude::*;

pub(in crate::screens) fn part(ctx: &Ctx<'_>) -> Html {
    let part = ctx.model.plan.part;
    let lines = plan::lines(ctx.model, part);
    let field = ctx.model.plan.field();
    let rows = lines.iter().enumerate().map(|(at, it)| {
        if field.editing == Some(Editing::Line(it.id)) {
            open_line(ctx, it, at, lines.len())
        } else {
            shut_line(ctx, it)
        }
    });
    let is_full = lines.len() >= LINES_A_PART;
    let is_new = !matches!(field.editing, Some(Editing::Line(_)))
        && (field.editing.is_some() || !field.text.is_blank());
    let done = does(words::plan_done(), PlanMsg::Done);
    // What is lit then is the way out of a line that is too long.
    let done = if is_too_long(ctx) { done } else { done.lit() };
    let top = words::plan_lines_count(&lines.len().to_string(), &LINES_A_PART.to_string());
    page("plan-part").at(top).draw(
        ctx,
        html! {
            <>
                { title(part_name(part)) }
                if lines.len() > LINES_A_PART { { note(Icon::Eye, words::plan_two_tabs()) } }
                if lines.is_empty() && !is_new { { soft(words::plan_empty()) } }
                <ul class="planks gap-s">
                    { for rows }
                    if is_new { <li class="plank editing">{ writing(ctx) }</li> }
                </ul>
                { too_long(ctx) }
                if is_full {
                    { note(Icon::Eye, words::plan_full_part()) }
                } else {
                    { choices(ctx, &lines) }
                }
                { acts(html! {
                    <>
                        { done.draw(ctx) }
                        if !is_full && !is_new {
                            { does(words::plan_write(), PlanMsg::Write).icon(Icon::Plus).draw(ctx) }
                        }
                    </>
                }) }
                { earlier_row(ctx) }
            </>
        },
    )
}

fn shut_line(ctx: &Ctx<'_>, it: &Planned) -> Html {
    let msg = Msg::Plan(PlanMsg::Edit(it.id));
    let dial = it
        .line
        .dial
        .as_ref()
        .map(|it| html! { <span class="d num">{ it.expose().to_owned() }</span> });
    html! {
        <li class="plank" key={format!("{:?}", it.id)}>
            <button type="button" class="row" onclick={ctx.send(msg)}>
                <span class="body"><span class="t own">{ own(&it.line.text) }</span>{ for dial }</span>
                <span class="end">{ words::plan_line_change() }</span>
            </button>
        </li>
    }
}

fn open_line(ctx: &Ctx<'_>, it: &Planned, at: usize, of: usize) -> Html {
    html! {
        <li class="plank editing" key={format!("{:?}", it.id)}>
            { writing(ctx) }
            <div class="acts">
                if at > 0 { { does(words::plan_up(), PlanMsg::Up(it.id)).slim().draw(ctx) } }
                if at + 1 < of { { does(words::plan_down(), PlanMsg::Down(it.id)).slim().draw(ctx) } }
                { does(words::plan_take_out(), PlanMsg::TakeOut(it.id)).plain().draw(ctx) }
            </div>
        </li>
    }
}

/// The field of the line that is being written.
fn writing(ctx: &Ctx<'_>) -> Html {
    let field = ctx.model.plan.field();
    let people = matches!(
        ctx.model.plan.part,
        PlanPart::People | PlanPart::Professionals
    );
    let content = if people {
        person_fields(ctx, &field)
    } else {
        text_area("line", words::plan_line(), 2)
            .hidden_label()
            .hint(count(&field.text))
            .error(refusal(ctx, &field.text))
            .draw(ctx, &field.text, |it| Msg::Plan(PlanMsg::Text(it)))
    };
    let keep = does(words::plan_keep(), PlanMsg::Keep).slim();
    form(
        ctx,
        Msg::Plan(PlanMsg::Keep),
        html! { <>{ content }<div class="acts">{ keep.draw(ctx) }</div></> },
    )
}

fn is_too_long(ctx: &Ctx<'_>) -> bool {
    let too_long = Refusal::TooLong {
        max: LINE_CHARS_MAX,
    };
    ctx.model.plan.refused == Some(too_long)
}

/// A line over its length, shown as two.
fn too_long(ctx: &Ctx<'_>) -> Html {
    if !is_too_long(ctx) {
        return Html::default();
    }
    let text = ctx.model.plan.field().text;
    let two = halves(&text);
    html! {
        <>
            if let Some((one, two)) = two {
                <div class="note">
                    { label(words::plan_as_two()) }
                    <p>{ own(&one) }</p>
                    <p>{ own(&two) }</p>
                    <div class="acts">{ does(words::plan_two_lines(), PlanMsg::TwoLines).lit().draw(ctx) }</div>
                </div>
            }
            { acts(does(words::plan_shorter(), PlanMsg::Shorter).plain().draw(ctx)) }
            { small(words::plan_short_why()) }
        </>
    }
}

/// What is offered and not there yet.
fn choices(ctx: &Ctx<'_>, lines: &[Planned]) -> Html {
    let there = |text: &str| lines.iter().any(|it| it.line.text.expose() == text);
    let offers = plan::offers(ctx.model, ctx.model.plan.part);
    let items: Vec<_> = offers
        .into_iter()
        .filter(|it| !there(it))
        .map(|it| chip(it, false, Msg::Plan(PlanMsg::Offer(it))).act())
        .collect();
    if items.is_empty() {
        return Html::default();
    }
    chips(ctx, "offers", words::plan_choose_more(), items)
}

fn earlier_row(ctx: &Ctx<'_>) -> Html {
    let versions = earlier_versions(&plan::soon(ctx.model), ctx.model.plan.part);
    if versions.is_empty() {
        return Html::default();
    }
    let days: Vec<String> = versions
        .iter()
        .take(2)
        .map(|it| ctx.locale.day(it.day))
        .collect();
    let row = plank(words::plan_earlier())
        .detail(words::plan_earlier_from(&days.join(" · ")))
        .icon(Icon::Learn)
        .does(Msg::Plan(PlanMsg::Earlier));
    planks(ctx, [row])
}

pub(in crate::screens) fn earlier(ctx: &Ctx<'_>) -> Html {
    let part = ctx.model.plan.part;
    let versions = earlier_versions(&plan::soon(ctx.model), part);
    let is_empty = versions.is_empty();
    let blocks = versions.into_iter().map(|version| {
        let put_back = does(words::plan_earlier_put_back(), PlanMsg::PutBack(version.id)).slim();
        html! {
            <section class="part">
                <div class="parthead"><h2>{ ctx.locale.day(version.day) }</h2></div>
                <ul class="own">{ for version.lines.iter().map(|it| html! { <li>{ own(&it.line.text) }</li> }) }</ul>
                <div class="acts">{ put_back.draw(ctx) }</div>
            </section>
        }
    });
    page("plan-earlier").at(part_name(part)).draw(
        ctx,
        html! {
            <>
                { title(words::plan_earlier()) }
                if is_empty { { soft(words::plan_earlier_none()) } } else { { lede(words::plan_earlier_lede()) } }
                { for blocks }
            </>
        },
    )
}
