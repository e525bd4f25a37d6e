//! The first page of a new place.
use super::super::Ctx;
use crate::{
    app::{Msg, Screen},
    kit::{
        Icon, acts, bridge, button, lamp, lede, note, page, position_of_hour, rest, text_button,
        title,
    },
};
use footbridge_content::words;
use footbridge_core::view;
use yew::prelude::*;

/// One small step, and what Leave does.
pub(in super::super) fn first_day(ctx: &Ctx<'_>) -> Html {
    let state = ctx.model.state();
    let written = state.is_some_and(view::rescue_confirmed);
    let explained = state.is_some_and(view::is_leave_explained);
    let step = lamp(words::first_day_lamp_head(), words::first_day_lamp_what())
        .why(words::first_day_lamp_why())
        .acts(html! {
            <>
                { button(words::first_day_write(), Msg::Go(Screen::NameWrite)).lit().draw(ctx) }
                { button(words::first_day_look(), Msg::GoHome).plain().draw(ctx) }
            </>
        });
    let rescue = html! {
        <>
            { words::first_day_rescue() }{ " " }
            { text_button(words::first_day_rescue_go(), Msg::Go(Screen::Recovery)).draw(ctx) }
        </>
    };
    let leave = html! {
        <>
            { words::rail_leave_first_time() }
            { acts(html! {
                <>
                    { button(words::first_day_leave_try(), Msg::Leave).slim().draw(ctx) }
                    { button(words::first_day_leave_later(), Msg::LeaveExplained).plain().draw(ctx) }
                </>
            }) }
        </>
    };
    page("first-day").bare().draw(
        ctx,
        html! {
            <>
                { bridge(position_of_hour(ctx.model.world.hour()), 196) }
                { title(words::first_day_title()) }
                { lede(words::first_day_lede()) }
                { step.draw() }
                if !written && !ctx.model.is_night() { { note(Icon::Lock, rescue) } }
                if !explained { { note(Icon::Leave, leave) } }
                { rest(ctx) }
            </>
        },
    )
}
