//! Name it, page 2: how strong, and where in the body.
use super::parts::{chosen, next, save_now, skip, state};
use crate::{
    app::{Msg, NameMsg, name},
    kit::{acts, chip, chips, level, page, title},
    screens::Ctx,
};
use footbridge_content::{BODY_FELT, BODY_PLACES, words};
use footbridge_core::event::Strength;
use yew::prelude::*;

pub(in crate::screens) fn strength(ctx: &Ctx<'_>) -> Html {
    let written = &ctx.model.name.note;
    let said = chosen(ctx);
    let ends = (
        words::name_it_strength_low().into(),
        words::name_it_strength_high().into(),
    );
    let n = written.strength.map(Strength::get);
    let level = level(ctx, n, in_words(n), ends, |n| Msg::Name(NameMsg::Level(n)));
    let places = BODY_PLACES.iter().map(|it| {
        let on = written.places.iter().any(|chosen| chosen.place == it.id);
        chip(it.name, on, Msg::Name(NameMsg::Place(it.id)))
    });
    let content = html! {
        <>
            { title(words::name_it_strength_title()) }
            if !said.is_empty() { <p class="own quote">{ said }</p> }
            <div class="gap-s">{ level }</div>
            <div class="gap">{ chips(ctx, "places", words::name_it_body_ask(), places) }</div>
            { for written.places.iter().map(|it| felt(ctx, it)) }
            { state(ctx) }
            { acts(html! { <>{ next().draw(ctx) }{ skip().draw(ctx) }{ save_now(ctx) }</> }) }
        </>
    };
    page("name-2")
        .at(html! { <>{ words::name_it_where("2") }</> })
        .draw(ctx, content)
}

/// What is felt in one place; one word or none.
fn felt(ctx: &Ctx<'_>, chosen: &name::InBody) -> Html {
    let Some(place) = name::body_place(chosen.place).filter(|it| !it.felt.is_empty()) else {
        return Html::default();
    };
    let words_there = BODY_FELT.iter().filter(|it| place.felt.contains(&it.id));
    let items = words_there.map(|it| {
        let msg = NameMsg::Felt(place.id, it.id);
        chip(it.name, chosen.felt == Some(it.id), Msg::Name(msg)).quiet()
    });
    html! {
        <div key={place.id} class="gap-s">{ chips(ctx, place.id, words::name_it_felt_ask(place.name), items) }</div>
    }
}

/// A strength in words: six of them over eleven numbers.
fn in_words(n: Option<u8>) -> &'static str {
    let Some(n) = n else {
        return words::name_it_strength_none();
    };
    let at = usize::from(n.min(Strength::MAX) / 2);
    words::name_it_strength()
        .get(at)
        .copied()
        .unwrap_or_default()
}
