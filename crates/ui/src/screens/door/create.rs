//! Choosing the words, and the place that is there a moment later.
use super::{super::Ctx, chosen_words, show_button};
use crate::{
    app::{DoorMsg, Msg, NotOpened, Screen},
    kit::{
        Icon, acts, acts_stack, bridge, busy, button, check, field, form, hint, lamp, lede, note,
        note_care, page, plank, planks, small, title,
    },
};
use footbridge_content::words;
use yew::prelude::*;

/// One field, shown in clear unless someone else can unlock the phone.
pub(in super::super) fn create(ctx: &Ctx<'_>) -> Html {
    let door = &ctx.model.door;
    let shared = ctx.model.asks_each_time();
    let refused = matches!(door.error, Some(NotOpened::WrongWords)).then(words::create_words_bad);
    let chosen = chosen_words(field("words", words::door_words()), door.strength)
        .autocomplete(if shared { "off" } else { "new-password" })
        .hidden_words(!ctx.model.words_shown())
        .error(refused);
    let no_reset = html! {
        <>
            { words::create_no_reset() }{ " " }<strong>{ words::create_no_reset_rescue() }</strong>{ " " }
            { words::create_no_reset_end() }
        </>
    };
    let make = button(words::create_lock_it(), Msg::Door(DoorMsg::Make))
        .lit()
        .full()
        .submit()
        .busy(door.busy);
    page("create").at(words::create_where()).draw(
        ctx,
        html! {
            <>
                { title(words::create_title()) }
                { lede(words::create_lede()) }
                if ctx.model.around.forgets {
                    { note_care(Icon::Warn, words::errors_not_saved_private()) }
                }
                if door.resumed {
                    <div class="bar" role="status">
                        <span>{ words::create_resumed() }</span>
                        { button(words::create_start_over(), Msg::Door(DoorMsg::StartOver)).plain().draw(ctx) }
                    </div>
                }
                { form(ctx, Msg::Door(DoorMsg::Make), html! {
                    <>
                        { chosen.draw(ctx, &door.words, |it| Msg::Door(DoorMsg::Typed(it))) }
                        { acts(html! {
                            <>
                                { show_button(ctx, words::create_show(), words::create_hide()).draw(ctx) }
                                { button(words::create_five(), Msg::Door(DoorMsg::DrawWords)).plain().icon(Icon::Spark).draw(ctx) }
                            </>
                        }) }
                        { note(Icon::Lock, no_reset) }
                        { check(ctx, "shared", words::create_shared(), words::create_shared_more(), door.shared_phone,
                            Msg::Door(DoorMsg::ToggleSharedPhone)) }
                        { hint(words::create_not_stored()) }
                        { acts_stack(make.draw(ctx)) }
                        if door.busy { { busy(words::create_busy()) } }
                    </>
                }) }
            </>
        },
    )
}

/// The place is made. By day the rescue words are the lit step; by night they wait.
pub(in super::super) fn ready(ctx: &Ctx<'_>) -> Html {
    let step = if ctx.model.is_night() {
        lamp(words::ready_night_head(), words::ready_night_what())
            .why(words::ready_night_why())
            .acts(
                button(words::ready_night_go(), Msg::Door(DoorMsg::EnterFirstDay))
                    .lit()
                    .draw(ctx),
            )
    } else {
        lamp(words::ready_lamp_head(), words::ready_lamp_what())
            .why(words::ready_lamp_why())
            .acts(html! {
                <>
                    { button(words::ready_show(), Msg::Go(Screen::Recovery)).lit().draw(ctx) }
                    { button(words::ready_later(), Msg::Door(DoorMsg::RescueLater)).plain().draw(ctx) }
                </>
            })
    };
    let disguise = plank(words::disguise_title())
        .detail(words::disguise_ready_more())
        .icon(Icon::Device)
        .does(Msg::Go(Screen::Disguise));
    page("ready").bare().draw(
        ctx,
        html! {
            <>
                { bridge(0.3, 210) }
                { title(words::ready_title()) }
                { lede(words::ready_lede()) }
                { step.draw() }
                if ctx.model.asks_each_time() { { planks(ctx, [disguise]) } }
                if !ctx.model.is_night() { { small(words::ready_later_more()) } }
            </>
        },
    )
}
