//! Help that fits: one question a page, what may fit, and a first mail.
mod mail;
mod question;
mod result;
#[cfg(test)]
mod tests;

pub(super) use mail::mail;
pub(super) use question::question;
pub(super) use result::result;

use super::Ctx;
use crate::{
    app::{
        HelpMsg, Msg,
        help::{Onward, onward},
    },
    kit::{acts, button},
};
use footbridge_content::words;
use yew::prelude::*;

/// On the numbers and on device safety: the way on, where an answer led there.
pub(super) fn way_on(ctx: &Ctx<'_>) -> Html {
    let Some(onward) = onward(ctx.model) else {
        return Html::default();
    };
    let word = match onward {
        Onward::DeviceSafety => words::help_on_device(),
        Onward::Questions => words::help_on_questions(),
        Onward::Kinds => words::help_on_kinds(),
    };
    acts(button(word, Msg::Help(HelpMsg::GoOn)).draw(ctx))
}
