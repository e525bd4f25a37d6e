//! Goal: a plan is written, moved, split and printed as the person presses, and nothing is lost.
//! Method: messages through `update`, with a vault that answers at once.
use super::*;
use crate::{
    app::{Effect, IfThenMsg, Msg, Screen, VaultCall},
    gallery::{Sitting, if_then, say, text},
};
use footbridge_core::{decide::LINE_CHARS_MAX, view::if_thens};
use paper::{Fit, Size, blocks, chosen, fit};
use proptest::prelude::*;

fn open(hour: u8) -> Sitting {
    let mut it = Sitting::open(hour, &[]);
    it.go(Screen::Plan);
    it
}

fn texts(it: &Sitting, part: PlanPart) -> Vec<String> {
    lines(&it.model, part)
        .into_iter()
        .map(|it| it.line.text.expose().to_owned())
        .collect()
}

fn write(it: &mut Sitting, part: PlanPart, all: &[&str]) {
    it.press(say(PlanMsg::Open(part)));
    for line in all {
        it.all([say(PlanMsg::Write), text(line), say(PlanMsg::Keep)]);
    }
}

#[test]
fn an_offer_is_taken_in_and_out_again_by_the_same_press() {
    let mut it = open(14);
    it.go(Screen::PlanFirst1);
    it.press(say(PlanMsg::Offer("Sundays")));
    assert_eq!(texts(&it, PlanPart::StartsWhen), ["Sundays"]);
    it.press(say(PlanMsg::Offer("Sundays")));
    assert!(texts(&it, PlanPart::StartsWhen).is_empty());
    it.press(Msg::Undo);
    assert_eq!(texts(&it, PlanPart::StartsWhen), ["Sundays"]);
}

#[test]
fn four_minutes_make_a_plan_and_each_page_can_be_skipped() {
    let mut it = open(14);
    it.go(Screen::PlanFirst1).all([
        say(PlanMsg::Offer("Sundays")),
        text("The hour after work"),
        say(PlanMsg::FirstNext),
        say(PlanMsg::FirstNext),
        text("Amina"),
        say(PlanMsg::Dial(Private::new("07700 900 112"))),
        say(PlanMsg::FirstNext),
        if_then(IfThenMsg::OfferCue("If I want to read the old chats")),
        if_then(IfThenMsg::OfferAct("I put the phone in the kitchen.")),
        say(PlanMsg::FirstNext),
        say(PlanMsg::Offer("An animal")),
        say(PlanMsg::FirstNext),
    ]);
    assert_eq!(it.model.screen(), Screen::Plan);
    assert_eq!(
        texts(&it, PlanPart::StartsWhen),
        ["Sundays", "The hour after work"]
    );
    assert!(texts(&it, PlanPart::HelpsAlone).is_empty());
    assert_eq!(texts(&it, PlanPart::People), ["Amina"]);
    assert_eq!(texts(&it, PlanPart::Reasons), ["An animal"]);
    let all = if_thens(&soon(&it.model), it.model.world.now);
    assert_eq!(
        in_sentence(&all[0].it).expose(),
        "If I want to read the old chats, I put the phone in the kitchen."
    );
    // Back does not lead into the filling once more.
    it.press(Msg::Back);
    assert!(first_page(it.model.screen()).is_none());
}

#[test]
fn a_line_that_is_too_long_stays_whole_and_becomes_two_by_choice() {
    let mut it = open(14);
    let long = format!(
        "{}, and {}",
        "walk ".repeat(16).trim(),
        "call ".repeat(14).trim()
    );
    it.all([
        say(PlanMsg::Open(PlanPart::HelpsAlone)),
        say(PlanMsg::Write),
        text(&long),
        say(PlanMsg::Keep),
    ]);
    assert!(texts(&it, PlanPart::HelpsAlone).is_empty());
    assert_eq!(it.model.plan.field().text, Private::new(&*long));
    assert!(it.model.plan.refused.is_some());
    it.press(say(PlanMsg::TwoLines));
    let both = texts(&it, PlanPart::HelpsAlone);
    assert_eq!(both.len(), 2);
    assert_eq!(both.join(" "), long, "not a word is changed");
    assert!(both[0].ends_with(','), "split where the words pause");
}

