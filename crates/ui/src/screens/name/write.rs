//! Name it, page 1: their own words, and words that may fit.
use super::{
    families::family_list,
    parts::{aside, does, next, own_chips, save_now, skip, state, word_chip},
};
use crate::{
    app::{Msg, NameMsg},
    kit::{acts, chips, hint, lede, page, text_area, title},
    screens::{
        Ctx,
        notice::{card, state_name},
    },
};
use footbridge_content::words;
use yew::prelude::*;

pub(in crate::screens) fn write(ctx: &Ctx<'_>) -> Html {
    if ctx.model.name.asks_unfinished {
        return unfinished(ctx);
    }
    let name = &ctx.model.name;
    let text = text_area("note", words::name_it_write_label(), 5)
        .hidden_label()
        .hint(html! { <>{ words::name_it_write_hint() }</> })
        .draw(ctx, &name.note.text, |text| Msg::Name(NameMsg::Typed(text)));
    // The lit thing is in the card while there is one.
    let about = ctx.model.notice.card;
    let next = match about {
        None => next(),
        Some(_) => does(words::name_it_next(), NameMsg::Next),
    };
    let all = does(words::name_it_all_words(), NameMsg::AllWords);
    let content = html! {
        <>
            { title(words::name_it_write_title()) }
            { text }
            { words_that_fit(ctx) }
            { aside(ctx) }
            { state(ctx) }
            { card(ctx) }
            { acts(html! { <>{ next.draw(ctx) }{ all.draw(ctx) }{ skip().draw(ctx) }{ save_now(ctx) }</> }) }
        </>
    };
    page("name-1")
        .state(about.map(state_name))
        .at(html! { <>{ words::name_it_where("1") }</> })
        .draw(ctx, content)
}

/// A region that screen readers hear of when words come; what is in it does not move.
fn words_that_fit(ctx: &Ctx<'_>) -> Html {
    let name = &ctx.model.name;
    let shown = name.chips();
    let own: Vec<_> = own_chips(ctx).collect();
    let (question, origin) = match (name.offered.is_empty(), shown.is_empty() && own.is_empty()) {
        (false, _) => (words::name_it_fit(), words::name_it_first()),
        (true, false) => (words::name_it_chosen(), ""),
        (true, true) => ("", ""),
    };
    let items = shown.into_iter().map(|it| word_chip(ctx, it)).chain(own);
    html! {
        <div class="gap-s" aria-live="polite">
            if !question.is_empty() { { chips(ctx, "fit", question, items) } }
            if !origin.is_empty() { { hint(html! { <>{ origin }</> }) } }
            // Ten families would push the card off the screen; "All words" stands below it.
            if name.none_found && ctx.model.notice.card.is_none() {
                <p class="soft">{ words::name_it_none_found() }</p>
                { family_list(ctx) }
            }
        </div>
    }
}

fn unfinished(ctx: &Ctx<'_>) -> Html {
    let on = does(words::name_it_go_on(), NameMsg::GoOn).lit();
    let over = does(words::name_it_start_over(), NameMsg::StartOver);
    let content = html! {
        <>
            { title(words::name_it_unfinished()) }
            { lede(html! { <>{ words::name_it_unfinished_why() }</> }) }
            { acts(html! { <>{ on.draw(ctx) }{ over.draw(ctx) }</> }) }
        </>
    };
    page("name-1").draw(ctx, content)
}
