//! Hard days: marking them, and what Home and the calendar get of them.
//!
//! **Invariant:** what was typed stays in its form, and in a sealed draft, until the day is on
//! disk; a date that does not exist changes nothing.
pub mod calendar;
mod draft;
mod form;
#[cfg(test)]
mod tests;

pub(super) use draft::{take as take_draft, text as draft_text};
pub use form::{DateFault, DayForm, KINDS};

use super::{After, Effect, Model, Screen, Slot, Toast};
use footbridge_content::words;
use footbridge_core::{
    decide::{Intent, Refusal},
    event::{Fact, HardDay},
    id::EventId,
    private::Private,
    state::State,
    view::{self, MarkedDay, NearDay},
};
use std::borrow::Cow;

/// A day that is nearer than this gets a lamp.
const LAMP_DAYS: i32 = 14;

/// Why a day was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// There is no such date, or none was given.
    Date(DateFault),
    /// The rules say no.
    Refused(Refusal),
}

/// The part of the model for hard days.
#[derive(Clone, Debug, Default)]
pub struct Days {
    /// Forms that hold something that is not kept, one for each day at most.
    pub(super) forms: Vec<DayForm>,
    /// The day whose form is open; `None` is a new one.
    pub open: Option<EventId>,
    /// Why the last wish could not be.
    pub not_kept: Option<NotKept>,
    /// The lamp was put away for this visit.
    pub lamp_away: bool,
    /// The form that was kept last, so that Undo gives its words back.
    undoable: Option<(EventId, DayForm)>,
}

/// What the person does.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum DaysMsg {
    New,
    Edit(EventId),
    Kind(&'static str),
    Words(Private),
    Day(Private),
    Month(Private),
    Year(Private),
    ToggleYearly,
    ToggleOffer,
    Keep,
    TakeOut(EventId),
    /// Leaves a day out when it comes next.
    LeaveOut(EventId),
    BringBack(EventId),
    LampNotNow,
    MakeFile,
}

pub(super) fn update(model: &mut Model, msg: DaysMsg) -> Vec<Effect> {
    match msg {
        DaysMsg::New => open(model, None),
        DaysMsg::Edit(day) => open(model, Some(day)),
        DaysMsg::Kind(kind) => edit(model, |it| it.toggle_kind(kind)),
        DaysMsg::Words(text) => edit(model, |it| it.words = text),
        DaysMsg::Day(text) => edit(model, |it| it.day = text),
        DaysMsg::Month(text) => edit(model, |it| it.month = text),
        DaysMsg::Year(text) => edit(model, |it| it.year = text),
        DaysMsg::ToggleYearly => edit(model, |it| it.yearly = !it.yearly),
        DaysMsg::ToggleOffer => edit(model, |it| it.offer = !it.offer),
        DaysMsg::Keep => keep(model),
        DaysMsg::TakeOut(day) => take_out(model, day),
        DaysMsg::LeaveOut(day) => leave_out(model, day),
        DaysMsg::BringBack(day) => bring_back(model, day),
        DaysMsg::LampNotNow => {
            model.days.lamp_away = true;
            vec![]
        }
        DaysMsg::MakeFile => make_file(model),
    }
}

/// The marked days as they will be once all is on disk.
pub fn all(model: &Model) -> Vec<MarkedDay> {
    view::hard_days(&soon(model), model.world)
}

/// The day for which the plan is offered now.
pub fn near(model: &Model) -> Option<NearDay> {
    view::near_day(&soon(model), model.world)
}

/// The next day, if it is near enough that there is something to settle.
pub fn to_settle(model: &Model) -> Option<MarkedDay> {
    let mut days = all(model).into_iter();
    days.find(|it| !it.left_out && it.away.is_some_and(|it| it <= LAMP_DAYS))
        .filter(|_| !model.days.lamp_away)
}

/// The form that is open.
pub fn form(model: &Model) -> DayForm {
    let open = model.days.open;
    let begun = model.days.forms.iter().find(|it| it.of == open);
    begun.cloned().unwrap_or_else(|| pristine(model, open))
}

/// The state with what is on its way to the disk, as far as hard days read it.
fn soon(model: &Model) -> Cow<'_, State> {
    model.soon(|full, soon| {
        soon.hard_days.clone_from(&full.hard_days);
        soon.hard_days_out.clone_from(&full.hard_days_out);
        soon.hard_days_left_out.clone_from(&full.hard_days_left_out);
        soon.discoveries.clone_from(&full.discoveries);
    })
}

/// A form in which nothing was changed.
fn pristine(model: &Model, of: Option<EventId>) -> DayForm {
    let day = of.and_then(|id| all(model).into_iter().find(|it| it.id == id));
    day.map_or_else(DayForm::default, |it| DayForm::of(&it))
}