#[test]
fn a_sixth_line_is_refused_and_its_words_stay() {
    let mut it = open(14);
    write(&mut it, PlanPart::Places, &["a", "b", "c", "d", "e"]);
    it.press(say(PlanMsg::Offer("A library")));
    assert_eq!(texts(&it, PlanPart::Places).len(), 5);
    assert!(matches!(
        it.model.plan.refused,
        Some(Refusal::TooMany { max: 5 })
    ));
}

#[test]
fn lines_move_and_say_where_they_are() {
    let mut it = open(14);
    write(&mut it, PlanPart::Reasons, &["a", "b", "c"]);
    let last = lines(&it.model, PlanPart::Reasons)[2].id;
    it.press(say(PlanMsg::Up(last)));
    assert_eq!(texts(&it, PlanPart::Reasons), ["a", "c", "b"]);
    let toast = it.model.toast.clone().expect("it is said");
    assert_eq!(toast.said, words::plan_moved_up("2"));
    it.all([say(PlanMsg::Down(last)), say(PlanMsg::Down(last))]);
    assert_eq!(texts(&it, PlanPart::Reasons), ["a", "b", "c"]);
    it.press(say(PlanMsg::TakeOut(last)));
    assert_eq!(texts(&it, PlanPart::Reasons), ["a", "b"]);
    it.press(Msg::Undo);
    assert_eq!(texts(&it, PlanPart::Reasons), ["a", "b", "c"]);
}

#[test]
fn what_is_being_written_is_kept_as_a_draft_and_comes_back() {
    let mut it = open(14);
    it.all([
        say(PlanMsg::Open(PlanPart::People)),
        say(PlanMsg::Write),
        text("Amina\nany \\hour"),
        say(PlanMsg::Dial(Private::new("07700"))),
        say(PlanMsg::Open(PlanPart::Reasons)),
        say(PlanMsg::Write),
        text("The dog"),
        if_then(IfThenMsg::Cue(Private::new("it is eleven"))),
    ]);
    assert!(it.effects.contains(&Effect::DraftSoon(Slot::Plan)));
    let draft = draft_text(&it.model.plan);
    let mut again = open(14);
    take_draft(&mut again.model, &draft);
    assert_eq!(again.model.plan.fields, it.model.plan.fields);
    assert_eq!(again.model.plan.writing.cue, it.model.plan.writing.cue);
    // Once all of it is kept there is no draft any more.
    let mut it = open(14);
    it.all([
        say(PlanMsg::Open(PlanPart::Reasons)),
        say(PlanMsg::Write),
        text("The dog"),
        say(PlanMsg::Keep),
    ]);
    let gone = Effect::Vault(VaultCall::KeepDraft {
        slot: Slot::Plan,
        text: Private::default(),
    });
    assert!(it.effects.contains(&gone));
}

#[test]
fn lock_and_leave_let_go_of_it() {
    let mut it = open(14);
    it.all([say(PlanMsg::Open(PlanPart::Reasons)), text("The dog")]);
    it.press(Msg::Settings(crate::app::SettingsMsg::LockNow));
    assert!(it.model.plan.fields.is_empty());
}

#[test]
fn a_number_is_dialled_as_it_was_written_or_not_at_all() {
    for (written, dialled) in [
        ("07700 900 112", Some("tel:07700900112")),
        ("(020) 7946-0018", Some("tel:02079460018")),
        ("+44 20 7946 0018", Some("tel:+442079460018")),
        ("*4141", Some("tel:*4141")),
        ("#8008", Some("tel:%238008")),
        ("0800-FLOWERS", None),
        ("ask Mum", None),
        ("12", None),
        ("07700+1", None),
        ("", None),
    ] {
        let href = dial_href(&Private::new(written));
        assert_eq!(href.as_deref(), dialled, "{written}");
    }
}

