//! Settings, files, and where the house has something to say.
use super::{
    Sample, put,
    sitting::{Sitting, WORDS, events},
};
use crate::{
    app::{
        Around, Brought, DoorMsg, FilesMsg, Msg, NotBrought, Opened, Purpose, Screen, SettingsMsg,
        Tiding, VaultReply,
    },
    prefs::{Light, LockMode, PlainName, TextSize},
};
use footbridge_core::{
    event::{Fact, Nothing},
    private::Private,
};

pub(super) fn samples(all: &mut Vec<Sample>) {
    settings(all);
    save(all);
    bring(all);
    delete(all);
    house(all);
}

fn typed(words: &str) -> Msg {
    Msg::Door(DoorMsg::Typed(Private::new(words)))
}

fn settings(all: &mut Vec<Sample>) {
    let mut it = Sitting::open(12, &[]);
    it.go(Screen::Settings);
    put(all, "settings", &it);
    let mut night = Sitting::open(2, &[]);
    night.go(Screen::Settings);
    put(all, "settings+night", &night);
    let mut written = Sitting::open(12, &[Fact::RescueWordsConfirmed(Nothing {})]);
    written.go(Screen::Settings);
    written.press(Msg::Outside(Tiding::VersionReady));
    put(all, "settings+version", &written);
    let mut light = it.clone();
    light.go(Screen::SettingsLight);
    put(all, "settings-light", &light);
    light.press(Msg::Settings(SettingsMsg::Light(Some(Light::Ember))));
    put(all, "settings-light+ember", &light);
    let mut plain = it.clone();
    plain.go(Screen::Disguise);
    put(all, "disguise", &plain);
    plain.press(Msg::Settings(SettingsMsg::PickName(PlainName::Notes)));
    put(all, "disguise+picked", &plain);
    plain.press(Msg::Settings(SettingsMsg::UseName));
    put(all, "settings+plain-name", &plain);
    let mut text = it.clone();
    text.go(Screen::SettingsText);
    text.press(Msg::Settings(SettingsMsg::Text(TextSize::Larger)));
    put(all, "settings-text", &text);
    it.go(Screen::Safety);
    put(all, "safety+open", &it);
    it.press(Msg::Settings(SettingsMsg::AskEachTime));
    put(all, "settings+each-time", &it);
    it.press(Msg::Outside(Tiding::Online(false)));
    put(all, "settings+offline", &it);
}

fn save(all: &mut Vec<Sample>) {
    let mut it = Sitting::open(12, &[]);
    it.go(Screen::Settings).go(Screen::SaveFile);
    put(all, "locked-save", &it);
    it.press(typed(WORDS));
    it.press(Msg::Door(DoorMsg::Prove(Purpose::LockedFile)));
    put(all, "locked-save+busy", &it);
    let mut wrong = it.clone();
    wrong.hear(VaultReply::WordsNotChanged);
    put(all, "locked-save+wrong", &wrong);
    let mut trouble = it.clone();
    trouble.hear(VaultReply::Trouble);
    put(all, "locked-save+trouble", &trouble);
    it.hear(VaultReply::FileMade {
        name: "day-list.age".to_owned(),
        bytes: vec![1, 2, 3],
    });
    put(all, "locked-save+saved", &it);
    it.press(Msg::Files(FilesMsg::TogglePlain));
    put(all, "locked-save+plain", &it);
    it.press(typed(WORDS));
    it.press(Msg::Door(DoorMsg::Prove(Purpose::PlainFile)));
    it.hear(VaultReply::WordsRight);
    it.hear(VaultReply::FileMade {
        name: "day-list.txt".to_owned(),
        bytes: vec![1, 2, 3],
    });
    put(all, "locked-save+plain-saved", &it);
}

fn bring(all: &mut Vec<Sample>) {
    let mut new = Sitting::start(LockMode::FirstVisit, 12, Around::default());
    new.go(Screen::BringFile);
    put(all, "locked-bring", &new);
    chosen(&mut new);
    put(all, "locked-bring+chosen", &new);
    new.press(Msg::Files(FilesMsg::Bring));
    put(all, "locked-bring+busy", &new);
    for (name, why) in [
        ("locked-bring+wrong-words", NotBrought::WrongWords),
        ("locked-bring+not-ours", NotBrought::NotOurs),
        ("locked-bring+full", NotBrought::Full),
    ] {
        let mut it = new.clone();
        it.hear(VaultReply::DidNotBring(why));
        put(all, name, &it);
    }
    let mut here = Sitting::open(12, &[]);
    here.go(Screen::Settings).go(Screen::BringFile);
    chosen(&mut here);
    here.press(Msg::Files(FilesMsg::Bring));
    let mut twice = here.clone();
    twice.hear(VaultReply::Brought(Brought { notes: 0, facts: 0 }));
    put(all, "locked-bring+nothing-new", &twice);
    here.hear(VaultReply::Brought(Brought {
        notes: 61,
        facts: 70,
    }));
    put(all, "locked-bring+brought", &here);
}

fn chosen(it: &mut Sitting) {
    it.press(Msg::Outside(Tiding::FileChosen(vec![7; 212_000])));
    it.press(Msg::Files(FilesMsg::Typed(Private::new(WORDS))));
}

fn delete(all: &mut Vec<Sample>) {
    let mut it = Sitting::open(12, &[]);
    it.go(Screen::Settings).go(Screen::Delete);
    put(all, "delete", &it);
    it.press(Msg::Files(FilesMsg::TypedDelete(Private::new("Delete "))));
    it.press(typed(WORDS));
    it.press(Msg::Door(DoorMsg::Prove(Purpose::Forget)));
    put(all, "delete+busy", &it);
    let mut wrong = it.clone();
    wrong.hear(VaultReply::WordsNotChanged);
    put(all, "delete+wrong", &wrong);
    it.hear(VaultReply::WordsRight).hear(VaultReply::Forgotten);
    put(all, "welcome+forgotten", &it);
}

fn house(all: &mut Vec<Sample>) {
    let mut other = Sitting::locked(2);
    other.press(Msg::Outside(Tiding::OtherTabWorks));
    put(all, "other-tab", &other);
    let mut lost = Sitting::open(2, &[]);
    lost.press(Msg::Outside(Tiding::OtherTabTook));
    put(all, "other-tab+moved", &lost);
    let insecure = Around {
        secure: false,
        ..Around::default()
    };
    put(
        all,
        "insecure",
        &Sitting::start(LockMode::FirstVisit, 2, insecure),
    );
    let refused = Around {
        storage: false,
        ..Around::default()
    };
    let mut none = Sitting::start(LockMode::FirstVisit, 2, refused);
    none.go(Screen::Create);
    put(all, "no-storage", &none);
    let mut damaged = Sitting::locked(12);
    damaged.opened(Opened {
        events: events(&[Fact::RescueWordsConfirmed(Nothing {})], 1_700_000_000_000),
        n_damaged: 2,
        n_newer: 1,
        ..Opened::default()
    });
    put(all, "damaged", &damaged);
    let mut saved = damaged.clone();
    saved.press(Msg::Files(FilesMsg::SaveDamaged));
    saved.hear(VaultReply::FileMade {
        name: "day-list-part.bin".to_owned(),
        bytes: vec![1],
    });
    put(all, "damaged+saved", &saved);
    damaged.press(Msg::GoHome);
    damaged.press(Msg::Outside(Tiding::VersionReady));
    damaged.go(Screen::Settings).go(Screen::NewVersion);
    put(all, "new-version", &damaged);
}
