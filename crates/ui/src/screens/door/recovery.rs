//! The twelve rescue words, and the check of two.
use super::{super::Ctx, anew::words_again};
use crate::{
    app::{DoorMsg, Msg, Purpose},
    kit::{Icon, acts_stack, busy, button, field, form, label, lede, note, page, small, title},
};
use footbridge_content::words;
use yew::prelude::*;

/// The words, once it is sure who looks.
pub(in super::super) fn recovery(ctx: &Ctx<'_>) -> Html {
    let door = &ctx.model.door;
    let fresh = ctx.model.place().is_some_and(|it| it.fresh);
    let frame = page("recovery");
    let frame = if fresh {
        frame.at(words::recovery_where())
    } else {
        frame
    };
    let content = if door.rescue.is_empty() && !fresh {
        html! {
            <>
                { lede(words::recovery_ask()) }
                { words_again(ctx, Purpose::Rescue, words::recovery_ask_show(), None) }
            </>
        }
    } else {
        twelve(ctx)
    };
    frame.draw(
        ctx,
        html! { <>{ title(words::recovery_title()) }{ content }</> },
    )
}

fn twelve(ctx: &Ctx<'_>) -> Html {
    let rows = ctx.model.door.rescue.iter().map(|word| {
        // EXPOSE: the person reads them here, to write them down.
        html! { <li translate="no">{ word.expose().to_owned() }</li> }
    });
    html! {
        <>
            { lede(words::recovery_lede()) }
            <ol class="words gap-s">{ for rows }</ol>
            { note(Icon::Eye, words::recovery_paper()) }
            <div>{ label(words::recovery_places()) }<p>{ words::recovery_places_more() }</p></div>
            { acts_stack(html! {
                <>
                    { button(words::recovery_wrote(), Msg::Door(DoorMsg::RescueWritten)).lit().full().draw(ctx) }
                    { button(words::recovery_print(), Msg::Print).full().icon(Icon::Print).draw(ctx) }
                    { button(words::recovery_not_now(), Msg::Door(DoorMsg::RescueLater)).plain().full().draw(ctx) }
                </>
            }) }
            { small(words::recovery_next()) }
        </>
    }
}

/// Two of the twelve, drawn anew each time.
pub(in super::super) fn recovery_check(ctx: &Ctx<'_>) -> Html {
    let door = &ctx.model.door;
    let [first, second] = door.asked.map(|n| n + 1);
    let wrong =
        |n: u8| (door.mismatch == Some(n)).then(|| words::recovery_check_wrong(&n.to_string()));
    page("recovery-check").draw(
        ctx,
        html! {
            <>
                { title(words::recovery_check_title()) }
                { lede(words::recovery_check_lede()) }
                { form(ctx, Msg::Door(DoorMsg::CheckRescue), html! {
                    <>
                        { field("second", words::recovery_check_word(&first.to_string())).error(wrong(first))
                            .draw(ctx, &door.second, |it| Msg::Door(DoorMsg::TypedSecond(it))) }
                        { field("third", words::recovery_check_word(&second.to_string())).error(wrong(second))
                            .draw(ctx, &door.third, |it| Msg::Door(DoorMsg::TypedThird(it))) }
                        { acts_stack(html! {
                            <>
                                { button(words::recovery_check_go(), Msg::Door(DoorMsg::CheckRescue)).lit().full().submit().draw(ctx) }
                                { button(words::recovery_check_skip(), Msg::Door(DoorMsg::SkipCheck)).plain().full().draw(ctx) }
                            </>
                        }) }
                    </>
                }) }
                if door.busy { { busy(words::unlock_busy()) } }
            </>
        },
    )
}
