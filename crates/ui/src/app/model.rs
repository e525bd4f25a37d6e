//! The model: everything that the screens draw from.
use super::{
    Days, Door, Effect, Files, Front, Handed, Help, Hold, Home, Name, Notice, Now, NowMsg, Pending,
    Plan, PublicStep, Screen, Sides, Toast, hold, now, wait_left_ms,
};
use crate::{
    HOUSE,
    prefs::{LockAfter, LockMode, PlainName, Prefs},
};
use footbridge_core::{
    private::Private,
    state::State,
    time::{Moment, World},
};

/// Where the whole app stands.
#[derive(Clone, Debug, Default)]
pub enum Phase {
    /// The first message has not come yet.
    #[default]
    Starting,
    /// No place was made on this device.
    Welcome,
    /// There is a place, and it is shut.
    Locked,
    /// The place is open.
    Open(Box<Place>),
    /// The person left. Nothing of theirs is in memory any more.
    Left,
}

/// An open place.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// Everything that happened.
    pub state: State,
    /// Facts on their way to the disk, oldest first.
    pub pending: Vec<Pending>,
    /// How many pieces of the storage could not be read.
    pub n_damaged: u32,
    /// How many notes come from a newer version.
    pub n_newer: u32,
    /// The place was made a moment ago, and its words were typed then.
    pub fresh: bool,
    /// It was opened with the rescue words: the old words are not known.
    pub by_rescue: bool,
}

/// Everything that the screens draw from.
#[derive(Clone, Debug)]
pub struct Model {
    /// Where the whole app stands.
    pub phase: Phase,
    /// The record that can be read before unlock.
    pub prefs: Prefs,
    /// Time and dice, as of the last message.
    pub world: World,
    /// The screens behind the current one, the current one last. Never empty.
    pub trail: Vec<Screen>,
    /// The depth of the trail at which the open place begins; going back past it locks.
    pub open_from: usize,
    /// The world as the browser describes it.
    pub around: Around,
    /// The one line at the foot that comes and goes.
    pub toast: Option<Toast>,
    /// Making and opening the place.
    pub door: Door,
    /// The hard moment.
    pub now: Now,
    /// Home and the free choice of a step.
    pub home: Home,
    /// Name it.
    pub name: Name,
    /// Heavy words that were noticed in this sitting.
    pub notice: Notice,
    /// Locked files, damaged parts, forgetting the device.
    pub files: Files,
    /// My plan.
    pub plan: Plan,
    /// Hard days.
    pub days: Days,
    /// Which side they are on, staying in contact, lines they stand by.
    pub sides: Sides,
    /// Help that fits.
    pub help: Help,
    /// The plain name that is picked and not used yet.
    pub disguise: Option<PlainName>,
    /// Don't send, Don't look, and slips.
    pub hold: Hold,
    /// Whether only the front of the app is here.
    pub front: Front,
    /// Since when nobody has seen the page.
    pub(super) away_since: Option<Moment>,
}

/// What the browser says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one independent answer of the browser"
)]
pub struct Around {
    /// Whether there is a network.
    pub online: bool,
    /// Whether the address may keep a secret (https or localhost).
    pub secure: bool,
    /// Whether the storage can be written at all.
    pub storage: bool,
    /// Whether this window forgets everything when it closes, as far as the browser tells.
    pub forgets: bool,
    /// Whether a newer version waits for the person's tap.
    pub version_waits: bool,
    /// Whether the page can be closed and opened again without a network.
    pub offline_ready: bool,
    /// The IANA time zone of the phone, from which the country is guessed.
    pub zone: String,
    /// Whether the system asks for less movement.
    pub reduced_motion: bool,
    /// How long the page has run, in milliseconds, as of the last message, by a clock that nobody
    /// can set. While the device sleeps it stands still in most browsers.
    pub steady_ms: Option<i64>,
    /// Whether browser and device can hold a key for the place.
    pub device_keys: bool,
    /// Whether the page begins with the front of the app alone.
    pub front: bool,
}

impl Default for Around {
    fn default() -> Self {
        Self {
            online: true,
            secure: true,
            storage: true,
            forgets: false,
            version_waits: false,
            offline_ready: false,
            zone: String::new(),
            reduced_motion: false,
            steady_ms: None,
            device_keys: false,
            front: false,
        }
    }
}

/// How the app begins: all that is known before the first message.
#[derive(Clone, Debug)]
pub struct Start {
    /// The record that can be read before unlock.
    pub prefs: Prefs,
    /// Time and dice.
    pub world: World,
    /// What the browser says about itself.
    pub around: Around,
    /// What the person did before the app was ready, on the first bytes.
    pub taken: Taken,
}

/// What the person did on the first bytes, taken over by the app.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// The screen they had opened.
    pub screen: Option<Screen>,
    /// What they had typed into the lock's field.
    pub words: Option<Private>,
    /// Whether they had pressed Show.
    pub shown: bool,
    /// When they had started to breathe.
    pub breathing_since: Option<Moment>,
    /// The place locked while nobody looked, and this step of Now was open.
    pub step: Option<PublicStep>,
    /// The front was there before, and this is what it hands over.
    pub handed: Option<Handed>,
}

