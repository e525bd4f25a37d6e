//! Before you look: what do you hope to find, one question, and something else to do.
use super::count;
use crate::{
    app::{
        HoldMsg, LookMsg, Msg, Screen,
        hold::{self, SwapNow},
    },
    kit::{Button, Icon, acts, button, chip, chips, lamp, lede, page, plank, planks, soft, title},
    screens::Ctx,
};
use footbridge_content::{HOLD, HOPES, SAFE_HOPE, words};
use yew::prelude::*;

fn does(label: &'static str, msg: LookMsg) -> Button {
    button(label, Msg::Hold(HoldMsg::Look(msg)))
}

pub(in crate::screens) fn look(ctx: &Ctx<'_>) -> Html {
    let hope = ctx.model.hold.hope;
    let hopes = HOPES.iter().map(|it| {
        let msg = Msg::Hold(HoldMsg::Look(LookMsg::Hope(it.id)));
        chip(it.name, hope == Some(it.id), msg)
    });
    let content = html! {
        <>
            { title(words::look_title()) }
            { chips(ctx, "hopes", words::look_ask(), hopes) }
            <div aria-live="polite">{ then(ctx, hope) }</div>
            { planks(ctx, [wait_row(ctx)]) }
            { look_now(ctx) }
        </>
    };
    page("look").draw(ctx, content)
}

/// What follows a hope: one question and a swap; for one of them, numbers.
fn then(ctx: &Ctx<'_>, hope: Option<&'static str>) -> Html {
    match hope {
        None => Html::default(),
        Some(SAFE_HOPE) => {
            let numbers = button(words::now_wave_numbers(), Msg::Go(Screen::Lines))
                .full()
                .icon(Icon::Phone);
            html! {
                <>
                    { lede(html! { <>{ HOLD.safe_hope }</> }) }
                    { acts(numbers.draw(ctx)) }
                </>
            }
        }
        Some(_) => html! {
            <>
                { lede(html! { <>{ HOLD.after_hope }</> }) }
                { the_lamp(ctx, hold::swap(&ctx.model.hold)) }
            </>
        },
    }
}

fn the_lamp(ctx: &Ctx<'_>, SwapNow { swap, doing }: SwapNow) -> Html {
    let head = words::now_minutes(&count(ctx, u16::from(swap.minutes)));
    let start = if doing {
        does(words::look_done(), LookMsg::Done)
    } else {
        does(words::look_do(), LookMsg::Start)
    };
    let another = does(words::look_another(), LookMsg::Another).plain();
    lamp(head, html! { <>{ swap.text }</> })
        .why(html! { <>{ words::look_lamp_why() }</> })
        .acts(html! { <>{ start.lit().draw(ctx) }{ another.draw(ctx) }</> })
        .draw()
}

fn wait_row(ctx: &Ctx<'_>) -> crate::kit::Plank {
    // Where one runs already, it is shown and not begun a second time.
    if hold::standing(ctx.model).is_some() {
        return super::row(ctx);
    }
    plank(words::hold_start())
        .detail(words::look_hold_more())
        .icon(Icon::Clock)
        .does(Msg::Hold(HoldMsg::Look(LookMsg::Hold)))
}

/// A plain way out, without a comment.
fn look_now(ctx: &Ctx<'_>) -> Html {
    if !ctx.model.hold.all_the_same {
        let still = does(words::look_still(), LookMsg::AllTheSame).plain();
        return acts(still.draw(ctx));
    }
    let slip = ctx.model.place().map(|_| super::slip_row());
    html! {
        <>
            <div role="status">{ soft(html! { <>{ words::look_still_said() }</> }) }</div>
            if slip.is_some() { { planks(ctx, slip) } }
        </>
    }
}
