//! The plan as it stands, and where it shows elsewhere.
use super::does;
use crate::{
    app::{
        IfThenMsg, Msg, PlanMsg, Screen,
        plan::{self, in_sentence, part_name},
    },
    kit::{Icon, Plank, lamp, lede, own, page, plank, planks, soft, sub, title},
    screens::{Ctx, home::Line},
};
use footbridge_content::words;
use footbridge_core::{
    event::PlanPart,
    private::Private,
    view::{Planned, if_thens, plan_changed},
};
use yew::prelude::*;

/// The parts of the first column of a wide screen, and those of the second.
const FIRST: [PlanPart; 4] = [
    PlanPart::StartsWhen,
    PlanPart::NoticedBy,
    PlanPart::HelpsAlone,
    PlanPart::Places,
];
const SECOND: [PlanPart; 4] = [
    PlanPart::People,
    PlanPart::Professionals,
    PlanPart::Reasons,
    PlanPart::Safer,
];

pub(in crate::screens) fn plan(ctx: &Ctx<'_>) -> Html {
    let exists = plan::exists(ctx.model);
    let mut frame = page("plan").wide();
    if let Some(day) = plan_changed(&plan::soon(ctx.model)) {
        frame = frame.at(words::plan_changed(&ctx.locale.day(day)));
    }
    let again = exists.then(|| {
        plank(words::plan_first_again())
            .detail(words::plan_first_again_more())
            .icon(Icon::Spark)
            .does(Msg::Go(Screen::PlanFirst1))
    });
    let print = exists.then(|| {
        plank(words::plan_print())
            .icon(Icon::Print)
            .does(Msg::Go(Screen::PrintChoose))
    });
    frame.draw(
        ctx,
        html! {
            <>
                { title(words::plan_title()) }
                { lede(words::plan_lede()) }
                { the_lamp(ctx, exists) }
                <div class="cols gap-s">
                    <div>{ for FIRST.map(|it| part(ctx, it)) }</div>
                    <div>{ if_then_part(ctx) }{ for SECOND.map(|it| part(ctx, it)) }</div>
                </div>
                { planks(ctx, again.into_iter().chain(print).chain([
                    crate::screens::days::plan_row(ctx),
                    crate::screens::sides::contact_row(ctx),
                ])) }
                { lines_they_stand_by(ctx) }
            </>
        },
    )
}

/// Their own limits show here too, in their words.
fn lines_they_stand_by(ctx: &Ctx<'_>) -> Html {
    let rows = crate::screens::sides::boundary_rows(ctx);
    if rows.is_empty() {
        return Html::default();
    }
    html! { <section class="gap-s">{ sub(words::promises_boundary_lines()) }{ planks(ctx, rows) }</section> }
}

fn the_lamp(ctx: &Ctx<'_>, exists: bool) -> Html {
    if !exists {
        let start = crate::kit::button(words::plan_begin_go(), Msg::Go(Screen::PlanFirst1)).lit();
        return lamp(words::plan_begin_head(), words::plan_begin_what())
            .why(words::plan_begin_why())
            .acts(start.draw(ctx))
            .draw();
    }
    if ctx.model.plan.lamp_away {
        return Html::default();
    }
    let not_now = does(words::plan_not_now(), PlanMsg::LampNotNow).plain();
    if ctx.model.is_night() {
        let Some(first) = plan::first_line(ctx.model, PlanPart::HelpsAlone) else {
            return Html::default();
        };
        return lamp(words::plan_lamp_night_head(), own(&first.text))
            .why(words::plan_lamp_night_why())
            .acts(not_now.draw(ctx))
            .draw();
    }
    let print = crate::kit::button(words::plan_print(), Msg::Go(Screen::PrintChoose))
        .lit()
        .icon(Icon::Print);
    lamp(words::plan_lamp_day_head(), words::plan_lamp_day())
        .why(words::plan_lamp_day_why())
        .acts(html! { <>{ print.draw(ctx) }{ not_now.draw(ctx) }</> })
        .draw()
}

fn part(ctx: &Ctx<'_>, it: PlanPart) -> Html {
    let lines = plan::lines(ctx.model, it);
    let name = part_name(it);
    let (word, label) = if lines.is_empty() {
        (words::plan_add(), words::plan_add_label(name))
    } else {
        (words::plan_change(), words::plan_change_label(name))
    };
    let body = if lines.is_empty() {
        soft(match it {
            PlanPart::Safer => words::plan_empty_safer(),
            PlanPart::People => words::plan_empty_people(),
            _ => words::plan_empty(),
        })
    } else {
        html! { <ul class="own">{ for lines.iter().map(line) }</ul> }
    };
    section(ctx, name, word, label, Msg::Plan(PlanMsg::Open(it)), body)
}

