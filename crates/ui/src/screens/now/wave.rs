//! Riding the pull: a drawn wave, the lamp on it, and one line at a time.
use super::wave_art::{WHOLE, at, behind};
use crate::{
    app::{
        Msg, NowMsg, Screen,
        now::{Height, Wave},
    },
    kit::{Icon, acts_stack, button, page, tenths},
    screens::Ctx,
};
use footbridge_content::{practice, words};
use yew::prelude::*;

pub(in crate::screens) fn wave(ctx: &Ctx<'_>) -> Html {
    let now = ctx.model.world.now;
    let wave = ctx.model.now.wave.unwrap_or_else(|| Wave::started(now));
    let (minutes, seconds) = wave.left(now);
    let left = words::now_wave_left(&format!("{minutes}:{seconds:02}"));
    let over = wave.is_over(now);
    let says = if over {
        practice(crate::app::now::RIDE).map_or("", |it| it.end)
    } else {
        words::now_wave_says()[place(wave.height(now))]
    };
    let line = if wave.is_paused() {
        words::now_wave_paused()
    } else {
        wave.line(now)
    };
    page("now-wave")
        .back(words::now_breathe_stop(), Msg::Back)
        .at(html! { <span class="num">{ left }</span> })
        .draw(
            ctx,
            html! {
                <>
                    <div class="stage low">{ picture(&wave, wave.done(now), wave.height(now)) }</div>
                    <h1 class="title middle" tabindex="-1" aria-live="polite">{ says }</h1>
                    if over {
                        { over_acts(ctx) }
                    } else {
                        <p class="lede middle" aria-live="polite">{ line }</p>
                        { acts(ctx, &wave) }
                    }
                    <p class="small soft middle">{ words::now_wave_note() }</p>
                </>
            },
        )
}

fn place(height: Height) -> usize {
    match height {
        Height::Foot => 0,
        Height::Rising => 1,
        Height::High => 2,
        Height::Easing => 3,
        Height::Flat => 4,
    }
}

fn acts(ctx: &Ctx<'_>, wave: &Wave) -> Html {
    let pause = if wave.is_paused() {
        words::now_wave_on()
    } else {
        words::now_wave_pause()
    };
    acts_stack(html! {
        <>
            if !wave.is_paused() {
                { button(words::now_wave_here(), Msg::Now(NowMsg::StillHere)).lit().full().draw(ctx) }
            }
            { button(pause, Msg::Now(NowMsg::TogglePause)).full().draw(ctx) }
            { numbers(ctx) }
            { button(words::now_wave_stop(), Msg::Now(NowMsg::Enough)).plain().full().draw(ctx) }
        </>
    })
}

fn over_acts(ctx: &Ctx<'_>) -> Html {
    acts_stack(html! {
        <>
            { button(words::practice_on(), Msg::Now(NowMsg::Enough)).lit().full().draw(ctx) }
            { button(words::practice_again(), Msg::Now(NowMsg::OnceMore)).full().draw(ctx) }
            { numbers(ctx) }
        </>
    })
}

fn numbers(ctx: &Ctx<'_>) -> Html {
    button(words::now_wave_numbers(), Msg::Go(Screen::Lines))
        .full()
        .icon(Icon::Phone)
        .draw(ctx)
}

fn picture(wave: &Wave, done: f64, height: Height) -> Html {
    let (x, y) = at(done);
    let (cx, cy) = (tenths(x).to_string(), tenths(y).to_string());
    html! {
        <svg viewBox="0 0 340 190" class={classes!("ride", wave.is_paused().then_some("paused"))} role="img"
            aria-label={words::now_wave_art()[place(height)]}>
            <defs>
                <radialGradient id="wave-glow">
                    <stop offset="0" stop-color="var(--lamp-fill)" stop-opacity=".5" />
                    <stop offset="1" stop-color="var(--lamp-fill)" stop-opacity="0" />
                </radialGradient>
            </defs>
            <path d={format!("{WHOLE}V190H0z")} fill="var(--art-1)" />
            <path d={WHOLE} fill="none" stroke="var(--art-3)" stroke-width="2" stroke-dasharray="2 6" stroke-linecap="round" />
            <path d={behind(done)} fill="none" stroke="var(--river)" stroke-width="2.6" stroke-linecap="round" />
            <circle cx={cx.clone()} cy={cy.clone()} r="34" fill="url(#wave-glow)" />
            <circle {cx} {cy} r="7" fill="var(--lamp-fill)" />
            <path d="M0 176h80M100 176h40M160 176h90M270 176h70M30 184h60M120 184h110M250 184h60" stroke="var(--art-2)"
                stroke-width="1.1" />
        </svg>
    }
}
