//! A sitting that presses, and a vault that answers at once or when told to.
use crate::app::{
    Around, Effect, HomeMsg, Model, Msg, NameMsg, NotStored, Opened, Slot, Start, Taken, Tiding,
    Turn, VaultCall, VaultReply, from_history_number, history_number, home::Pick, update,
};
use crate::prefs::{LockMode, Prefs};
use footbridge_core::{
    event::{CheckIn, Event, Fact, Feeling, Felt, Helped, StepOutcome},
    id::EventId,
    private::Private,
    state::State,
    time::{Day, Moment, Offset, World},
};

pub(crate) const HOUR_MS: i64 = 3_600_000;

/// One sitting with an open place.
pub(crate) struct Sitting {
    pub(crate) model: Model,
    pub(crate) now_ms: i64,
    /// What the vault does with facts.
    pub(crate) vault: Vault,
    /// Facts that the vault holds back.
    held: Vec<EventId>,
    /// The last text of the draft's slot.
    pub(crate) draft: Option<Private>,
    /// What went to the clipboard.
    pub(crate) copied: Option<Private>,
    /// How many facts were sent to the vault.
    pub(crate) n_appended: usize,
    /// Everything that went out, in its order.
    pub(crate) sent: Vec<Effect>,
    n_sent: u8,
}

/// What the vault does with facts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Vault {
    Stores,
    IsSlow,
    IsFull,
}

/// A quarter past this hour, some days after a fixed one.
pub(crate) fn at(day: i32, hour: u8) -> i64 {
    let midnight =
        i64::from(Day::from_civil(2026, 11, 24).map_or(0, |it| it.0) + day) * 24 * HOUR_MS;
    midnight + i64::from(hour) * HOUR_MS + HOUR_MS / 4
}

impl Sitting {
    pub(crate) fn at(hour: u8) -> Self {
        Self::after(&[], 0, hour)
    }

    /// Opens a place in which these facts happened.
    pub(crate) fn after(facts: &[(i64, Fact)], day: i32, hour: u8) -> Self {
        let mut newest = None;
        let events = facts.iter().enumerate().map(|(n, (ms, fact))| {
            let event = Event::new(
                fact.clone(),
                world(*ms, u8::try_from(n).unwrap_or(0)),
                newest,
            );
            newest = Some(event.id);
            event
        });
        Self::open(events.collect(), None, at(day, hour))
    }

    pub(crate) fn open(events: Vec<Event>, draft: Option<Private>, now_ms: i64) -> Self {
        let drafts = draft.into_iter().map(|text| (Slot::Note, text)).collect();
        let opened = Opened {
            events,
            drafts,
            ..Opened::default()
        };
        Self::of(opened, now_ms)
    }

    /// The vault opens with all of this.
    pub(crate) fn of(opened: Opened, now_ms: i64) -> Self {
        let (model, _) = Model::start(Start {
            prefs: Prefs {
                lock: LockMode::Words,
                ..Prefs::default()
            },
            world: world(now_ms, 0),
            around: Around::default(),
            taken: Taken::default(),
        });
        let mut it = Self {
            model,
            now_ms,
            vault: Vault::Stores,
            held: vec![],
            draft: None,
            copied: None,
            n_appended: 0,
            sent: vec![],
            n_sent: 0,
        };
        it.hear(VaultReply::Opened(Box::new(opened)));
        it
    }

    pub(crate) fn say(&mut self, msg: Msg) {
        self.now_ms += 1_000;
        self.n_sent = self.n_sent.wrapping_add(1);
        let effects = update(&mut self.model, msg, world(self.now_ms, self.n_sent));
        self.sent.extend(effects.iter().cloned());
        for effect in effects {
            self.serve(effect);
        }
    }

    pub(crate) fn home(&mut self, msg: HomeMsg) {
        self.say(Msg::Home(msg));
    }

    pub(crate) fn name(&mut self, msg: NameMsg) {
        self.say(Msg::Name(msg));
    }

    fn hear(&mut self, reply: VaultReply) {
        self.say(Msg::Outside(Tiding::Vault(reply)));
    }

    /// The vault answers for what it held back.
    pub(crate) fn store_held(&mut self) {
        self.vault = Vault::Stores;
        let held = std::mem::take(&mut self.held);
        self.hear(VaultReply::Stored(held));
    }

    fn serve(&mut self, effect: Effect) {
        match effect {
            Effect::Vault(VaultCall::Append(event)) => {
                self.n_appended += 1;
                match self.vault {
                    Vault::Stores => self.hear(VaultReply::Stored(vec![event.id])),
                    Vault::IsSlow => self.held.push(event.id),
                    Vault::IsFull => self.hear(VaultReply::NotStored {
                        ids: vec![event.id],
                        why: NotStored::Full,
                    }),
                }
            }
            Effect::Vault(VaultCall::KeepDraft { slot, text }) => match self.vault {
                Vault::IsFull => self.hear(VaultReply::NotStored {
                    ids: vec![],
                    why: NotStored::Full,
                }),
                Vault::Stores | Vault::IsSlow => {
                    self.draft = Some(text);
                    self.hear(VaultReply::DraftStored(slot));
                }
            },
            Effect::Vault(VaultCall::Notice(text)) => {
                let about = footbridge_naming::notice::notice(text.expose());
                self.hear(VaultReply::Noticed(about));
            }
            Effect::Copy(text) => self.copied = Some(text),
            Effect::Show(Turn::AskBack) => {
                let depth = self.model.trail.len() - 2;
                let number = history_number(depth, self.model.trail[depth]);
                assert!(from_history_number(number).is_some(), "the number is ours");
                self.say(Msg::Outside(Tiding::Popped(number)));
            }
            _ => (),
        }
    }

    pub(crate) fn state(&self) -> &State {
        self.model.state().expect("the place is open")
    }

    pub(crate) fn pick(&self) -> &Pick {
        self.model
            .home
            .pick
            .as_ref()
            .expect("a step is in the lamp")
    }
}

pub(crate) fn world(now_ms: i64, dice: u8) -> World {
    World {
        now: Moment(now_ms),
        offset: Offset(0),
        random: [dice; World::N_RANDOM],
    }
}

pub(crate) fn named(need: &str) -> Fact {
    Fact::CheckedIn(CheckIn {
        needs: Some(vec![need.into()]),
        ..CheckIn::default()
    })
}

pub(crate) fn felt(word: &str) -> Fact {
    Fact::CheckedIn(CheckIn {
        feelings: vec![Felt {
            feeling: Feeling::Known(word.into()),
            strength: None,
        }],
        ..CheckIn::default()
    })
}

pub(crate) fn taken(step: &str, helped: Option<Helped>) -> Fact {
    Fact::StepTaken(StepOutcome {
        step: step.into(),
        helped,
    })
}
