//! All twelve quiet things, with one of them lit.
use super::now::{head, opens, start};
use crate::{
    app::{
        Msg, NowMsg,
        now::{all, lit_in_list, made_worse},
    },
    kit::{button, lamp, lede, page, plank, planks, title},
    screens::Ctx,
};
use footbridge_content::words;
use yew::prelude::*;

pub(in crate::screens) fn practices(ctx: &Ctx<'_>) -> Html {
    let lit = lit_in_list(ctx.model);
    let acts = html! {
        <>
            { start(ctx, lit.practice) }
            { button(words::practices_another(), Msg::Now(NowMsg::Another)).plain().draw(ctx) }
        </>
    };
    let mut card = lamp(head(ctx, lit), lit.practice.name).acts(acts);
    if let Some(caution) = lit.practice.caution {
        card = card.why(caution);
    }
    let rows = all(ctx.model).into_iter().map(|it| {
        let detail = if made_worse(ctx.model, it.id) {
            words::practices_worse().to_owned()
        } else {
            it.good_for.join(", ")
        };
        plank(it.name)
            .detail(detail)
            .end(words::now_min(&it.minutes.to_string()))
            .does(opens(it))
    });
    page("practices").draw(
        ctx,
        html! {
            <>
                { title(words::practices_title()) }
                { lede(words::practices_lede()) }
                { card.draw() }
                { planks(ctx, rows) }
            </>
        },
    )
}
