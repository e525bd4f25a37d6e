//! One question. No lamp: each answer is equal.
use crate::{
    app::{HelpMsg, Msg, Screen, help::question_of},
    kit::{Icon, acts, button, page, plank, planks, small, soft, title},
    screens::Ctx,
};
use footbridge_content::{HELP_QUESTIONS, words};
use yew::prelude::*;

const NAMES: [&str; 4] = ["help", "help-2", "help-3", "help-4"];

pub(in crate::screens) fn question(ctx: &Ctx<'_>) -> Html {
    let n = question_of(ctx.model.screen()).unwrap_or_default();
    let asked = &HELP_QUESTIONS[n];
    let said = ctx.model.help.answers[n];
    let rows = asked.answers.iter().enumerate().map(|(at, it)| {
        let row = plank(it.text).does(Msg::Help(HelpMsg::Answer(at)));
        if said == Some(at) {
            row.end(words::help_said())
        } else {
            row
        }
    });
    let numbers = button(words::help_only_numbers(), Msg::Go(Screen::Lines)).icon(Icon::Phone);
    let skip = button(words::help_skip(), Msg::Help(HelpMsg::Skip)).plain();
    page(NAMES[n])
        .at(words::help_where(&(n + 1).to_string()))
        .draw(
            ctx,
            html! {
                <>
                    { title(asked.ask) }
                    if n == 0 { { soft(words::help_lede()) } }
                    { planks(ctx, rows) }
                    { acts(html! { <>{ skip.draw(ctx) }{ numbers.draw(ctx) }</> }) }
                    if n == 0 { { small(words::help_not_kept()) } }
                </>
            },
        )
}
