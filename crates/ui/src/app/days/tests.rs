//! Goal: a day is marked, changed, left out and taken out as the person presses, and no word of
//! theirs is lost.
//! Method: messages through `update`, with a vault that answers at once, or does not.
use super::*;
use crate::{
    app::{Msg, Opened, Tiding, VaultCall},
    gallery::Sitting,
    prefs::LockMode,
};
use footbridge_core::{event::Discovery, time::Day};
use proptest::prelude::*;

fn say(it: DaysMsg) -> Msg {
    Msg::Days(it)
}

fn text(it: &str) -> Private {
    Private::new(it)
}

fn typed(words: &str, [day, month, year]: [&str; 3]) -> [Msg; 4] {
    [
        say(DaysMsg::Words(text(words))),
        say(DaysMsg::Day(text(day))),
        say(DaysMsg::Month(text(month))),
        say(DaysMsg::Year(text(year))),
    ]
}

/// The form is open, at two in the afternoon of 24 November 2026.
fn new() -> Sitting {
    let mut it = Sitting::open(14, &[]);
    it.go(Screen::HardDays).press(say(DaysMsg::New));
    it
}

/// Their words, the date, how far off.
type Read = (String, (i32, u8, u8), Option<i32>);

fn days(it: &Sitting) -> Vec<Read> {
    all(&it.model)
        .into_iter()
        .map(|it| {
            let words = it.words.unwrap_or_default();
            (words.expose().to_owned(), it.day.civil(), it.away)
        })
        .collect()
}

/// The draft of the forms, as it was last given to the vault.
fn draft(it: &mut Sitting) -> Private {
    it.press(Msg::Outside(Tiding::Paused(Slot::HardDay)));
    let kept = it.effects.iter().rev().find_map(|it| match it {
        Effect::Vault(VaultCall::KeepDraft {
            slot: Slot::HardDay,
            text,
        }) => Some(text.clone()),
        _ => None,
    });
    kept.unwrap_or_default()
}

#[test]
fn a_day_is_marked_and_undo_gives_the_words_back() {
    let mut it = new();
    it.press(say(DaysMsg::Kind("court")));
    it.all(typed("Court", ["9", "12", ""]));
    it.press(say(DaysMsg::Keep));
    assert_eq!(it.model.screen(), Screen::HardDays);
    assert_eq!(days(&it), [("Court".to_owned(), (2026, 12, 9), Some(15))]);
    assert!(draft(&mut it).is_blank());
    it.press(Msg::Undo);
    assert!(days(&it).is_empty());
    it.press(say(DaysMsg::New));
    assert_eq!(form(&it.model).words, text("Court"));
    assert!(!draft(&mut it).is_blank());
}

#[test]
fn a_date_that_does_not_exist_saves_nothing_and_keeps_the_text() {
    let mut it = new();
    it.all(typed("Court", ["31", "11", "2026"]));
    it.press(say(DaysMsg::Keep));
    assert_eq!(
        it.model.days.not_kept,
        Some(NotKept::Date(DateFault::NoSuch))
    );
    assert_eq!(it.model.screen(), Screen::HardDayAdd);
    assert!(days(&it).is_empty());
    let form = form(&it.model);
    assert_eq!((form.words, form.day), (text("Court"), text("31")));
    // A year that is out of all calendars of ours is no date either.
    it.press(say(DaysMsg::Year(text("2201"))));
    assert_eq!(it.model.days.not_kept, None);
    it.all([say(DaysMsg::Day(text("30"))), say(DaysMsg::Keep)]);
    assert_eq!(
        it.model.days.not_kept,
        Some(NotKept::Date(DateFault::NoSuch))
    );
    it.all([say(DaysMsg::Year(text("2200"))), say(DaysMsg::Keep)]);
    assert_eq!(days(&it).len(), 1);
}

#[test]
fn a_disk_that_is_full_keeps_the_form() {
    let mut it = new();
    it.all(typed("Court", ["9", "12", ""]));
    it.full = true;
    it.press(say(DaysMsg::Keep));
    assert_eq!(it.model.screen(), Screen::HardDayAdd);
    assert!(it.model.not_saved().is_some());
    assert_eq!(form(&it.model).words, text("Court"));
    // Another press writes it once.
    it.full = false;
    it.press(say(DaysMsg::Keep));
    assert_eq!(days(&it).len(), 1);
    assert_eq!(it.model.screen(), Screen::HardDays);
}

#[test]
fn a_day_is_changed_and_another_form_stays_as_it_was() {
    let mut it = new();
    it.all(typed("Court", ["9", "12", ""]));
    it.press(say(DaysMsg::Keep));
    let id = all(&it.model)[0].id;
    // Something else is begun, and left.
    it.press(say(DaysMsg::New));
    it.all(typed("Not yet", ["1", "", ""]));
    it.press(Msg::Back).press(say(DaysMsg::Edit(id)));
    assert_eq!(form(&it.model).year, text("2026"));
    it.all([
        say(DaysMsg::Words(text("Court, room 4"))),
        say(DaysMsg::ToggleOffer),
        say(DaysMsg::Keep),
    ]);
    assert_eq!(days(&it)[0].0, "Court, room 4");
    assert!(!all(&it.model)[0].offer);
    it.press(Msg::Undo);
    assert_eq!(days(&it)[0].0, "Court");
    it.press(say(DaysMsg::New));
    assert_eq!(form(&it.model).words, text("Not yet"));
}

