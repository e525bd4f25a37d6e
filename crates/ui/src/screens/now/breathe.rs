//! Breathing with the light: it grows on the way in, settles on the way out, and says so in words.
//!
//! On the first bytes a style moves the light and `boot.js` changes the words. In the app both
//! come from one function of time.
use crate::{
    app::{
        Msg, NowMsg,
        now::{BREATHS, Breath, Guide, Part, guide},
    },
    kit::{button, page, tenths},
    screens::Ctx,
};
use footbridge_content::words;
use yew::prelude::*;

pub(in crate::screens) fn breathe(ctx: &Ctx<'_>) -> Html {
    let now = ctx.model.world.now;
    let breath = ctx.model.now.breath.unwrap_or_else(|| Breath::started(now));
    let over = breath.is_over(now);
    let guide = if over {
        guide(breath.pace(), 0)
    } else {
        breath.guide(now)
    };
    let count = words::now_breathe_count(
        &(breath.n_over(now) + 1).min(BREATHS).to_string(),
        &BREATHS.to_string(),
    );
    page("now-breathe")
        .back(words::now_breathe_stop(), Msg::Back)
        .at(html! { <span class="holds-place">{ count }</span> })
        .draw(
            ctx,
            html! {
                <>
                    <div class="stage tall">{ picture(ctx, guide) }</div>
                    { said(guide, over) }
                    if over {
                        { over_acts(ctx) }
                    } else {
                        { acts(ctx, breath) }
                    }
                </>
            },
        )
}

fn said(guide: Guide, over: bool) -> Html {
    let (breathe_in, rest, out) = (
        words::now_breathe_in(),
        words::now_breathe_rest(),
        words::now_breathe_out(),
    );
    if over {
        let end = words::now_breathe_over();
        return html! {
            <>
                <h1 key="over" class="cue" tabindex="-1">{ end }</h1>
                <p class="vh" role="status">{ end }</p>
            </>
        };
    }
    // What a screen reader hears: in and out, never the rest and never a count.
    let (cue, heard) = match guide.part {
        Part::In => (breathe_in, breathe_in),
        Part::Rest => (rest, breathe_in),
        Part::Out => (out, out),
    };
    let count = words::now_breathe_second(&guide.second.to_string(), &guide.of.to_string());
    html! {
        <>
            <h1 key="cue" class="cue" tabindex="-1" data-in={breathe_in} data-rest={rest} data-out={out}>
                { cue }<span class="n num holds-place" aria-hidden="true">{ count }</span>
            </h1>
            <p class="vh" role="status" data-in={breathe_in} data-rest={breathe_in} data-out={out}>{ heard }</p>
        </>
    }
}

fn acts(ctx: &Ctx<'_>, breath: Breath) -> Html {
    let pace = breath.pace();
    let (first, then) = (pace.breathe_in.to_string(), pace.out.to_string());
    let pace = if breath.is_slowest() {
        words::now_breathe_slowest(&first, &then)
    } else if breath.is_fastest() {
        words::now_breathe_fastest(&first, &then)
    } else {
        words::now_breathe_pace(&first, &then)
    };
    html! {
        <>
            <div class="acts gap centered holds-place">
                { button(words::now_breathe_slower(), Msg::Now(NowMsg::Slower)).plain().draw(ctx) }
                { button(words::now_breathe_faster(), Msg::Now(NowMsg::Faster)).plain().draw(ctx) }
                if !ctx.model.around.reduced_motion { { still(ctx) } }
            </div>
            <p class="small soft middle holds-place" role="status">{ pace }</p>
            <div class="acts stack">
                { button(words::now_breathe_enough(), Msg::Now(NowMsg::Enough)).full().first("now-open").draw(ctx) }
            </div>
        </>
    }
}

/// Whether the picture stands still. Where the system asks for stillness there is nothing to ask.
fn still(ctx: &Ctx<'_>) -> Html {
    let pressed = if ctx.model.prefs.still {
        "true"
    } else {
        "false"
    };
    html! {
        <button type="button" class="btn plain" aria-pressed={pressed} onclick={ctx.send(Msg::Now(NowMsg::ToggleMovement))}>
            { words::now_breathe_still() }
        </button>
    }
}

fn over_acts(ctx: &Ctx<'_>) -> Html {
    html! {
        <div class="acts stack gap">
            { button(words::now_breathe_enough(), Msg::Now(NowMsg::Enough)).full().draw(ctx) }
            { button(words::now_breathe_again(), Msg::Now(NowMsg::OnceMore)).full().draw(ctx) }
        </div>
    }
}

/// The light over the water, as large as this instant has it.
fn picture(ctx: &Ctx<'_>, guide: Guide) -> Html {
    let settled = 0.62;
    let light = if ctx.model.moves() { guide.light } else { 1.0 };
    let size = |whole: f64| tenths(whole * (settled + (1.0 - settled) * light)).to_string();
    let ring = |class: &'static str, rx: f64, ry: f64, opacity: &'static str| {
        html! { <ellipse {class} cx="170" cy="268" rx={size(rx)} ry={size(ry)} {opacity} /> }
    };
    html! {
        <svg viewBox="0 0 340 340" class="breath" role="img"
            aria-label={words::now_breathe_art()}>
            <defs>
                <radialGradient id="breath-glow">
                    <stop offset="0" stop-color="var(--lamp-fill)" stop-opacity=".55" />
                    <stop offset=".3" stop-color="var(--lamp-fill)" stop-opacity=".2" />
                    <stop offset="1" stop-color="var(--lamp-fill)" stop-opacity="0" />
                </radialGradient>
            </defs>
            <circle class="glow" cx="170" cy="130" r={size(128.0)} fill="url(#breath-glow)" />
            <g fill="none" stroke="var(--art-3)" stroke-width="1.3">
                { ring("ring", 70.0, 9.0, "1") }
                { ring("ring r2", 112.0, 17.0, ".7") }
                { ring("ring r3", 158.0, 27.0, ".45") }
            </g>
            <circle cx="170" cy="130" r="9" fill="var(--lamp-fill)" />
            <g stroke="var(--lamp-fill)" stroke-linecap="round" stroke-width="1.8">
                <path d="M163 262h14" opacity=".7" />
                <path d="M161 269h18" opacity=".5" />
                <path d="M165 276h10" opacity=".35" />
            </g>
            <path d="M10 240h46M78 240h30M236 240h40M292 240h38" stroke="var(--art-2)" stroke-width="1.2" />
        </svg>
    }
}
