//! Phone numbers: the country, and numbers that did not work.
use super::*;
use footbridge_content::helplines::{Country, Grade, How, Police, Service, country};
use footbridge_core::time::Day;

#[test]
fn the_country_is_the_last_chosen_else_a_guess_from_the_zone_else_none() {
    let mut model = model(LockMode::NoPlace);
    for (chosen, zone, expected) in [
        (None, "Europe/London", Some(("GB", false))),
        (Some("KE"), "Europe/London", Some(("KE", true))),
        (None, "Antarctica/Troll", None),
        (None, "", None),
        (Some("XX"), "Europe/London", None),
    ] {
        model.prefs.country = chosen.map(str::to_owned);
        model.around.zone = zone.to_owned();
        let got = match found(&model) {
            Found::LastChosen(it) => Some((it.code, true)),
            Found::Guess(it) => Some((it.code, false)),
            Found::Nowhere => None,
        };
        assert_eq!(got, expected, "{chosen:?} {zone}");
    }
}

#[test]
fn a_chosen_country_is_remembered_before_any_place() {
    let mut model = model(LockMode::NoPlace);
    let effects = say(&mut model, 0, NowMsg::Country("GB".to_owned()));
    assert!(effects.contains(&Effect::SavePrefs));
    assert_eq!(model.prefs.country.as_deref(), Some("GB"));
    assert!(say(&mut model, 0, NowMsg::Country("XX".to_owned())).is_empty());
    assert_eq!(model.prefs.country.as_deref(), Some("GB"));
}

#[test]
fn a_number_that_did_not_work_stands_last_and_can_be_put_back() {
    for mut model in [model(LockMode::NoPlace), open()] {
        let gb = COUNTRIES
            .iter()
            .find(|it| it.code == "GB")
            .expect("it is in the list");
        let first = gb.services[0].id;
        let effects = say(&mut model, 0, NowMsg::Report(first));
        assert!(matches!(effects[..], [Effect::Show(Turn::Forward(_))]));
        assert_eq!(model.screen(), Screen::LinesReport);
        for it in Happened::ALL {
            say(&mut model, 1, NowMsg::Happened(it));
            assert_eq!(noted(&model, first), Some(it));
            let last = in_order(&model, gb).last().map(|it| it.id) == Some(first);
            assert_eq!(last, it != Happened::HungUp, "{it:?}");
        }
        say(&mut model, 2, NowMsg::Happened(Happened::NoRing));
        say(&mut model, 3, NowMsg::NotSo);
        assert_eq!(noted(&model, first), None);
        assert_eq!(in_order(&model, gb)[0].id, first);
    }
}

#[test]
fn a_number_that_did_not_work_is_remembered_in_an_open_place_only() {
    let mut model = open();
    say(&mut model, 0, NowMsg::Report("gb-samaritans"));
    say(&mut model, 1, NowMsg::Happened(Happened::Closed));
    model.now = Now::default();
    assert_eq!(noted(&model, "gb-samaritans"), Some(Happened::Closed));
    model.phase = Phase::Locked;
    assert_eq!(noted(&model, "gb-samaritans"), None);
}

#[test]
fn every_line_can_be_noted() {
    let mut model = open();
    for service in COUNTRIES.iter().flat_map(|it| it.services) {
        say(&mut model, 0, NowMsg::Report(service.id));
        let effects = say(&mut model, 0, NowMsg::Happened(Happened::NoRing));
        assert_eq!(facts(&effects).len(), 1, "{}", service.id);
    }
}

#[test]
fn gaps_are_found_where_the_list_has_them() {
    let of = |code: &str| {
        let country = COUNTRIES
            .iter()
            .find(|it| it.code == code)
            .expect("it is in the list");
        gaps(country)
    };
    assert!(!of("GB").any());
    assert_eq!(
        of("KE"),
        Gaps {
            emergency: true,
            line: true
        }
    );
    assert_eq!(
        of("HR"),
        Gaps {
            emergency: false,
            line: true
        }
    );
}

#[test]
fn a_line_for_children_alone_is_not_a_line_for_adults() {
    static CHILDREN: [Service; 1] = [Service {
        id: "xx-children",
        name: "Children",
        kinds: &["emotional", "children"],
        for_whom: "children",
        grade: Grade::OwnPage,
        hours: "always",
        cost: "free",
        languages: &[],
        may_call_police: Police::Unknown,
        appears_on_bill: None,
        regions: &[],
        say: None,
        page_date: None,
        read: "2026-11-23",
        how: How::StoredCopy,
        channels: &[],
    }];
    let country = Country {
        code: "XX",
        name: "Nowhere",
        zones: &[],
        services: &CHILDREN,
    };
    assert!(gaps(&country).line);
}

/// How it was read, the date on it, the day of reading, today, and whether that is old.
#[test]
fn a_copy_is_as_old_as_its_date_and_a_live_page_as_old_as_its_reading() {
    let gb = country("GB").expect("it is in the list");
    for (how, page_date, read, today, old) in [
        (
            How::StoredCopy,
            Some("2020"),
            "2026-11-23",
            (2026, 11, 24),
            true,
        ),
        (How::StoredCopy, None, "2026-11-23", (2027, 11, 23), false),
        (How::StoredCopy, None, "2026-11-23", (2027, 11, 24), true),
        (
            How::LivePage,
            Some("2020"),
            "2026-11-23",
            (2027, 11, 23),
            false,
        ),
        (
            How::LivePage,
            Some("2020"),
            "2026-11-23",
            (2027, 11, 24),
            true,
        ),
        (How::LivePage, None, "no day", (2026, 11, 24), true),
    ] {
        let service = Service {
            how,
            page_date,
            read,
            channels: &[],
            ..gb.services[0]
        };
        let (year, month, day) = today;
        let today = Day::from_civil(year, month, day).expect("there is such a day");
        assert_eq!(is_old(&service, today), old, "{how:?} {page_date:?} {read}");
    }
}

#[test]
fn telling_of_a_number_makes_a_mail_by_a_press_that_holds_nothing_of_the_person() {
    let mut model = open();
    let mail = |effects: Vec<Effect>| {
        effects.into_iter().find_map(|it| match it {
            Effect::WriteMail { text, .. } => Some(text),
            _ => None,
        })
    };
    assert!(mail(say(&mut model, 0, NowMsg::TellOfNumber)).is_none());
    say(&mut model, 0, NowMsg::Report("gb-samaritans"));
    assert!(mail(say(&mut model, 1, NowMsg::TellOfNumber)).is_none());
    say(&mut model, 2, NowMsg::Happened(Happened::Closed));
    let text = mail(say(&mut model, 3, NowMsg::TellOfNumber)).expect("there is a mail");
    assert_eq!(
        text.expose(),
        "This number did not work: Samaritans, 116 123. What happened: They were closed."
    );
}
