//! Side and kind, staying in contact, lines they stand by.
mod boundary;
mod contact;
mod roles;

pub(super) use boundary::{boundary, plan_rows as boundary_rows};
pub(super) use contact::{answer, contact, plan_row as contact_row};
pub(super) use roles::{kind, roles, settings_row};

use super::Ctx;
use crate::{
    app::{Msg, Screen, SidesMsg},
    kit::{Button, Icon, button, note_care, text_button},
};
use footbridge_content::words;
use yew::prelude::*;

fn does(label: &'static str, msg: SidesMsg) -> Button {
    button(label, Msg::Sides(msg))
}

/// Phone numbers come before a message, where there is fear.
fn numbers_first(ctx: &Ctx<'_>, said: &'static str) -> Html {
    let go = text_button(words::lines_title(), Msg::Go(Screen::Lines));
    note_care(Icon::Phone, html! { <>{ said }{ " " }{ go.draw(ctx) }</> })
}
