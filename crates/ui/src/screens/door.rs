//! Making the place, opening it, and its words.
mod anew;
mod create;
mod device;
mod first_day;
mod recovery;
mod unlock;

pub(super) use anew::{change_words, words_again};
pub(super) use create::{create, ready};
pub(super) use device::{device_key, settings_row as device_row};
pub(super) use first_day::first_day;
pub(super) use recovery::{recovery, recovery_check};
pub(super) use unlock::{unlock, unlock_rescue};

use super::Ctx;
use crate::{
    app::{DoorMsg, Msg, WordsStrength},
    kit::{Button, Field, Icon, button, strength},
};
use footbridge_content::words;

/// Shows or hides what is typed.
fn show_button(ctx: &Ctx<'_>, show: &'static str, hide: &'static str) -> Button {
    let word = if ctx.model.words_shown() { hide } else { show };
    button(word, Msg::Door(DoorMsg::ToggleShown))
        .plain()
        .icon(Icon::Eye)
}

/// A field in which words are chosen, with how strong they are as a picture and in words.
fn chosen_words(field: Field, weight: Option<WordsStrength>) -> Field {
    let (n, word) = match weight {
        None => (0, ""),
        Some(WordsStrength::Short) => (1, words::strength()[0]),
        Some(WordsStrength::Weak) => (2, words::strength()[1]),
        Some(WordsStrength::Fair) => (3, words::strength()[2]),
        Some(WordsStrength::Strong) => (4, words::strength()[3]),
    };
    let line = format!("{word} {}", words::strength_spaces());
    field.meter(strength(n)).hint(line.trim_start().to_owned())
}
