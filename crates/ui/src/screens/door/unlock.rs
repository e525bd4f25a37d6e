//! The lock screen: neutral, one field.
use super::{super::Ctx, device::device_button, show_button};
use crate::{
    app::{DoorMsg, Msg, NotOpened, Screen},
    kit::{acts, bridge_at, busy, button, field, form, lede, page, text_area, text_button, title},
};
use footbridge_content::words;
use yew::prelude::*;

/// Your words, Open, Show, rescue words; Now works without opening.
pub(in super::super) fn unlock(ctx: &Ctx<'_>) -> Html {
    let door = &ctx.model.door;
    let words_field = field("words", words::door_words())
        .autocomplete(if ctx.model.asks_each_time() {
            "off"
        } else {
            "current-password"
        })
        .hidden_words(!ctx.model.words_shown())
        .error(trouble(ctx));
    page("unlock").lock().draw(
        ctx,
        html! {
            <>
                { bridge_at(0.62) }
                <div class="narrow">
                    { title(words::name_app()) }
                    { form(ctx, Msg::Door(DoorMsg::Open), html! {
                        <>
                            { words_field.draw(ctx, &door.words, |it| Msg::Door(DoorMsg::Typed(it))) }
                            { open_or_wait(ctx, DoorMsg::Open, show_button(ctx, words::unlock_show(), words::unlock_hide()).draw(ctx)) }
                        </>
                    }) }
                    <p class="small soft">
                        { text_button(words::unlock_rescue(), Msg::Go(Screen::UnlockRescue)).draw(ctx) }
                        { " \u{a0}·\u{a0} " }{ words::unlock_now_works() }
                    </p>
                    { device_button(ctx) }
                </div>
            </>
        },
    )
}

/// The twelve words from the paper.
pub(in super::super) fn unlock_rescue(ctx: &Ctx<'_>) -> Html {
    let door = &ctx.model.door;
    let guess = match &door.error {
        Some(NotOpened::UnknownRescueWord { guess, .. }) => Some(words::unlock_rescue_take(guess)),
        _ => None,
    };
    page("unlock-rescue").lock().draw(
        ctx,
        html! {
            <>
                { bridge_at(0.62) }
                <div class="narrow">
                    { title(words::unlock_rescue_title()) }
                    { lede(words::unlock_rescue_lede()) }
                    { form(ctx, Msg::Door(DoorMsg::OpenWithRescue), html! {
                        <>
                            { text_area("words", words::unlock_rescue_field(), 3)
                                .hint(words::unlock_rescue_hint())
                                .error(trouble(ctx))
                                .draw(ctx, &door.words, |it| Msg::Door(DoorMsg::Typed(it))) }
                            { for guess.map(|it| acts(button(it, Msg::Door(DoorMsg::TakeGuess)).slim().draw(ctx))) }
                            { open_or_wait(ctx, DoorMsg::OpenWithRescue,
                                button(words::unlock_own(), Msg::Go(Screen::Unlock)).plain().draw(ctx)) }
                        </>
                    }) }
                </div>
            </>
        },
    )
}

/// What went wrong with the last try, in words.
fn trouble(ctx: &Ctx<'_>) -> Option<String> {
    Some(match ctx.model.door.error.as_ref()? {
        // Said below the button, not at the field.
        NotOpened::DeviceDoesNotFit => return None,
        NotOpened::WrongWords => words::errors_wrong_words().to_owned(),
        NotOpened::UnknownRescueWord { n, guess } => {
            words::errors_rescue_wrong(&n.to_string(), guess)
        }
        NotOpened::RescueDoesNotFit => words::errors_rescue_no_match().to_owned(),
        NotOpened::TooNew => words::unlock_too_new().to_owned(),
        NotOpened::Storage => words::unlock_storage().to_owned(),
    })
}

/// Open and its neighbor; or, after five wrong tries, how long it waits. Not announced each second.
fn open_or_wait(ctx: &Ctx<'_>, msg: DoorMsg, beside: Html) -> Html {
    let door = &ctx.model.door;
    let seconds = (ctx.model.wait_ms() + 999) / 1_000;
    if seconds > 0 {
        return html! {
            <>
                <p class="note num" id="wait">{ words::errors_wait(&seconds.to_string()) }</p>
                { acts(beside) }
            </>
        };
    }
    html! {
        <>
            { acts(html! {
                <>
                    { button(words::unlock_open(), Msg::Door(msg)).lit().submit().busy(door.busy).draw(ctx) }
                    { beside }
                </>
            }) }
            if door.busy { { busy(words::unlock_busy()) } }
        </>
    }
}
