//! The lamp: one step at a time, and what comes of it.
//!
//! **Invariant:** every step that is shown becomes a fact once; nothing new is shown while
//! something is asked, or after a step was put away.
use super::{Home, Pick, pick};
use crate::app::{After, Effect, Model, Screen, notice};
use footbridge_content::words;
use footbridge_core::{
    decide::Intent,
    event::{Helped, Key},
    id::EventId,
    view,
};

/// Puts a step into the lamp where Home is on the screen and has none, or one whose hour is over.
pub(in crate::app) fn settle(model: &mut Model) -> Vec<Effect> {
    if model.screen() != Screen::Home || model.place().is_none() {
        return vec![];
    }
    forget_undone(model);
    let home = &model.home;
    if home.doing || home.asks_helped.is_some() {
        return vec![];
    }
    let world = model.world;
    let soon = pick::soon(model, None);
    let shown = view::home(&soon, world);
    if shown.enough || home.put_away.is_some() {
        drop(soon);
        model.home.pick = None;
        return vec![];
    }
    let still = shown
        .step
        .filter(|step| pick::still_fits(&soon, step, world));
    if let Some(still) = still {
        // From an earlier sitting, or from the end of a note.
        let new = model.home.pick.as_ref().is_none_or(|it| *it.step != *still);
        let new = new.then(|| pick::explain(&soon, &still, world)).flatten();
        drop(soon);
        if new.is_some() {
            model.home.pick = new;
        }
        if model
            .home
            .pick
            .as_ref()
            .is_some_and(|it| *it.step == *still)
        {
            return vec![];
        }
    } else {
        drop(soon);
    }
    let soon = pick::soon(model, None);
    let new = pick::choose(&soon, None, world);
    drop(soon);
    if let Some(new) = new {
        return show(model, new);
    }
    model.home.pick = None;
    vec![]
}

/// A question about something that was taken back is not asked any more.
fn forget_undone(model: &mut Model) {
    let soon = pick::soon(model, None);
    let gone = |it: &Option<(&'static str, EventId)>| {
        it.is_some_and(|(_, id)| {
            soon.erased.contains(&id) || model.state().is_some_and(|it| it.erased.contains(&id))
        })
    };
    let (helped, away) = (gone(&model.home.asks_helped), gone(&model.home.put_away));
    drop(soon);
    if helped {
        model.home.asks_helped = None;
    }
    if away {
        model.home.put_away = None;
        model.home.said = None;
    }
}

/// Shows a step: it goes into the lamp, and that is a fact.
pub(super) fn show(model: &mut Model, new: Pick) -> Vec<Effect> {
    let step = Key::from(new.step);
    model.home.pick = Some(new);
    model.home.doing = false;
    model.home.why_open = false;
    model.home.put_away = None;
    model.wish_quietly(Intent::OfferStep(step), After::Quiet)
}

/// Another way in to a step: from the end of a note, to be done now.
pub(in crate::app) fn take_over(model: &mut Model, new: Pick) {
    model.home = Home {
        pick: Some(new),
        doing: true,
        long_away: model.home.long_away,
        pull_aside: true,
        ..Home::default()
    };
}

pub(super) fn another(model: &mut Model) -> Vec<Effect> {
    let than = model.home.pick.as_ref().map(|it| it.step);
    let new = pick::choose(&pick::soon(model, None), than, model.world);
    if let Some(new) = new {
        return show(model, new);
    }
    model.home.put_away = None;
    model.home.said = Some(words::home_no_step());
    vec![]
}

/// The event of the last wish, which is on its way.
fn last_wished(model: &Model) -> Option<EventId> {
    Some(model.place()?.pending.last()?.event.id)
}

pub(super) fn not_now(model: &mut Model) -> Vec<Effect> {
    let Some(pick) = model.home.pick.take() else {
        return vec![];
    };
    let said = if model.is_night() {
        words::home_after_not_now()
    } else {
        words::home_after_not_now_day()
    };
    let effects = model.wish_quietly(Intent::PutStepAway(pick.step.into()), After::Saved);
    let id = last_wished(model);
    model.home.doing = false;
    model.home.why_open = false;
    model.home.said = Some(said);
    model.home.put_away = id.map(|id| (pick.step, id));
    effects
}

pub(super) fn never(model: &mut Model) -> Vec<Effect> {
    let Some((step, _)) = model.home.put_away else {
        return vec![];
    };
    let effects = model.wish_quietly(Intent::HideStep(step.into()), After::Saved);
    let id = last_wished(model);
    model.home.said = Some(words::home_never_done());
    model.home.put_away = id.map(|id| (step, id));
    effects
}

pub(super) fn done(model: &mut Model) -> Vec<Effect> {
    let Some(pick) = model.home.pick.take() else {
        return vec![];
    };
    let wish = Intent::TakeStep {
        step: pick.step.into(),
        helped: None,
    };
    let effects = model.wish_quietly(wish, After::Saved);
    let id = last_wished(model);
    model.home.doing = false;
    model.home.why_open = false;
    model.home.said = Some(words::home_after_done());
    let asks = !notice::is_quiet(model);
    model.home.asks_helped = id.filter(|_| asks).map(|id| (pick.step, id));
    effects
}

/// A fact is never changed: the one without an answer is taken back, the one with it is added.
pub(super) fn say_helped(model: &mut Model, helped: Helped) -> Vec<Effect> {
    let Some((step, event)) = model.home.asks_helped.take() else {
        return vec![];
    };
    let mut effects = model.wish_quietly(Intent::Erase { event }, After::Quiet);
    let wish = Intent::TakeStep {
        step: step.into(),
        helped: Some(helped),
    };
    effects.extend(model.wish_quietly(wish, After::Quiet));
    model.toast = None;
    model.home.said = (helped == Helped::MadeItWorse).then_some(words::home_helped_worse());
    effects
}