impl Model {
    /// The model and the first effects.
    pub fn start(start: Start) -> (Self, Vec<Effect>) {
        let Start {
            prefs,
            world,
            around,
            taken,
        } = start;
        let (phase, first) = first_screen(&prefs, &around);
        let mut model = Self {
            phase,
            prefs,
            world,
            trail: vec![first],
            open_from: usize::MAX,
            toast: None,
            door: Door::default(),
            now: Now::default(),
            home: Home::default(),
            name: Name::default(),
            notice: Notice::default(),
            files: Files::default(),
            plan: Plan::default(),
            days: Days::default(),
            sides: Sides::default(),
            help: Help::default(),
            disguise: None,
            hold: Hold::default(),
            front: Front::alone(around.front),
            around,
            away_since: None,
        };
        let mut effects = vec![];
        if let Some(handed) = taken.handed.filter(|_| HOUSE) {
            handed.take_over(&mut model);
            effects.extend(now::settle(&mut model));
            return (model, effects);
        }
        model.door.take_over(taken.words, taken.shown);
        if let Some(step) = taken.step {
            effects.extend(step.enter(&mut model));
        } else if let Some(screen) = taken.screen.filter(|it| *it != first && !it.needs_open()) {
            effects.extend(if screen == Screen::Practice {
                // The one practice that the first bytes offer by name.
                now::update(&mut model, NowMsg::Do("feel-ground"))
            } else {
                model.forward(screen)
            });
        }
        if let Some(since) = taken.breathing_since {
            model.now.breathe_since(since);
        }
        effects.extend(now::settle(&mut model));
        if model.prefs.lock == LockMode::FirstVisit && model.around.storage && model.around.secure {
            // The next visit without a place shows only the name, as the design has it.
            model.prefs.lock = LockMode::NoPlace;
            effects.push(Effect::SavePrefs);
        }
        (model, effects)
    }

    /// The screen that is drawn.
    pub fn screen(&self) -> Screen {
        self.trail.last().copied().unwrap_or(Screen::Welcome)
    }

    /// The open place, if it is open.
    pub fn place(&self) -> Option<&Place> {
        // Said so that the compiler knows: nothing that needs a place is in the front.
        match &self.phase {
            Phase::Open(place) if HOUSE => Some(place),
            _ => None,
        }
    }

    pub(super) fn place_mut(&mut self) -> Option<&mut Place> {
        match &mut self.phase {
            Phase::Open(place) if HOUSE => Some(place),
            _ => None,
        }
    }

    /// Everything that happened, or nothing while the place is shut.
    pub fn state(&self) -> Option<&State> {
        self.place().map(|it| &it.state)
    }

    /// Whether it is night for the person: 22:00 to 06:00.
    pub fn is_night(&self) -> bool {
        self.world.is_night()
    }

    /// Whether pictures move: neither the setting nor the system asks for stillness.
    pub fn moves(&self) -> bool {
        !self.prefs.still && !self.around.reduced_motion
    }

    /// How often the current screen wants to hear of time passing, in milliseconds.
    pub fn tick_ms(&self) -> Option<u32> {
        match self.screen() {
            Screen::Breathe | Screen::Wave | Screen::Practice => now::tick_ms(self),
            Screen::Unlock | Screen::UnlockRescue if self.wait_ms() > 0 => Some(1_000),
            _ if self.toast.is_some() => Some(1_000),
            // A hidden page hears rarely, and only to lock: at once means once the last words are
            // on the disk.
            _ if self.away_since.is_some() && self.place().is_some() => {
                let at_once = self.prefs.lock_after == LockAfter::AtOnce;
                Some(if at_once { 1_000 } else { 30_000 })
            }
            _ => hold::tick_ms(self),
        }
    }

    /// Whether the page is covered while it is out of sight: a place is open on a phone that
    /// someone else can unlock, and phones show a picture of each app in their list.
    pub fn covers_when_hidden(&self) -> bool {
        self.place().is_some() && self.prefs.lock == LockMode::AskEachTime
    }

    /// How long the door still waits after wrong tries, in milliseconds.
    pub fn wait_ms(&self) -> i64 {
        wait_left_ms(self.prefs.tries, self.prefs.last_try_ms, self.world.now.0)
    }
}

fn first_screen(prefs: &Prefs, around: &Around) -> (Phase, Screen) {
    if !around.secure {
        return (Phase::Welcome, Screen::Insecure);
    }
    match prefs.lock {
        LockMode::FirstVisit => (Phase::Welcome, Screen::Welcome),
        LockMode::NoPlace => (Phase::Welcome, Screen::Start),
        LockMode::Words | LockMode::AskEachTime => (Phase::Locked, Screen::Unlock),
    }
}
