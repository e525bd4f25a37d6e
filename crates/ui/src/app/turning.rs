//! Moving between screens, and the browser's history beside it.
//!
//! **Invariant:** a screen that needs an open place is never reached while it is shut, and the
//! trail is never empty.
#[cfg(test)]
mod tests;

use super::{
    Effect, Model, Msg, Phase, Screen, Turn, from_history_number, front, history_number, update,
};
use crate::prefs::LockMode;

impl Model {
    fn may_show(&self, screen: Screen) -> bool {
        !screen.needs_open() || self.place().is_some()
    }

    /// The same of a screen that the browser's history asks for: what the front cannot draw is
    /// opened by a press alone.
    fn may_show_at_once(&self, screen: Screen) -> bool {
        self.may_show(screen) && (!self.front.is_alone() || screen.in_front())
    }

    fn number(&self) -> u32 {
        history_number(self.trail.len() - 1, self.screen().as_written())
    }

    /// Goes one step in.
    pub(super) fn forward(&mut self, screen: Screen) -> Vec<Effect> {
        if !self.may_show(screen) {
            return vec![];
        }
        if self.screen() == screen {
            return vec![];
        }
        if self.front.is_alone() && !screen.in_front() {
            return front::go(self, screen);
        }
        self.trail.push(screen);
        vec![Effect::Show(self.forward_turn())]
    }

    /// With words asked each time nothing new is written into the browser's history.
    pub(super) fn forward_turn(&self) -> Turn {
        if self.prefs.lock == LockMode::AskEachTime {
            Turn::Instead(self.number())
        } else {
            Turn::Forward(self.number())
        }
    }

    /// Puts another screen in the place of this one, so that Back does not return to it.
    pub(super) fn instead(&mut self, screen: Screen) -> Vec<Effect> {
        if !self.may_show(screen) {
            return vec![];
        }
        self.trail.pop();
        self.trail.push(screen);
        vec![Effect::Show(Turn::Instead(self.number()))]
    }

    pub(super) fn go(&mut self, screen: Screen) -> Vec<Effect> {
        match screen {
            Screen::NameWrite => super::name::begin(self),
            Screen::Now => super::now::begin(self),
            Screen::Hold | Screen::HoldWait | Screen::HoldAfter => super::hold::open(self),
            Screen::Look => super::hold::look(self),
            Screen::Breathe | Screen::Wave => super::now::enter(self, screen),
            Screen::Create if !self.around.storage => self.forward(Screen::NoStorage),
            Screen::Recovery => super::door::show_rescue_words(self),
            Screen::HelpHurts => super::help::begin(self),
            Screen::Disguise => {
                self.disguise = None;
                self.forward(screen)
            }
            _ => self.forward(screen),
        }
    }

    /// The left place on the rail.
    pub(super) fn go_home(&mut self) -> Vec<Effect> {
        let home = self.home_screen();
        if self.screen() == home {
            // Already there: focus goes to the title, so that the press is answered.
            return vec![Effect::Show(Turn::Instead(self.number()))];
        }
        self.forward(home)
    }

    /// Where the left place on the rail leads.
    pub fn home_screen(&self) -> Screen {
        if let Some(only @ (Screen::OtherTab | Screen::Insecure)) = self.trail.first() {
            // Nothing may be opened here; the way back leads to what says so.
            return *only;
        }
        match &self.phase {
            Phase::Open(_) => Screen::Home,
            Phase::Locked => Screen::Unlock,
            _ if self.prefs.lock == LockMode::NoPlace
                && self.trail.first() == Some(&Screen::Start) =>
            {
                Screen::Start
            }
            _ => Screen::Welcome,
        }
    }

    /// The screen that Back returns to, if there is one before the lock.
    pub fn behind(&self) -> Option<Screen> {
        let depth = self.trail.len().checked_sub(2)?;
        let floor = if self.place().is_some() {
            self.open_from
        } else {
            0
        };
        (depth >= floor).then(|| self.trail[depth])
    }

    pub(super) fn back(&mut self) -> Vec<Effect> {
        if self.behind().is_none() {
            return self.go_home();
        }
        if self.prefs.lock == LockMode::AskEachTime {
            let was = self.screen();
            self.trail.pop();
            // The page of a form that was kept has become the page behind it.
            while self.screen() == was && self.behind().is_some() {
                self.trail.pop();
            }
            return vec![Effect::Show(Turn::Instead(self.number()))];
        }
        vec![Effect::Show(Turn::AskBack)]
    }

    /// The browser's history moved.
    pub(super) fn popped(&mut self, number: u32) -> Vec<Effect> {
        let Some((depth, screen)) = from_history_number(number) else {
            return vec![];
        };
        if self.place().is_some() && depth < self.open_from {
            return self.lock();
        }
        let was = self.screen();
        if depth + 1 < self.trail.len() {
            self.trail.truncate(depth + 1);
            // The pages of a note that was saved have become Home: one press goes past them all.
            if self.screen() == was {
                return vec![Effect::Show(Turn::AskBack)];
            }
        } else if depth < self.trail.len() {
            self.trail.truncate(depth + 1);
        } else if self.may_show_at_once(screen) {
            self.trail.push(screen);
        }
        vec![Effect::Show(Turn::Backed(self.number()))]
    }

    /// Shuts the place.
    pub(super) fn lock(&mut self) -> Vec<Effect> {
        self.forget_all();
        self.phase = Phase::Locked;
        self.trail = vec![Screen::Unlock];
        vec![Effect::Lock]
    }

    /// Shuts the place while nobody looks. A public step of Now stays where it is, so that it is
    /// there again after a call.
    pub(super) fn lock_unseen(&mut self) -> Vec<Effect> {
        let Some(step) = super::PublicStep::of(self) else {
            return self.lock();
        };
        // The document is replaced, so only the last of all this is for the outside.
        drop(self.lock());
        drop(step.enter(self));
        vec![Effect::LockAt(step)]
    }

    /// Lets go of everything, because the page may be frozen for a while. Should it come back, it
    /// is replaced by the lock.
    pub(super) fn put_away(&mut self) -> Vec<Effect> {
        self.forget_all();
        if self.place().is_some() {
            self.phase = Phase::Locked;
            self.trail = vec![Screen::Unlock];
        }
        vec![]
    }

    /// Leaves at once, from everywhere.
    pub(super) fn leave(&mut self) -> Vec<Effect> {
        self.forget_all();
        self.phase = Phase::Left;
        self.trail = vec![Screen::Left];
        vec![Effect::Leave]
    }

    /// Lets go of everything of the person's that is in memory.
    pub(super) fn forget_all(&mut self) {
        self.door = super::Door::default();
        self.now = super::Now::default();
        self.home = super::Home::default();
        self.name = super::Name::default();
        self.notice = super::Notice::default();
        self.files = super::Files::default();
        self.plan = super::Plan::default();
        self.days = super::Days::default();
        self.sides = super::Sides::default();
        self.help = super::Help::default();
        self.disguise = None;
        self.hold.forget();
        self.toast = None;
        self.front.forget();
        self.away_since = None;
        self.open_from = usize::MAX;
    }

    /// Runs several messages after one another, for tests and for flows that are one wish.
    pub fn run(&mut self, msgs: impl IntoIterator<Item = Msg>) -> Vec<Effect> {
        let world = self.world;
        msgs.into_iter()
            .flat_map(|msg| update(self, msg, world))
            .collect()
    }
}
