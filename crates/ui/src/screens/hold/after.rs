//! The time is over: do you still want to? Nothing is lit, and copying stands last.
use super::{
    clock_line, does, held_for, read_it, rows::is_a_day, they_wrote, trouble, wait, wait::reason,
};
use crate::{
    app::{
        HoldMsg, Msg, Screen,
        hold::{Held, held},
    },
    kit::{Icon, Plank, acts, page, plank, planks, small, text_button, title},
    screens::{Ctx, now},
};
use footbridge_content::{HOLD, words};
use footbridge_core::event::HoldAbout;
use yew::prelude::*;

/// A longer hold is meant to pass while nobody looks; nothing is said about the clock then.
const LONG_MINUTES: u16 = 60;

pub(in crate::screens) fn after(ctx: &Ctx<'_>) -> Html {
    let Some(held) = held(ctx.model) else {
        // Back to Now is on its way.
        return now::now(ctx);
    };
    if !held.is_over() {
        return wait(ctx);
    }
    let is_answer = held.about == HoldAbout::Reply;
    let more = if is_answer {
        words::contact_more()
    } else {
        words::hold_more()
    };
    let more = does(more, HoldMsg::HoldOn).icon(Icon::Clock);
    let other = does(words::hold_else(), HoldMsg::SomethingElse).plain();
    let content = html! {
        <>
            { title(asks(held)) }
            <div class="note">{ reason(ctx) }</div>
            { clock_line(clock(held)) }
            { read_it(words::hold_read(), held.text) }
            { they_wrote(ctx, held) }
            { trouble(ctx, words::hold_line_long()) }
            { planks(ctx, ways(ctx, held)) }
            { acts(html! { <>{ more.draw(ctx) }{ other.draw(ctx) }</> }) }
            { nothing_kept(ctx, held) }
            if ctx.model.place().is_some() && !is_answer {
                { small(text_button(words::slip_row(), Msg::Go(Screen::Slip)).draw(ctx)) }
            }
        </>
    };
    let page = page("hold-after");
    match held_for(held.to) {
        Some(to) => page.at(to).draw(ctx, content),
        None => page.draw(ctx, content),
    }
}

fn asks(held: Held<'_>) -> &'static str {
    match held.about {
        HoldAbout::Look => words::hold_after_look(),
        HoldAbout::Reply if is_a_day(held) => words::contact_after(),
        _ if held.minutes == HOLD.minutes && !held.count.is_early(held.minutes) => {
            words::hold_after()
        }
        _ => words::hold_after_long(),
    }
}

/// What the clock did to it.
fn clock(held: Held<'_>) -> Option<&'static str> {
    let it = held.count;
    if it.is_early(held.minutes) {
        return Some(words::hold_clock_forward());
    }
    let alone = held.minutes <= LONG_MINUTES && it.is_by_clock(held.minutes);
    alone.then(words::hold_by_clock)
}

/// The ways on, as equals. None of them is pressed for the person.
fn ways(ctx: &Ctx<'_>, held: Held<'_>) -> Vec<Plank> {
    let is_look = held.about == HoldAbout::Look;
    let is_open = ctx.model.place().is_some();
    let has_words = held.text.is_some();
    let keep = plank(words::hold_keep())
        .detail(words::hold_keep_more())
        .icon(Icon::Lock)
        .does(Msg::Hold(HoldMsg::Keep));
    let nine = plank(words::hold_till_morning())
        .detail(words::hold_till_morning_more())
        .icon(Icon::Moon)
        .does(Msg::Hold(HoldMsg::UntilNine));
    let let_go = plank(words::hold_let_go())
        .detail(if is_look {
            words::hold_let_go_look()
        } else {
            words::hold_let_go_more()
        })
        .icon(Icon::Wave)
        .does(Msg::Hold(HoldMsg::LetGo));
    let copy = plank(words::hold_copy_out())
        .detail(words::hold_copy_more())
        .icon(Icon::Text)
        .does(Msg::Hold(HoldMsg::CopyOut));
    let change = plank(words::contact_change())
        .detail(words::contact_change_more())
        .icon(Icon::Message)
        .does(Msg::Hold(HoldMsg::Change));
    let look = plank(words::look_still())
        .icon(Icon::Eye)
        .does(Msg::Hold(HoldMsg::LookNow));
    [
        (held.about == HoldAbout::Reply, change),
        (has_words && is_open, keep),
        // In memory alone it would not outlive the night.
        (held.hold.is_some(), nine),
        (true, let_go),
        (has_words, copy),
        (is_look, look),
    ]
    .into_iter()
    .filter_map(|(is_there, it)| is_there.then_some(it))
    .collect()
}

/// Before a place exists, or while it is locked: a way to keep it after all.
fn nothing_kept(ctx: &Ctx<'_>, held: Held<'_>) -> Html {
    if ctx.model.place().is_some() || held.text.is_none() {
        return super::not_kept(ctx);
    }
    let row = now::keep_row(ctx, Msg::Hold(HoldMsg::MakePlace));
    html! { <>{ super::not_kept(ctx) }{ planks(ctx, [row]) }</> }
}
