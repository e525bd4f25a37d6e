//! Goal: a hold outlives the page and any clock, what is let go goes, and nothing typed is lost.
//! Method: nights of presses with a disk, a wall clock and a page that can be killed.
mod clock;
mod words;

use super::{HoldMsg, LookMsg, SlipMsg, held};
use crate::{
    app::{
        Around, DoorMsg, Effect, Model, Msg, NotStored, Opened, Screen, Slot, Start, Taken, Tiding,
        Turn, VaultCall, VaultReply, history_number, update,
    },
    prefs::{LockMode, Prefs},
};
use footbridge_core::{
    event::{Event, Fact},
    id::EventId,
    private::Private,
    time::{Moment, Offset, World},
};

/// Two in the morning, an hour east of Greenwich.
const NIGHT: i64 = 1_795_482_000_000;

/// What a device keeps when everything else is gone.
#[derive(Clone, Debug, Default)]
struct Disk {
    events: Vec<Event>,
    draft: Private,
    full: bool,
}

/// One night: a page that can be closed and opened, a disk that stays.
#[derive(Clone, Debug)]
struct Evening {
    model: Model,
    disk: Disk,
    lock: LockMode,
    wall: i64,
    steady: i64,
    offset: i16,
    dice: u8,
    /// All that went out since the start.
    out: Vec<Effect>,
}

impl Evening {
    fn start(lock: LockMode, disk: Disk, wall: i64) -> Self {
        let mut it = Self {
            model: Model::start(Start {
                prefs: Prefs {
                    lock,
                    ..Prefs::default()
                },
                world: World {
                    now: Moment(wall),
                    ..World::default()
                },
                around: Around::default(),
                taken: Taken::default(),
            })
            .0,
            disk,
            lock,
            wall,
            steady: 0,
            offset: 60,
            dice: 0,
            out: vec![],
        };
        it.say(Msg::Outside(Tiding::Tick));
        it
    }

    fn no_place() -> Self {
        Self::start(LockMode::NoPlace, Disk::default(), NIGHT)
    }

    /// An open place with nothing in it.
    fn open() -> Self {
        let mut it = Self::start(LockMode::Words, Disk::default(), NIGHT);
        it.unlock();
        it
    }

    fn unlock(&mut self) {
        let drafts = Some(self.disk.draft.clone()).filter(|it| !it.is_blank());
        let opened = Opened {
            events: self.disk.events.clone(),
            drafts: drafts.into_iter().map(|it| (Slot::Hold, it)).collect(),
            ..Opened::default()
        };
        self.say(Msg::Outside(Tiding::Vault(VaultReply::Opened(Box::new(
            opened,
        )))));
    }

    fn world(&mut self) -> World {
        self.dice = self.dice.wrapping_add(1);
        World {
            now: Moment(self.wall),
            offset: Offset(self.offset),
            random: [self.dice; World::N_RANDOM],
        }
    }

    fn say(&mut self, msg: Msg) {
        self.model.around.steady_ms = Some(self.steady);
        let world = self.world();
        for effect in update(&mut self.model, msg, world) {
            self.out.push(effect.clone());
            self.follow(effect);
        }
    }

    fn follow(&mut self, effect: Effect) {
        let reply = match effect {
            Effect::Vault(VaultCall::Append(event)) => {
                let ids = vec![event.id];
                if self.disk.full {
                    let why = NotStored::Full;
                    VaultReply::NotStored { ids, why }
                } else {
                    if let Fact::Erased(gone) = &event.fact {
                        self.disk.events.retain(|it| it.id != gone.event);
                    }
                    self.disk.events.push(event);
                    VaultReply::Stored(ids)
                }
            }
            Effect::Vault(VaultCall::KeepDraft {
                slot: Slot::Hold,
                text,
            }) => {
                if self.disk.full {
                    let (ids, why) = (vec![], NotStored::Full);
                    VaultReply::NotStored { ids, why }
                } else {
                    self.disk.draft = text;
                    VaultReply::DraftStored(Slot::Hold)
                }
            }
            Effect::Show(Turn::AskBack) => {
                let depth = self.model.trail.len() - 2;
                let number = history_number(depth, self.model.trail[depth]);
                return self.say(Msg::Outside(Tiding::Popped(number)));
            }
            _ => return,
        };
        self.say(Msg::Outside(Tiding::Vault(reply)));
    }

