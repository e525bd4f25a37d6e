//! What may fit: the first step in the lamp, at most three kinds with their reasons, what to ask.
use crate::{
    app::{
        HelpMsg, HomeMsg, Msg, Screen,
        help::{Chosen, Fit, fit, lit, may_save},
    },
    kit::{Icon, acts, button, lamp, note, page, plank, planks, small, sub, title},
    screens::{
        Ctx,
        home::{lamp_head, start_word},
    },
};
use footbridge_content::{ASK_THERAPIST, Step, step, words};
use yew::prelude::*;

/// The step that is a call, and the one that is a mail: both can be begun from here.
const CALL: &str = "helpline";
const MAIL: &str = "therapist-mail";

pub(in crate::screens) fn result(ctx: &Ctx<'_>) -> Html {
    let found = fit(&ctx.model.help.answers);
    let shown = lit(ctx.model);
    let rows = found.kinds.iter().map(|it| {
        kind(
            it,
            shown.as_ref().is_some_and(|lit| lit.kind.id == it.kind.id),
        )
    });
    let therapist = found.kinds.iter().any(|it| it.kind.first == MAIL);
    page("help-result").draw(
        ctx,
        html! {
            <>
                { title(words::help_title()) }
                { first_of_all(&found) }
                { for shown.as_ref().and_then(|it| the_lamp(ctx, it)) }
                <section class="gap-s">
                    <h2 class="vh">{ words::help_kinds() }</h2>
                    { planks(ctx, rows) }
                </section>
                { planks(ctx, ways(&found)) }
                { therapy(ctx, therapist) }
                { acts(html! {
                    <>
                        if may_save(ctx.model) {
                            { button(words::help_save(), Msg::Help(HelpMsg::SaveToPlan)).draw(ctx) }
                        }
                        { button(words::help_again(), Msg::Help(HelpMsg::Again)).draw(ctx) }
                    </>
                }) }
                { small(words::help_foot()) }
            </>
        },
    )
}

/// What the order of it all comes from, where numbers come first or nothing was said.
fn first_of_all(found: &Fit) -> Html {
    if let Some(answers) = quoted(&found.urgent) {
        let said = html! {
            <>
                { words::help_urgent(&answers) }
                if found.not_safe { { " " }{ words::help_both_left_out() } }
            </>
        };
        return note(Icon::Phone, said);
    }
    if found.kinds.iter().all(|it| it.because.is_empty()) {
        return note(Icon::Phone, words::help_none_said());
    }
    Html::default()
}

/// Phone numbers always; device safety where someone is a danger.
fn ways(found: &Fit) -> Vec<crate::kit::Plank> {
    let mut rows = vec![
        plank(words::help_numbers())
            .icon(Icon::Phone)
            .does(Msg::Go(Screen::Lines)),
    ];
    if found.not_safe {
        rows.push(
            plank(words::help_device())
                .detail(words::help_device_more())
                .icon(Icon::Eye)
                .does(Msg::Go(Screen::Safety)),
        );
    }
    rows
}

fn the_lamp(ctx: &Ctx<'_>, shown: &Chosen) -> Option<Html> {
    let step = step(shown.kind.first)?;
    let (word, msg) = begins(ctx, step);
    let why = if step.id == MAIL {
        words::help_draft_why()
    } else {
        step.why
    };
    let acts = html! {
        <>
            { button(word, msg).lit().id("help-step").draw(ctx) }
            { button(words::help_not_yet(), Msg::GoHome).plain().draw(ctx) }
        </>
    };
    let lamp = lamp(lamp_head(ctx, step), step.text).why(why).acts(acts);
    Some(lamp.draw())
}

/// How a first step is begun: by a call, by the draft, or as the step in the lamp of Home.
fn begins(ctx: &Ctx<'_>, step: &'static Step) -> (&'static str, Msg) {
    match step.id {
        CALL => (words::help_numbers(), Msg::Go(Screen::Lines)),
        MAIL => (words::help_draft(), Msg::Go(Screen::HelpMail)),
        id => (start_word(ctx), Msg::Home(HomeMsg::Choose(id))),
    }
}

/// One kind, how it goes, and the answers that led to it.
fn kind(it: &Chosen, in_lamp: bool) -> crate::kit::Plank {
    let detail = html! {
        <>
            { it.kind.for_what }{ " " }{ it.kind.how }
            { for quoted(&it.because).map(|it| html! { <span class="because">{ words::help_because(&it) }</span> }) }
        </>
    };
    let row = plank(it.kind.name).detail(detail);
    if in_lamp {
        row.end(words::help_in_lamp())
    } else {
        row.does(Msg::Help(HelpMsg::Light(it.kind.id)))
    }
}

/// “…”, “…” and “…”, where there is any.
fn quoted(answers: &[&str]) -> Option<String> {
    let mut quoted = answers.iter().map(|it| words::help_quote(it));
    let last = quoted.next_back()?;
    let before = quoted.reduce(|before, next| words::name_it_say_comma(&before, &next));
    Some(match before {
        Some(before) => words::name_it_say_and(&before, &last),
        None => last,
    })
}

/// What to ask, good and bad signs, and the draft of a mail; open where a therapist may fit.
fn therapy(ctx: &Ctx<'_>, open: bool) -> Html {
    let list = |lines: &'static [&'static str]| html! { <ul class="lines">{ for lines.iter().map(|it| html! { <li>{ *it }</li> }) }</ul> };
    let mail = plank(words::help_mail_row())
        .icon(Icon::Message)
        .does(Msg::Go(Screen::HelpMail));
    html! {
        <details class="gap-s plank" {open}>
            <summary class="row"><span class="t">{ words::help_if_therapist() }</span></summary>
            <div class="family">
                { sub(words::help_ask()) }
                { list(ASK_THERAPIST.questions) }
                { sub(words::help_good()) }
                { list(ASK_THERAPIST.good_signs) }
                { sub(words::help_bad()) }
                { list(ASK_THERAPIST.warning_signs) }
                { planks(ctx, [mail]) }
            </div>
        </details>
    }
}