fn line(it: &Planned) -> Html {
    let dial = it
        .line
        .dial
        .as_ref()
        .map(|dial| match plan::dial_href(dial) {
            Some(href) => {
                html! { <><br /><a class="linkish num" {href}>{ dial.expose().to_owned() }</a></> }
            }
            None => html! { <><br /><span class="num">{ dial.expose().to_owned() }</span></> },
        });
    html! { <li>{ own(&it.line.text) }{ for dial }</li> }
}

fn if_then_part(ctx: &Ctx<'_>) -> Html {
    let mut lines = if_thens(&plan::soon(ctx.model), ctx.model.world.now);
    lines.retain(|it| !it.rests);
    let name = words::plan_part_ifthen();
    let (word, label, body) = if lines.is_empty() {
        let label = words::plan_add_label(name);
        (words::plan_add(), label, soft(words::plan_empty()))
    } else {
        let lines = lines
            .iter()
            .map(|it| html! { <li>{ own(&in_sentence(&it.it)) }</li> });
        let body = html! { <ul class="own">{ for lines }</ul> };
        (words::plan_change(), words::plan_change_label(name), body)
    };
    section(ctx, name, word, label, Msg::Go(Screen::IfThens), body)
}

fn section(
    ctx: &Ctx<'_>,
    name: &'static str,
    word: &'static str,
    label: String,
    msg: Msg,
    body: Html,
) -> Html {
    html! {
        <section class="part">
            <div class="parthead">
                <h2>{ name }</h2>
                <button type="button" class="linkish" aria-label={label} onclick={ctx.send(msg)}>{ word }</button>
            </div>
            { body }
        </section>
    }
}

/// My plan among the parts on Home.
pub(in crate::screens) fn home_row(ctx: &Ctx<'_>) -> Plank {
    let more = if plan::exists(ctx.model) {
        words::plan_rest_more()
    } else {
        words::plan_rest_none()
    };
    plank(words::plan_rest())
        .detail(more)
        .icon(Icon::Plan)
        .does(Msg::Go(Screen::Plan))
}

/// The line on Home of an if-then line whose hour it is.
pub(in crate::screens) fn home_line(ctx: &Ctx<'_>) -> Option<Line> {
    let line = plan::surfaced(ctx.model).into_iter().next()?;
    let msg = Msg::Plan(IfThenMsg::Show(line.id).into());
    let go = crate::kit::text_button(words::ifthen_show(), msg);
    Some(Line {
        own: Some(own(&in_sentence(&line.it))),
        ..Line::new(Icon::Spark, words::ifthen_at_hour(), go.draw(ctx))
    })
}

/// The first person of the plan who can be called.
pub(in crate::screens) fn call_row(ctx: &Ctx<'_>) -> Option<Plank> {
    let (href, name) = plan::lines(ctx.model, PlanPart::People)
        .into_iter()
        .find_map(|it| Some((plan::dial_href(it.line.dial.as_ref()?)?, it.line.text)))?;
    let (name, more) = plan::name_and_rest(&name);
    let mut row = plank(words::plan_call(name)).icon(Icon::Phone);
    if !more.is_empty() {
        row = row.detail(own(&Private::new(more)));
    }
    Some(row.links(href))
}

/// The plan under Now: itself, one person, the lines whose hour it is or else all, the reasons.
pub(in crate::screens) fn now_rows(ctx: &Ctx<'_>) -> Vec<Plank> {
    if !plan::exists(ctx.model) {
        return vec![];
    }
    let first = plan::first_line(ctx.model, PlanPart::HelpsAlone);
    let mut the_plan = plank(words::plan_title())
        .icon(Icon::Plan)
        .does(Msg::Go(Screen::Plan));
    if let Some(first) = first {
        the_plan =
            the_plan.detail(html! { <>{ words::plan_now_first() }{ " " }{ own(&first.text) }</> });
    }
    let mut rows = vec![the_plan];
    rows.extend(call_row(ctx));
    let mut lines = plan::surfaced(ctx.model);
    if lines.is_empty() {
        lines = if_thens(&plan::soon(ctx.model), ctx.model.world.now);
        lines.retain(|it| !it.rests);
    }
    rows.extend(lines.into_iter().map(|it| {
        plank(own(&in_sentence(&it.it)))
            .own()
            .detail(words::plan_now_ifthen())
            .icon(Icon::Spark)
            .does(Msg::Plan(IfThenMsg::Show(it.id).into()))
    }));
    let reasons = plan::lines(ctx.model, PlanPart::Reasons);
    if !reasons.is_empty() {
        let all = reasons
            .iter()
            .map(|it| html! { <>{ own(&it.line.text) }<br /></> });
        rows.push(
            plank(words::plan_now_reasons())
                .detail(html! { <>{ for all }</> })
                .icon(Icon::Heart)
                .does(Msg::Plan(PlanMsg::Open(PlanPart::Reasons))),
        );
    }
    rows
}
