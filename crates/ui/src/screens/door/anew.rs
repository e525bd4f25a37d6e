//! Asking for the words again, and changing them.
use super::{super::Ctx, chosen_words, show_button};
use crate::{
    app::{DoorMsg, Msg, Purpose},
    kit::{Icon, acts, acts_stack, busy, button, field, form, lede, page, small, title},
};
use footbridge_content::words;
use yew::prelude::*;

/// The field for the words, for what is not shown or made without them. The button is the lit
/// one where the screen has no other.
pub(in super::super) fn words_again(
    ctx: &Ctx<'_>,
    purpose: Purpose,
    go: &'static str,
    hint: Option<&'static str>,
) -> Html {
    let door = &ctx.model.door;
    let msg = Msg::Door(DoorMsg::Prove(purpose));
    let working = match purpose {
        Purpose::LockedFile | Purpose::PlainFile => words::files_busy(),
        Purpose::Rescue | Purpose::Forget | Purpose::Device => words::unlock_busy(),
    };
    let wrong = door.not_right.then(words::again_wrong);
    let mut words_field = field("words", words::files_words())
        .autocomplete(if ctx.model.asks_each_time() {
            "off"
        } else {
            "current-password"
        })
        .hidden_words(!ctx.model.words_shown())
        .error(wrong);
    if let Some(hint) = hint {
        words_field = words_field.hint(hint);
    }
    form(
        ctx,
        msg.clone(),
        html! {
            <>
                { words_field.draw(ctx, &door.words, |it| Msg::Door(DoorMsg::Typed(it))) }
                { acts(html! {
                    <>
                        { button(go, msg).lit().submit().busy(door.busy).draw(ctx) }
                        { show_button(ctx, words::unlock_show(), words::unlock_hide()).draw(ctx) }
                    </>
                }) }
                if door.busy { { busy(working) } }
            </>
        },
    )
}

/// New words; after the rescue words the old ones are not asked.
pub(in super::super) fn change_words(ctx: &Ctx<'_>) -> Html {
    let door = &ctx.model.door;
    let forgot = ctx.model.place().is_some_and(|it| it.by_rescue);
    let (head, line) = if forgot {
        (
            words::change_words_forgot_title(),
            words::change_words_forgot_lede(),
        )
    } else {
        (words::change_words_title(), words::change_words_lede())
    };
    let off = ctx.model.asks_each_time();
    let hidden = !ctx.model.words_shown();
    let old = field("words", words::change_words_old())
        .autocomplete(if off { "off" } else { "current-password" })
        .hidden_words(hidden)
        .error(door.not_right.then(words::change_words_wrong));
    let new = chosen_words(field("second", words::change_words_new()), door.strength)
        .autocomplete(if off { "off" } else { "new-password" })
        .hidden_words(hidden);
    page("change-words").draw(
        ctx,
        html! {
            <>
                { title(head) }
                { lede(line) }
                if ctx.model.prefs.device { { small(words::change_words_device()) } }
                { form(ctx, Msg::Door(DoorMsg::Change), html! {
                    <>
                        if !forgot { { old.draw(ctx, &door.words, |it| Msg::Door(DoorMsg::Typed(it))) } }
                        { new.draw(ctx, &door.second, |it| Msg::Door(DoorMsg::TypedSecond(it))) }
                        { acts(html! {
                            <>
                                { show_button(ctx, words::create_show(), words::create_hide()).draw(ctx) }
                                { button(words::create_five(), Msg::Door(DoorMsg::DrawWords)).plain().icon(Icon::Spark).draw(ctx) }
                            </>
                        }) }
                        { acts_stack(html! {
                            <>
                                { button(words::change_words_go(), Msg::Door(DoorMsg::Change)).lit().full().submit().busy(door.busy).draw(ctx) }
                                { button(words::change_words_later(), Msg::Door(DoorMsg::ChangeLater)).plain().full().draw(ctx) }
                            </>
                        }) }
                        if door.busy { { busy(words::change_words_busy()) } }
                    </>
                }) }
            </>
        },
    )
}
