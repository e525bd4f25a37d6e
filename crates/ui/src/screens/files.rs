//! Locked files out and in, and forgetting this device.
use super::{Ctx, door::words_again};
use crate::{
    app::{DoorMsg, FilesMsg, Msg, NotBrought, Purpose, Screen},
    kit::{
        Icon, acts, acts_stack, busy, button, field, form, label, lamp, lede, note, note_water,
        page, plank, planks, small, title,
    },
};
use footbridge_content::words;
use footbridge_core::{event::Copied, view};
use yew::prelude::*;

/// One file with all that was written, locked with the person's words; or plain, with a warning.
pub(super) fn save(ctx: &Ctx<'_>) -> Html {
    let plain = ctx.model.files.plain;
    let locked = lamp(words::files_lamp_head(), words::files_lamp_what())
        .why(words::locked_file_name())
        .form(words_again(
            ctx,
            Purpose::LockedFile,
            words::files_save(),
            Some(words::files_words_hint()),
        ));
    let open = html! {
        <div class="note care">
            <p>{ words::locked_file_plain_warn() }</p>
            { words_again(ctx, Purpose::PlainFile, words::files_plain_go(), None) }
        </div>
    };
    let other = if plain {
        plank(words::locked_file_title()).icon(Icon::Lock)
    } else {
        plank(words::locked_file_plain())
            .detail(words::locked_file_plain_warn())
            .icon(Icon::Text)
    };
    let bring = plank(words::locked_file_bring_title())
        .icon(Icon::Device)
        .does(Msg::Go(Screen::BringFile));
    page("locked-save").draw(
        ctx,
        html! {
            <>
                { title(words::locked_file_title()) }
                { lede(words::locked_file_lede()) }
                { if plain { open } else { locked.draw() } }
                <div>{ label(words::files_where()) }<p>{ words::locked_file_where() }</p></div>
                if !plain { { note(Icon::Lock, words::files_needs_words()) } }
                { planks(ctx, [other.does(Msg::Files(FilesMsg::TogglePlain)), bring]) }
                { small(last_saved(ctx)) }
            </>
        },
    )
}

fn last_saved(ctx: &Ctx<'_>) -> String {
    let only = ctx.model.state().is_none_or(view::only_copy);
    let locked = ctx.model.state().and_then(|state| {
        state
            .copies
            .values()
            .rev()
            .find(|noted| noted.it.place == Copied::LockedFile)
            .map(|noted| noted.day)
    });
    match locked {
        Some(day) if !only => words::files_saved_on(&ctx.locale.day(day)),
        _ => format!(
            "{} {}",
            words::files_saved_never(),
            words::locked_file_only_copy()
        ),
    }
}

/// Choose a file, type its words, open it here.
pub(super) fn bring(ctx: &Ctx<'_>) -> Html {
    let files = &ctx.model.files;
    let here = ctx.model.place().is_some();
    let error = files.error.map(|it| match it {
        NotBrought::WrongWords => format!(
            "{} {}",
            words::errors_import_wrong_key(),
            words::files_wrong_more()
        ),
        NotBrought::NotOurs => words::errors_import_bad().to_owned(),
        NotBrought::Full => words::files_bring_full().to_owned(),
    });
    let brought = files.brought.map(|it| {
        if it.facts == 0 {
            words::locked_file_bring_twice().to_owned()
        } else {
            words::locked_file_brought_notes(&it.notes.to_string())
        }
    });
    let chosen = files
        .chosen
        .as_ref()
        .map(|it| words::files_chosen(&it.kilobytes().to_string()));
    let more = if here {
        words::files_bring_both()
    } else {
        words::files_bring_new()
    };
    let ready = files.chosen.is_some();
    page("locked-bring").draw(
        ctx,
        html! {
            <>
                { title(words::locked_file_bring_title()) }
                { lede(words::locked_file_bring_lede()) }
                <div role="status">{ for brought.map(|it| note_water(Icon::Check, it)) }</div>
                <div class="field" role="group" aria-labelledby="the-file">
                    <span class="lab" id="the-file">{ words::files_the_file() }</span>
                    { acts(choose(ctx, ready)) }
                    <p class="hint" aria-live="polite">{ chosen.unwrap_or_default() }</p>
                </div>
                { form(ctx, Msg::Files(FilesMsg::Bring), html! {
                    <>
                        if ready {
                            { field("file-words", words::locked_file_bring_words()).error(error)
                                .draw(ctx, &files.words, |it| Msg::Files(FilesMsg::Typed(it))) }
                            { acts_stack(button(words::files_open(), Msg::Files(FilesMsg::Bring)).lit().full().submit().busy(files.busy).draw(ctx)) }
                            if files.busy { { busy(words::files_opening()) } }
                        }
                        { acts_stack(button(words::files_not_now(), Msg::Back).plain().full().draw(ctx)) }
                    </>
                }) }
                if ready || here { { small(more) } }
            </>
        },
    )
}

/// Choosing the file is the lit step until one is chosen.
fn choose(ctx: &Ctx<'_>, ready: bool) -> Html {
    let choose = button(words::files_choose(), Msg::Files(FilesMsg::Choose)).icon(Icon::Down);
    if ready {
        choose.draw(ctx)
    } else {
        choose.lit().draw(ctx)
    }
}

/// Everything goes from this device: the words once more, and one typed word.
pub(super) fn delete(ctx: &Ctx<'_>) -> Html {
    let door = &ctx.model.door;
    let only = ctx.model.state().is_none_or(view::only_copy);
    let copy = plank(words::delete_copy_first())
        .detail(words::delete_copy_first_more())
        .icon(Icon::Down)
        .does(Msg::Go(Screen::SaveFile));
    let words_field = field("words", words::delete_words())
        .autocomplete(if ctx.model.asks_each_time() {
            "off"
        } else {
            "current-password"
        })
        .hidden_words(!ctx.model.words_shown())
        .error(door.not_right.then(words::again_wrong));
    let go = Msg::Door(DoorMsg::Prove(Purpose::Forget));
    page("delete").draw(
        ctx,
        html! {
            <>
                { title(words::delete_title()) }
                { lede(words::delete_lede()) }
                { note(Icon::Down, html! {
                    <>
                        if only { <p><strong>{ words::delete_only_copy() }</strong></p> }
                        <p>{ words::delete_papers() }</p>
                    </>
                }) }
                { planks(ctx, [copy]) }
                { form(ctx, go.clone(), html! {
                    <>
                        { field("delete", words::delete_type()).app_letters()
                            .draw(ctx, &ctx.model.files.typed, |it| Msg::Files(FilesMsg::TypedDelete(it))) }
                        { words_field.draw(ctx, &door.words, |it| Msg::Door(DoorMsg::Typed(it))) }
                        { acts_stack(html! {
                            <>
                                { button(words::delete_go(), go).care().full().submit().busy(door.busy).draw(ctx) }
                                { button(words::delete_keep(), Msg::Back).full().draw(ctx) }
                            </>
                        }) }
                        if door.busy { { busy(words::delete_busy()) } }
                    </>
                }) }
            </>
        },
    )
}
