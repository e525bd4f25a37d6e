//! The first screen of the hard moment: one lit thing, the numbers, a few more ways.
use crate::{
    app::{
        Msg, NowMsg, Screen,
        now::{GROUND, LIGHT, Lit, RIDE, before, below, lit},
        plan::tel,
    },
    kit::{Icon, button, icon, lamp, page, plank, planks, small, strip, text_button, title},
    screens::{Ctx, hold},
};
use footbridge_content::{Practice, words};
use footbridge_core::event::Strength;
use yew::prelude::*;

pub(in crate::screens) fn now(ctx: &Ctx<'_>) -> Html {
    if ctx.model.place().is_some() {
        return page("now").draw(
            ctx,
            html! {
                <>
                    { title(words::now_title()) }
                    { rating(ctx) }
                    { lit_card(ctx, lit(ctx.model)) }
                    { danger(ctx) }
                    { planks(ctx, crate::screens::plan::now_rows(ctx)) }
                    { ways(ctx) }
                </>
            },
        );
    }
    page("now-open").draw(
        ctx,
        html! {
            <>
                { title(words::now_title()) }
                { lit_card(ctx, lit(ctx.model)) }
                { danger(ctx) }
                { open_calls(ctx) }
                { ways(ctx) }
                // It answers only once the app is there, so it stands below all that helps at once.
                <div class="needs-app">{ rating(ctx) }{ small(words::now_unkept()) }</div>
                if ctx.model.prefs.has_place() {
                    { small(html! {
                        <>
                            { words::now_locked() }{ " " }
                            { text_button(words::now_locked_go(), Msg::Go(Screen::Unlock)).draw(ctx) }
                        </>
                    }) }
                }
            </>
        },
    )
}

fn rating(ctx: &Ctx<'_>) -> Html {
    let chosen = before(ctx.model).map(Strength::get);
    strip(ctx, "pull", words::now_ask(), chosen, |n| {
        Msg::Now(NowMsg::Rate(n))
    })
}

/// The lamp with one practice; its button is named in the first bytes where it has to be.
pub(super) fn lit_card(ctx: &Ctx<'_>, lit: Lit) -> Html {
    let practice = lit.practice;
    let (what, why) = if practice.id == LIGHT {
        (words::now_breathe_name(), Some(words::now_breathe_why()))
    } else {
        (practice.name, practice.caution)
    };
    let card = lamp(head(ctx, lit), what).acts(start(ctx, practice));
    match why {
        Some(why) => card.why(why).draw(),
        None => card.draw(),
    }
}

/// How long it takes, and why it is this one.
pub(super) fn head(ctx: &Ctx<'_>, lit: Lit) -> String {
    let minutes = ctx.locale.count(u32::from(lit.practice.minutes));
    if lit.helped_before {
        words::now_head_helped(&minutes)
    } else {
        words::now_head_quiet(&minutes)
    }
}

pub(super) fn start(ctx: &Ctx<'_>, practice: &'static Practice) -> Html {
    button(words::now_start(), opens(practice)).lit().draw(ctx)
}

/// What opens a practice.
pub(super) fn opens(practice: &'static Practice) -> Msg {
    match practice.id {
        LIGHT => Msg::Go(Screen::Breathe),
        RIDE => Msg::Go(Screen::Wave),
        id => Msg::Now(NowMsg::Do(id)),
    }
}

/// The way to the numbers: a real link, so that it leads somewhere before the app is there.
fn danger(ctx: &Ctx<'_>) -> Html {
    let out = ctx.out.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        out.emit(Msg::Go(Screen::Lines));
    });
    html! {
        <a class="note care block" href="/calm#numbers" data-go="lines" {onclick}>
            <div class="row">
                { icon(Icon::Phone) }
                <div><strong>{ words::now_danger() }</strong><br />{ words::now_numbers() }</div>
            </div>
        </a>
    }
}

/// The one or two numbers that the person allowed here while the place is shut.
fn open_calls(ctx: &Ctx<'_>) -> Html {
    let calls = &ctx.model.prefs.calls;
    if calls.is_empty() || !ctx.model.prefs.has_place() {
        return Html::default();
    }
    let rows = calls.iter().map(|it| {
        plank(words::plan_call(&it.initials))
            .detail(words::plan_call_locked_more())
            .icon(Icon::Phone)
            .links(tel(&it.dial))
    });
    planks(ctx, rows)
}

fn ways(ctx: &Ctx<'_>) -> Html {
    let practices = below(ctx.model).into_iter().map(|it| {
        let minutes = ctx.locale.count(u32::from(it.minutes));
        let row = plank(it.name)
            .detail(words::now_minutes(&minutes))
            .does(opens(it));
        match it.id {
            GROUND => row.icon(Icon::Feet).first("now-ground"),
            RIDE => row.icon(Icon::Wave),
            _ => row.icon(Icon::Ripples),
        }
    });
    let all = plank(words::now_all())
        .icon(Icon::Learn)
        .does(Msg::Go(Screen::Practices));
    let first = hold::row(ctx);
    let slip = ctx.model.place().map(|_| hold::slip_row());
    let rows = std::iter::once(first).chain(practices).chain([all]);
    planks(ctx, rows.chain(slip))
}