#[test]
fn a_cue_that_is_a_feeling_is_asked_about_and_never_refused() {
    for (cue, vague) in [
        ("I feel bad at night", true),
        ("I am lonely", true),
        ("the house goes quiet", false),
        ("it is eleven", false),
        ("I see their name", false),
        ("I want to read the old chats", false),
    ] {
        assert_eq!(cue_is_vague(&Private::new(cue)), vague, "{cue}");
    }
    let mut it = open(14);
    it.all([
        if_then(IfThenMsg::New),
        if_then(IfThenMsg::Cue(Private::new("I feel bad at night"))),
        if_then(IfThenMsg::Act(Private::new("call Amina"))),
        if_then(IfThenMsg::Keep),
    ]);
    assert_eq!(if_thens(&soon(&it.model), it.model.world.now).len(), 1);
}

#[test]
fn if_and_i_are_said_once_however_they_were_written() {
    assert_eq!(bare_cue("If the house goes quiet,"), "the house goes quiet");
    assert_eq!(bare_cue("if  it is eleven"), "it is eleven");
    assert_eq!(bare_cue("Iffy words"), "Iffy words");
    assert_eq!(bare_act("I put on my shoes."), "put on my shoes");
    assert_eq!(bare_act("It can wait"), "It can wait");
}

#[test]
fn a_line_is_said_three_times_and_then_it_is_set() {
    let mut it = open(14);
    it.all([
        if_then(IfThenMsg::New),
        if_then(IfThenMsg::Cue(Private::new("it is eleven"))),
        if_then(IfThenMsg::Act(Private::new("lie down"))),
        if_then(IfThenMsg::KeepAndSay),
    ]);
    assert_eq!(it.model.screen(), Screen::IfThenRehearse);
    for step in 0..3 {
        assert_eq!(it.model.plan.rehearsal.map(|it| it.step), Some(step));
        it.press(if_then(IfThenMsg::Said));
    }
    assert_eq!(
        if_thens(&soon(&it.model), it.model.world.now)[0].n_rehearsed,
        1
    );
    assert_ne!(it.model.screen(), Screen::IfThenRehearse);
}

#[test]
fn a_line_surfaces_on_home_at_its_hour_only() {
    for (hour, shows) in [(21, false), (22, true), (3, true), (6, false)] {
        let mut it = open(hour);
        it.all([
            if_then(IfThenMsg::New),
            if_then(IfThenMsg::Cue(Private::new("it is late"))),
            if_then(IfThenMsg::Act(Private::new("lie down"))),
            if_then(IfThenMsg::Shown(Shown::Nights)),
            if_then(IfThenMsg::Keep),
        ]);
        assert_eq!(!surfaced(&it.model).is_empty(), shows, "{hour}");
    }
}

#[test]
fn the_plan_stands_under_now_and_nothing_of_it_while_locked() {
    let mut it = open(2);
    write(&mut it, PlanPart::HelpsAlone, &["Shower, warm then cool"]);
    it.go(Screen::Now);
    let html = crate::ssr::draw(&it.model, &crate::locale::PlainEnglish);
    assert!(html.contains("Shower, warm then cool"));
    it.press(Msg::Settings(crate::app::SettingsMsg::LockNow));
    it.go(Screen::Now);
    let html = crate::ssr::draw(&it.model, &crate::locale::PlainEnglish);
    assert!(!html.contains("Shower"));
    assert!(!html.contains("tel:"));
}

