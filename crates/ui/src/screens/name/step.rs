//! Name it, page 4: one step, and whether to save.
use super::parts::{does, state};
use crate::{
    app::{Msg, NameMsg, home, name},
    kit::{acts, chip, chips, lamp, page, small, soft, title},
    screens::{
        Ctx,
        home::{caution, lamp_head, start_word, why},
    },
};
use footbridge_content::{need, words};
use yew::prelude::*;

/// The distances that stand to choose, and how far each goes.
const DISTANCES: [u8; 3] = [0, 1, 3];

pub(in crate::screens) fn step(ctx: &Ctx<'_>) -> Html {
    let name = &ctx.model.name;
    let saving = name::is_saving(ctx.model);
    let save = does(words::name_it_save(), NameMsg::Save).busy(saving);
    let save = if name.pick.is_some() {
        save
    } else {
        save.lit()
    };
    let not = does(words::name_it_do_not_save(), NameMsg::DoNotSave).plain();
    let content = html! {
        <>
            { title(heading(ctx)) }
            { distances(ctx) }
            { the_step(ctx) }
            { state(ctx) }
            { acts(html! { <>{ save.draw(ctx) }{ not.draw(ctx) }</> }) }
            { small(html! { <>{ words::name_it_save_says() }</> }) }
        </>
    };
    page("name-4")
        .at(html! { <>{ words::name_it_where("4") }</> })
        .draw(ctx, content)
}

/// "One step toward being believed", where a need leads to it.
fn heading(ctx: &Ctx<'_>) -> String {
    let named = match ctx.model.name.pick.as_ref().map(|it| &it.why) {
        Some(home::Why::Rules(because) | home::Why::Force(_, because)) => need(&because.need),
        Some(home::Why::Smaller(id)) => need(id),
        Some(home::Why::Chosen) | None => None,
    };
    named.map_or_else(
        || words::name_it_step_title_plain().to_owned(),
        |it| words::name_it_step_title(&it.name.to_lowercase()),
    )
}

fn distances(ctx: &Ctx<'_>) -> Html {
    let set = home::distance_set(ctx.model);
    let names = words::name_it_step_distances();
    let items = DISTANCES
        .into_iter()
        .zip(names)
        .map(|(far, name)| chip(*name, set == Some(far), Msg::Name(NameMsg::Distance(far))));
    chips(ctx, "close", words::name_it_step_close(), items)
}

fn the_step(ctx: &Ctx<'_>) -> Html {
    let name = &ctx.model.name;
    let Some((pick, step)) = name
        .pick
        .as_ref()
        .and_then(|it| Some((it, footbridge_content::step(it.step)?)))
    else {
        let said = if name.step_away {
            words::name_it_step_away()
        } else {
            words::home_no_step()
        };
        let another = does(words::home_show_another(), NameMsg::Another).plain();
        return html! {
            <>
                { soft(html! { <>{ said }</> }) }
                if name.step_away { { acts(another.draw(ctx)) } }
            </>
        };
    };
    let saving = name::is_saving(ctx.model);
    let start = does(start_word(ctx), NameMsg::DoIt).lit().busy(saving);
    let smaller = does(words::home_smaller(), NameMsg::Smaller).plain();
    let another = does(words::home_another(), NameMsg::Another).plain();
    let not_now = does(words::home_not_now(), NameMsg::NotNow).plain();
    let ask = does(words::home_why(), NameMsg::Why)
        .plain()
        .expanded(name.why_open);
    let buttons = html! {
        <>
            { start.draw(ctx) }
            { another.draw(ctx) }
            if name::has_smaller(ctx.model) { { smaller.draw(ctx) } }
            { not_now.draw(ctx) }
            { ask.draw(ctx) }
        </>
    };
    html! {
        <>
            { lamp(lamp_head(ctx, step), html! { <>{ step.text }</> })
                .why(html! { <>{ step.why }{ caution(step) }</> })
                .acts(buttons)
                .draw() }
            if name.why_open { { why(&pick.why) } }
        </>
    }
}
