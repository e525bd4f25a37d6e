//! If this, then that: the list, the editor, going through a line, and one line read large.
use super::does;
use crate::{
    app::{
        IfThenMsg, Msg,
        plan::{self, ANSWERS, Shown, cue_is_vague, if_then_offers, in_sentence},
    },
    kit::{
        Button, acts, acts_stack, chip, chips, field, label, lede, own, page, plank, planks, small,
        soft, sub, text_area, title,
    },
    screens::Ctx,
};
use footbridge_content::words;
use footbridge_core::{
    decide::Refusal,
    event::{IfThen, PlanPart},
    private::Private,
    view::{IfThenLine, LIVE_IF_THENS, if_thens, n_live},
};
use yew::prelude::*;

fn press(label: &'static str, msg: IfThenMsg) -> Button {
    does(label, msg.into())
}

fn lines(ctx: &Ctx<'_>) -> Vec<IfThenLine> {
    if_thens(&plan::soon(ctx.model), ctx.model.world.now)
}

fn live(ctx: &Ctx<'_>) -> Html {
    let n = n_live(&plan::soon(ctx.model), ctx.model.world.now);
    small(words::ifthen_live(
        &n.to_string(),
        &LIVE_IF_THENS.to_string(),
    ))
}

/// How often it was used, and how often it helped.
fn used(ctx: &Ctx<'_>, it: &IfThenLine) -> String {
    let count = |n: usize| ctx.locale.count(u32::try_from(n).unwrap_or(u32::MAX));
    let mut said = words::ifthen_used_count(&count(it.n_used));
    if it.n_helped > 0 {
        said = format!("{said} {}", words::ifthen_helped_count(&count(it.n_helped)));
    }
    said
}

pub(in crate::screens) fn list(ctx: &Ctx<'_>) -> Html {
    let lines = lines(ctx);
    let none = lines.is_empty();
    let rows = lines.into_iter().map(|it| {
        let row = plank(own(&in_sentence(&it.it))).own();
        let row = if it.rests {
            row.detail(words::ifthen_rests())
        } else if it.n_used > 0 {
            row.detail(used(ctx, &it))
        } else {
            row
        };
        row.does(Msg::Plan(IfThenMsg::Show(it.id).into()))
    });
    page("ifthen").draw(
        ctx,
        html! {
            <>
                { title(words::ifthen_title()) }
                { lede(words::ifthen_lede()) }
                if none { { soft(words::ifthen_none()) } }
                { planks(ctx, rows) }
                { acts(press(words::ifthen_new(), IfThenMsg::New).lit().draw(ctx)) }
                { live(ctx) }
            </>
        },
    )
}

pub(in crate::screens) fn edit(ctx: &Ctx<'_>) -> Html {
    let writing = &ctx.model.plan.writing;
    let wrong = |text: &Private| match ctx.model.plan.refused {
        Some(Refusal::TooLong { max }) if text.n_chars() > max => {
            Some(words::ifthen_too_long(&text.n_chars().to_string()))
        }
        Some(Refusal::Empty) if text.is_blank() => Some(words::ifthen_both().to_owned()),
        _ => None,
    };
    let times = Shown::ALL.into_iter().zip(words::ifthen_shown());
    let times = times.map(|(it, word)| {
        let on = writing.shown() == Some(it);
        chip(*word, on, Msg::Plan(IfThenMsg::Shown(it).into()))
    });
    page("ifthen-edit").draw(
        ctx,
        html! {
            <>
                { title(words::ifthen_title()) }
                <div class="gap-s">
                    { field("cue", words::ifthen_cue_label())
                        .hint(words::ifthen_cue_hint())
                        .error(wrong(&writing.cue))
                        .draw(ctx, &writing.cue, |it| Msg::Plan(IfThenMsg::Cue(it).into())) }
                    { vague(ctx) }
                    { text_area("act", words::ifthen_act_label(), 2)
                        .hint(words::ifthen_act_hint())
                        .error(wrong(&writing.act))
                        .draw(ctx, &writing.act, |it| Msg::Plan(IfThenMsg::Act(it).into())) }
                </div>
                { sentence(ctx) }
                { chips(ctx, "when", words::ifthen_when(), times) }
                { belongs(ctx) }
                { acts(html! {
                    <>
                        { press(words::ifthen_next(), IfThenMsg::KeepAndSay).lit().draw(ctx) }
                        { press(words::ifthen_keep(), IfThenMsg::Keep).plain().draw(ctx) }
                    </>
                }) }
                { live(ctx) }
                { offers(ctx) }
            </>
        },
    )
}

/// A feeling is hard to catch in time: four cues to pick from, never a refusal.
fn vague(ctx: &Ctx<'_>) -> Html {
    if !cue_is_vague(&ctx.model.plan.writing.cue) {
        return Html::default();
    }
    let items = words::ifthen_cues()
        .iter()
        .map(|it| chip(*it, false, Msg::Plan(IfThenMsg::OfferCue(it).into())).act());
    html! {
        <div class="note water">
            <p><strong>{ words::ifthen_cue_check() }</strong></p>
            { chips(ctx, "vague", words::ifthen_cue_vague(), items) }
        </div>
    }
}

/// What is written so far, as one sentence.
pub(super) fn sentence(ctx: &Ctx<'_>) -> Html {
    let writing = &ctx.model.plan.writing;
    if writing.cue.is_blank() || writing.act.is_blank() {
        return Html::default();
    }
    let whole = in_sentence(&IfThen {
        of: None,
        cue: writing.cue.clone(),
        act: writing.act.clone(),
        hours: None,
        triggers: None,
        offer: None,
    });
    html! { <div class="note">{ label(words::ifthen_yours()) }<p>{ own(&whole) }</p></div> }
}

