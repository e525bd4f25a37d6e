//! The parts that screens are made of.
//!
//! - [`page`] is the frame: skip link, side list, page, rail, the line at the foot;
//! - [`button`], [`chips`], [`planks`], [`field`], [`level`] are what a person presses and fills;
//! - [`lamp`] is the one lit thing of a screen; [`note`] and the small texts stand around it;
//! - [`icon`] and [`bridge`] are pictures, drawn by code.
//!
//! **Invariant:** a part holds no rule and no state; it turns what it is given into nodes. Every
//! field keeps away from the keyboard's memory and from translators.
mod bridge;
mod chips;
mod field;
mod icon;
mod lamp;
mod level;
mod number;
mod page;
mod plank;
mod press;
mod rail;
mod side;
mod text;

pub use bridge::{bridge, bridge_at, mark, position_of_hour};
pub use chips::{Chip, chip, chips};
pub use field::{Field, check, field, form, text_area};
pub use icon::{Icon, icon, sized};
pub use lamp::{Lamp, lamp};
pub use level::{level, strip};
pub use number::{tenths, whole};
pub use page::{Page, page};
pub use plank::{Plank, plank, planks};
pub use press::{Button, acts, acts_stack, button, link, link_with, text_button};
pub use side::rest;
pub use text::{
    busy, faint, hint, label, lede, note, note_care, note_water, own, small, soft, strength, sub,
    title, trouble,
};
