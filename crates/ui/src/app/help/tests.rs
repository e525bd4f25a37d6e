//! Help that fits as tables: the choosing over all answers, the ways, the mail.
use super::{HelpMsg, N_QUESTIONS, Onward, fit, fit::Answers, is_not_safe, onward};
use crate::{
    app::{Effect, Msg, NowMsg, Screen, SettingsMsg, Slot, Tiding, VaultCall, now::in_order},
    gallery::Sitting,
};
use footbridge_content::{
    ASK_THERAPIST, HELP_KINDS, HELP_QUESTIONS, helplines::country, step, words,
};
use footbridge_core::private::Private;

fn answer(n: usize) -> Msg {
    Msg::Help(HelpMsg::Answer(n))
}

const SKIP: Msg = Msg::Help(HelpMsg::Skip);
const GO_ON: Msg = Msg::Help(HelpMsg::GoOn);

fn begun() -> Sitting {
    let mut it = Sitting::open(12, &[]);
    it.go(Screen::HelpHurts);
    it
}

/// Every way to answer, skipping included.
fn all_answers() -> Vec<Answers> {
    let mut all = vec![[None; N_QUESTIONS]];
    for (at, question) in HELP_QUESTIONS.iter().enumerate() {
        let before = all.clone();
        for n in 0..question.answers.len() {
            all.extend(before.iter().map(|it| {
                let mut it = *it;
                it[at] = Some(n);
                it
            }));
        }
    }
    all
}

/// The answers by their number, then the kinds in order with how many reasons each has.
#[test]
fn answers_lead_to_kinds_in_their_order_with_their_reasons() {
    let no = None;
    let table: [(Answers, &[(&str, usize)]); 9] = [
        ([no, no, no, no], &[("helpline", 0)]),
        (
            [Some(0), Some(2), Some(2), Some(1)],
            &[("trauma-therapy", 3), ("doctor", 3), ("helpline", 2)],
        ),
        (
            [Some(3), Some(1), Some(0), Some(3)],
            &[("peer-group", 4), ("community", 2), ("doctor", 1)],
        ),
        (
            [Some(2), no, no, no],
            &[("programme", 1), ("peer-group", 1)],
        ),
        ([Some(4), no, no, no], &[("abuse-line", 1), ("legal", 1)]),
        (
            [Some(4), Some(2), Some(3), no],
            &[("abuse-line", 1), ("helpline", 1), ("trauma-therapy", 1)],
        ),
        (
            [Some(5), no, no, Some(1)],
            &[("couples", 1), ("trauma-therapy", 2), ("helpline", 1)],
        ),
        ([no, no, Some(3), no], &[("helpline", 1), ("doctor", 1)]),
        (
            [no, no, no, Some(0)],
            &[("peer-online", 1), ("helpline", 1)],
        ),
    ];
    for (answers, expected) in table {
        let found = fit(&answers);
        let kinds: Vec<(&str, usize)> = found
            .kinds
            .iter()
            .map(|it| (it.kind.id, it.because.len()))
            .collect();
        assert_eq!(kinds, expected, "{answers:?}");
    }
}

#[test]
fn a_reason_is_the_answer_that_was_given() {
    let found = fit(&[Some(0), Some(2), None, None]);
    let first = &HELP_QUESTIONS[0].answers[0];
    assert_eq!(found.kinds[0].because[0], first.text);
}

#[test]
fn whatever_is_answered_there_is_help_that_can_be_begun_and_never_too_much_of_it() {
    let all = all_answers();
    assert_eq!(all.len(), 8 * 4 * 5 * 5);
    let text = |at: usize, n: Option<usize>| n.map(|n| HELP_QUESTIONS[at].answers[n].text);
    for answers in all {
        let found = fit(&answers);
        assert!((1..=3).contains(&found.kinds.len()), "{answers:?}");
        let given: Vec<_> = (0..N_QUESTIONS)
            .filter_map(|at| text(at, answers[at]))
            .collect();
        for it in &found.kinds {
            assert!(step(it.kind.first).is_some(), "{answers:?}");
            assert!(it.because.iter().all(|it| given.contains(it)));
            assert!(!(found.not_safe && it.kind.both), "{answers:?}");
        }
        let said_danger = answers[0] == Some(4);
        assert_eq!(found.not_safe, said_danger, "{answers:?}");
        if found.urgent.is_empty() {
            let none = given.is_empty();
            assert_eq!(found.kinds[0].because.is_empty(), none, "{answers:?}");
        } else {
            assert_eq!(found.kinds[0].kind.first, "helpline", "{answers:?}");
        }
    }
}

