//! One person at one device, with a vault that answers at once.
use crate::{
    app::{
        Around, Effect, Model, Msg, NotStored, Opened, Screen, Start, Taken, Tiding, Turn,
        VaultCall, VaultReply, from_history_number, update,
    },
    prefs::{LockMode, Prefs},
};
use footbridge_core::{
    event::{Event, Fact},
    private::Private,
    time::{Day, Moment, Offset, World},
};

/// A made-up sentence that stands for what a person wrote.
pub(super) const WRITTEN: &str = "Nobody told me. I feel so left out, and I cannot sleep.";
/// Made-up words for a lock.
pub(super) const WORDS: &str = "cold lake in march blue towel";
/// Made-up rescue words.
pub(super) const RESCUE: [&str; 12] = [
    "harbor", "velvet", "lemon", "ticket", "orbit", "maple", "thunder", "canoe", "pencil",
    "window", "ladder", "amber",
];

/// One sitting.
#[derive(Clone, Debug)]
pub struct Sitting {
    /// Where it stands.
    pub model: Model,
    /// What went out and was not answered here.
    pub effects: Vec<Effect>,
    /// Whether the disk takes what it is given.
    pub full: bool,
    now_ms: i64,
    /// The page's own clock, which nobody sets.
    steady_ms: i64,
}

/// A quarter past this hour on a fixed day.
pub(super) fn moment(hour: u8) -> i64 {
    let midnight = i64::from(Day::from_civil(2026, 11, 24).map_or(0, |it| it.0)) * 86_400_000;
    midnight + i64::from(hour) * 3_600_000 + 900_000
}

fn world(now_ms: i64) -> World {
    World {
        now: Moment(now_ms),
        offset: Offset(0),
        random: [7, 3, 11, 5, 2, 13, 1, 8, 6, 4, 9, 12, 10, 0, 14, 15],
    }
}

impl Sitting {
    /// The first message has not come yet.
    pub fn start(lock: LockMode, hour: u8, around: Around) -> Self {
        let now_ms = moment(hour);
        let (model, effects) = Model::start(Start {
            prefs: Prefs {
                lock,
                ..Prefs::default()
            },
            world: world(now_ms),
            around,
            taken: Taken::default(),
        });
        Self {
            model,
            effects,
            full: false,
            now_ms,
            steady_ms: 0,
        }
    }

    /// In front of the lock.
    pub fn locked(hour: u8) -> Self {
        Self::start(LockMode::Words, hour, Around::default())
    }

    /// In an open place in which these facts happened, an hour ago and a minute apart.
    pub fn open(hour: u8, facts: &[Fact]) -> Self {
        let mut it = Self::locked(hour);
        it.opened(Opened {
            events: events(facts, it.now_ms - 3_600_000),
            ..Opened::default()
        });
        it
    }

    /// The place opens with this in it.
    pub fn opened(&mut self, opened: Opened) {
        self.hear(VaultReply::Opened(Box::new(opened)));
    }

    /// The person does this.
    pub fn press(&mut self, msg: Msg) -> &mut Self {
        self.now_ms += 1_000;
        self.steady_ms += 1_000;
        self.model.around.steady_ms = Some(self.steady_ms);
        let effects = update(&mut self.model, msg, world(self.now_ms));
        for effect in effects {
            self.follow(effect);
        }
        self
    }

    /// The person does all of this.
    pub fn all(&mut self, msgs: impl IntoIterator<Item = Msg>) -> &mut Self {
        for msg in msgs {
            self.press(msg);
        }
        self
    }

    /// Goes to a screen.
    pub fn go(&mut self, screen: Screen) -> &mut Self {
        self.press(Msg::Go(screen))
    }

    /// Time passes, in view.
    pub fn wait(&mut self, seconds: i64) -> &mut Self {
        self.now_ms += seconds * 1_000;
        self.steady_ms += seconds * 1_000;
        self.press(Msg::Outside(Tiding::Tick))
    }

    /// Time passes on the wall alone: the device sleeps, or the clock is set. It can pass
    /// backwards.
    pub fn pass(&mut self, seconds: i64) -> &mut Self {
        self.now_ms += seconds * 1_000;
        self
    }

    /// The vault answers.
    pub fn hear(&mut self, reply: VaultReply) -> &mut Self {
        self.press(Msg::Outside(Tiding::Vault(reply)))
    }

    /// What the world would do, as far as it is always the same.
    fn follow(&mut self, effect: Effect) {
        match effect {
            Effect::Vault(VaultCall::Append(event)) => {
                let ids = vec![event.id];
                self.hear(if self.full {
                    VaultReply::NotStored {
                        ids,
                        why: NotStored::Full,
                    }
                } else {
                    VaultReply::Stored(ids)
                });
            }
            Effect::Vault(VaultCall::Notice(text)) => {
                let about = footbridge_naming::notice::notice(text.expose());
                self.hear(VaultReply::Noticed(about));
            }
            Effect::Vault(VaultCall::ShowRescueWords) => {
                let words = RESCUE.map(Private::new).to_vec();
                self.hear(VaultReply::RescueWords(words));
            }
            Effect::Show(Turn::AskBack) => {
                // The browser goes back by one.
                let depth = self.model.trail.len().saturating_sub(2);
                let screen = self.model.trail[depth];
                let number = crate::app::history_number(depth, screen);
                debug_assert_eq!(from_history_number(number), Some((depth, screen)));
                self.press(Msg::Outside(Tiding::Popped(number)));
            }
            other => self.effects.push(other),
        }
    }
}

/// Facts as they lie in the log.
pub(crate) fn events(facts: &[Fact], from_ms: i64) -> Vec<Event> {
    let mut newest = None;
    (0..)
        .zip(facts)
        .map(|(n, fact)| {
            let event = Event::new(fact.clone(), world(from_ms + n * 60_000), newest);
            newest = Some(event.id);
            event
        })
        .collect()
}
