//! The two pages about side, kind and contact. Only examples depend on them.
use super::soon;
use crate::app::{After, Effect, Model, Screen, Toast};
use footbridge_content::words;
use footbridge_core::{
    decide::Intent,
    event::{Keys, Role},
    id::EventId,
    view,
};

/// The answer that stands for all others not being so.
const NO_CONTACT: &str = "none";

/// What is picked on the second page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    /// Who it is about, by keys.
    pub kinds: Vec<String>,
    /// Why they stay in contact, by keys.
    pub contact: Vec<String>,
}

/// The side they told.
pub fn role(model: &Model) -> Option<Role> {
    view::role(&soon(model), model.world)
}

/// What is picked, or else what was told.
pub fn picked(model: &Model) -> Picked {
    model.sides.picked.clone().unwrap_or_else(|| told(model))
}

pub(super) fn told(model: &Model) -> Picked {
    let soon = soon(model);
    let (kinds, contact) = view::circumstance(&soon, model.world);
    let owned = |it: Vec<&str>| it.into_iter().map(str::to_owned).collect();
    Picked {
        kinds: owned(kinds),
        contact: owned(contact),
    }
}

pub(super) fn tell(model: &mut Model, role: Option<Role>) -> Vec<Effect> {
    let before = self::role(model);
    let Some(new) = role else {
        // Nothing of it stays.
        let events: Vec<EventId> = soon(model).roles.iter().map(|(id, _)| id).collect();
        let mut effects = vec![];
        for event in events {
            effects.extend(model.wish_quietly(Intent::Erase { event }, After::Quiet));
        }
        if before.is_some() {
            model.toast = Some(Toast::said(words::roles_changed(), model.world.now));
        }
        effects.extend(done(model));
        return effects;
    };
    let mut effects = vec![];
    if before != Some(new) {
        let said = After::Said(words::roles_changed());
        effects.extend(model.wish_quietly(Intent::TellRole(new), said));
    }
    effects.extend(model.forward(Screen::RolesKind));
    effects
}

pub(super) fn toggle_kind(model: &mut Model, kind: &str) -> Vec<Effect> {
    let mut all = picked(model);
    toggle(&mut all.kinds, kind);
    model.sides.picked = Some(all);
    vec![]
}

pub(super) fn toggle_contact(model: &mut Model, contact: &str) -> Vec<Effect> {
    let mut all = picked(model);
    toggle_one_or_none(&mut all.contact, contact);
    model.sides.picked = Some(all);
    vec![]
}

fn toggle(list: &mut Vec<String>, key: &str) {
    match list.iter().position(|it| it == key) {
        Some(at) => {
            list.remove(at);
        }
        None => list.push(key.to_owned()),
    }
}

/// "No, or not now" does not stand beside a reason.
pub(super) fn toggle_one_or_none(list: &mut Vec<String>, key: &str) {
    toggle(list, key);
    list.retain(|it| (it == NO_CONTACT) == (key == NO_CONTACT));
}

pub(super) fn keep(model: &mut Model) -> Vec<Effect> {
    let mut effects = vec![];
    if let Some(picked) = model.sides.picked.take()
        && picked != told(model)
    {
        effects.extend(tell_circumstance(model, &picked, words::roles_changed()));
    }
    effects.extend(done(model));
    effects
}

pub(super) fn tell_circumstance(
    model: &mut Model,
    picked: &Picked,
    said: &'static str,
) -> Vec<Effect> {
    let keys = |it: &[String]| -> Keys { it.iter().map(|it| it.as_str().into()).collect() };
    let contact = (!picked.contact.is_empty()).then(|| keys(&picked.contact));
    let kinds = keys(&picked.kinds);
    model.wish_quietly(
        Intent::TellCircumstance { kinds, contact },
        After::Said(said),
    )
}

/// Both pages are done: one step back leads to where they were opened from.
pub(super) fn done(model: &mut Model) -> Vec<Effect> {
    model.sides.picked = None;
    let ours = |it: &Screen| matches!(it, Screen::Roles | Screen::RolesKind);
    let behind = model.trail.iter().rev().find(|it| !ours(it)).copied();
    let home = behind.unwrap_or(Screen::Home);
    for screen in model.trail.iter_mut().filter(|it| ours(it)) {
        *screen = home;
    }
    model.instead(home)
}
