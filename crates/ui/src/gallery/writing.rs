//! Name it, page by page.
use super::{
    Sample, put,
    sitting::{Sitting, WRITTEN},
};
use crate::app::{Msg, NameMsg, Screen, Slot, Tiding};
use footbridge_core::private::Private;

pub(super) fn samples(all: &mut Vec<Sample>) {
    let mut it = Sitting::open(2, &[]);
    it.go(Screen::NameWrite);
    put(all, "name-1", &it);
    it.press(Msg::Name(NameMsg::Typed(Private::new(WRITTEN))));
    it.press(Msg::Outside(Tiding::Paused(Slot::Note)));
    put(all, "name-1+words", &it);
    it.press(Msg::Name(NameMsg::Toggle("left-out")));
    it.press(Msg::Name(NameMsg::Toggle("humiliated")));
    let mut words = it.clone();
    words.press(Msg::Name(NameMsg::AllWords));
    put(all, "name-words", &words);
    words.press(Msg::Name(NameMsg::Search(Private::new("zzz"))));
    put(all, "name-words+nothing", &words);
    let mut own = it.clone();
    own.press(Msg::Name(NameMsg::AllWords));
    own.press(Msg::Name(NameMsg::OwnTyped(Private::new("glassy"))));
    own.press(Msg::Name(NameMsg::AddOwn));
    own.press(Msg::Name(NameMsg::OpenOwn));
    own.press(Msg::Name(NameMsg::OwnTyped(Private::new(
        "far ".repeat(20),
    ))));
    own.press(Msg::Name(NameMsg::AddOwn));
    put(all, "name-words+own", &own);
    own.press(Msg::Name(NameMsg::Next));
    own.all(
        [
            NameMsg::Next,
            NameMsg::Next,
            NameMsg::Skip,
            NameMsg::DoNotSave,
        ]
        .map(Msg::Name),
    );
    put(all, "tonight+not-saved", &own);
    it.press(Msg::Name(NameMsg::Next));
    put(all, "name-2", &it);
    it.press(Msg::Name(NameMsg::Level(7)));
    it.press(Msg::Name(NameMsg::Place("face")));
    it.press(Msg::Name(NameMsg::Felt("face", "hot")));
    put(all, "name-2+chosen", &it);
    it.press(Msg::Name(NameMsg::Next));
    put(all, "name-3", &it);
    let mut edit = it.clone();
    edit.press(Msg::Name(NameMsg::Change));
    put(all, "name-3+edit", &edit);
    it.press(Msg::Name(NameMsg::Need("validation")));
    it.press(Msg::Name(NameMsg::Next));
    put(all, "name-force", &it);
    it.press(Msg::Name(NameMsg::Skip));
    put(all, "name-4", &it);
    let mut full = it.clone();
    full.full = true;
    full.press(Msg::Name(NameMsg::Save));
    put(all, "name-4+full", &full);
    it.press(Msg::Name(NameMsg::Save));
    put(all, "tonight+saved", &it);
    let mut back = Sitting::open(2, &[]);
    back.go(Screen::NameWrite);
    back.press(Msg::Name(NameMsg::Typed(Private::new(WRITTEN))));
    back.press(Msg::GoHome).go(Screen::NameWrite);
    put(all, "name-1+unfinished", &back);
}
