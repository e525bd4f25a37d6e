//! Reading the clock for the hold that stands, and what follows from it.
//!
//! **Invariant:** only what was in view from one reading to the next is told by the page's own
//! clock; it stands still on a device that sleeps, and must not be taken for a clock set forward.
use super::{Effect, Hold, HoldAbout, Model, Screen, Slot};
use crate::app::sides;
use footbridge_core::{
    decide::Intent,
    event::Fact,
    hold::Count,
    id::EventId,
    private::Private,
    time::Moment,
    view::{self, let_go_holds, open_hold, open_holds},
};
use minicbor::{Decode, Encode};

/// How often the clock is read while a hold runs behind another screen.
const TICK_MS: u32 = 15_000;

/// A count, and since when the page's own clock vouches for it.
#[derive(Clone, Copy, Debug, Encode, Decode)]
pub(super) struct Counted {
    /// The run it belongs to; none for one in memory alone.
    #[cbor(skip)]
    run: Option<EventId>,
    #[n(0)]
    pub(super) count: Count,
    #[n(1)]
    steady_ms: Option<i64>,
    /// What of it was written down last: minutes, how far the clock was set, whether back.
    #[cbor(skip)]
    written: Option<(i64, i64, bool)>,
}

impl Counted {
    pub(super) fn begun(run: Option<EventId>, at: Moment) -> Self {
        Self::going_on(run, Count::begun(at))
    }

    fn going_on(run: Option<EventId>, count: Count) -> Self {
        Self {
            run,
            count,
            steady_ms: None,
            written: None,
        }
    }

    fn read(&mut self, now: Moment, steady_ms: Option<i64>) {
        let in_view = self.steady_ms.zip(steady_ms);
        self.count.read(now, in_view.map(|(from, to)| to - from));
        self.steady_ms = steady_ms;
    }

    /// It was out of sight for a moment: what passed is for the wall clock to tell.
    pub(super) fn out_of_sight(&mut self) {
        self.steady_ms = None;
    }

    fn run_name(&self) -> Option<String> {
        self.run.map(name_of)
    }
}

/// The name of a run, in the draft.
fn name_of(run: EventId) -> String {
    format!("{run:?}")
}

/// The hold that stands now.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    /// The words, if there are any.
    pub text: Option<&'a Private>,
    /// To whom, if they said so.
    pub to: Option<&'a Private>,
    /// What is held.
    pub about: HoldAbout,
    /// For how long.
    pub minutes: u16,
    /// What was counted.
    pub count: Count,
    /// The event that began it; none while it lies in memory alone.
    pub hold: Option<EventId>,
}

impl Held<'_> {
    /// Whether its time is over, so that the question stands.
    pub fn is_over(&self) -> bool {
        self.count.is_over(self.minutes)
    }

    /// Minutes that are left.
    pub fn left(&self) -> u16 {
        self.count.minutes_left(self.minutes)
    }
}

/// The hold on the screens of a hold: the answer that was opened there, or what stands.
pub fn held(model: &Model) -> Option<Held<'_>> {
    match model.hold.shown {
        Some(hold) => answers(model).find(|it| it.hold == Some(hold)),
        None => standing(model),
    }
}

/// The hold of words that are not sent, or of a look, that stands now, if one does.
pub fn standing(model: &Model) -> Option<Held<'_>> {
    let some = |it: &'_ Private| !it.is_blank();
    if let Some(loose) = &model.hold.loose {
        return Some(Held {
            text: Some(&loose.text).filter(|it| some(it)),
            to: Some(&loose.to).filter(|it| some(it)),
            about: loose.about,
            minutes: loose.minutes,
            count: loose.counted.count,
            hold: None,
        });
    }
    Some(counted(model, &open_hold(model.state()?)?))
}

/// The answers that are held, for someone with whom contact has to go on, the latest first.
pub fn answers(model: &Model) -> impl Iterator<Item = Held<'_>> {
    let open = model.state().into_iter().flat_map(open_holds);
    open.filter(|it| it.it.about == Some(HoldAbout::Reply))
        .map(|it| counted(model, &it))
}

fn counted<'a>(model: &Model, stands: &view::Held<'a>) -> Held<'a> {
    let counted = &model.hold.counted;
    let count = counted.iter().find(|it| it.run == Some(stands.run));
    Held {
        text: stands.it.text.as_ref(),
        to: stands.it.to.as_ref(),
        about: stands.it.about.unwrap_or(HoldAbout::Message),
        minutes: stands.minutes,
        count: count.map_or_else(|| Count::begun(stands.since), |it| it.count),
        hold: Some(stands.hold),
    }
}

/// How often time is to be told because of a hold, in milliseconds.
pub(in crate::app) fn tick_ms(model: &Model) -> Option<u32> {
    let mut all = standing(model).into_iter().chain(answers(model));
    let runs = !model.hold.hidden && all.any(|it| !it.is_over());
    let often = model.screen() == Screen::HoldWait;
    runs.then_some(if often { 1_000 } else { TICK_MS })
}

