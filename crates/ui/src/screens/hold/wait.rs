//! While it holds: fifteen posts, the lamp where the hold is, and one's own reason.
use super::{clock_line, does, held_for, left, posts::posts, read_it, they_wrote, trouble, write};
use crate::{
    app::{
        HoldMsg, Msg, Screen,
        hold::{Held, held, my_reasons},
    },
    kit::{Icon, acts, acts_stack, button, chip, chips, field, label, page, text_button},
    screens::Ctx,
};
use footbridge_content::{HOLD, HOLD_REASONS, words};
use footbridge_core::event::HoldAbout;
use yew::prelude::*;

pub(in crate::screens) fn wait(ctx: &Ctx<'_>) -> Html {
    let Some(held) = held(ctx.model) else {
        return write(ctx);
    };
    let back = held.count.set_back.then(words::hold_clock_back);
    let breathe = button(words::hold_breathe(), Msg::Go(Screen::Breathe)).full();
    let numbers = button(words::now_numbers(), Msg::Go(Screen::Lines))
        .full()
        .icon(Icon::Phone);
    let let_go = does(words::hold_let_go_now(), HoldMsg::LetGo).plain();
    let is_answer = held.about == HoldAbout::Reply;
    let change = does(words::contact_change(), HoldMsg::Change).plain();
    let content = html! {
        <>
            <div class="stage flat">{ picture(held) }</div>
            <h1 class="cue" tabindex="-1" aria-live="off">
                { left(ctx, held.left(), words::hold_left, words::hold_hours) }
                <span class="n">{ how_it_holds(held) }</span>
            </h1>
            { clock_line(back) }
            { reason(ctx) }
            { trouble(ctx, words::hold_line_long()) }
            { acts_stack(html! { <>{ breathe.draw(ctx) }{ numbers.draw(ctx) }</> }) }
            { read_it(words::hold_read(), held.text) }
            { they_wrote(ctx, held) }
            <div class="acts centered">
                if is_answer { { change.draw(ctx) } }
                { let_go.draw(ctx) }
            </div>
        </>
    };
    let page = page("hold-wait");
    match held_for(held.to) {
        Some(to) => page.at(to).draw(ctx, content),
        None => page.draw(ctx, content),
    }
}

/// Only what is in a place outlives the page.
fn how_it_holds(held: Held<'_>) -> &'static str {
    match held.hold {
        Some(_) => words::hold_waiting(),
        None => words::hold_waiting_open(),
    }
}

fn picture(held: Held<'_>) -> Html {
    let gone = i64::from(held.minutes - held.left().min(held.minutes));
    let gone = u8::try_from(gone * 15 / i64::from(held.minutes.max(1))).unwrap_or(15);
    let name = if held.minutes == HOLD.minutes {
        words::hold_art(&gone.to_string())
    } else {
        words::hold_art_long().to_owned()
    };
    posts(gone, name)
}

/// Their reason, large; where there is none, one is offered.
pub(super) fn reason(ctx: &Ctx<'_>) -> Html {
    let hold = &ctx.model.hold;
    let all = my_reasons(ctx.model);
    let Some(mine) = crate::app::hold::my_reason(ctx.model).filter(|_| !hold.picks) else {
        return choice(ctx, all.is_empty());
    };
    let others = text_button(words::hold_reason_other(), Msg::Hold(HoldMsg::OtherReason));
    let add = text_button(words::hold_reason_add(), Msg::Hold(HoldMsg::PickReason));
    html! {
        <div class="reason">
            { label(words::hold_reason()) }
            // EXPOSE: their own reason, in front of them.
            <p class="own" dir="auto" translate="no">{ mine.expose().to_owned() }</p>
            <p class="small">
                if all.len() > 1 { { others.draw(ctx) } } else { { add.draw(ctx) } }
            </p>
        </div>
    }
}

fn choice(ctx: &Ctx<'_>, is_first: bool) -> Html {
    let offers = HOLD_REASONS
        .iter()
        .map(|it| chip(it.name, false, Msg::Hold(HoldMsg::Reason(it.id))).act());
    let own = field("hold-own", words::hold_reason_own()).draw(ctx, &ctx.model.hold.own, |it| {
        Msg::Hold(HoldMsg::OwnTyped(it))
    });
    let ask = if is_first {
        words::hold_reason_none()
    } else {
        words::hold_reason_add()
    };
    let take = does(words::hold_reason_use(), HoldMsg::UseOwn).slim();
    let back = does(words::top_back(), HoldMsg::PickReason).plain().slim();
    html! {
        <div class="gap-s">
            { chips(ctx, "reasons", ask, offers) }
            { own }
            { acts(html! {
                <>
                    if !ctx.model.hold.own.is_blank() { { take.draw(ctx) } }
                    if !is_first { { back.draw(ctx) } }
                </>
            }) }
        </div>
    }
}
