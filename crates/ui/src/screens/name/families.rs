//! Name it: all words by their families, a search, and a word of one's own.
use super::parts::{chosen, does, own_chips, save_now, state, word_chip};
use crate::{
    app::{Msg, NameMsg},
    kit::{acts, chips, field, form, page, text_button, title},
    screens::Ctx,
};
use footbridge_content::{FAMILIES, words};
use yew::prelude::*;

pub(in crate::screens) fn families(ctx: &Ctx<'_>) -> Html {
    let name = &ctx.model.name;
    let search = field("find-word", words::name_it_words_search())
        .hidden_label()
        .placeholder(words::name_it_words_search())
        .draw(ctx, &name.search, |it| Msg::Name(NameMsg::Search(it)));
    let list = match name.found() {
        None => family_list(ctx),
        Some(found) if found.is_empty() => nothing_found(ctx),
        Some(found) => {
            let items = found.into_iter().map(|it| word_chip(ctx, it));
            chips(ctx, "found", words::name_it_words_found(), items)
        }
    };
    let own = does(words::name_it_own(), NameMsg::OpenOwn)
        .plain()
        .expanded(name.own_open);
    let content = html! {
        <>
            { title(words::name_it_words_title()) }
            { search }
            <div aria-live="polite">{ list }</div>
            { own_words(ctx) }
            { state(ctx) }
            { acts(html! { <>{ use_these(ctx) }{ own.draw(ctx) }{ save_now(ctx) }</> }) }
        </>
    };
    page("name-words")
        .at(html! { <>{ words::name_it_all_words() }</> })
        .draw(ctx, content)
}

/// Every family with its words; a family opens by itself, without the app.
pub(super) fn family_list(ctx: &Ctx<'_>) -> Html {
    let rows = FAMILIES.iter().map(|family| {
        let items = family.words.iter().map(|it| word_chip(ctx, it));
        html! {
            <details key={family.id} class="plank" open={ctx.model.name.open_families.contains(&family.id)}>
                <summary class="row"><span class="t">{ family.name }</span></summary>
                <div class="family">{ chips(ctx, family.id, family.gloss, items) }</div>
            </details>
        }
    });
    html! { <div class="planks">{ for rows }</div> }
}

fn nothing_found(ctx: &Ctx<'_>) -> Html {
    // EXPOSE: drawn beside the field it was typed into.
    let wanted = ctx.model.name.search.expose().trim();
    let use_it = text_button(
        words::name_it_own_use(wanted),
        Msg::Name(NameMsg::UseSearch),
    );
    html! { <p class="soft">{ words::empty_words_search() }{ " " }{ use_it.draw(ctx) }</p> }
}

/// The words of one's own that are chosen, and the field for another.
fn own_words(ctx: &Ctx<'_>) -> Html {
    let name = &ctx.model.name;
    let own: Vec<_> = own_chips(ctx).collect();
    let add = does(words::name_it_own_add(), NameMsg::AddOwn).submit();
    let typed = field("own-word", words::name_it_own_label())
        .draw(ctx, &name.note.own, |it| Msg::Name(NameMsg::OwnTyped(it)));
    let fields = html! { <>{ typed }{ acts(add.draw(ctx)) }</> };
    html! {
        <>
            if !own.is_empty() { { chips(ctx, "own-words", words::name_it_chosen(), own) } }
            if name.own_open { { form(ctx, Msg::Name(NameMsg::AddOwn), fields) } }
        </>
    }
}

/// "Use these two", by how many there are.
fn use_these(ctx: &Ctx<'_>) -> Html {
    let n = ctx.model.name.note.words.len();
    let label = match n.checked_sub(1) {
        None => words::name_it_next(),
        Some(at) => words::name_it_words_use()
            .get(at)
            .copied()
            .unwrap_or_else(words::name_it_words_use_all),
    };
    let said = chosen(ctx);
    html! {
        <>
            if n > 0 { <p class="own quote full-row">{ said }</p> }
            { does(label, NameMsg::Next).lit().draw(ctx) }
        </>
    }
}
