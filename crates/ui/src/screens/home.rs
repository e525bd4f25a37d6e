//! Home: one question, one lamp.
mod lines;

pub(super) use lines::{Line, not_written};
use lines::{house_line, lines};

use super::{
    Ctx,
    name::{aside, not_saved},
};
use crate::{
    app::{HomeMsg, Msg, Screen, home, name, notice},
    kit::{
        Button, Icon, acts, bridge, button, chip, chips, lamp, lede, page, plank, planks,
        position_of_hour, soft, text_button, title,
    },
};
use footbridge_content::{Count, Step, words};
use footbridge_core::{
    event::{Helped, Loneliness, Night},
    state::State,
    view,
};
use yew::prelude::*;

const NIGHTS: [Night; 4] = [
    Night::Heavy,
    Night::PullToAct,
    Night::RacingMind,
    Night::JustLookingIn,
];
const DAYS: [Loneliness; 5] = [
    Loneliness::Hardly,
    Loneliness::ALittle,
    Loneliness::Quite,
    Loneliness::Very,
    Loneliness::RatherNotSay,
];
const HELPED: [Helped; 3] = [Helped::Helped, Helped::NoHelp, Helped::MadeItWorse];

pub(super) fn home(ctx: &Ctx<'_>) -> Html {
    let empty = State::default();
    let state = ctx.model.state().unwrap_or(&empty);
    let shown = view::home(state, ctx.model.world);
    let content = html! {
        <>
            { bridge(position_of_hour(ctx.model.world.hour()), 196) }
            { title(greeting(ctx, shown.greeting)) }
            { last_night(ctx, &shown) }
            { question(ctx) }
            { said(ctx) }
            { the_lamp(ctx, &shown) }
            { aside(ctx) }
            { not_saved(ctx) }
            { not_written(ctx) }
            { house_line(ctx) }
            { lines(ctx, shown.line) }
            <div class="only-narrow">
                <h2 class="vh">{ words::home_rest() }</h2>
                { rest(ctx) }
            </div>
        </>
    };
    let design_name = if ctx.model.is_night() {
        "tonight"
    } else {
        "day"
    };
    page(design_name).bare().draw(ctx, content)
}

fn does(label: &'static str, msg: HomeMsg) -> Button {
    button(label, Msg::Home(msg))
}

