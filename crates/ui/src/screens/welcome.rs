//! The first opening, by day and by night, and the bare start after it.
use super::Ctx;
use crate::{
    app::{Msg, Screen},
    kit::{
        Icon, Plank, acts_stack, bridge, bridge_at, button, lamp, lede, note_care, page, plank,
        planks, small, text_button, title,
    },
};
use footbridge_content::words;
use yew::prelude::*;

/// What it is, and the one lit step: by night the breathing light, by day making a place.
pub(super) fn welcome(ctx: &Ctx<'_>) -> Html {
    if ctx.model.is_night() {
        night(ctx)
    } else {
        day(ctx)
    }
}

fn day(ctx: &Ctx<'_>) -> Html {
    let make = lamp(words::welcome_lamp_head(), words::welcome_lamp_what())
        .why(words::welcome_lamp_why())
        .acts(
            button(words::welcome_make(), Msg::Go(Screen::Create))
                .lit()
                .draw(ctx),
        );
    page("welcome").bare().draw(
        ctx,
        html! {
            <>
                { bridge(0.16, 230) }
                { title(words::welcome_title()) }
                { lede(words::welcome_lede()) }
                { make.draw() }
                { planks(ctx, [quiet_things(), numbers()]) }
                { planks(ctx, [
                    locked(),
                    plank(words::welcome_tool()).detail(words::welcome_tool_more()).icon(Icon::Help),
                    plank(words::welcome_not_therapy()).detail(words::welcome_not_therapy_more()).icon(Icon::Heart),
                ]) }
                { watched(ctx) }
                { bring(ctx) }
            </>
        },
    )
}

fn night(ctx: &Ctx<'_>) -> Html {
    let breathe = lamp(words::welcome_night_head(), words::welcome_night_what())
        .why(words::welcome_night_why())
        .acts(
            button(words::welcome_night_start(), Msg::Go(Screen::Breathe))
                .lit()
                .draw(ctx),
        )
        .light();
    let place = plank(words::welcome_place())
        .detail(words::welcome_place_more())
        .icon(Icon::Lock)
        .does(Msg::Go(Screen::Create));
    page("welcome-night").bare().draw(
        ctx,
        html! {
            <>
                { bridge(0.5, 230) }
                { title(words::welcome_title()) }
                { breathe.draw() }
                { planks(ctx, [place, numbers(), quiet_things()]) }
                { lede(words::welcome_lede()) }
                { planks(ctx, [
                    locked(),
                    plank(words::welcome_tool()).detail(words::welcome_tool_night()).icon(Icon::Help),
                ]) }
                { watched(ctx) }
                { bring(ctx) }
            </>
        },
    )
}

fn numbers() -> Plank {
    plank(words::welcome_lines())
        .detail(words::welcome_lines_more())
        .icon(Icon::Phone)
        .does(Msg::Go(Screen::Lines))
}

fn quiet_things() -> Plank {
    plank(words::welcome_now())
        .detail(words::welcome_now_more())
        .icon(Icon::Feet)
        .does(Msg::Go(Screen::Practices))
}

fn locked() -> Plank {
    plank(words::welcome_locked())
        .detail(words::welcome_locked_more())
        .icon(Icon::Lock)
}

fn watched(ctx: &Ctx<'_>) -> Html {
    note_care(
        Icon::Eye,
        html! {
            <>
                <strong>{ words::welcome_watched() }</strong><br />
                { words::welcome_watched_read() }{ " " }
                { text_button(words::welcome_watched_link(), Msg::Go(Screen::Safety)).draw(ctx) }
                { " " }{ words::welcome_watched_first() }
            </>
        },
    )
}

fn bring(ctx: &Ctx<'_>) -> Html {
    small(text_button(words::welcome_bring(), Msg::Go(Screen::BringFile)).draw(ctx))
}

/// After a first visit without a place: the name, Start, Now. Nothing more for a glance over the
/// shoulder.
pub(super) fn start(ctx: &Ctx<'_>) -> Html {
    let go = button(words::house_back_again(), Msg::Go(Screen::Welcome))
        .lit()
        .full();
    page("start").lock().draw(
        ctx,
        html! {
            <>
                { bridge_at(0.62) }
                <div class="narrow">
                    { title(words::name_app()) }
                    { acts_stack(go.draw(ctx)) }
                    { small(words::house_start_line()) }
                </div>
            </>
        },
    )
}
