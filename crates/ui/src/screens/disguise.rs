//! A plain name and picture for the home screen.
//!
//! The pictures are those of `crates/web/static/icon-*.svg`, which the manifests name.
use super::Ctx;
use crate::{
    app::{Msg, SettingsMsg},
    kit::{Icon, acts_stack, button, lede, note, page, small, title},
    prefs::PlainName,
};
use footbridge_content::words;
use yew::prelude::*;

pub(super) fn disguise(ctx: &Ctx<'_>) -> Html {
    let picked = ctx.model.disguise.unwrap_or(ctx.model.prefs.plain_name);
    let all = PlainName::ALL.map(|it| choice(ctx, it, it == picked));
    page("disguise").draw(
        ctx,
        html! {
            <>
                { title(words::disguise_title()) }
                { lede(words::disguise_lede()) }
                <div class="icons" role="group" aria-label={words::disguise_ask()}>{ for all }</div>
                { note(Icon::Eye, words::disguise_honest()) }
                { acts_stack(html! {
                    <>
                        { button(words::disguise_use(), Msg::Settings(SettingsMsg::UseName)).lit().full().draw(ctx) }
                        { button(words::disguise_leave(), Msg::Back).plain().full().draw(ctx) }
                    </>
                }) }
                { small(words::disguise_cover()) }
            </>
        },
    )
}

fn choice(ctx: &Ctx<'_>, name: PlainName, on: bool) -> Html {
    let pressed = if on { "true" } else { "false" };
    html! {
        <button type="button" class={on.then_some("on")} aria-pressed={pressed}
            onclick={ctx.send(Msg::Settings(SettingsMsg::PickName(name)))}>
            <svg viewBox="0 0 32 32" width="72" height="72" aria-hidden="true" fill="none" stroke="#dcd8c6"
                stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
                <rect width="32" height="32" rx="8" fill="#1c221c" stroke="none" />
                { picture(name) }
            </svg>
            { name.word() }
        </button>
    }
}

fn picture(name: PlainName) -> Html {
    match name {
        PlainName::Footbridge => html! {
            <g transform="translate(1.6 1.2) scale(.056)">
                <path d="M72 268Q256 144 440 268" stroke-width="14" />
                <path d="M72 330Q256 206 440 330" stroke-width="30" />
                <path d="M116 304V242M186 277V215M256 268V206M326 277V215M396 304V242" stroke-width="12" />
                <path d="M92 392h118M242 392h178" stroke="#8d9686" stroke-width="16" />
                <path d="M326 215v-30" stroke-width="12" />
                <circle cx="326" cy="169" r="30" fill="#e3b765" stroke="none" />
            </g>
        },
        PlainName::DayList => html! { <path d="M9 11h14M9 16h14M9 21h9" /> },
        PlainName::Notes => html! { <path d="M10 22l1-4 9-9 3 3-9 9z" /> },
        PlainName::Timer => html! {
            <>
                <circle cx="16" cy="17" r="7" />
                <path d="M16 17v-4M14 7h4" />
            </>
        },
    }
}