#[test]
fn a_day_is_taken_out_left_out_and_brought_back() {
    let mut it = new();
    it.all(typed("Court", ["26", "11", ""]));
    it.press(say(DaysMsg::Keep));
    let id = all(&it.model)[0].id;
    assert_eq!(near(&it.model).map(|it| it.away), Some(2));
    it.press(say(DaysMsg::LeaveOut(id)));
    assert_eq!(near(&it.model), None);
    assert_eq!(to_settle(&it.model), None);
    it.press(Msg::Undo);
    assert!(near(&it.model).is_some());
    it.press(say(DaysMsg::LeaveOut(id)));
    it.press(say(DaysMsg::BringBack(id)));
    assert!(near(&it.model).is_some());
    it.all([say(DaysMsg::Edit(id)), say(DaysMsg::TakeOut(id))]);
    assert!(days(&it).is_empty());
    assert_eq!(it.model.screen(), Screen::HardDays);
    it.press(Msg::Undo);
    assert_eq!(days(&it).len(), 1);
}

#[test]
fn the_told_discovery_can_be_changed_here() {
    let told = Fact::DiscoveryTold(Discovery {
        on: Day::from_civil(2026, 11, 20),
    });
    let mut it = Sitting::open(14, &[told]);
    it.go(Screen::HardDays);
    let id = all(&it.model)[0].id;
    it.press(say(DaysMsg::Edit(id)));
    assert_eq!(form(&it.model).kind, Some("discovery"));
    it.all([say(DaysMsg::Day(text("21"))), say(DaysMsg::Keep)]);
    assert_eq!(days(&it), [(String::new(), (2026, 11, 21), Some(362))]);
}

#[test]
fn a_lamp_stands_only_where_a_day_is_near_and_goes_for_this_visit() {
    let mut it = new();
    it.all(typed("", ["9", "12", ""]));
    it.press(say(DaysMsg::Keep));
    assert_eq!(to_settle(&it.model), None, "15 days");
    it.press(say(DaysMsg::New));
    it.all(typed("", ["8", "12", ""]));
    it.press(say(DaysMsg::Keep));
    assert_eq!(to_settle(&it.model).and_then(|it| it.away), Some(14));
    it.press(say(DaysMsg::LampNotNow));
    assert_eq!(to_settle(&it.model), None);
}

#[test]
fn the_calendar_file_leaves_under_a_neutral_name() {
    let mut it = new();
    it.all(typed("canary", ["9", "12", ""]));
    it.press(say(DaysMsg::Keep));
    it.press(say(DaysMsg::MakeFile));
    let file = it.effects.iter().find_map(|it| match it {
        Effect::Offer { name, bytes } => Some((name, bytes)),
        _ => None,
    });
    let (name, bytes) = file.unwrap();
    assert_eq!(name, "day-list.ics");
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains("DTSTART;VALUE=DATE:20261209\r\n"));
    assert!(text.contains("SUMMARY:Day list\r\n"));
    assert!(!text.contains("canary"));
}

/// With words asked each time there is no history to go back in.
#[test]
fn back_after_keeping_leads_past_the_form() {
    for lock in [LockMode::Words, LockMode::AskEachTime] {
        let mut it = Sitting::start(lock, 14, crate::app::Around::default());
        it.opened(Opened::default());
        it.go(Screen::HardDays).press(say(DaysMsg::New));
        it.all(typed("", ["9", "12", ""]));
        it.press(say(DaysMsg::Keep));
        assert_eq!(it.model.screen(), Screen::HardDays);
        it.press(Msg::Back);
        assert_eq!(it.model.screen(), Screen::Home, "{lock:?}");
    }
}

#[test]
fn what_is_in_the_forms_comes_back_after_the_lock() {
    let mut it = new();
    it.press(say(DaysMsg::Kind("court")));
    it.all(typed("two\nlines \\", ["31", "11", "20"]));
    it.press(say(DaysMsg::ToggleOffer));
    let form_before = form(&it.model);
    let kept = draft(&mut it);
    let mut again = Sitting::locked(14);
    again.opened(Opened {
        drafts: vec![(Slot::HardDay, kept)],
        ..Opened::default()
    });
    again.go(Screen::HardDays).press(say(DaysMsg::New));
    assert_eq!(form(&again.model), form_before);
    // Leaving forgets it in memory.
    again.press(Msg::Leave);
    assert!(again.model.days.forms.is_empty());
}

proptest! {
    #[test]
    fn any_draft_is_read(draft in "(days 1\n)?(\\PC{0,20}\n|form new\n|form [0-9a-f]{32}\n|day \\PC{0,9}\n|kind court\n){0,8}") {
        let mut it = Sitting::locked(14);
        it.opened(Opened {
            drafts: vec![(Slot::HardDay, Private::new(draft))],
            ..Opened::default()
        });
        let forms = it.model.days.forms.clone();
        let again = draft_text(&forms);
        it.model.days.forms.clear();
        take_draft(&mut it.model, &again);
        prop_assert_eq!(&it.model.days.forms, &forms);
    }
}