#[test]
fn every_kind_can_be_reached() {
    let all = all_answers();
    for kind in HELP_KINDS {
        let shown = |it: &Answers| fit(it).kinds.iter().any(|it| it.kind.id == kind.id);
        assert!(all.iter().any(shown), "{}", kind.id);
    }
}

#[test]
fn each_question_has_its_page_and_can_be_skipped() {
    let mut it = begun();
    for screen in [
        Screen::HelpHurts,
        Screen::HelpHowLong,
        Screen::HelpBody,
        Screen::HelpCould,
    ] {
        assert_eq!(it.model.screen(), screen);
        it.press(SKIP);
    }
    assert_eq!(it.model.screen(), Screen::HelpResult);
    // Back goes through them the other way.
    it.press(Msg::Back);
    assert_eq!(it.model.screen(), Screen::HelpCould);
}

#[test]
fn an_answer_is_there_on_the_way_back_and_another_takes_its_place() {
    let mut it = begun();
    it.all([answer(0), Msg::Back]);
    assert_eq!(it.model.help.answers[0], Some(0));
    it.press(answer(1));
    assert_eq!(it.model.help.answers[0], Some(1));
    it.all([Msg::Back, SKIP]);
    assert_eq!(it.model.help.answers[0], None);
}

#[test]
fn danger_from_someone_leads_to_numbers_then_to_device_safety_then_on() {
    let mut it = begun();
    it.press(answer(4));
    assert_eq!(it.model.screen(), Screen::Lines);
    assert_eq!(onward(&it.model), Some(Onward::DeviceSafety));
    it.press(GO_ON);
    assert_eq!(it.model.screen(), Screen::Safety);
    assert_eq!(onward(&it.model), Some(Onward::Questions));
    it.press(GO_ON);
    assert_eq!(it.model.screen(), Screen::HelpHowLong);
    it.all([SKIP, SKIP, SKIP]);
    assert_eq!(it.model.screen(), Screen::HelpResult);
    assert!(is_not_safe(&it.model));
}

#[test]
fn turning_words_on_for_each_time_leads_back_to_the_numbers_of_the_same_way() {
    let mut it = begun();
    it.all([answer(4), GO_ON]);
    it.press(Msg::Settings(SettingsMsg::AskEachTime));
    assert_eq!(it.model.screen(), Screen::Lines);
    assert_eq!(onward(&it.model), Some(Onward::DeviceSafety));
}

#[test]
fn heavy_thoughts_lead_to_numbers_and_then_on() {
    let mut it = begun();
    it.all([SKIP, SKIP, answer(3)]);
    assert_eq!(it.model.screen(), Screen::Lines);
    assert_eq!(onward(&it.model), Some(Onward::Questions));
    it.press(GO_ON);
    assert_eq!(it.model.screen(), Screen::HelpCould);
}

#[test]
fn numbers_from_elsewhere_lead_nowhere_on() {
    let mut it = begun();
    it.go(Screen::Lines);
    assert_eq!(onward(&it.model), None);
    it.press(GO_ON);
    assert_eq!(it.model.screen(), Screen::Lines);
    let mut told = begun();
    told.press(answer(4)).go(Screen::Now).go(Screen::Lines);
    assert_eq!(onward(&told.model), None);
}

#[test]
fn lines_for_danger_come_right_after_the_emergency_number() {
    let mut it = begun();
    it.press(answer(4));
    let gb = country("GB").expect("it is in the list");
    let order = in_order(&it.model, gb);
    let at = |kind: &str| {
        order
            .iter()
            .position(|it| it.kinds.contains(&kind))
            .expect("there is one")
    };
    assert_eq!(at("emergency"), 0);
    assert!(at("partner_violence") < at("suicide"));
}

#[test]
fn help_begins_anew_each_time_and_is_forgotten_at_the_lock() {
    let mut it = begun();
    it.all([answer(4), Msg::GoHome]).go(Screen::HelpHurts);
    assert!(!is_not_safe(&it.model));
    it.press(answer(4));
    it.press(Msg::Settings(SettingsMsg::LockNow));
    assert!(!is_not_safe(&it.model));
}

#[test]
fn another_kind_goes_into_the_lamp() {
    let mut it = begun();
    it.all([answer(0), SKIP, SKIP, SKIP]);
    assert_eq!(
        super::lit(&it.model).map(|it| it.kind.id),
        Some("trauma-therapy")
    );
    it.press(Msg::Help(HelpMsg::Light("doctor")));
    assert_eq!(super::lit(&it.model).map(|it| it.kind.id), Some("doctor"));
    // A kind that is not among them is not shown.
    it.press(Msg::Help(HelpMsg::Light("couples")));
    assert_eq!(
        super::lit(&it.model).map(|it| it.kind.id),
        Some("trauma-therapy")
    );
}

