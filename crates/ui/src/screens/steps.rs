//! The free choice of a step. No choice is lit: all are equal.
use crate::{
    app::{
        HomeMsg, Msg,
        home::{self, Length},
    },
    kit::{chip, chips, page, plank, planks, soft, title},
    screens::Ctx,
};
use footbridge_content::{NEEDS, words};
use yew::prelude::*;

pub(super) fn steps(ctx: &Ctx<'_>) -> Html {
    let filter = ctx.model.home.filter;
    let needs = NEEDS.iter().map(|it| {
        let msg = HomeMsg::FilterNeed(it.id);
        chip(it.chip, filter.need == Some(it.id), Msg::Home(msg))
    });
    let distances = (0u8..).zip(words::steps_distances()).map(|(far, word)| {
        let msg = HomeMsg::FilterDistance(far);
        chip(*word, filter.distance == Some(far), Msg::Home(msg))
    });
    let lengths = Length::ALL.into_iter().zip(words::steps_lengths());
    let lengths = lengths.map(|(length, word)| {
        let msg = HomeMsg::FilterLength(length);
        chip(*word, filter.length == Some(length), Msg::Home(msg))
    });
    let found = filter.steps(ctx.model);
    let none = found.is_empty();
    let rows = found.into_iter().map(|it| {
        plank(html! { <>{ it.text }</> })
            .detail(html! { <>{ it.why }{ super::home::caution(it) }</> })
            .end(words::steps_min(&it.traits.minutes.to_string()))
            .does(Msg::Home(HomeMsg::Choose(it.id)))
    });
    let content = html! {
        <>
            { title(words::steps_title()) }
            { chips(ctx, "need", words::steps_need(), needs) }
            { chips(ctx, "distance", words::steps_distance(), distances) }
            { chips(ctx, "length", words::steps_minutes(), lengths) }
            { planks(ctx, rows) }
            if none { { soft(html! { <>{ words::steps_none() }</> }) } }
            { hidden(ctx) }
        </>
    };
    page("steps").draw(ctx, content)
}

/// Steps that were put away for good can come back.
fn hidden(ctx: &Ctx<'_>) -> Html {
    let hidden = home::hidden_steps(ctx.model);
    if hidden.is_empty() {
        return Html::default();
    }
    let rows = hidden.into_iter().map(|it| {
        plank(html! { <>{ it.text }</> })
            .end(words::steps_bring_back())
            .does(Msg::Home(HomeMsg::BringBack(it.id)))
    });
    html! {
        <details class="gap-s">
            <summary>{ words::steps_hidden() }</summary>
            { planks(ctx, rows) }
        </details>
    }
}