    fn hold(&mut self, msg: HoldMsg) {
        self.say(Msg::Hold(msg));
    }

    fn go(&mut self, screen: Screen) {
        self.say(Msg::Go(screen));
    }

    fn screen(&self) -> Screen {
        self.model.screen()
    }

    /// Time passes in view, with a tick as often as the page asks for one.
    fn wait(&mut self, seconds: i64) {
        let every = self
            .model
            .tick_ms()
            .map_or(seconds, |it| i64::from(it / 1_000));
        let mut left = seconds;
        while left > 0 {
            let step = left.min(every.max(1));
            self.wall += step * 1_000;
            self.steady += step * 1_000;
            self.say(Msg::Outside(Tiding::Tick));
            left -= step;
        }
    }

    /// The device sleeps with the page hidden: the page's own clock stands still.
    fn sleep(&mut self, seconds: i64) {
        self.say(Msg::Outside(Tiding::Hidden(true)));
        self.wall += seconds * 1_000;
        self.say(Msg::Outside(Tiding::Hidden(false)));
    }

    /// Somebody sets the clock while the page is in view.
    fn set_clock(&mut self, seconds: i64) {
        self.wall += seconds * 1_000;
        self.say(Msg::Outside(Tiding::Tick));
    }

    /// The browser dies, and is opened again when the wall clock shows so much more or less.
    fn killed(&self, seconds: i64) -> Self {
        let wall = self.wall + seconds * 1_000;
        let mut it = Self::start(self.lock, self.disk.clone(), wall);
        it.unlock();
        it
    }

    fn write(&mut self, text: &str) {
        self.go(Screen::Now);
        self.go(Screen::Hold);
        self.hold(HoldMsg::Typed(Private::new(text)));
        self.pause();
    }

    fn pause(&mut self) {
        self.say(Msg::Outside(Tiding::Paused(Slot::Hold)));
    }

    fn begin(&mut self, text: &str) {
        self.write(text);
        self.hold(HoldMsg::Begin);
        assert_eq!(self.screen(), Screen::HoldWait);
    }

    fn left(&self) -> Option<u16> {
        held(&self.model).map(|it| it.left())
    }

    fn is_early(&self) -> bool {
        held(&self.model).is_some_and(|it| it.count.is_early(it.minutes))
    }

    /// Whether words lie anywhere on the device.
    fn keeps(&self, words: &str) -> bool {
        let in_facts = self.disk.events.iter().any(|it| match &it.fact {
            Fact::HoldBegun(it) => it
                .text
                .as_ref()
                .is_some_and(|it| it.expose().contains(words)),
            _ => false,
        });
        in_facts || self.disk.draft.expose().contains(words)
    }

    fn only_hold(&self) -> EventId {
        let state = self.model.state().expect("the place is open");
        assert_eq!(state.holds.len(), 1);
        state.holds.iter().next().expect("there is one").0
    }
}

#[test]
fn a_look_asks_one_question_and_swaps_go_round() {
    let mut it = Evening::no_place();
    it.go(Screen::Now);
    it.go(Screen::Look);
    let hope = |id| HoldMsg::Look(LookMsg::Hope(id));
    it.hold(hope("sorry"));
    assert_eq!(it.model.hold.hope, Some("sorry"));
    it.hold(hope("sorry"));
    assert_eq!(it.model.hold.hope, None);
    it.hold(hope("no-such-hope"));
    assert_eq!(it.model.hold.hope, None);
    let first = super::swap(&it.model.hold).swap.id;
    for _ in 0..footbridge_content::SWAPS.len() {
        it.hold(HoldMsg::Look(LookMsg::Another));
    }
    assert_eq!(super::swap(&it.model.hold).swap.id, first);
    it.hold(HoldMsg::Look(LookMsg::Start));
    assert!(super::swap(&it.model.hold).doing);
    it.hold(HoldMsg::Look(LookMsg::Done));
    assert_eq!(it.screen(), Screen::NowAfter);
}

