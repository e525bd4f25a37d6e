//! A public step of Now, as it outlives the lock: after a call the same step is there again.
//!
//! **Invariant:** it holds the name of a screen and of a practice and a time, never anything that
//! was said or written; any text reads as such a step or as none.
use super::{RIDE, Run, Wave};
use crate::app::{Effect, Model, Screen};
use footbridge_core::time::Moment;

/// What each is called outside.
const NAMES: [(Screen, &str); 6] = [
    (Screen::Now, "now"),
    (Screen::Breathe, "breathe"),
    (Screen::Wave, "wave"),
    (Screen::Practice, "practice"),
    (Screen::Practices, "practices"),
    (Screen::Lines, "lines"),
];
const NONE: &str = "-";

/// Where the person was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicStep {
    screen: Screen,
    /// The practice that ran.
    practice: Option<&'static str>,
    /// When the wave would have begun, had it never stood still.
    since: Option<Moment>,
}

impl PublicStep {
    /// Where the person is now, if that is one of these steps.
    pub(in crate::app) fn of(model: &Model) -> Option<Self> {
        let now = &model.now;
        let screen = match model.screen() {
            // What was said in this moment goes at the lock, so it cannot be asked about.
            Screen::NowAfter => Screen::Now,
            Screen::LinesReport => Screen::Lines,
            other => other,
        };
        NAMES.iter().find(|(it, _)| *it == screen)?;
        Some(Self {
            screen,
            practice: now
                .run
                .as_ref()
                .filter(|_| screen == Screen::Practice)
                .map(|it| it.practice.id),
            since: now
                .wave
                .filter(|_| screen == Screen::Wave)
                .map(|it| it.began(model.world.now)),
        })
    }

    /// Opens it, in front of the lock.
    pub(in crate::app) fn enter(self, model: &mut Model) -> Vec<Effect> {
        let practice = self.practice.and_then(footbridge_content::practice);
        model.now.run = practice.map(|it| Run::started(it, model.world.now));
        model.now.wave = self.since.map(Wave::started);
        model.forward(self.screen)
    }

    /// Writes it: three words.
    pub fn to_text(self) -> String {
        let name = NAMES.iter().find(|(it, _)| *it == self.screen);
        let since = self.since.map(|it| it.0.to_string());
        format!(
            "{} {} {}",
            name.map_or(NONE, |(_, name)| name),
            self.practice.unwrap_or(NONE),
            since.as_deref().unwrap_or(NONE),
        )
    }

    /// Reads it.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        let name = parts.next()?;
        let (screen, _) = NAMES.iter().find(|(_, it)| *it == name)?;
        let practice = footbridge_content::practice(parts.next()?);
        let since = parts.next()?.parse().ok().map(Moment);
        Some(Self {
            screen: *screen,
            // The wave has a screen of its own.
            practice: practice
                .map(|it| it.id)
                .filter(|it| *screen == Screen::Practice && *it != RIDE),
            since: since.filter(|_| *screen == Screen::Wave),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_is_a_public_step_or_none(text in ".*") {
            if let Some(step) = PublicStep::from_text(&text) {
                prop_assert!(!step.screen.needs_open());
                prop_assert_eq!(PublicStep::from_text(&step.to_text()), Some(step));
            }
        }

        #[test]
        fn what_is_written_is_read(at in 0..NAMES.len(), since in any::<i64>()) {
            let (screen, _) = NAMES[at];
            let step = PublicStep {
                screen,
                practice: (screen == Screen::Practice).then_some("feel-ground"),
                since: (screen == Screen::Wave).then_some(Moment(since)),
            };
            prop_assert_eq!(PublicStep::from_text(&step.to_text()), Some(step));
        }
    }
}
