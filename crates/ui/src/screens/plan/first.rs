//! My plan in four minutes: choosing first, one field below, Skip on each page.
use super::{count, person_fields, refusal};
use crate::{
    app::{
        IfThenMsg, Msg, PlanMsg, Screen,
        plan::{self, FirstPage, bare_act, bare_cue, first_page, if_then_offers},
    },
    kit::{acts, button, chip, chips, field, form, label, page, small, soft, title},
    screens::Ctx,
};
use footbridge_content::words;
use footbridge_core::{event::PlanPart, view::LINES_A_PART};
use yew::prelude::*;

const NAMES: [&str; 5] = [
    "plan-first-1",
    "plan-first-2",
    "plan-first-3",
    "plan-first-4",
    "plan-first-5",
];
/// So many of the offered halves are shown; the rest wait in the editor.
const HALVES: usize = 6;

pub(in crate::screens) fn first(ctx: &Ctx<'_>) -> Html {
    let Some((n, what)) = first_page(ctx.model.screen()) else {
        return Html::default();
    };
    let head = match what {
        FirstPage::Part(PlanPart::StartsWhen) => words::plan_first_starts(),
        FirstPage::Part(PlanPart::HelpsAlone) => words::plan_first_alone(),
        FirstPage::Part(_) => words::plan_first_reason(),
        FirstPage::Person => words::plan_first_person(),
        FirstPage::IfThen => words::plan_first_ifthen(),
    };
    let content = match what {
        FirstPage::Part(part) => choose(ctx, part),
        FirstPage::Person => html! {
            <div class="gap-s">{ person_fields(ctx, &ctx.model.plan.field()) }</div>
        },
        FirstPage::IfThen => if_then(ctx),
    };
    let next = if n == NAMES.len() {
        words::plan_first_end()
    } else {
        words::plan_first_next()
    };
    let go_on = Msg::Plan(PlanMsg::FirstNext);
    let skip = match Screen::from_code(ctx.model.screen().code() + 1) {
        Some(next) if n < NAMES.len() => Msg::Go(next),
        _ => Msg::Plan(PlanMsg::FirstNext),
    };
    let own_words = (what == FirstPage::IfThen)
        .then(|| button(words::plan_first_own(), Msg::Go(Screen::IfThenEdit)));
    let content = html! {
        <>
            { content }
            { acts(html! {
                <>
                    { button(next, go_on.clone()).lit().submit().draw(ctx) }
                    { for own_words.map(|it| it.draw(ctx)) }
                    if n < NAMES.len() { { button(words::plan_first_skip(), skip).plain().draw(ctx) } }
                </>
            }) }
        </>
    };
    page(NAMES[n - 1])
        .at(words::plan_page(&n.to_string(), &NAMES.len().to_string()))
        .draw(
            ctx,
            html! {
                <>
                    { label(words::plan_first_title()) }
                    { title(head) }
                    { form(ctx, go_on, content) }
                    { said(ctx, what) }
                </>
            },
        )
}

fn choose(ctx: &Ctx<'_>, part: PlanPart) -> Html {
    let lines = plan::lines(ctx.model, part);
    let there = |text: &str| lines.iter().any(|it| it.line.text.expose() == text);
    let items: Vec<_> = plan::offers(ctx.model, part)
        .into_iter()
        .map(|it| chip(it, there(it), Msg::Plan(PlanMsg::Offer(it))))
        .collect();
    let written = ctx.model.plan.field();
    let hint = if written.text.is_blank() {
        String::new()
    } else {
        count(&written.text)
    };
    html! {
        <>
            { chips(ctx, "offers", words::plan_first_choose(), items) }
            if lines.len() < LINES_A_PART {
                { field("line", words::plan_first_own())
                    .hint(hint)
                    .error(refusal(ctx, &written.text))
                    .draw(ctx, &written.text, |it| Msg::Plan(PlanMsg::Text(it))) }
            } else {
                { soft(words::plan_full_part()) }
            }
        </>
    }
}

fn if_then(ctx: &Ctx<'_>) -> Html {
    let writing = &ctx.model.plan.writing;
    let offers = if_then_offers(ctx.model);
    let cues = offers.iter().take(HALVES).map(|it| {
        let on = writing.cue.expose() == bare_cue(it.cue);
        let msg = IfThenMsg::OfferCue(it.cue);
        chip(bare_cue(it.cue), on, Msg::Plan(msg.into()))
    });
    let acts = offers.iter().take(HALVES).map(|it| {
        let on = writing.act.expose() == bare_act(it.act);
        let msg = IfThenMsg::OfferAct(it.act);
        chip(bare_act(it.act), on, Msg::Plan(msg.into()))
    });
    html! {
        <>
            { chips(ctx, "cues", words::ifthen_cue_label(), cues) }
            { chips(ctx, "acts", words::ifthen_act_label(), acts) }
            { super::if_then::sentence(ctx) }
        </>
    }
}

/// How much is chosen.
fn said(ctx: &Ctx<'_>, what: FirstPage) -> Html {
    let FirstPage::Part(part) = what else {
        return Html::default();
    };
    let n = plan::lines(ctx.model, part).len();
    let said = match n {
        0 => words::plan_first_none().to_owned(),
        n => words::plan_first_count(&ctx.locale.count(u32::try_from(n).unwrap_or(u32::MAX))),
    };
    small(html! { <span role="status">{ said }</span> })
}