#[test]
fn a_hold_of_a_look_has_no_words_and_its_end_leaves_none() {
    let mut it = Evening::open();
    it.go(Screen::Now);
    it.hold(HoldMsg::Typed(Private::new("in the box")));
    it.go(Screen::Look);
    it.hold(HoldMsg::Look(LookMsg::Hold));
    assert_eq!(it.screen(), Screen::HoldWait);
    assert!(held(&it.model).is_some_and(|it| it.text.is_none()));
    assert_eq!(it.model.hold.text.expose(), "in the box");
    it.wait(900);
    assert_eq!(it.screen(), Screen::HoldAfter);
    it.hold(HoldMsg::LookNow);
    assert_eq!(it.screen(), Screen::Now);
    assert!(it.model.state().is_some_and(|it| it.holds.is_empty()));
}

#[test]
fn a_slip_is_noted_once_and_undo_gives_its_words_back() {
    let mut it = Evening::open();
    it.go(Screen::Now);
    it.go(Screen::Slip);
    let slip = HoldMsg::Slip;
    it.hold(slip(SlipMsg::Before("late")));
    it.hold(slip(SlipMsg::Before("alone")));
    it.hold(slip(SlipMsg::Before("alone")));
    it.hold(slip(SlipMsg::Typed(Private::new("until two"))));
    it.pause();
    it = it.killed(60);
    it.go(Screen::Now);
    it.go(Screen::Slip);
    assert_eq!(it.model.hold.slip.before, ["late"]);
    assert_eq!(
        super::line_from_slip(&it.model.hold.slip),
        Some("it is after ten at night")
    );
    it.hold(slip(SlipMsg::Keep));
    assert_eq!(it.screen(), Screen::Now);
    let slips = |it: &Evening| it.model.state().map_or(0, |it| it.slips.len());
    assert_eq!((slips(&it), it.disk.draft.expose()), (1, ""));
    it.say(Msg::Undo);
    assert_eq!(slips(&it), 0);
    assert_eq!(it.model.hold.slip.note.expose(), "until two");
}

#[test]
fn a_slip_becomes_the_beginning_of_a_line_and_is_not_gone_back_to() {
    let mut it = Evening::open();
    it.go(Screen::Now);
    it.go(Screen::Slip);
    it.hold(HoldMsg::Slip(SlipMsg::Before("name")));
    it.hold(HoldMsg::Slip(SlipMsg::MakeLine));
    assert_eq!(it.screen(), Screen::IfThenEdit);
    assert_eq!(it.model.plan.writing.cue.expose(), "I see their name");
    assert!(it.model.state().is_some_and(|it| it.slips.len() == 1));
    it.say(Msg::Back);
    assert_eq!(it.screen(), Screen::Now);
    // A line that was begun keeps its words, and nothing told is nothing noted.
    it.go(Screen::Slip);
    it.hold(HoldMsg::Slip(SlipMsg::MakeLine));
    assert_eq!(it.screen(), Screen::IfThenEdit);
    assert_eq!(it.model.plan.writing.cue.expose(), "I see their name");
    assert!(it.model.state().is_some_and(|it| it.slips.len() == 1));
}

#[test]
fn a_slip_of_nothing_is_no_fact_and_no_reproach() {
    let mut it = Evening::open();
    it.go(Screen::Now);
    it.go(Screen::Slip);
    it.hold(HoldMsg::Slip(SlipMsg::Keep));
    assert_eq!(it.screen(), Screen::Now);
    assert!(it.model.hold.refused.is_none());
    assert!(it.model.state().is_some_and(|it| it.slips.is_empty()));
}

#[test]
fn a_place_is_made_with_the_hold_still_in_memory() {
    let mut it = Evening::no_place();
    it.begin("words");
    it.hold(HoldMsg::MakePlace);
    assert_eq!(it.screen(), Screen::Create);
    it.say(Msg::Door(DoorMsg::Typed(Private::new(
        "cold lake in march",
    ))));
    it.say(Msg::Outside(Tiding::Vault(VaultReply::Opened(Box::new(
        Opened {
            fresh: true,
            ..Opened::default()
        },
    )))));
    assert!(held(&it.model).is_some_and(|it| it.hold.is_none()));
    assert!(!it.keeps("words"));
    it.go(Screen::Hold);
    it.hold(HoldMsg::Keep);
    assert!(it.keeps("words") && held(&it.model).is_none());
}
