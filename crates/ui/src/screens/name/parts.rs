//! What the pages of Name it share.
use crate::{
    app::{Msg, NameMsg, NotStored, name},
    kit::{Button, Chip, Icon, button, chip, note, note_care, text_button},
    screens::Ctx,
};
use footbridge_content::{FeelingWord, feeling_word, words};
use footbridge_core::decide::{
    FEELINGS_MAX, NOTE_CHARS_MAX, OWN_WORD_CHARS_MAX, Refusal, SENTENCE_CHARS_MAX,
};
use yew::prelude::*;

pub(super) fn does(label: &'static str, msg: NameMsg) -> Button {
    button(label, Msg::Name(msg))
}

pub(super) fn next() -> Button {
    does(words::name_it_next(), NameMsg::Next).lit()
}

pub(super) fn skip() -> Button {
    does(words::name_it_skip(), NameMsg::Skip).plain()
}

/// One word alone is a full note: it can be saved from every page.
pub(super) fn save_now(ctx: &Ctx<'_>) -> Html {
    if ctx.model.name.note.is_empty() {
        return Html::default();
    }
    let save = does(words::name_it_save_now(), NameMsg::Save).busy(name::is_saving(ctx.model));
    save.plain().draw(ctx)
}

/// The words that were chosen, one after the other.
pub(super) fn chosen(ctx: &Ctx<'_>) -> String {
    let all = ctx.model.name.note.words.iter().filter_map(|it| match it {
        name::Word::Known(id) => feeling_word(id).map(|it| it.text),
        // EXPOSE: drawn on the page of its own note.
        name::Word::Own(own) => Some(own.expose()),
    });
    all.collect::<Vec<_>>().join(", ")
}

pub(super) fn word_chip(ctx: &Ctx<'_>, word: &'static FeelingWord) -> Chip {
    let on = ctx.model.name.note.has(word.id);
    chip(word.text, on, Msg::Name(NameMsg::Toggle(word.id)))
}

/// Words of their own; a press takes one out.
pub(super) fn own_chips<'a>(ctx: &Ctx<'a>) -> impl Iterator<Item = Chip> + use<'a> {
    let words = ctx.model.name.note.words.iter().enumerate();
    words.filter_map(|(n, it)| match it {
        // EXPOSE: drawn on the page of its own note.
        name::Word::Own(own) => Some(chip(
            own.expose().to_owned(),
            true,
            Msg::Name(NameMsg::TakeOut(n)),
        )),
        name::Word::Known(_) => None,
    })
}

/// Why a wish could not be, in kind words: what is safe first, then what to do.
pub(super) fn refused(ctx: &Ctx<'_>) -> Option<&'static str> {
    Some(match ctx.model.name.refused? {
        Refusal::Empty => words::name_it_refused_empty(),
        Refusal::TooLong {
            max: NOTE_CHARS_MAX,
        } => words::name_it_refused_long(),
        Refusal::TooLong {
            max: SENTENCE_CHARS_MAX,
        } => words::name_it_refused_sentence(),
        Refusal::TooLong {
            max: OWN_WORD_CHARS_MAX,
        } => words::name_it_refused_own(),
        Refusal::TooMany { max: FEELINGS_MAX } => words::name_it_refused_many(),
        _ => words::errors_unknown(),
    })
}

/// Above the buttons: why it could not be, that it is being saved, or that saving failed.
pub(super) fn state(ctx: &Ctx<'_>) -> Html {
    html! {
        <>
            { for refused(ctx).map(|it| html! { <p class="soft" role="alert">{ it }</p> }) }
            if name::is_saving(ctx.model) { { crate::kit::busy(words::name_it_saving()) } }
            { not_saved(ctx) }
        </>
    }
}

/// The note could not be saved: it is still here, and can be copied or tried again.
pub(in crate::screens) fn not_saved(ctx: &Ctx<'_>) -> Html {
    let Some(why) = name::not_saved(ctx.model) else {
        return Html::default();
    };
    let said = match why {
        NotStored::Full => words::errors_not_saved_full(),
        NotStored::Refused => words::errors_unknown(),
    };
    let copy = does(words::name_it_copy(), NameMsg::Copy);
    let again = does(words::name_it_try_again(), NameMsg::TryAgain);
    let content = html! {
        <>
            { said }
            <div class="acts">{ copy.draw(ctx) }{ again.draw(ctx) }</div>
        </>
    };
    html! { <div role="alert">{ note_care(Icon::Warn, content) }</div> }
}

/// A note was put aside; until the place is locked it can come back.
pub(in crate::screens) fn aside(ctx: &Ctx<'_>) -> Html {
    if ctx.model.name.aside.is_empty() {
        return Html::default();
    }
    let back = text_button(words::name_it_bring_back(), Msg::Name(NameMsg::BringBack));
    note(
        Icon::NameIt,
        html! { <>{ words::name_it_aside() }{ " " }{ back.draw(ctx) }</> },
    )
}
