//! A box like a message box, which sends nothing.
use super::{does, my_words, not_kept, read_it, trouble};
use crate::{
    app::{HoldMsg, Msg, Screen, sides},
    kit::{
        Icon, acts, acts_stack, field, lede, page, plank, planks, sub, text_area, text_button,
        title,
    },
    screens::Ctx,
};
use footbridge_content::words;
use footbridge_core::view::kept_holds;
use yew::prelude::*;

pub(in crate::screens) fn write(ctx: &Ctx<'_>) -> Html {
    let hold = &ctx.model.hold;
    let is_open = ctx.model.place().is_some();
    let to = field("hold-to", words::hold_to_skip())
        .draw(ctx, &hold.to, |to| Msg::Hold(HoldMsg::ToTyped(to)));
    let text = text_area("hold-text", words::hold_what(), 6)
        .hidden_label()
        .draw(ctx, &hold.text, |it| Msg::Hold(HoldMsg::Typed(it)));
    let begin = does(words::hold_start(), HoldMsg::Begin)
        .lit()
        .full()
        .icon(Icon::Clock);
    let keep = does(words::hold_keep(), HoldMsg::Keep);
    let let_go = does(words::hold_let_go(), HoldMsg::LetGo).plain();
    let look = plank(words::hold_look())
        .detail(words::hold_look_more())
        .icon(Icon::Eye)
        .does(Msg::Go(Screen::Look));
    let has_words = !hold.text.is_blank();
    let content = html! {
        <>
            { title(words::hold_title()) }
            { lede(html! { <>{ words::hold_lede() }</> }) }
            { to }
            { text }
            { not_kept(ctx) }
            { trouble(ctx, words::hold_long()) }
            { acts_stack(begin.draw(ctx)) }
            { acts(html! {
                <>
                    if is_open && has_words { { keep.draw(ctx) } }
                    { let_go.draw(ctx) }
                </>
            }) }
            { planks(ctx, [look]) }
            { kept(ctx) }
        </>
    };
    page(if is_open { "hold" } else { "hold-open" }).draw(ctx, content)
}

/// What was kept is found again here, folded away and never counted.
fn kept(ctx: &Ctx<'_>) -> Html {
    let kept: Vec<_> = ctx.model.state().into_iter().flat_map(kept_holds).collect();
    if kept.is_empty() {
        return Html::default();
    }
    let rows = kept.into_iter().map(|(id, noted)| {
        let let_go = text_button(words::hold_let_go(), Msg::Hold(HoldMsg::LetGoKept(id)));
        // EXPOSE: drawn under its own box, where the person opens it.
        html! { <li class="gap-s">{ for noted.it.text.as_ref().map(my_words) }{ read_it(words::contact_they(), sides::they_wrote(ctx.model, id)) }{ let_go.draw(ctx) }</li> }
    });
    html! {
        <details class="fold">
            <summary>{ sub(words::hold_kept()) }</summary>
            <ul>{ for rows }</ul>
        </details>
    }
}