fn open(model: &mut Model, of: Option<EventId>) -> Vec<Effect> {
    model.days.open = of;
    model.days.not_kept = None;
    model.forward(Screen::HardDayAdd)
}

fn edit(model: &mut Model, change: impl FnOnce(&mut DayForm)) -> Vec<Effect> {
    let mut form = form(model);
    change(&mut form);
    let same = form == pristine(model, form.of);
    let days = &mut model.days;
    days.not_kept = None;
    days.forms.retain(|it| it.of != form.of);
    if !same {
        days.forms.push(form);
    }
    vec![Effect::DraftSoon(Slot::HardDay)]
}

/// Whether the day is on its way to the disk.
pub fn is_saving(model: &Model) -> bool {
    let pending = model.place().map_or(&[][..], |it| &it.pending);
    pending
        .iter()
        .any(|it| it.after == After::DayKept && it.failed.is_none())
}

fn keep(model: &mut Model) -> Vec<Effect> {
    if is_saving(model) {
        return vec![];
    }
    // What could not be written before is written as it is now.
    if let Some(place) = model.place_mut() {
        place.pending.retain(|it| it.after != After::DayKept);
    }
    let form = form(model);
    let day = match form.date(model.world.date()) {
        Ok(day) => day,
        Err(fault) => {
            model.days.not_kept = Some(NotKept::Date(fault));
            return vec![Effect::Focus("day")];
        }
    };
    let wish = |of| {
        Intent::KeepHardDay(HardDay {
            of,
            ..form.as_day(day)
        })
    };
    let kept = match model.wish(wish(form.of), After::DayKept) {
        // It was taken out elsewhere: what stands in the form is marked anew.
        Err(Refusal::Gone) => model.wish(wish(None), After::DayKept),
        kept => kept,
    };
    kept.unwrap_or_else(|refusal| {
        model.days.not_kept = Some(match refusal {
            Refusal::NoSuchDay => NotKept::Date(DateFault::NoSuch),
            other => NotKept::Refused(other),
        });
        let field = if refusal == Refusal::NoSuchDay {
            "day"
        } else {
            "words"
        };
        vec![Effect::Focus(field)]
    })
}

/// The day is on disk: its form goes, unless it was changed since.
pub(super) fn kept(model: &mut Model, event: EventId, fact: &Fact) -> Vec<Effect> {
    let Fact::HardDayKept(it) = fact else {
        return vec![];
    };
    let today = model.world.date();
    let forms = &mut model.days.forms;
    if let Some(at) = forms.iter().position(|form| form.says(it, today)) {
        model.days.undoable = Some((event, forms.remove(at)));
    }
    let mut effects = model.keep_draft(Slot::HardDay);
    if model.screen() == Screen::HardDayAdd {
        effects.extend(model.instead(Screen::HardDays));
    }
    effects
}

/// A day that was kept was taken back. True if its words are in a form again.
pub(super) fn taken_back(model: &mut Model, event: EventId) -> bool {
    let Some((_, form)) = model.days.undoable.take_if(|(id, _)| *id == event) else {
        return false;
    };
    // What was begun since is not pushed out.
    if model.days.forms.iter().all(|it| it.of != form.of) {
        model.days.forms.push(form);
        return true;
    }
    false
}

fn take_out(model: &mut Model, day: EventId) -> Vec<Effect> {
    let said = After::Said(words::plan_taken_out());
    let mut effects = model.wish_quietly(Intent::TakeOutHardDay(day), said);
    if model.screen() == Screen::HardDayAdd {
        effects.extend(model.instead(Screen::HardDays));
    }
    effects
}

fn leave_out(model: &mut Model, day: EventId) -> Vec<Effect> {
    let next = all(model).into_iter().find(|it| it.id == day);
    let Some(next) = next.and_then(|it| it.next) else {
        return vec![];
    };
    let year = next.civil().0;
    let said = After::Said(words::hard_days_left_out_said());
    model.wish_quietly(Intent::LeaveHardDayOut { day, year }, said)
}

fn bring_back(model: &mut Model, day: EventId) -> Vec<Effect> {
    let left_out: Vec<EventId> = soon(model)
        .hard_days_left_out
        .iter()
        .filter(|(_, it)| it.it.day == day)
        .map(|(id, _)| id)
        .collect();
    let mut effects = vec![];
    for event in left_out {
        effects.extend(model.wish_quietly(Intent::Erase { event }, After::Quiet));
    }
    model.toast = Some(Toast::said(words::undo_undone(), model.world.now));
    effects
}

fn make_file(model: &mut Model) -> Vec<Effect> {
    let bytes = calendar::file(&all(model), words::name_plain_names()[1], model.world);
    let name = calendar::FILE_NAME.to_owned();
    model.toast = Some(Toast::said(words::hard_days_file_made(), model.world.now));
    vec![Effect::Offer { name, bytes }]
}
