//! Reading the clock for the hold that stands, and what follows from it.
//!
//! **Invariant:** only what was in view from one reading to the next is told by the page's own
//! clock; it stands still on a device that sleeps, and must not be taken for a clock set forward.
use super::{Effect, Hold, HoldAbout, Model, Screen, Slot};
use footbridge_core::{
    decide::Intent,
    event::Fact,
    hold::Count,
    id::EventId,
    private::Private,
    time::Moment,
    view::{let_go_holds, open_hold},
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
        self.run.map(|it| format!("{it:?}"))
    }
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

/// The hold that stands now, if one does.
pub fn held(model: &Model) -> Option<Held<'_>> {
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
    let stands = open_hold(model.state()?)?;
    let counted = model.hold.counted;
    let count = counted.filter(|it| it.run == Some(stands.run));
    Some(Held {
        text: stands.it.text.as_ref(),
        to: stands.it.to.as_ref(),
        about: stands.it.about.unwrap_or(HoldAbout::Message),
        minutes: stands.minutes,
        count: count.map_or_else(|| Count::begun(stands.since), |it| it.count),
        hold: Some(stands.hold),
    })
}

/// How often time is to be told because of a hold, in milliseconds.
pub(in crate::app) fn tick_ms(model: &Model) -> Option<u32> {
    let runs = !model.hold.hidden && held(model).is_some_and(|it| !it.is_over());
    let often = model.screen() == Screen::HoldWait;
    runs.then_some(if often { 1_000 } else { TICK_MS })
}

/// The page was hidden or shown again.
pub(in crate::app) fn hidden(model: &mut Model, hidden: bool) {
    model.hold.hidden = hidden;
}

/// The run whose count is to be written down, its name and the count.
pub(super) fn to_write(hold: &Hold) -> Option<(String, Count)> {
    let counted = hold.counted?;
    Some((counted.run_name()?, counted.count))
}

/// After every message: the clock is read, and what follows from it follows.
pub(in crate::app) fn settle(model: &mut Model) -> Vec<Effect> {
    if !model.toast.as_ref().is_some_and(|it| it.gone) {
        model.hold.aside = None;
    }
    let mut effects = follow(model);
    read(model);
    effects.extend(write_down(model));
    effects.extend(turn(model));
    effects.extend(erase(model));
    effects
}

/// The count belongs to the hold that stands in the place, and to no other.
fn follow(model: &mut Model) -> Vec<Effect> {
    let stands = model.state().and_then(open_hold);
    let stands = stands.map(|it| (it.run, it.since));
    let run = model.hold.counted.and_then(|it| it.run);
    if stands.map(|(run, _)| run) == run {
        return vec![];
    }
    let Some((run, since)) = stands else {
        model.hold.counted = None;
        return model.keep_draft(Slot::Hold);
    };
    let noted = model.hold.noted.take();
    let noted = noted.filter(|(name, _)| *name == format!("{run:?}"));
    model.hold.counted = Some(match noted {
        Some((_, count)) => Counted::going_on(Some(run), count),
        None => Counted::begun(Some(run), since),
    });
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

/// Once a minute, and when the clock was set, the count is written down: so it survives the end of
/// the page, also where the clock is set back after it.
fn write_down(model: &mut Model) -> Vec<Effect> {
    let Some(minutes) = model
        .state()
        .and_then(open_hold)
        .map(|it| i64::from(it.minutes))
    else {
        return vec![];
    };
    let Some(counted) = &mut model.hold.counted else {
        return vec![];
    };
    let it = counted.count;
    let now = Some((it.minutes().min(minutes), it.ahead_ms, it.set_back));
    if counted.written == now {
        return vec![];
    }
    counted.written = now;
    model.keep_draft(Slot::Hold)
}

/// The screen that shows a hold shows it as it is.
fn turn(model: &mut Model) -> Vec<Effect> {
    let screen = model.screen();
    if !matches!(screen, Screen::HoldWait | Screen::HoldAfter) {
        model.hold.leaves = false;
        return vec![];
    }
    let right = match held(model) {
        // Back to Now is on its way.
        None if model.hold.leaves => return vec![],
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