/// The page was hidden or shown again.
pub(in crate::app) fn hidden(model: &mut Model, hidden: bool) {
    model.hold.hidden = hidden;
}

/// The runs whose counts are to be written down, by name.
pub(super) fn to_write(hold: &Hold) -> impl Iterator<Item = (String, Count)> {
    let all = hold.counted.iter();
    all.filter_map(|it| Some((it.run_name()?, it.count)))
}

/// After every message: the clock is read, and what follows from it follows.
pub(in crate::app) fn settle(model: &mut Model) -> Vec<Effect> {
    if !model.toast.as_ref().is_some_and(|it| it.gone) {
        model.hold.aside = None;
    }
    if matches!(
        model.screen(),
        Screen::Hold | Screen::Contact | Screen::Home | Screen::Now
    ) {
        model.hold.shown = None;
    }
    let mut effects = follow(model);
    read(model);
    effects.extend(write_down(model));
    effects.extend(turn(model));
    effects.extend(erase(model));
    effects.extend(sides::drop_gone(model));
    effects
}

/// Each count belongs to a hold that stands in the place, and to no other.
fn follow(model: &mut Model) -> Vec<Effect> {
    let stand = model.state().into_iter().flat_map(open_holds);
    let stand: Vec<_> = stand.map(|it| (it.run, it.since)).collect();
    let hold = &mut model.hold;
    let n_before = hold.counted.len();
    let is_there = |it: &Counted| stand.iter().any(|(run, _)| Some(*run) == it.run);
    hold.counted.retain(is_there);
    let is_gone = hold.counted.len() < n_before;
    for (run, since) in stand {
        if hold.counted.iter().any(|it| it.run == Some(run)) {
            continue;
        }
        let name = name_of(run);
        let noted = hold.noted.iter().position(|(of, _)| *of == name);
        hold.counted.push(match noted {
            Some(at) => Counted::going_on(Some(run), hold.noted.swap_remove(at).1),
            None => Counted::begun(Some(run), since),
        });
    }
    if is_gone {
        return model.keep_draft(Slot::Hold);
    }
    vec![]
}

fn read(model: &mut Model) {
    let now = model.world.now;
    let steady_ms = model.around.steady_ms.filter(|_| !model.hold.hidden);
    let loose = model.hold.loose.as_mut().map(|it| &mut it.counted);
    for counted in loose.into_iter().chain(&mut model.hold.counted) {
        counted.read(now, steady_ms);
    }
}

/// Once a minute, and when the clock was set, the counts are written down: so they survive the end
/// of the page, also where the clock is set back after it.
fn write_down(model: &mut Model) -> Vec<Effect> {
    let stand = model.state().into_iter().flat_map(open_holds);
    let minutes: Vec<_> = stand.map(|it| (it.run, i64::from(it.minutes))).collect();
    let mut is_new = false;
    for (run, minutes) in minutes {
        let all = &mut model.hold.counted;
        let Some(counted) = all.iter_mut().find(|it| it.run == Some(run)) else {
            continue;
        };
        let it = counted.count;
        let now = Some((it.minutes().min(minutes), it.ahead_ms, it.set_back));
        is_new |= counted.written != now;
        counted.written = now;
    }
    if is_new {
        return model.keep_draft(Slot::Hold);
    }
    vec![]
}

/// The screen that shows a hold shows it as it is.
fn turn(model: &mut Model) -> Vec<Effect> {
    let screen = model.screen();
    if !matches!(screen, Screen::HoldWait | Screen::HoldAfter) {
        model.hold.leaves = false;
        return vec![];
    }
    let right = match held(model) {
        // Back is on its way.
        None if model.hold.leaves => return vec![],
        None if model.hold.shown.is_some() => Screen::Contact,
        None => Screen::Hold,
        Some(it) if it.is_over() => Screen::HoldAfter,
        Some(_) => Screen::HoldWait,
    };
    if right == screen {
        return vec![];
    }
    model.instead(right)
}

/// What was let go is erased once Undo is gone, in this visit or at the beginning of the next.
fn erase(model: &mut Model) -> Vec<Effect> {
    let undo = model.toast.as_ref().and_then(|it| it.undo);
    let Some(place) = model.place() else {
        return vec![];
    };
    let is_asked = |event: EventId| {
        place
            .pending
            .iter()
            .any(|it| matches!(&it.event.fact, Fact::Erased(it) if it.event == event))
    };
    let due: Vec<EventId> = let_go_holds(&place.state)
        .filter(|(hold, ending)| undo != Some(*ending) && !is_asked(*hold) && !is_asked(*ending))
        .map(|(hold, _)| hold)
        .collect();
    due.into_iter()
        .flat_map(|event| model.wish_quietly(Intent::Erase { event }, super::After::Quiet))
        .collect()
}
