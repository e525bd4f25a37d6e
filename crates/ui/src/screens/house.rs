//! Where the house itself has something to say.
use super::Ctx;
use crate::{
    app::{FilesMsg, Msg, Screen},
    kit::{
        Icon, acts, acts_stack, bridge_at, button, lamp, lede, link_with, note, page, plank,
        planks, small, soft, title,
    },
};
use footbridge_content::words;
use yew::prelude::*;

/// One tab works at a time.
pub(super) fn other_tab(ctx: &Ctx<'_>) -> Html {
    let (head, why) = if ctx.model.door.lost_to_other_tab {
        (words::house_moved_tab(), "")
    } else {
        (words::house_one_tab(), words::house_one_tab_why())
    };
    page("other-tab").lock().draw(
        ctx,
        html! {
            <>
                { bridge_at(0.62) }
                <div class="narrow">
                    { title(head) }
                    if !why.is_empty() { { soft(why) } }
                    { acts_stack(button(words::house_use_here(), Msg::UseHere).lit().full().draw(ctx)) }
                    { small(words::house_one_tab_both()) }
                </div>
            </>
        },
    )
}

/// An address that cannot keep a secret: only what needs none.
pub(super) fn insecure(ctx: &Ctx<'_>) -> Html {
    let calm = lamp(words::house_insecure_head(), words::house_insecure_what())
        .why(words::house_insecure_calm())
        .acts(link_with("btn lit", words::house_insecure_go(), "/calm"));
    page("insecure").bare().draw(
        ctx,
        html! {
            <>
                <div class="topline"></div>
                { title(words::house_insecure()) }
                { lede(words::house_insecure_why()) }
                { calm.draw() }
                <details class="gap-s">
                    <summary class="linkish">{ words::house_insecure_run() }</summary>
                    { soft(words::house_insecure_host()) }
                </details>
            </>
        },
    )
}

/// The browser keeps nothing: no place can be made, Now works.
pub(super) fn no_storage(ctx: &Ctx<'_>) -> Html {
    let now = lamp(
        words::house_no_storage_head(),
        words::house_no_storage_what(),
    )
    .why(words::house_no_storage_why_now())
    .acts(
        button(words::house_no_storage_go(), Msg::Go(Screen::Now))
            .lit()
            .draw(ctx),
    );
    page("no-storage").draw(
        ctx,
        html! {
            <>
                { title(words::house_no_storage()) }
                { lede(words::house_no_storage_why()) }
                { soft(words::house_no_storage_do()) }
                { now.draw() }
            </>
        },
    )
}

/// A piece of the storage could not be read: what is open, what is kept, and a second copy.
pub(super) fn damaged(ctx: &Ctx<'_>) -> Html {
    let n_damaged = ctx.model.place().map_or(0, |it| it.n_damaged);
    let n_notes = ctx.model.state().map_or(0, |it| it.check_ins.len());
    let open = plank(words::house_damaged_open())
        .detail(words::house_damaged_open_more(&n_notes.to_string()))
        .icon(Icon::Check);
    let kept = plank(words::house_damaged_kept())
        .detail(words::house_damaged_kept_more(&n_damaged.to_string()))
        .icon(Icon::Warn);
    let save = lamp(words::house_damaged_lamp_head(), words::house_damaged_lamp_what())
        .why(words::house_damaged_lamp_why())
        .acts(html! {
            <>
                { button(words::files_save(), Msg::Go(Screen::SaveFile)).lit().icon(Icon::Down).draw(ctx) }
                { button(words::house_damaged_go_on(), Msg::GoHome).plain().draw(ctx) }
            </>
        });
    page("damaged").draw(
        ctx,
        html! {
            <>
                { title(words::house_damaged()) }
                { lede(words::house_damaged_why()) }
                { planks(ctx, [open, kept]) }
                { save.draw() }
                { acts(button(words::house_damaged_save(), Msg::Files(FilesMsg::SaveDamaged)).busy(ctx.model.files.busy).draw(ctx)) }
                { small(words::house_damaged_older()) }
            </>
        },
    )
}

/// A newer version, taken only by a tap.
pub(super) fn new_version(ctx: &Ctx<'_>) -> Html {
    let newer = ctx.model.place().is_some_and(|it| it.n_newer > 0);
    page("new-version").draw(
        ctx,
        html! {
            <>
                { title(words::house_version()) }
                { lede(words::house_version_why()) }
                { note(Icon::Lock, words::house_version_trust()) }
                { acts_stack(html! {
                    <>
                        { button(words::house_version_take(), Msg::TakeVersion).lit().full().draw(ctx) }
                        { button(words::house_version_later(), Msg::Back).plain().full().draw(ctx) }
                    </>
                }) }
                { small(words::house_version_after()) }
                if newer { { small(words::house_version_newer_note()) } }
            </>
        },
    )
}
