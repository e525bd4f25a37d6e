//! Every number of every country, as it is drawn, against its record.
use super::{Age, service};
use crate::{
    app::{Around, Model, Msg, NowMsg, Screen, Start, Taken, now::Happened, update},
    locale::PlainEnglish,
    prefs::{LockMode, Prefs},
    screens, ssr,
};
use footbridge_content::{
    PRACTICES,
    helplines::{COUNTRIES, Grade, How, Service, country},
    words,
};
use footbridge_core::time::{Day, Moment, Offset, World};
use yew::Html;

const A_DAY_MS: i64 = 86_400_000;

/// Noon of a date.
fn on(year: i32, month: u8, date: u8) -> World {
    let day = Day::from_civil(year, month, date).expect("there is such a day");
    World {
        now: Moment(i64::from(day.0) * A_DAY_MS + A_DAY_MS / 2),
        offset: Offset(0),
        random: [3; World::N_RANDOM],
    }
}

fn model(country: Option<&str>, world: World) -> Model {
    let prefs = Prefs {
        lock: LockMode::NoPlace,
        country: country.map(str::to_owned),
        ..Prefs::default()
    };
    let (mut model, _) = Model::start(Start {
        prefs,
        world,
        around: Around::default(),
        taken: Taken::default(),
    });
    update(&mut model, Msg::Go(Screen::Lines), world);
    model
}

fn draw(country: &str) -> String {
    ssr::draw(&model(Some(country), on(2026, 11, 24)), &PlainEnglish)
}

/// The addresses that can be dialled, written to or opened, in their order.
fn links(html: &str) -> Vec<String> {
    html.split("href=\"")
        .skip(1)
        .filter_map(|it| it.split('"').next())
        .filter(|it| it.starts_with("tel:") || it.starts_with("sms:") || it.starts_with("https:"))
        .map(|it| it.replace("&amp;", "&"))
        .collect()
}

fn of_records<'a>(services: impl IntoIterator<Item = &'a Service>) -> Vec<String> {
    services
        .into_iter()
        .flat_map(|it| it.channels)
        .filter_map(|it| it.link)
        .map(str::to_owned)
        .collect()
}

/// As text stands in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn is_directory(link: &str) -> bool {
    super::DIRECTORIES.iter().any(|it| it.1 == link)
}

#[test]
fn every_number_of_every_country_is_the_one_of_its_record() {
    assert_eq!(COUNTRIES.len(), 50);
    for country in COUNTRIES {
        let html = draw(country.code);
        let mut shown = links(&html);
        shown.retain(|it| !is_directory(it));
        assert_eq!(shown, of_records(country.services), "{}", country.code);
        assert!(
            !shown
                .iter()
                .any(|it| it.starts_with("tel:") && it.contains('+'))
        );
        for service in country.services {
            for channel in service.channels {
                let display = escaped(channel.display);
                assert!(html.contains(&display), "{}: {display}", service.id);
            }
        }
    }
}

#[test]
fn every_line_says_where_its_number_comes_from() {
    for country in COUNTRIES {
        let html = draw(country.code);
        let lines: Vec<_> = html.split("class=\"plank svc\"").skip(1).collect();
        assert_eq!(lines.len(), country.services.len(), "{}", country.code);
        for (service, line) in country.services.iter().zip(lines) {
            assert!(line.contains(&escaped(service.name)), "{}", service.id);
            let origin = match (service.grade, service.page_date) {
                (Grade::OwnPage, Some(date)) => words::helplines_origin_own(date),
                (Grade::OwnPage, None) => words::helplines_origin_own_undated().to_owned(),
                (Grade::TwoOthers, Some(date)) => words::helplines_origin_two(date),
                (Grade::TwoOthers, None) => words::helplines_origin_two_undated().to_owned(),
            };
            assert!(line.contains(&escaped(&origin)), "{}: {origin}", service.id);
            assert!(
                line.contains(words::helplines_not_worked()),
                "{}",
                service.id
            );
        }
    }
}

#[test]
fn no_line_is_lit() {
    for country in COUNTRIES {
        let html = draw(country.code);
        assert!(
            !html.contains("class=\"lamp\"") && !html.contains("btn lit"),
            "{}",
            country.code
        );
    }
}

#[test]
fn a_page_of_more_than_a_year_ago_may_be_wrong_and_a_new_one_is_not_called_so() {
    let old = |world| {
        let html = ssr::draw(&model(Some("GB"), world), &PlainEnglish);
        html.matches(words::helplines_old()).count()
    };
    // One British page is of 2020; the others bear no date and were read in November 2026.
    assert_eq!(old(on(2026, 11, 24)), 1);
    assert_eq!(old(on(2027, 11, 23)), 1);
    assert_eq!(old(on(2027, 11, 24)), 5);
}

