//! Name it, page 3: the sentence in their voice, and what it might be asking for.
use super::parts::{does, next, save_now, skip, state};
use crate::{
    app::{Msg, NameMsg},
    kit::{acts, chip, chips, page, soft, sub, text_area, title},
    screens::Ctx,
};
use footbridge_content::{need, words};
use footbridge_core::private::Private;
use yew::prelude::*;

pub(in crate::screens) fn sentence(ctx: &Ctx<'_>) -> Html {
    let written = &ctx.model.name.note;
    let no_need = does(words::name_it_none_of_these(), NameMsg::NoneOfThese).plain();
    let content = html! {
        <>
            { say(ctx, written.sentence()) }
            <div class="gap">
                if written.sentence().is_some() { { sub(words::name_it_need_ask()) } }
                { needs(ctx) }
            </div>
            { state(ctx) }
            { acts(html! { <>{ next().draw(ctx) }{ no_need.draw(ctx) }{ skip().draw(ctx) }{ save_now(ctx) }</> }) }
        </>
    };
    page("name-3")
        .at(html! { <>{ words::name_it_where("3") }</> })
        .draw(ctx, content)
}

/// The sentence, large; or the field to change it in; or the need alone, where nothing was said.
fn say(ctx: &Ctx<'_>, sentence: Option<Private>) -> Html {
    let name = &ctx.model.name;
    let Some(sentence) = sentence else {
        return title(words::name_it_say_own_title());
    };
    let line = &name.note.line;
    let shown = if name.changing {
        text_area("sentence", words::name_it_say_label(), 3)
            .hidden_label()
            .draw(ctx, &sentence, |it| Msg::Name(NameMsg::SentenceTyped(it)))
    } else {
        // EXPOSE: their own sentence, drawn large.
        html! { <p class="own say" dir="auto" translate="no">{ sentence.expose().to_owned() }</p> }
    };
    let change = if name.changing {
        words::name_it_say_changed()
    } else {
        words::name_it_say_change()
    };
    let change = does(change, NameMsg::Change).plain();
    let other = match (line.shows_mine, &line.mine) {
        (true, _) => Some(does(words::name_it_say_anew(), NameMsg::MakeAnew).plain()),
        (false, Some(_)) => Some(does(words::name_it_say_mine(), NameMsg::BringMine).plain()),
        (false, None) => None,
    };
    html! {
        <>
            <h1 class="title label" tabindex="-1">{ words::name_it_say_title() }</h1>
            { shown }
            <div class="acts">{ change.draw(ctx) }{ for other.map(|it| it.draw(ctx)) }</div>
            { soft(html! { <>{ words::name_it_say_why() }</> }) }
        </>
    }
}

fn needs(ctx: &Ctx<'_>) -> Html {
    let written = &ctx.model.name.note;
    let all = written.needs_in_order().into_iter().filter_map(need);
    let items = all.map(|it| {
        let on = written.needs.contains(&it.id);
        chip(it.chip, on, Msg::Name(NameMsg::Need(it.id)))
    });
    chips(ctx, "needs", words::name_it_need_lede(), items)
}
