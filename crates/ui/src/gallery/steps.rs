//! Home by night and by day, and the free choice of a step.
use super::{
    Sample, put,
    sitting::{Sitting, events, moment},
};
use crate::app::{HomeMsg, Msg, Opened, Screen};
use footbridge_core::event::{
    CheckIn, Copied, CopyPlace, Fact, Feeling, Felt, Loneliness, Night, Nothing,
};

pub(super) fn samples(all: &mut Vec<Sample>) {
    night(all);
    day(all);
    let mut it = Sitting::open(12, &[]);
    it.go(Screen::Steps);
    put(all, "steps", &it);
    it.press(Msg::Home(HomeMsg::FilterNeed("rest")));
    it.press(Msg::Home(HomeMsg::FilterDistance(0)));
    put(all, "steps+filtered", &it);
    let mut hidden = Sitting::open(12, &[]);
    hidden.press(Msg::Home(HomeMsg::NotNow));
    hidden.press(Msg::Home(HomeMsg::Never));
    put(all, "day+never", &hidden);
    hidden.go(Screen::Steps);
    put(all, "steps+hidden", &hidden);
}

fn safe() -> [Fact; 2] {
    [
        Fact::RescueWordsConfirmed(Nothing {}),
        Fact::CopySaved(CopyPlace {
            place: Copied::LockedFile,
        }),
    ]
}

fn night(all: &mut Vec<Sample>) {
    let mut it = Sitting::open(2, &safe());
    put(all, "tonight", &it);
    let mut pull = it.clone();
    pull.press(Msg::Home(HomeMsg::Night(Night::PullToAct)));
    put(all, "tonight+pull", &pull);
    it.press(Msg::Home(HomeMsg::Night(Night::RacingMind)));
    put(all, "tonight+racing", &it);
    it.press(Msg::Home(HomeMsg::Why));
    put(all, "tonight+why", &it);
    it.press(Msg::Home(HomeMsg::NotNow));
    put(all, "tonight+not-now", &it);
}

fn day(all: &mut Vec<Sample>) {
    let mut it = Sitting::open(9, &safe());
    put(all, "day", &it);
    it.press(Msg::Home(HomeMsg::Day(Loneliness::Quite)));
    it.press(Msg::Home(HomeMsg::Start));
    put(all, "day+doing", &it);
    it.press(Msg::Home(HomeMsg::Done));
    put(all, "day+helped", &it);
    let felt = |word: &str| Felt {
        feeling: Feeling::Known(word.into()),
        strength: None,
    };
    let named = Fact::CheckedIn(CheckIn {
        feelings: vec![felt("lonely"), felt("sad")],
        ..CheckIn::default()
    });
    let mut after_a_night = Sitting::locked(9);
    let at_night = moment(9) - 6 * 3_600_000;
    after_a_night.opened(Opened {
        events: events(&[safe().as_slice(), &[named]].concat(), at_night),
        ..Opened::default()
    });
    put(all, "day+last-night", &after_a_night);
    let wrote = Fact::CheckedIn(CheckIn {
        needs: Some(vec!["rest".into()]),
        ..CheckIn::default()
    });
    let mut copy = Sitting::open(9, &[wrote, Fact::RescueWordsConfirmed(Nothing {})]);
    put(all, "home-copy", &copy);
    copy.all((0..5).map(|_| Msg::Home(HomeMsg::Another)));
    put(all, "day+swapped", &copy);
    let mut damaged = Sitting::locked(9);
    damaged.opened(Opened {
        events: events(&safe(), 1_700_000_000_000),
        n_damaged: 1,
        n_newer: 1,
        ..Opened::default()
    });
    damaged.press(Msg::GoHome);
    put(all, "day+long-away", &damaged);
}
