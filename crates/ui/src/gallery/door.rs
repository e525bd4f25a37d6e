//! The first opening, the lock, the words.
use super::{
    Sample, put,
    sitting::{RESCUE, Sitting, WORDS},
};
use crate::{
    app::{Around, DoorMsg, Msg, NotOpened, Opened, Purpose, Screen, VaultReply, WordsStrength},
    prefs::LockMode,
};
use footbridge_core::private::Private;

/// A place that was made a moment ago.
pub(super) fn made(hour: u8) -> Sitting {
    let mut it = begun(hour, WORDS, WordsStrength::Strong);
    it.press(Msg::Door(DoorMsg::Make));
    it.opened(Opened {
        fresh: true,
        ..Opened::default()
    });
    it
}

fn begun(hour: u8, words: &str, strength: WordsStrength) -> Sitting {
    let mut it = Sitting::start(LockMode::FirstVisit, hour, Around::default());
    it.go(Screen::Create);
    it.press(typed(words));
    it.hear(VaultReply::Weighed(strength));
    it
}

fn typed(words: &str) -> Msg {
    Msg::Door(DoorMsg::Typed(Private::new(words)))
}

pub(super) fn samples(all: &mut Vec<Sample>) {
    first(all);
    choosing(all);
    rescue(all);
    lock(all);
    again(all);
}

fn first(all: &mut Vec<Sample>) {
    let start = |lock, hour| Sitting::start(lock, hour, Around::default());
    put(all, "welcome", &start(LockMode::FirstVisit, 12));
    put(all, "welcome-night", &start(LockMode::FirstVisit, 2));
    put(all, "start", &start(LockMode::NoPlace, 2));
    let mut safety = start(LockMode::FirstVisit, 12);
    safety.go(Screen::Safety);
    put(all, "safety", &safety);
}

fn choosing(all: &mut Vec<Sample>) {
    let mut empty = Sitting::start(LockMode::FirstVisit, 12, Around::default());
    empty.go(Screen::Create);
    put(all, "create", &empty);
    for (name, words, strength) in [
        ("create+short", "rex", WordsStrength::Short),
        ("create+weak", "rex dog", WordsStrength::Weak),
        ("create+fair", "rex dog lake", WordsStrength::Fair),
        ("create+strong", WORDS, WordsStrength::Strong),
    ] {
        put(all, name, &begun(12, words, strength));
    }
    let mut hidden = begun(12, WORDS, WordsStrength::Strong);
    hidden.press(Msg::Door(DoorMsg::ToggleSharedPhone));
    put(all, "create+shared", &hidden);
    let mut back = begun(12, WORDS, WordsStrength::Strong);
    back.go(Screen::Now).press(Msg::Back);
    put(all, "create+resumed", &back);
    let mut busy = begun(12, WORDS, WordsStrength::Strong);
    busy.press(Msg::Door(DoorMsg::Make));
    put(all, "create+busy", &busy);
    busy.hear(VaultReply::DidNotOpen(NotOpened::WrongWords));
    put(all, "create+refused", &busy);
    let forgets = Around {
        forgets: true,
        ..Around::default()
    };
    let mut private = Sitting::start(LockMode::FirstVisit, 12, forgets);
    private.go(Screen::Create);
    put(all, "create+private-window", &private);
}

fn rescue(all: &mut Vec<Sample>) {
    let mut it = made(12);
    put(all, "ready", &it);
    put(all, "ready+night", &made(2));
    let mut shared = begun(12, WORDS, WordsStrength::Strong);
    shared.press(Msg::Door(DoorMsg::ToggleSharedPhone));
    shared.press(Msg::Door(DoorMsg::Make));
    shared.opened(Opened {
        fresh: true,
        ..Opened::default()
    });
    put(all, "ready+shared", &shared);
    it.go(Screen::Recovery);
    put(all, "recovery", &it);
    it.press(Msg::Door(DoorMsg::RescueWritten));
    put(all, "recovery-check", &it);
    it.press(Msg::Door(DoorMsg::TypedSecond(Private::new("harbour"))));
    it.press(Msg::Door(DoorMsg::CheckRescue));
    put(all, "recovery-check+wrong", &it);
    it.press(Msg::Door(DoorMsg::SkipCheck));
    put(all, "first-day", &it);
    let mut night = made(2);
    night.press(Msg::Door(DoorMsg::EnterFirstDay));
    put(all, "first-day+night", &night);
}

