//! How strong is it now? One of four endings, what helped, and one small thing after it.
use crate::{
    app::{
        Msg, NowMsg, Screen,
        now::{Tried, before, ends, is_unkept},
    },
    kit::{Icon, Plank, acts, button, chip, chips, lamp, level, page, plank, planks, small, title},
    screens::Ctx,
};
use footbridge_content::words;
use footbridge_core::{
    event::{Helped, Strength},
    view::Ending,
};
use yew::prelude::*;

pub(in crate::screens) fn after(ctx: &Ctx<'_>) -> Html {
    let ending = ends(ctx.model);
    page("now-after").at(words::now_after_part()).draw(
        ctx,
        html! {
            <>
                { title(words::now_after_title()) }
                { rating(ctx) }
                <div class="note water" role="status">{ said(ending) }</div>
                { helped(ctx) }
                { lit(ctx, ending) }
                { keep(ctx) }
            </>
        },
    )
}

fn rating(ctx: &Ctx<'_>) -> Html {
    let before = before(ctx.model).map(Strength::get);
    let now = ctx.model.now.after.map(|it| it.strength.get());
    let word = match (now, before) {
        (Some(now), _) => strength_word(now).to_owned(),
        (None, Some(before)) => words::now_after_was(&before.to_string()),
        (None, None) => words::now_after_unsaid().to_owned(),
    };
    let ends = (
        words::name_it_strength_low().into(),
        words::name_it_strength_high().into(),
    );
    // Less and more count from what was said before, so that one press says most.
    let level = level(ctx, now.or(before), word, ends, |n| {
        Msg::Now(NowMsg::RateAfter(n))
    });
    let same = before.filter(|_| now.is_none()).map(|n| {
        let still = words::now_after_still(&n.to_string());
        acts(html! {
            { button(still, Msg::Now(NowMsg::RateAfter(n))).slim().draw(ctx) }
        })
    });
    html! { <div class="gap-s">{ level }{ for same }</div> }
}

/// A strength in words, as everywhere in the app.
fn strength_word(n: u8) -> &'static str {
    let words = words::name_it_strength();
    let at = match n {
        0..=1 => 0,
        2..=3 => 1,
        4..=5 => 2,
        6..=7 => 3,
        8..=9 => 4,
        _ => 5,
    };
    words[at]
}

fn said(ending: Ending) -> Html {
    match ending {
        Ending::Lower { before, after } => {
            words::now_after_lower(&before.to_string(), &after.to_string()).into()
        }
        Ending::Same { after } => words::now_after_same(&after.to_string()).into(),
        Ending::Higher { .. } => words::now_after_higher_no_name().into(),
        Ending::NoRating => words::now_after_no_rating().into(),
    }
}

fn helped(ctx: &Ctx<'_>) -> Html {
    if ctx.model.now.tried.is_empty() {
        return Html::default();
    }
    html! {
        <section class="gap-s" aria-labelledby="helped">
            <h2 class="ask-line plain" id="helped">{ words::now_after_ask() }</h2>
            { for ctx.model.now.tried.iter().map(|it| answers(ctx, it)) }
        </section>
    }
}

fn answers(ctx: &Ctx<'_>, tried: &Tried) -> Html {
    let practice = tried.practice.id;
    let answer = |helped: Helped, word: &'static str| {
        let msg = Msg::Now(NowMsg::Answer { practice, helped });
        chip(word, tried.helped == Some(helped), msg)
    };
    chips(
        ctx,
        practice,
        tried.practice.name,
        [
            answer(Helped::Helped, words::now_after_helped()),
            answer(Helped::NoHelp, words::now_after_no_help()),
            answer(Helped::MadeItWorse, words::now_after_worse()),
        ],
    )
}

/// Lower or unsaid: a glass of water. The same or higher: a voice, not one more exercise.
fn lit(ctx: &Ctx<'_>, ending: Ending) -> Html {
    let done = button(words::now_after_done(), Msg::Now(NowMsg::Done));
    let again = button(words::now_after_again(), Msg::Now(NowMsg::Again)).plain();
    match ending {
        Ending::Lower { .. } | Ending::NoRating => {
            lamp(words::now_after_lamp_head(), words::now_after_lamp())
                .why(words::now_after_lamp_why())
                .acts(html! { <>{ done.lit().draw(ctx) }{ again.draw(ctx) }</> })
                .draw()
        }
        Ending::Same { .. } | Ending::Higher { .. } => {
            let voice = button(words::now_wave_numbers(), Msg::Go(Screen::Lines))
                .lit()
                .icon(Icon::Phone);
            lamp(words::now_after_voice_head(), words::now_after_voice())
                .why(words::now_after_voice_why())
                .acts(html! { <>{ voice.draw(ctx) }{ done.plain().draw(ctx) }</> })
                .draw()
        }
    }
}

/// "Keep this here?": only where nothing can be kept yet.
fn keep(ctx: &Ctx<'_>) -> Html {
    if !is_unkept(ctx.model) {
        return Html::default();
    }
    let row = keep_row(ctx, Msg::Now(NowMsg::Keep));
    html! { <>{ planks(ctx, [row]) }{ small(words::now_unkept()) }</> }
}

/// The row that leads to a place, made or opened, in which it is kept.
pub(in crate::screens) fn keep_row(ctx: &Ctx<'_>, msg: Msg) -> Plank {
    let (why, go) = if ctx.model.prefs.has_place() {
        (words::now_after_keep_locked(), words::now_after_keep_open())
    } else {
        (words::now_after_keep_why(), words::now_after_keep_go())
    };
    plank(words::now_after_keep())
        .detail(why)
        .icon(Icon::Lock)
        .end(go)
        .does(msg)
}
