//! The rail: Home, Now, Leave, in the same place on every screen. Nothing lies over it.
use super::{
    icon::{Icon, sized},
    press::first_name,
};
use crate::{
    app::{Msg, Phase, Screen},
    screens::Ctx,
};
use footbridge_content::words;
use yew::prelude::*;

/// Draws the rail. On the lock screen Leave comes first in the order of the keyboard.
pub(super) fn rail(ctx: &Ctx<'_>, leave_first: bool) -> Html {
    let home = home(ctx);
    let now = now(ctx);
    let leave = leave(ctx);
    let class = classes!("rail", leave_first.then_some("leave-first"));
    let places = if leave_first {
        html! { <>{ leave }{ home }{ now }</> }
    } else {
        html! { <>{ home }{ now }{ leave }</> }
    };
    html! { <nav {class} aria-label={words::rail_label()}>{ places }</nav> }
}

fn home(ctx: &Ctx<'_>) -> Html {
    let (sign, word) = match ctx.model.phase {
        Phase::Open(_) => (Icon::Home, words::rail_home()),
        Phase::Locked => (Icon::Lock, words::rail_unlock()),
        _ => (Icon::Home, words::rail_start()),
    };
    let here = (ctx.model.screen() == ctx.model.home_screen()).then_some("page");
    html! {
        <button type="button" class="side home" data-go={first_name(&Msg::GoHome)} aria-current={here} onclick={ctx.send(Msg::GoHome)}>
            { sized(sign, 22) }<span>{ word }</span>
        </button>
    }
}

fn now(ctx: &Ctx<'_>) -> Html {
    let msg = Msg::Go(Screen::Now);
    let here = (ctx.model.screen() == Screen::Now).then_some("page");
    html! {
        <button type="button" class="now" data-go={first_name(&msg)} aria-current={here} onclick={ctx.send(msg)}>
            { sized(Icon::Ripples, 24) }{ words::rail_now() }
        </button>
    }
}

fn leave(ctx: &Ctx<'_>) -> Html {
    html! {
        <button type="button" class="side leave" data-go={first_name(&Msg::Leave)} aria-label={words::rail_leave_aria()}
            onclick={ctx.send(Msg::Leave)}>
            { sized(Icon::Leave, 22) }<span>{ words::rail_leave() }</span>
        </button>
    }
}