fn lock(all: &mut Vec<Sample>) {
    let mut it = Sitting::locked(2);
    put(all, "unlock", &it);
    it.press(typed("cold lake in marsh"));
    it.press(Msg::Door(DoorMsg::ToggleShown));
    put(all, "unlock+shown", &it);
    it.press(Msg::Door(DoorMsg::Open));
    put(all, "unlock+busy", &it);
    it.hear(VaultReply::DidNotOpen(NotOpened::WrongWords));
    put(all, "unlock-error", &it);
    for _ in 0..4 {
        it.press(Msg::Door(DoorMsg::Open));
        it.hear(VaultReply::DidNotOpen(NotOpened::WrongWords));
    }
    put(all, "unlock-error+wait", &it);
    for (name, why) in [
        ("unlock+too-new", NotOpened::TooNew),
        ("unlock+storage", NotOpened::Storage),
    ] {
        let mut it = Sitting::locked(2);
        it.press(typed(WORDS)).press(Msg::Door(DoorMsg::Open));
        it.hear(VaultReply::DidNotOpen(why));
        put(all, name, &it);
    }
    let each = Sitting::start(LockMode::AskEachTime, 2, Around::default());
    put(all, "unlock+each-time", &each);
    by_paper(all);
}

fn by_paper(all: &mut Vec<Sample>) {
    let mut it = Sitting::locked(12);
    it.go(Screen::UnlockRescue);
    put(all, "unlock-rescue", &it);
    it.press(typed("harbour velvet lemon"));
    it.press(Msg::Door(DoorMsg::OpenWithRescue));
    let guess = "harbor".to_owned();
    it.hear(VaultReply::DidNotOpen(NotOpened::UnknownRescueWord {
        n: 1,
        guess,
    }));
    put(all, "unlock-rescue+unknown", &it);
    it.press(Msg::Door(DoorMsg::TakeGuess));
    it.press(typed(&RESCUE.join(" ")));
    it.press(Msg::Door(DoorMsg::OpenWithRescue));
    let mut wrong = it.clone();
    wrong.hear(VaultReply::DidNotOpen(NotOpened::RescueDoesNotFit));
    put(all, "unlock-rescue+no-match", &wrong);
    it.opened(Opened::default());
    put(all, "change-words+forgot", &it);
}

fn again(all: &mut Vec<Sample>) {
    let mut it = Sitting::open(12, &[]);
    it.go(Screen::Settings).go(Screen::Recovery);
    put(all, "recovery+ask", &it);
    it.press(typed(WORDS));
    it.press(Msg::Door(DoorMsg::Prove(Purpose::Rescue)));
    put(all, "recovery+busy", &it);
    let mut wrong = it.clone();
    wrong.hear(VaultReply::WordsNotChanged);
    put(all, "recovery+wrong", &wrong);
    it.hear(VaultReply::WordsRight);
    put(all, "recovery+again", &it);

    let mut it = Sitting::open(12, &[]);
    it.go(Screen::Settings).go(Screen::ChangeWords);
    put(all, "change-words", &it);
    it.press(typed("not these"));
    it.press(Msg::Door(DoorMsg::TypedSecond(Private::new(WORDS))));
    it.hear(VaultReply::Weighed(WordsStrength::Strong));
    it.press(Msg::Door(DoorMsg::Change));
    put(all, "change-words+busy", &it);
    it.hear(VaultReply::WordsNotChanged);
    put(all, "change-words+wrong", &it);
    it.press(Msg::Door(DoorMsg::Change));
    it.hear(VaultReply::WordsChanged);
    put(all, "settings+words-changed", &it);
}