/// The greeting of the hour; after a long time another one.
fn greeting(ctx: &Ctx<'_>, greeting: view::Greeting) -> &'static str {
    if ctx.model.home.long_away {
        return words::empty_long_away();
    }
    let lines = match greeting.hour {
        6..11 => words::greeting_1(),
        11..17 => words::greeting_2(),
        17..22 => words::greeting_3(),
        2..6 => words::greeting_5(),
        _ => words::greeting_4(),
    };
    lines[greeting.turn % lines.len()]
}

/// What the person did last night, said once and without praise.
fn last_night(ctx: &Ctx<'_>, shown: &view::Home) -> Html {
    let n = shown.named_last_night;
    let Some(before) = n.checked_sub(1) else {
        return Html::default();
    };
    let named = Count {
        text: words::home_numbers()
            .get(before)
            .map_or_else(|| n.to_string(), |it| (*it).to_owned()),
        form: ctx.locale.plural(u32::try_from(n).unwrap_or(u32::MAX)),
    };
    lede(words::home_last_night(&named))
}

fn question(ctx: &Ctx<'_>) -> Html {
    if notice::is_quiet(ctx.model) {
        return Html::default();
    }
    let (night, day) = home::answered(ctx.model);
    if ctx.model.is_night() {
        let items = NIGHTS.into_iter().zip(words::home_answers_night());
        let items =
            items.map(|(it, word)| chip(*word, night == Some(it), Msg::Home(HomeMsg::Night(it))));
        chips(ctx, "question", words::home_question_night(), items)
    } else {
        let items = DAYS.into_iter().zip(words::home_answers_day());
        let items =
            items.map(|(it, word)| chip(*word, day == Some(it), Msg::Home(HomeMsg::Day(it))));
        chips(ctx, "question", words::home_question_day(), items)
    }
}

/// What came of the last press, and whether a step helped.
fn said(ctx: &Ctx<'_>) -> Html {
    let model = &ctx.model.home;
    let helped = HELPED
        .into_iter()
        .zip(words::home_helped())
        .map(|(it, word)| chip(*word, false, Msg::Home(HomeMsg::Helped(it))).act());
    let skip = does(words::home_helped_skip(), HomeMsg::SkipHelped).plain();
    let another = does(words::home_show_another(), HomeMsg::Another).plain();
    let never = does(words::home_never(), HomeMsg::Never).plain();
    let is_hidden = model.said == Some(words::home_never_done());
    html! {
        <>
            { for model.said.map(|it| soft(html! { <>{ it }</> })) }
            if model.asks_helped.is_some() {
                { chips(ctx, "helped", words::home_helped_ask(), helped) }
                { acts(skip.draw(ctx)) }
            }
            if model.put_away.is_some() {
                { acts(html! { <>{ another.draw(ctx) }if !is_hidden { { never.draw(ctx) } }</> }) }
            }
        </>
    }
}

fn the_lamp(ctx: &Ctx<'_>, shown: &view::Home) -> Html {
    let model = &ctx.model.home;
    if model.asks_helped.is_some() || model.put_away.is_some() {
        return Html::default();
    }
    if home::pull_is_near(ctx.model) {
        let now = button(words::rail_now(), Msg::Go(Screen::Now)).lit();
        let write = button(words::danger_strong_pull_go(), Msg::Go(Screen::Hold)).plain();
        let step = does(words::home_pull_not_now(), HomeMsg::ShowStep).plain();
        return lamp(
            words::home_pull_head(),
            html! { <>{ words::home_pull_what() }</> },
        )
        .why(html! { <>{ words::home_pull_why() }</> })
        .acts(html! { <>{ now.draw(ctx) }{ write.draw(ctx) }{ step.draw(ctx) }</> })
        .draw();
    }
    let Some((pick, step)) = model
        .pick
        .as_ref()
        .and_then(|it| Some((it, footbridge_content::step(it.step)?)))
    else {
        let said = if home::is_enough(ctx.model) {
            words::home_no_more_steps()
        } else {
            words::home_no_step()
        };
        return soft(html! { <>{ said }</> });
    };
    let ask = does(words::home_why(), HomeMsg::Why)
        .plain()
        .expanded(model.why_open);
    let not_now = does(words::home_not_now(), HomeMsg::NotNow).plain();
    let buttons = if model.doing {
        html! {
            <>
                { does(words::home_done(), HomeMsg::Done).lit().draw(ctx) }
                { not_now.draw(ctx) }
                { ask.draw(ctx) }
            </>
        }
    } else {
        html! {
            <>
                { does(start_word(ctx), HomeMsg::Start).lit().draw(ctx) }
                { does(words::home_another(), HomeMsg::Another).plain().draw(ctx) }
                { not_now.draw(ctx) }
                if home::has_smaller(ctx.model) {
                    { does(words::home_smaller(), HomeMsg::Smaller).plain().draw(ctx) }
                }
                { ask.draw(ctx) }
            </>
        }
    };
    let choose = text_button(words::home_choose_yourself(), Msg::Go(Screen::Steps));
    html! {
        <>
            { lamp(lamp_head(ctx, step), html! { <>{ step.text }</> })
                .why(html! { <>{ step.why }{ caution(step) }</> })
                .acts(buttons)
                .draw() }
            if model.why_open { { why(&pick.why) } }
            if shown.choose_yourself && !model.doing { <p>{ choose.draw(ctx) }</p> }
        </>
    }
}

/// How long, and how close to people.
pub(super) fn lamp_head(ctx: &Ctx<'_>, step: &Step) -> String {
    let n = u32::from(step.traits.minutes);
    let minutes = Count {
        text: n.to_string(),
        form: ctx.locale.plural(n),
    };
    let far = words::home_distances().get(usize::from(step.traits.distance));
    words::home_lamp_head(&minutes, far.copied().unwrap_or_default())
}

/// By night a step is started at once; by day it may be for later.
pub(super) fn start_word(ctx: &Ctx<'_>) -> &'static str {
    if ctx.model.is_night() {
        words::home_start()
    } else {
        words::home_i_will()
    }
}

/// When to leave a step out; said with the step, always.
pub(super) fn caution(step: &Step) -> Html {
    step.caution.map_or_else(
        Html::default,
        |it| html! { <span class="caution">{ it }</span> },
    )
}

/// Why this step, line by line.
pub(super) fn why(why: &home::Why) -> Html {
    let lines = home::why_lines(why);
    html! { <div class="note" role="status">{ for lines.into_iter().map(|it| html! { <p>{ it }</p> }) }</div> }
}

/// Everything else that there is.
pub(super) fn rest(ctx: &Ctx<'_>) -> Html {
    let about = if name::is_unfinished(ctx.model) {
        words::name_it_unfinished()
    } else {
        words::home_row_name()
    };
    planks(
        ctx,
        [
            plank(html! { <>{ words::parts_name_it() }</> })
                .detail(html! { <>{ about }</> })
                .icon(Icon::NameIt)
                .does(Msg::Go(Screen::NameWrite)),
            super::plan::home_row(ctx),
            plank(html! { <>{ words::help_part() }</> })
                .detail(html! { <>{ words::help_part_more() }</> })
                .icon(Icon::Help)
                .does(Msg::Go(Screen::HelpHurts)),
            plank(html! { <>{ words::parts_settings() }</> })
                .detail(html! { <>{ words::home_row_settings() }</> })
                .icon(Icon::Gear)
                .does(Msg::Go(Screen::Settings)),
        ],
    )
}

#[cfg(test)]
mod tests;
