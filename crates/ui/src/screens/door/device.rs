//! Opening with a key that the device holds: what it means, on and off, and the button at the lock.
use super::{super::Ctx, words_again};
use crate::{
    app::{DeviceFault, DoorMsg, Msg, Purpose, Screen},
    kit::{
        Icon, Plank, acts, acts_stack, busy, button, lede, note, page, plank, planks, small, soft,
        title,
    },
};
use footbridge_content::words;
use yew::prelude::*;

/// What it means comes first; then the words, then the device is asked.
pub(in super::super) fn device_key(ctx: &Ctx<'_>) -> Html {
    let model = ctx.model;
    let body = if !model.trusts_device() {
        soft(words::device_key_not_here())
    } else if model.prefs.device {
        on(ctx)
    } else if model.door.device_proved {
        ready(ctx)
    } else {
        let hint = Some(words::device_key_hint());
        words_again(ctx, Purpose::Device, words::device_key_prove(), hint)
    };
    page("device-key").draw(
        ctx,
        html! {
            <>
                { title(words::device_key_title()) }
                { lede(words::device_key_lede()) }
                { planks(ctx, words::device_key_lines().iter().map(|line| plank(*line))) }
                { small(words::device_key_list(model.prefs.plain_name.word())) }
                { body }
            </>
        },
    )
}

fn on(ctx: &Ctx<'_>) -> Html {
    html! {
        <>
            { note(Icon::Check, words::device_key_is_on()) }
            { acts(button(words::device_key_take(), Msg::Door(DoorMsg::TurnDeviceOff))
                .busy(ctx.model.door.device_busy).draw(ctx)) }
        </>
    }
}

fn ready(ctx: &Ctx<'_>) -> Html {
    let door = &ctx.model.door;
    let fault = door.device_fault.map(|it| match it {
        DeviceFault::Stopped => words::device_key_stopped_on(),
        DeviceFault::CannotDoIt | DeviceFault::DoesNotFit => words::device_key_cannot(),
    });
    html! {
        <>
            { acts_stack(html! {
                <>
                    { button(words::device_key_go(), Msg::Door(DoorMsg::TurnDeviceOn))
                        .lit().full().id("device-go").busy(door.device_busy).draw(ctx) }
                    { button(words::device_key_leave(), Msg::Back).plain().full().draw(ctx) }
                </>
            }) }
            { said(door.device_busy, fault) }
        </>
    }
}

/// Below the words, never lit: the words stay the first way in.
pub(super) fn device_button(ctx: &Ctx<'_>) -> Html {
    let door = &ctx.model.door;
    let fault = door.device_fault.map(|it| match it {
        DeviceFault::Stopped => words::device_key_stopped(),
        DeviceFault::CannotDoIt => words::device_key_cannot(),
        DeviceFault::DoesNotFit => words::device_key_wrong(),
    });
    let offered = ctx.model.opens_with_device();
    html! {
        <>
            if offered {
                { acts(button(words::device_key_title(), Msg::Door(DoorMsg::OpenWithDevice))
                    .plain().icon(Icon::Device).busy(door.busy || door.device_busy).draw(ctx)) }
            }
            { said(door.device_busy && !door.busy, fault) }
        </>
    }
}

/// That the device asks now, or what came of it.
fn said(asks: bool, fault: Option<&'static str>) -> Html {
    html! {
        <>
            if asks { { busy(words::device_key_busy()) } }
            { for fault.map(|it| html! { <p class="note" role="status">{ it }</p> }) }
        </>
    }
}

/// Its row in Settings, where browser and phone have it and nobody else can unlock the phone.
pub(in super::super) fn settings_row(ctx: &Ctx<'_>) -> Option<Plank> {
    let word = if ctx.model.prefs.device {
        words::device_key_on()
    } else {
        words::device_key_off()
    };
    ctx.model.offers_device_key().then(|| {
        plank(words::device_key_title())
            .detail(word)
            .icon(Icon::Device)
            .does(Msg::Go(Screen::DeviceKey))
    })
}