#[test]
fn two_people_at_most_may_be_called_while_it_is_locked() {
    let mut it = open(14);
    it.press(say(PlanMsg::Open(PlanPart::People)));
    for (name, dial) in [
        ("Amina Diallo", "07700 900 112"),
        ("dad", "0301234"),
        ("Ö", "112"),
        ("x", "by post"),
    ] {
        it.all([
            say(PlanMsg::Write),
            text(name),
            say(PlanMsg::Dial(Private::new(dial))),
            say(PlanMsg::Keep),
        ]);
    }
    let all = callable(&it.model);
    let initials: Vec<&str> = all.iter().map(|(_, it)| &*it.initials).collect();
    assert_eq!(
        initials,
        ["AD", "D", "Ö"],
        "a number with letters is not offered"
    );
    for (_, call) in all {
        it.press(Msg::Settings(crate::app::SettingsMsg::ToggleCall(call)));
    }
    assert_eq!(it.model.prefs.calls.len(), 2);
    let said = it.model.toast.clone().map(|it| it.said);
    assert_eq!(said.as_deref(), Some(words::settings_calls_two()));
}

fn fill(it: &mut Sitting, chars: usize) {
    let line: String = "some words in a row ".chars().cycle().take(chars).collect();
    let line = line.trim_end().to_owned() + "x";
    for part in PlanPart::ALL {
        write(it, part, &[&*line; 5]);
    }
}

#[test]
fn what_does_not_fit_is_left_to_the_person_and_never_cut() {
    let mut it = open(14);
    fill(&mut it, 119);
    it.go(Screen::PrintChoose);
    let Fit::Over(n) = fit(&it.model) else {
        panic!("forty full lines do not fit on A5");
    };
    let before = chosen(&it.model);
    it.press(say(PlanMsg::Paper(PaperMsg::See)));
    assert_eq!(it.model.screen(), Screen::PrintChoose);
    assert!(it.model.plan.paper.said_again);
    assert_eq!(chosen(&it.model), before, "nothing was taken off");
    assert!(!it.effects.contains(&Effect::Print));
    // The number that is said is enough, counted from the end.
    let ids: Vec<_> = blocks(&it.model)
        .into_iter()
        .flat_map(|it| it.lines)
        .map(|it| it.id)
        .rev()
        .take(n)
        .collect();
    for id in ids {
        it.press(say(PlanMsg::Paper(PaperMsg::Toggle(id))));
    }
    assert_eq!(fit(&it.model), Fit::Points(9));
    it.all([
        say(PlanMsg::Paper(PaperMsg::See)),
        say(PlanMsg::Paper(PaperMsg::Print)),
    ]);
    assert_eq!(it.model.screen(), Screen::Print);
    assert!(it.effects.contains(&Effect::Print));
    it.press(say(PlanMsg::Paper(PaperMsg::Size(Size::A4))));
    assert!(matches!(fit(&it.model), Fit::Points(_)));
}

#[test]
fn forty_full_lines_fit_on_the_larger_sheet_in_the_smallest_letters() {
    let mut it = open(14);
    fill(&mut it, 119);
    it.go(Screen::PrintChoose);
    it.press(say(PlanMsg::Paper(PaperMsg::Size(Size::A4))));
    assert_eq!(fit(&it.model), Fit::Points(9));
}

proptest! {
    #[test]
    fn halves_fit_and_lose_nothing(text in "[a-zé ,.]{121,240}") {
        let whole = Private::new(&*text);
        if let Some((one, two)) = halves(&whole) {
            prop_assert!(one.n_chars() <= LINE_CHARS_MAX && two.n_chars() <= LINE_CHARS_MAX);
            let bare = |it: &str| it.chars().filter(|it| !it.is_whitespace()).collect::<String>();
            prop_assert_eq!(bare(one.expose()) + &bare(two.expose()), bare(&text));
        } else {
            prop_assert!(text.trim().chars().count() > 240 || text.trim().chars().count() <= 1);
        }
    }

    #[test]
    fn any_draft_is_read_without_a_panic(text in "\\PC{0,200}", lines in proptest::collection::vec("(part|text|dial|if|cue) \\PC{0,40}", 0..8)) {
        let mut it = open(14);
        take_draft(&mut it.model, &Private::new(&*text));
        take_draft(&mut it.model, &Private::new(format!("plan 1\n{}", lines.join("\n"))));
        let again = draft_text(&it.model.plan);
        take_draft(&mut it.model, &again);
    }
}