#[test]
fn the_kind_in_the_lamp_becomes_one_line_of_the_plan() {
    let mut it = begun();
    it.all([answer(0), SKIP, SKIP, SKIP]);
    let save = || Msg::Help(HelpMsg::SaveToPlan);
    it.press(save());
    let lines = |it: &Sitting| {
        let state = it.model.state().expect("it is open");
        footbridge_core::view::plan_lines(state, footbridge_core::event::PlanPart::Professionals)
            .len()
    };
    assert_eq!(lines(&it), 1);
    it.press(save());
    assert_eq!(lines(&it), 1, "no line twice");
    it.press(Msg::Undo);
    assert_eq!(lines(&it), 0);
}

fn at_the_mail() -> Sitting {
    let mut it = begun();
    it.all([answer(0), SKIP, SKIP, SKIP]).go(Screen::HelpMail);
    it.effects.clear();
    it
}

fn typed(text: &str) -> Msg {
    Msg::Help(HelpMsg::MailTyped(Private::new(text)))
}

#[test]
fn a_changed_mail_is_kept_sealed_and_comes_back_with_the_place() {
    let mut it = at_the_mail();
    it.press(typed("Mine."));
    assert_eq!(it.effects, [Effect::DraftSoon(Slot::Mail)]);
    it.press(Msg::Outside(Tiding::Paused(Slot::Mail)));
    let kept = VaultCall::KeepDraft {
        slot: Slot::Mail,
        text: Private::new("Mine."),
    };
    assert_eq!(it.effects.last(), Some(&Effect::Vault(kept)));
    let mut again = Sitting::locked(12);
    again.opened(crate::app::Opened {
        drafts: vec![(Slot::Mail, Private::new("Mine."))],
        ..crate::app::Opened::default()
    });
    assert_eq!(again.model.help.mail(), Private::new("Mine."));
}

#[test]
fn the_first_draft_is_no_draft_of_theirs() {
    let mut it = at_the_mail();
    it.all([typed("Mine."), typed(ASK_THERAPIST.mail)]);
    assert!(!it.model.help.mail_is_changed());
    assert!(it.model.help.draft().is_blank());
}

#[test]
fn going_back_to_the_first_draft_can_be_taken_back() {
    let mut it = at_the_mail();
    it.all([typed("Mine."), Msg::Help(HelpMsg::FirstDraft)]);
    assert_eq!(it.model.help.mail(), Private::new(ASK_THERAPIST.mail));
    assert!(it.model.help.mail_waits_aside());
    it.press(Msg::Help(HelpMsg::BringBack));
    assert_eq!(it.model.help.mail(), Private::new("Mine."));
}

#[test]
fn a_mail_is_copied_or_opened_by_a_press_and_in_no_other_way() {
    let mut it = at_the_mail();
    it.press(typed("Mine."));
    it.press(Msg::Outside(Tiding::Hidden(true)));
    it.press(Msg::Outside(Tiding::Hidden(false)));
    let goes_out = |it: &Effect| matches!(it, Effect::Copy(_) | Effect::WriteMail { .. });
    assert!(!it.effects.iter().any(goes_out));
    it.press(Msg::Help(HelpMsg::CopyMail));
    assert_eq!(
        it.effects.last(),
        Some(&Effect::Copy(Private::new("Mine.")))
    );
    it.press(Msg::Outside(Tiding::Copied));
    assert!(it.model.toast.is_some());
    it.press(Msg::Help(HelpMsg::OpenMail));
    let mail = Effect::WriteMail {
        subject: words::help_mail_subject(),
        text: Private::new("Mine."),
    };
    assert_eq!(it.effects.last(), Some(&mail));
}

#[test]
fn a_mail_that_an_app_would_cut_is_not_handed_over() {
    for (n, goes) in [
        (super::MAIL_CHARS_MAX, true),
        (super::MAIL_CHARS_MAX + 1, false),
    ] {
        let mut it = at_the_mail();
        it.press(typed(&"a".repeat(n)));
        it.press(Msg::Help(HelpMsg::OpenMail));
        let went = it
            .effects
            .iter()
            .any(|it| matches!(it, Effect::WriteMail { .. }));
        assert_eq!(went, goes, "{n}");
        assert_eq!(it.model.help.mail().n_chars(), n, "nothing is cut here");
    }
}

#[test]
fn no_country_is_guessed_or_set_here() {
    let mut it = begun();
    it.press(answer(4));
    assert_eq!(it.model.prefs.country, None);
    it.press(Msg::Now(NowMsg::Country("GB".to_owned())));
    assert_eq!(it.model.prefs.country.as_deref(), Some("GB"));
}
