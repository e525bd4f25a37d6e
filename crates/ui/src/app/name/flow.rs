//! The way through the pages.
//!
//! **Invariant:** every page can be left without an answer, and none is asked twice.
use super::{
    NameMsg, Page,
    step::{another, not_now, set_distance, smaller, to_step},
    store::{do_not_save, save, try_again},
};
use crate::app::{After, Effect, Model, Pending, Screen, Slot, home::pick, notice};
use footbridge_core::{decide::Intent, event::Fact, private::Private, state::on_day, view};

/// The setting that remembers on which day the four forces were asked about.
const FORCE_ASKED: &str = "force-asked";

/// The page that a screen shows.
pub(super) fn page_of(screen: Screen) -> Option<Page> {
    Some(match screen {
        Screen::NameWrite | Screen::NameFamilies => Page::Write,
        Screen::NameStrength => Page::Strength,
        Screen::NameSentence => Page::Sentence,
        Screen::NameForce => Page::Force,
        Screen::NameStep => Page::Step,
        _ => return None,
    })
}

fn screen_of(page: Page) -> Screen {
    match page {
        Page::Write => Screen::NameWrite,
        Page::Strength => Screen::NameStrength,
        Page::Sentence => Screen::NameSentence,
        Page::Force => Screen::NameForce,
        Page::Step => Screen::NameStep,
    }
}

pub(super) fn update(model: &mut Model, msg: &NameMsg) -> Vec<Effect> {
    match msg {
        NameMsg::AllWords => all_words(model),
        NameMsg::Next => next(model, Way::On),
        NameMsg::Skip => next(model, Way::Skip),
        NameMsg::NoneOfThese => next(model, Way::NoneOfThese),
        NameMsg::Force(force) => {
            model.name.note.force = Some(*force);
            to_step(model)
        }
        NameMsg::Distance(far) => set_distance(model, *far),
        NameMsg::Another => another(model),
        NameMsg::Smaller => smaller(model),
        NameMsg::NotNow => not_now(model),
        NameMsg::DoIt => {
            model.name.do_it = model.name.pick.is_some();
            save(model)
        }
        NameMsg::Save => {
            model.name.do_it = false;
            save(model)
        }
        NameMsg::TryAgain => try_again(model),
        NameMsg::DoNotSave => do_not_save(model),
        _ => vec![],
    }
}

/// How a page is left.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    On,
    Skip,
    NoneOfThese,
}

fn all_words(model: &mut Model) -> Vec<Effect> {
    let name = &mut model.name;
    name.search = Private::default();
    // Opened once: a family does not close under the thumb when its last word is taken out.
    name.open_families = footbridge_content::FAMILIES
        .iter()
        .filter(|family| family.words.iter().any(|it| name.note.has(it.id)))
        .map(|it| it.id)
        .collect();
    model.forward(Screen::NameFamilies)
}

fn next(model: &mut Model, way: Way) -> Vec<Effect> {
    let note = &mut model.name.note;
    match page_of(model.trail.last().copied().unwrap_or(Screen::Home)) {
        // What was written is never thrown away by Skip.
        Some(Page::Write) => to(model, Page::Strength),
        Some(Page::Strength) => {
            if way == Way::Skip {
                note.strength = None;
                note.places.clear();
            }
            to(model, Page::Sentence)
        }
        Some(Page::Sentence) => {
            note.line.kept = way != Way::Skip;
            if way != Way::On {
                note.needs.clear();
            }
            model.name.changing = false;
            if asks_force(model) {
                let asked = Intent::ChangeSetting {
                    key: FORCE_ASKED.into(),
                    value: force_day(model).into(),
                };
                let mut effects = model.wish_quietly(asked, After::Quiet);
                effects.extend(to(model, Page::Force));
                return effects;
            }
            to_step(model)
        }
        Some(Page::Force) => {
            note.force = None;
            to_step(model)
        }
        Some(Page::Step) | None => vec![],
    }
}

pub(super) fn to(model: &mut Model, page: Page) -> Vec<Effect> {
    model.name.note.page = page;
    let mut effects = model.forward(screen_of(page));
    effects.push(Effect::DraftSoon(Slot::Note));
    effects
}

/// The day on which the forces are asked about, as the value of a setting.
fn force_day(model: &Model) -> String {
    format!("day-{}", model.world.today().0.max(0))
}

/// At most once a day, and only after a word that speaks of one of the four.
fn asks_force(model: &Model) -> bool {
    let note = &model.name.note;
    let Some(state) = model.state() else {
        return false;
    };
    if notice::is_quiet(model) {
        return false;
    }
    let today = force_day(model);
    let waiting = |it: &Pending| matches!(&it.event.fact, Fact::SettingChanged(it) if &*it.key == FORCE_ASKED && *it.value == *today);
    let asked = view::setting(state, FORCE_ASKED, model.world) == Some(today.as_str())
        || model
            .place()
            .is_some_and(|it| it.pending.iter().any(waiting));
    let answered =
        on_day(&state.check_ins, model.world.today()).any(|(_, noted)| noted.it.force.is_some());
    // Who went back may answer again what they answered in this note.
    note.may_hold_a_force() && (note.force.is_some() || !(asked || answered))
}

/// Goes on with the unfinished note, on the page where it was left.
pub(super) fn go_on(model: &mut Model) -> Vec<Effect> {
    model.name.asks_unfinished = false;
    let page = model.name.note.page;
    let step = model.name.note.step;
    if model.name.pick.is_none() {
        model.name.pick =
            step.and_then(|it| pick::explain(&pick::soon(model, None), it, model.world));
    }
    if page == Page::Step && model.name.pick.is_none() {
        return to_step(model);
    }
    model.forward(screen_of(page))
}