fn belongs(ctx: &Ctx<'_>) -> Html {
    let triggers = plan::lines(ctx.model, PlanPart::StartsWhen);
    if triggers.is_empty() {
        return Html::default();
    }
    let chosen = &ctx.model.plan.writing.triggers;
    let items = triggers.into_iter().map(|it| {
        let msg = Msg::Plan(IfThenMsg::Trigger(it.id).into());
        // EXPOSE: their own words on their own screen.
        chip(
            it.line.text.expose().to_owned(),
            chosen.contains(&it.id),
            msg,
        )
    });
    chips(ctx, "belongs", words::ifthen_belongs(), items)
}

/// Whole lines to start from, while nothing is written.
fn offers(ctx: &Ctx<'_>) -> Html {
    if !ctx.model.plan.writing.is_empty() {
        return Html::default();
    }
    let rows = if_then_offers(ctx.model).into_iter().map(|it| {
        let whole = words::ifthen_sentence(plan::bare_cue(it.cue), plan::bare_act(it.act));
        plank(whole).does(Msg::Plan(IfThenMsg::Offer(it.id).into()))
    });
    html! { <section class="gap-s">{ sub(words::ifthen_offers()) }{ planks(ctx, rows) }</section> }
}

pub(in crate::screens) fn rehearse(ctx: &Ctx<'_>) -> Html {
    let all = lines(ctx);
    let now = ctx.model.plan.rehearsal;
    let line = now.and_then(|now| all.into_iter().find(|it| it.id == now.line));
    let step = now.map_or(0, |it| it.step);
    let frame = page("ifthen-rehearse").at(words::ifthen_step_of(&(step + 1).to_string()));
    let (Some(now), Some(line)) = (now, line) else {
        return frame.draw(
            ctx,
            html! { <>{ title(words::ifthen_title()) }{ soft(words::ifthen_none()) }</> },
        );
    };
    let head = match step {
        0 => words::ifthen_say_first(),
        1 => words::ifthen_say_rest(),
        _ => words::ifthen_see_it(),
    };
    let blank = step == 1 && !now.peeks;
    let said = if step == 2 {
        words::ifthen_seen()
    } else {
        words::ifthen_said()
    };
    let peek = if now.peeks {
        words::ifthen_hide_rest()
    } else {
        words::ifthen_show_rest()
    };
    let steps = words::ifthen_steps().iter().zip(0u8..).map(|(word, n)| {
        let class = match n {
            n if n < step => "been",
            n if n == step => "here",
            _ => "",
        };
        html! { <li {class} aria-current={(n == step).then_some("step")}>{ *word }</li> }
    });
    frame.draw(
        ctx,
        html! {
            <>
                <h1 class="label" tabindex="-1">{ head }</h1>
                <p class="own saying">{ aloud(&line.it, blank) }</p>
                <ol class="steps3 gap" aria-label={words::ifthen_steps_label()}>{ for steps }</ol>
                { acts_stack(html! {
                    <>
                        { press(said, IfThenMsg::Said).lit().full().draw(ctx) }
                        if step == 1 { { press(peek, IfThenMsg::Peek).full().draw(ctx) } }
                        { press(words::ifthen_skip(), IfThenMsg::SkipSaying).plain().full().draw(ctx) }
                    </>
                }) }
                { small(words::ifthen_why_say()) }
            </>
        },
    )
}

/// The sentence, its second half left blank where it is to be said.
fn aloud(it: &IfThen, blank: bool) -> Html {
    if !blank {
        return own(&in_sentence(it));
    }
    let mark = "\u{0}";
    let whole = words::ifthen_sentence(plan::bare_cue(it.cue.expose()), mark);
    let (before, after) = whole.split_once(mark).unwrap_or((&whole, ""));
    html! {
        <>
            { own(&Private::new(before)) }
            <span class="blank" role="img" aria-label={words::ifthen_blank()}></span>
            { after.to_owned() }
        </>
    }
}

pub(in crate::screens) fn show(ctx: &Ctx<'_>) -> Html {
    let shown = ctx.model.plan.shown;
    let line = lines(ctx).into_iter().find(|it| Some(it.id) == shown);
    let frame = page("ifthen-show");
    let Some(it) = line else {
        return frame.draw(
            ctx,
            html! { <>{ title(words::ifthen_title()) }{ soft(words::ifthen_none()) }</> },
        );
    };
    let id = it.id;
    let answers = ANSWERS.into_iter().zip(words::ifthen_used_answers());
    let answers = answers
        .map(|(came, word)| chip(*word, false, Msg::Plan(IfThenMsg::Told(id, came).into())).act());
    let rest = if it.rests {
        words::ifthen_wake()
    } else {
        words::ifthen_rest()
    };
    let used = (it.n_used > 0).then(|| used(ctx, &it));
    frame.draw(
        ctx,
        html! {
            <>
                <h1 class="label" tabindex="-1">{ words::ifthen_title() }</h1>
                <p class="own saying">{ own(&in_sentence(&it.it)) }</p>
                if it.rests { { soft(words::ifthen_rests()) } }
                { chips(ctx, "used", words::ifthen_used(), answers) }
                { for used.map(small) }
                { acts_stack(html! {
                    <>
                        { press(words::ifthen_say(), IfThenMsg::Say(id)).full().draw(ctx) }
                        { press(words::plan_change(), IfThenMsg::Change(id)).full().draw(ctx) }
                        { press(rest, IfThenMsg::Rest(id, !it.rests)).full().draw(ctx) }
                        { press(words::ifthen_take_out(), IfThenMsg::TakeOut(id)).plain().full().draw(ctx) }
                    </>
                }) }
            </>
        },
    )
}
