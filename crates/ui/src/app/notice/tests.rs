//! Goal: the card comes and goes with the words, blocks nothing, and leaves no trace.
//! Method: sittings; everything that goes out is searched for what was noticed.
use super::{Ended, NoticeMsg, Soon};
use crate::app::{
    Effect, Msg, NameMsg, Notice, Screen, Slot, Tiding, Turn, VaultCall,
    home::tests::sitting::{Sitting, named},
};
use footbridge_content::heavy::Heavy;
use footbridge_core::private::Private;

const LIFE: &str = "I want to kill myself";
const OTHER: &str = "I had tea with my sister";

fn writing(text: &str) -> Sitting {
    let mut it = Sitting::at(2);
    it.say(Msg::Go(Screen::NameWrite));
    write(&mut it, text);
    it
}

fn write(it: &mut Sitting, text: &str) {
    it.name(NameMsg::Typed(Private::new(text)));
    it.say(Msg::Outside(Tiding::Paused(Slot::Note)));
}

fn answer(it: &mut Sitting, msg: NoticeMsg) {
    it.say(Msg::Notice(msg));
}

#[test]
fn the_card_comes_at_the_pause_and_goes_with_the_words() {
    let mut it = Sitting::at(2);
    it.say(Msg::Go(Screen::NameWrite));
    it.name(NameMsg::Typed(Private::new(LIFE)));
    assert_eq!(it.model.notice.card, None, "not under the fingers");
    it.say(Msg::Outside(Tiding::Paused(Slot::Note)));
    assert_eq!(it.model.notice.card, Some(Heavy::Suicide));
    write(&mut it, OTHER);
    assert_eq!(it.model.notice.card, None);
    assert!(it.model.notice.sitting, "the sitting stays a quiet one");
}

#[test]
fn each_card_leads_its_own_way() {
    for (text, about, screen) in [
        (LIFE, Heavy::Suicide, Screen::NoticeAsk),
        ("I want to cut myself", Heavy::SelfHarm, Screen::NoticePlan),
        (
            "He hits me every night",
            Heavy::PartnerDanger,
            Screen::NoticeDanger,
        ),
        (
            "I want to kill him",
            Heavy::HarmOther,
            Screen::NoticeDistance,
        ),
        (
            "I want to text him so badly",
            Heavy::RelapseUrge,
            Screen::Hold,
        ),
    ] {
        let mut it = writing(text);
        assert_eq!(it.model.notice.card, Some(about), "{text}");
        answer(&mut it, NoticeMsg::Go);
        assert_eq!(it.model.screen(), screen, "{text}");
    }
}

#[test]
fn whether_they_could_act_soon_has_three_answers() {
    for (soon, screen) in [
        (Soon::Yes, Screen::NoticeSoon),
        (Soon::Unsure, Screen::NoticePlan),
        (Soon::No, Screen::NoticePlan),
    ] {
        let mut it = writing(LIFE);
        answer(&mut it, NoticeMsg::Go);
        answer(&mut it, NoticeMsg::Soon(soon));
        assert_eq!(it.model.screen(), screen);
    }
}

#[test]
fn an_answer_ends_it_for_this_note_and_not_for_the_next() {
    for (msg, ended) in [
        (NoticeMsg::NotNow, Ended::NotNow),
        (NoticeMsg::NotMeant, Ended::NotMeant),
    ] {
        let mut it = writing(LIFE);
        answer(&mut it, msg);
        assert_eq!(it.model.notice.card, None);
        assert_eq!(it.model.notice.ended, Some(ended));
        write(&mut it, "I want to kill myself. I mean it");
        assert_eq!(it.model.notice.card, None, "not again about this note");
        it.name(NameMsg::Save);
        it.say(Msg::Go(Screen::NameWrite));
        write(&mut it, LIFE);
        assert_eq!(it.model.notice.card, Some(Heavy::Suicide));
    }
}

#[test]
fn a_note_that_is_brought_back_is_another_note() {
    let mut it = writing(LIFE);
    answer(&mut it, NoticeMsg::NotMeant);
    it.name(NameMsg::DoNotSave);
    it.say(Msg::Go(Screen::NameWrite));
    write(&mut it, OTHER);
    it.name(NameMsg::BringBack);
    assert_eq!(it.model.notice.ended, None);
}

#[test]
fn next_and_save_stay_as_they_are() {
    let mut it = writing(LIFE);
    it.name(NameMsg::Next);
    assert_eq!(it.model.screen(), Screen::NameStrength);
    it.name(NameMsg::Save);
    let all: Vec<_> = it.state().check_ins.values().collect();
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].it.note, Some(Private::new(LIFE)));
}

#[test]
fn after_a_card_nothing_is_asked_for_the_rest_of_the_sitting() {
    let mut it = writing(LIFE);
    answer(&mut it, NoticeMsg::NotNow);
    it.name(NameMsg::Toggle("ashamed"));
    for _ in 0..3 {
        it.name(NameMsg::Next);
    }
    assert_eq!(
        it.model.screen(),
        Screen::NameStep,
        "which force is not asked"
    );
    it.name(NameMsg::DoIt);
    it.say(Msg::Home(crate::app::HomeMsg::Done));
    assert_eq!(it.model.home.asks_helped, None);
}

#[test]
fn lock_and_leave_let_go_of_all_of_it() {
    for msg in [
        Msg::Leave,
        Msg::Outside(Tiding::PutAway),
        Msg::Outside(Tiding::OtherTabTook),
    ] {
        let mut it = writing(LIFE);
        answer(&mut it, NoticeMsg::Go);
        it.say(msg);
        assert_eq!(it.model.notice, Notice::default());
    }
}

/// The same presses, with words that are noticed and with words that are not, send the same
/// letters out.
#[test]
fn nothing_of_it_goes_out() {
    let sent = |text: &str, msgs: &[NoticeMsg]| -> Vec<String> {
        let mut it = Sitting::after(&[named("rest")].map(|it| (0, it)), 0, 2);
        it.say(Msg::Go(Screen::NameWrite));
        write(&mut it, text);
        for msg in msgs {
            answer(&mut it, *msg);
        }
        it.say(Msg::Outside(Tiding::Hidden(true)));
        let all = it
            .sent
            .iter()
            .filter(|it| !matches!(it, Effect::Show(_) | Effect::Focus(_)));
        all.map(|it| shown(it).replace(text, "…")).collect()
    };
    let heavy = sent(LIFE, &[NoticeMsg::Go, NoticeMsg::Soon(Soon::Yes)]);
    assert_eq!(heavy, sent(OTHER, &[]));
    assert_eq!(sent(LIFE, &[NoticeMsg::NotMeant]), sent(OTHER, &[]));
}

/// An effect with the words in it, which `Debug` hides.
fn shown(effect: &Effect) -> String {
    match effect {
        Effect::Vault(VaultCall::KeepDraft { slot, text }) => format!("{slot:?} {}", text.expose()),
        other => format!("{other:?}"),
    }
}

#[test]
fn the_history_is_told_of_the_page_that_is_written_on() {
    let mut it = writing(LIFE);
    answer(&mut it, NoticeMsg::Go);
    let number = it.sent.iter().rev().find_map(|it| match it {
        Effect::Show(Turn::Forward(number)) => Some(*number),
        _ => None,
    });
    let told = number.and_then(crate::app::from_history_number);
    assert_eq!(told.map(|it| it.1), Some(Screen::NameWrite));
    it.say(Msg::Back);
    assert_eq!(it.model.screen(), Screen::NameWrite);
}
