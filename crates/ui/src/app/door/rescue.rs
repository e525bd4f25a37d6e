//! The rescue words: shown once the words were asked again, checked by two of twelve.
use super::super::{After, Effect, Model, Screen, VaultCall};
use footbridge_core::{decide::Intent, private::Private};

/// Opens their screen. Right after making the place nothing is asked: the words were typed a
/// moment ago.
pub(crate) fn show_rescue_words(model: &mut Model) -> Vec<Effect> {
    let fresh = model.place().is_some_and(|it| it.fresh);
    let mut effects = model.forward(Screen::Recovery);
    if fresh {
        effects.push(Effect::Vault(VaultCall::ShowRescueWords));
    }
    effects
}

pub(crate) fn rescue_words(model: &mut Model, words: Vec<Private>) -> Vec<Effect> {
    model.door.busy = false;
    if model.screen() != Screen::Recovery {
        return vec![];
    }
    model.door.words = Private::default();
    model.door.rescue = words;
    vec![]
}

pub(super) fn later(model: &mut Model) -> Vec<Effect> {
    let mut effects = model.wish_quietly(Intent::PutOffRescueWords, After::Quiet);
    effects.extend(leave(model));
    effects
}

pub(super) fn written(model: &mut Model) -> Vec<Effect> {
    let Ok(n) = u8::try_from(model.door.rescue.len()) else {
        return vec![];
    };
    if n < 2 {
        return vec![];
    }
    let [first, second, ..] = model.world.random;
    // Two different words, drawn anew each time.
    let one = first % n;
    let other = (one + 1 + second % (n - 1)) % n;
    model.door.asked = [one.min(other), one.max(other)];
    model.forward(Screen::RecoveryCheck)
}

pub(super) fn check(model: &mut Model) -> Vec<Effect> {
    let door = &mut model.door;
    let typed = [&door.second, &door.third];
    door.mismatch = door
        .asked
        .iter()
        .zip(typed)
        .find(|(n, typed)| {
            door.rescue
                .get(usize::from(**n))
                .is_none_or(|word| !word.same_word(typed))
        })
        .map(|(n, _)| n + 1);
    if door.mismatch.is_some() {
        let first_is_wrong = door.mismatch == Some(door.asked[0] + 1);
        return vec![Effect::Focus(if first_is_wrong {
            "second"
        } else {
            "third"
        })];
    }
    let mut effects = model.wish_quietly(Intent::ConfirmRescueWords, After::Quiet);
    effects.extend(leave(model));
    effects
}

/// From the rescue words the way leads on: to the first day, or back to where they were opened.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    let from = |it: &Screen| !matches!(it, Screen::Recovery | Screen::RecoveryCheck);
    let came_from = model.trail.iter().rev().copied().find(from);
    model.instead(match came_from {
        Some(Screen::Ready) => Screen::FirstDay,
        Some(it) if it.needs_open() => it,
        _ => Screen::Home,
    })
}