#[test]
fn police_bill_region_and_word_are_said_before_the_call() {
    let html = draw("GB");
    let line = |name: &str| {
        let (_, rest) = html
            .split_once(&format!(">{name}<"))
            .expect("the line is there");
        rest.split("class=\"acts\"")
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    assert!(line("Emergency").contains(words::helplines_police_yes()));
    let samaritans = line("Samaritans");
    assert!(samaritans.contains(words::helplines_police_if_imminent()));
    assert!(
        samaritans.contains(words::helplines_bill_no())
            && samaritans.contains(words::lines_always())
    );
    assert!(line("Shout").contains(&words::helplines_keyword("SHOUT")));
    assert!(
        line("National Domestic Abuse Helpline (Refuge)").contains(&words::lines_only("England"))
    );
}

#[test]
fn what_is_unknown_prints_nothing() {
    for country in COUNTRIES {
        let html = draw(country.code);
        let said = html
            .split("class=\"d\"")
            .skip(1)
            .filter_map(|it| it.split("</div>").next());
        for line in said {
            assert!(!line.contains("unknown"), "{}: {line}", country.code);
        }
    }
}

#[test]
fn a_country_with_gaps_says_so_and_shows_two_directories_with_their_warning() {
    let html = draw("KE");
    let gap = words::helplines_gap("Kenya", words::lines_gap_one_both());
    assert!(html.contains(&gap));
    assert!(html.contains(words::helplines_directories()) && html.contains(words::lines_no_fit()));
    let shown: Vec<_> = links(&html)
        .into_iter()
        .filter(|it| is_directory(it))
        .collect();
    assert_eq!(shown, super::DIRECTORIES.map(|it| it.1));
    assert!(html.contains("rel=\"noreferrer noopener\""));
}

#[test]
fn without_a_country_it_claims_nothing_and_asks_for_one() {
    let html = ssr::draw(&model(None, on(2026, 11, 24)), &PlainEnglish);
    assert!(html.contains(words::empty_helplines()) && html.contains(words::lines_nowhere()));
    assert!(html.contains(words::lines_pick()));
    assert!(links(&html).iter().all(|it| is_directory(it)));
}

#[test]
fn the_country_says_whether_it_is_a_choice_or_a_guess() {
    assert!(draw("GB").contains(words::helplines_last_chosen()));
    let mut guess = model(None, on(2026, 11, 24));
    guess.around.zone = "Africa/Nairobi".to_owned();
    let html = ssr::draw(&guess, &PlainEnglish);
    assert!(html.contains(words::helplines_guess()));
    assert_eq!(html.matches(" selected").count(), 1);
    assert!(html.contains("value=\"KE\" selected"));
    assert_eq!(html.matches("<option").count(), COUNTRIES.len());
}

#[test]
fn a_number_that_did_not_work_leads_to_the_next_ones_at_once() {
    let world = on(2026, 11, 24);
    let mut model = model(Some("GB"), world);
    update(&mut model, Msg::Now(NowMsg::Report("gb-samaritans")), world);
    let html = ssr::draw(&model, &PlainEnglish);
    assert!(html.contains("data-screen=\"lines-report\"") && html.contains("Samaritans, 116 123"));
    assert!(html.contains(words::lines_next()) && !html.contains("aria-pressed=\"true\""));
    assert!(
        !html.contains("tel:116123"),
        "it is not offered again below"
    );
    update(
        &mut model,
        Msg::Now(NowMsg::Happened(Happened::SomeoneElse)),
        world,
    );
    let html = ssr::draw(&model, &PlainEnglish);
    assert!(
        html.contains(words::helplines_not_worked_for_now()) && html.contains(words::undo_undo())
    );
    update(
        &mut model,
        Msg::Now(NowMsg::Happened(Happened::HungUp)),
        world,
    );
    let html = ssr::draw(&model, &PlainEnglish);
    assert!(
        html.contains(words::lines_hung_up())
            && !html.contains(words::helplines_not_worked_for_now())
    );
}

#[test]
fn a_country_with_one_number_leads_further_when_that_one_did_not_work() {
    let world = on(2026, 11, 24);
    let mut model = model(Some("KE"), world);
    update(&mut model, Msg::Now(NowMsg::Report("ke-1195")), world);
    let html = ssr::draw(&model, &PlainEnglish);
    assert!(html.contains(words::lines_further()) && html.contains("befrienders.org"));
}

#[test]
fn the_calm_page_holds_every_number_and_every_line_of_every_practice() {
    let html = ssr::to_html(screens::calm());
    let mut countries: Vec<_> = COUNTRIES.iter().collect();
    countries.sort_by_key(|it| it.name);
    let mut shown = links(&html);
    shown.retain(|it| !is_directory(it));
    assert_eq!(
        shown,
        of_records(countries.into_iter().flat_map(|it| it.services))
    );
    for practice in PRACTICES {
        for step in practice.steps {
            assert!(
                html.contains(&escaped(step.say)),
                "{}: {}",
                practice.id,
                step.say
            );
        }
    }
    assert_eq!(
        html.matches("class=\"plank svc\"").count(),
        COUNTRIES.iter().map(|it| it.services.len()).sum::<usize>()
    );
}

#[test]
fn the_calm_page_needs_no_script_and_asks_nothing() {
    let html = ssr::to_html(screens::calm());
    for active in [
        "<script", "<button", "<input", "<select", "<form", " onclick", " style=",
    ] {
        assert!(!html.contains(active), "{active}");
    }
    assert_eq!(html.matches("<h1").count(), 1);
    for part in ["breathe", "numbers", "ground", "wave", "practices"] {
        assert!(
            html.contains(&format!("id=\"{part}\"")) && html.contains(&format!("href=\"#{part}\""))
        );
    }
}

/// The lasting words of a line that was read live, by its age.
#[test]
fn read_live_is_said_within_a_year_and_never_after_it() {
    let gb = country("GB").expect("it is in the list");
    for grade in [Grade::OwnPage, Grade::TwoOthers] {
        for page_date in [None, Some("2025-11")] {
            let it = Service {
                how: How::LivePage,
                grade,
                page_date,
                channels: &[],
                ..gb.services[0]
            };
            for age in [Age::Fresh, Age::Old, Age::Unknown] {
                let html = ssr::to_html(service(&it, age, Html::default()));
                let live = format!("read live on {}", it.read);
                assert_eq!(html.contains(&live), age == Age::Fresh, "{html}");
                assert_eq!(html.contains(words::helplines_old()), age == Age::Old);
                let date = page_date.unwrap_or("date unknown");
                assert!(html.contains(date), "{html}");
                assert!(html.contains("Not called by us."), "{html}");
            }
        }
    }
}
