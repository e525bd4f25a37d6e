//! Two pages about side, kind and contact. The rows of the first are equal, so none is lit.
use super::does;
use crate::{
    app::{Msg, Screen, SidesMsg, sides},
    kit::{Icon, Plank, acts, chip, chips, page, plank, planks, small, soft, title},
    screens::Ctx,
};
use footbridge_content::{CONTACTS, KINDS, ROLE_WORDS, ROLES, role_text, words};
use yew::prelude::*;

pub(in crate::screens) fn roles(ctx: &Ctx<'_>) -> Html {
    let told = sides::role(ctx.model);
    let rows = ROLES.iter().map(|it| {
        let row = plank(it.name)
            .detail(it.note)
            .does(Msg::Sides(SidesMsg::Role(Some(it.role))));
        if told == Some(it.role) {
            row.end(words::roles_now())
        } else {
            row
        }
    });
    let rather_not = plank(words::roles_rather_not())
        .detail(words::roles_rather_not_more())
        .does(Msg::Sides(SidesMsg::Role(None)));
    page("roles").at(words::roles_where("1")).draw(
        ctx,
        html! {
            <>
                { title(ROLE_WORDS.ask) }
                { soft(ROLE_WORDS.why) }
                { planks(ctx, rows.chain([rather_not])) }
            </>
        },
    )
}

pub(in crate::screens) fn kind(ctx: &Ctx<'_>) -> Html {
    let picked = sides::picked(ctx.model);
    let has = |list: &[String], id: &str| list.iter().any(|it| it == id);
    let kinds = KINDS.iter().map(|it| {
        let msg = Msg::Sides(SidesMsg::Kind(it.id));
        chip(it.name, has(&picked.kinds, it.id), msg)
    });
    let contacts = CONTACTS.iter().map(|it| {
        let msg = Msg::Sides(SidesMsg::Contact(it.id));
        chip(it.name, has(&picked.contact, it.id), msg)
    });
    page("roles-kind").at(words::roles_where("2")).draw(
        ctx,
        html! {
            <>
                { title(ROLE_WORDS.ask_kind) }
                { chips(ctx, "kinds", words::roles_kind_lede(), kinds) }
                <div class="gap-s">{ chips(ctx, "contact", ROLE_WORDS.ask_contact, contacts) }</div>
                { acts(html! {
                    <>
                        { does(words::roles_keep(), SidesMsg::KeepKinds).lit().draw(ctx) }
                        { does(words::roles_skip(), SidesMsg::SkipKinds).plain().draw(ctx) }
                    </>
                }) }
                { small(words::roles_foot()) }
            </>
        },
    )
}

/// The row in Settings.
pub(in crate::screens) fn settings_row(ctx: &Ctx<'_>) -> Plank {
    let told = sides::role(ctx.model).and_then(role_text);
    plank(words::roles_row())
        .detail(told.map_or(words::roles_row_more(), |it| it.name))
        .icon(Icon::Text)
        .does(Msg::Go(Screen::Roles))
}
