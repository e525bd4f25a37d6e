//! It happened: what came before, what helped, and nothing starts over.
use super::trouble;
use crate::{
    app::{HoldMsg, Msg, SlipMsg, hold::line_from_slip},
    kit::{button, chip, chips, lamp, lede, page, small, text_area, title},
    screens::Ctx,
};
use footbridge_content::{SLIP_BEFORE, SLIP_HELPED, slip_before, words};
use footbridge_core::view::slip_pattern;
use yew::prelude::*;

pub(in crate::screens) fn slip(ctx: &Ctx<'_>) -> Html {
    let slip = &ctx.model.hold.slip;
    let send = |msg: SlipMsg| Msg::Hold(HoldMsg::Slip(msg));
    let before = SLIP_BEFORE.iter().map(|it| {
        let on = slip.before.contains(&it.id);
        chip(it.name, on, send(SlipMsg::Before(it.id)))
    });
    let helped = SLIP_HELPED.iter().map(|it| {
        let on = slip.helped.contains(&it.id);
        chip(it.name, on, send(SlipMsg::Helped(it.id)))
    });
    let note = text_area("slip-note", words::slip_own(), 2).draw(ctx, &slip.note, |it| {
        Msg::Hold(HoldMsg::Slip(SlipMsg::Typed(it)))
    });
    let content = html! {
        <>
            { title(words::slip_title()) }
            { lede(html! { <>{ words::slip_lede() }</> }) }
            { chips(ctx, "slip-before", words::slip_before(), before) }
            { chips(ctx, "slip-helped", words::slip_helped(), helped) }
            { note }
            { trouble(ctx, words::hold_long()) }
            { the_lamp(ctx) }
            { pattern(ctx) }
        </>
    };
    page("slip").draw(ctx, content)
}

fn the_lamp(ctx: &Ctx<'_>) -> Html {
    let does = |label, msg| button(label, Msg::Hold(HoldMsg::Slip(msg)));
    let make = does(words::slip_make(), SlipMsg::MakeLine).lit();
    let keep = does(words::slip_keep(), SlipMsg::Keep).plain();
    let card = lamp(words::slip_head(), html! { <>{ words::slip_lamp() }</> })
        .acts(html! { <>{ make.draw(ctx) }{ keep.draw(ctx) }</> });
    match line_from_slip(&ctx.model.hold.slip) {
        // Its beginning, to be finished in their own words.
        Some(cue) => {
            let line = words::slip_line(cue);
            card.why(html! { <span class="own" dir="auto">{ line }</span> })
                .draw()
        }
        None => card.draw(),
    }
}

/// After three, and in counts.
fn pattern(ctx: &Ctx<'_>) -> Html {
    let pattern = ctx.model.state().and_then(slip_pattern);
    pattern.map_or_else(Html::default, |it| {
        // What a newer version knows is shown by its key rather than left out.
        let what = slip_before(&it.before).map_or(&*it.before, |it| it.name);
        let (of, times) = (it.of.to_string(), it.times.to_string());
        small(html! { <>{ words::slip_pattern(&of, &times, what) }</> })
    })
}
