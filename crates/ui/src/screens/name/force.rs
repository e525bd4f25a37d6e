//! Name it, between 3 and 4: which of the four is loudest.
use super::parts::{does, save_now, skip, state};
use crate::{
    app::{Msg, NameMsg},
    kit::{acts, page, plank, planks, small, soft, title},
    screens::Ctx,
};
use footbridge_content::words;
use footbridge_core::event::Force;
use yew::prelude::*;

pub(in crate::screens) fn force(ctx: &Ctx<'_>) -> Html {
    let forces = [
        Force::TrustLost,
        Force::Shame,
        Force::FearOfOpening,
        Force::UnclearSelf,
    ];
    let texts = words::name_it_forces()
        .iter()
        .zip(words::name_it_forces_about());
    let rows = forces.into_iter().zip(texts).map(|(force, (name, about))| {
        plank(html! { <>{ *name }</> })
            .detail(html! { <>{ *about }</> })
            .does(Msg::Name(NameMsg::Force(force)))
    });
    let none = does(words::name_it_none_of_these(), NameMsg::NoneOfThese);
    let content = html! {
        <>
            { title(words::name_it_force_title()) }
            { soft(html! { <>{ words::name_it_force_lede() }</> }) }
            { planks(ctx, rows) }
            { state(ctx) }
            { acts(html! { <>{ none.draw(ctx) }{ skip().draw(ctx) }{ save_now(ctx) }</> }) }
            { small(html! { <>{ words::name_it_force_leads() }</> }) }
        </>
    };
    page("name-force")
        .at(html! { <>{ words::name_it_where("3") }</> })
        .draw(ctx, content)
}
