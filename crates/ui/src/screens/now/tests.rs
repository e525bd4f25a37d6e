//! The screens of the hard moment as text: what is said in each state, and what is lit.
use crate::{
    app::{Around, Model, Msg, NowMsg, Screen, Start, Taken, Tiding, update},
    locale::PlainEnglish,
    prefs::{LockMode, Prefs},
    ssr,
};
use footbridge_content::{PRACTICES, practice, words};
use footbridge_core::{
    event::Helped,
    time::{Moment, Offset, World},
};

fn world(seconds: i64) -> World {
    World {
        now: Moment(1_790_000_000_000 + seconds * 1_000),
        offset: Offset(0),
        random: [3; World::N_RANDOM],
    }
}

fn start(around: Around) -> Model {
    let prefs = Prefs {
        lock: LockMode::NoPlace,
        ..Prefs::default()
    };
    Model::start(Start {
        prefs,
        world: world(0),
        around,
        taken: Taken::default(),
    })
    .0
}

/// Sends messages at their seconds, and draws what is there then.
fn after(msgs: impl IntoIterator<Item = (i64, Msg)>) -> String {
    let mut model = start(Around::default());
    for (seconds, msg) in msgs {
        update(&mut model, msg, world(seconds));
    }
    ssr::draw(&model, &PlainEnglish)
}

fn tick(seconds: i64) -> (i64, Msg) {
    (seconds, Msg::Outside(Tiding::Tick))
}

fn now(seconds: i64, msg: NowMsg) -> (i64, Msg) {
    (seconds, Msg::Now(msg))
}

fn n_lit(html: &str) -> usize {
    html.matches("class=\"lamp\"").count() + html.matches("class=\"lamp lamp-light\"").count()
}

/// The light's radius as drawn.
fn radius(html: &str) -> f64 {
    let (before, _) = html
        .split_once("class=\"glow\"")
        .expect("the light is drawn");
    let (_, r) = before.rsplit_once(" r=\"").expect("it has a size");
    r.split('"')
        .next()
        .and_then(|it| it.parse().ok())
        .expect("a number")
}

#[test]
fn before_a_place_help_stands_first_and_it_says_that_nothing_is_stored() {
    let html = after([(0, Msg::Go(Screen::Now))]);
    let at = |what: &str| {
        html.find(what)
            .unwrap_or_else(|| panic!("{what} is missing"))
    };
    let (lamp, danger, strip) = (at("class=\"lamp\""), at("note care"), at("needs-app"));
    assert!(lamp < danger && danger < strip);
    assert!(at(words::now_unkept()) > strip);
    assert!(at(words::now_ask()) > strip);
    assert_eq!(n_lit(&html), 1);
}

#[test]
fn on_the_first_bytes_every_button_of_now_answers() {
    let first = crate::first_bytes::first_screens();
    for name in [
        "now-open",
        "now-open-locked",
        "now-breathe",
        "now-breathe-locked",
    ] {
        let (_, html) = first.iter().find(|it| it.0 == name).expect("it is drawn");
        let visible = html.split("needs-app").next().unwrap_or_default();
        for button in visible.split("<button").skip(1) {
            let tag = button.split('>').next().unwrap_or_default();
            let waits = tag.contains("btn plain");
            assert!(waits || tag.contains("data-go="), "{name}: {tag}");
        }
        // What cannot answer yet is not seen.
        assert_eq!(
            name.contains("breathe"),
            html.contains("acts gap centered holds-place")
        );
    }
    let (_, html) = first
        .iter()
        .find(|it| it.0 == "now-open")
        .expect("it is drawn");
    for go in [
        "now-breathe",
        "lines",
        "now-ground",
        "now-wave",
        "practices",
        "left",
        "home",
    ] {
        assert!(html.contains(&format!("data-go=\"{go}\"")), "{go}");
    }
    assert!(html.contains("href=\"/calm#numbers\""));
}

#[test]
fn the_first_bytes_of_breathing_hold_the_words_for_the_script() {
    let first = crate::first_bytes::first_screens();
    let (_, html) = first
        .iter()
        .find(|it| it.0 == "now-breathe")
        .expect("it is drawn");
    let cue = format!(
        "data-in=\"{}\" data-rest=\"{}\" data-out=\"{}\" class=\"cue\">{}<",
        words::now_breathe_in(),
        words::now_breathe_rest(),
        words::now_breathe_out(),
        words::now_breathe_in()
    );
    assert!(
        html.contains(&cue),
        "the first thing in the cue is its text"
    );
    // The style moves it from here until the app takes over.
    assert!((radius(html) - 128.0 * 0.62).abs() < 0.1);
}

#[test]
fn the_light_grows_and_settles_and_words_and_count_say_so() {
    let begin = (0, Msg::Go(Screen::Breathe));
    let small = radius(&after([begin.clone()]));
    let grown = after([begin.clone(), tick(4)]);
    let out = after([begin, tick(8)]);
    assert!(small < 80.0 && (radius(&grown) - 128.0).abs() < 0.1);
    assert!(radius(&out) < 128.0 && radius(&out) > small);
    assert!(out.contains(&format!(">{}<", words::now_breathe_out())));
    assert!(out.contains(&words::now_breathe_second("4", "6")));
    assert!(out.contains(&words::now_breathe_count("1", "6")));
}

#[test]
fn a_screen_reader_hears_in_and_out_only() {
    for (second, heard) in [
        (0, words::now_breathe_in()),
        (3, words::now_breathe_in()),
        (4, words::now_breathe_in()),
        (5, words::now_breathe_out()),
        (10, words::now_breathe_out()),
        (11, words::now_breathe_in()),
    ] {
        let html = after([(0, Msg::Go(Screen::Breathe)), tick(second)]);
        let status = html.split("class=\"vh\">").nth(1).unwrap_or_default();
        let status = status.split("</p>").next().unwrap_or_default();
        assert_eq!(status, heard, "{second}");
        assert!(html.contains("aria-hidden=\"true\" class=\"n num holds-place\""));
        assert!(
            !html.contains("aria-live"),
            "the words themselves stay silent"
        );
    }
}

#[test]
fn without_movement_the_light_stands_and_the_count_goes_on() {
    let begin = (0, Msg::Go(Screen::Breathe));
    let still = now(0, NowMsg::ToggleMovement);
    let sizes: Vec<_> = [0, 2, 8]
        .map(|second| radius(&after([begin.clone(), still.clone(), tick(second)])))
        .into();
    assert!(sizes.iter().all(|it| (it - 128.0).abs() < 0.1), "{sizes:?}");
    let html = after([begin, still, tick(2)]);
    assert!(html.contains(&words::now_breathe_second("3", "4")));
}

#[test]
fn where_the_system_asks_for_stillness_there_is_nothing_to_switch() {
    for (reduced_motion, there) in [(false, true), (true, false)] {
        let mut model = start(Around {
            reduced_motion,
            ..Around::default()
        });
        update(&mut model, Msg::Go(Screen::Breathe), world(0));
        let html = ssr::draw(&model, &PlainEnglish);
        assert_eq!(html.contains(words::now_breathe_still()), there);
        assert_eq!((radius(&html) - 128.0).abs() < 0.1, reduced_motion);
    }
}

#[test]
fn slower_and_faster_say_what_they_did_also_at_their_ends() {
    let begin = (0, Msg::Go(Screen::Breathe));
    let press = |msg: &NowMsg, n: usize| {
        let presses = std::iter::repeat_n((0, Msg::Now(msg.clone())), n);
        after([begin.clone()].into_iter().chain(presses))
    };
    assert!(press(&NowMsg::Slower, 1).contains(&words::now_breathe_pace("5", "7")));
    assert!(press(&NowMsg::Slower, 5).contains(&words::now_breathe_slowest("6", "9")));
    assert!(press(&NowMsg::Faster, 5).contains(&words::now_breathe_fastest("3", "4")));
}

#[test]
fn after_six_breaths_one_can_stop_or_go_once_more() {
    let html = after([(0, Msg::Go(Screen::Breathe)), tick(67)]);
    assert!(html.contains(words::now_breathe_over()));
    assert!(
        html.contains(words::now_breathe_enough()) && html.contains(words::now_breathe_again())
    );
    assert!(!html.contains(words::now_breathe_slower()));
    assert!(html.contains(&words::now_breathe_count("6", "6")));
}

#[test]
fn each_height_of_the_wave_is_said_in_words_and_in_the_name_of_the_picture() {
    for (second, n) in [(0, 0), (90, 1), (220, 2), (400, 3), (590, 4)] {
        let html = after([(0, Msg::Go(Screen::Wave)), tick(second)]);
        assert!(html.contains(words::now_wave_says()[n]), "{second}");
        assert!(html.contains(words::now_wave_art()[n]), "{second}");
    }
    let html = after([(0, Msg::Go(Screen::Wave)), tick(220)]);
    assert!(html.contains(&words::now_wave_left("6:20")));
}

#[test]
fn a_paused_wave_says_so_and_offers_to_go_on() {
    let html = after([
        (0, Msg::Go(Screen::Wave)),
        now(60, NowMsg::TogglePause),
        tick(900),
    ]);
    assert!(html.contains(words::now_wave_paused()) && html.contains(words::now_wave_on()));
    assert!(!html.contains(words::now_wave_here()));
    assert!(html.contains(&words::now_wave_left("9:00")));
}

#[test]
fn the_end_of_the_wave_is_said_in_the_words_of_the_content() {
    let html = after([(0, Msg::Go(Screen::Wave)), tick(601)]);
    let end = practice("ride-wave").expect("it is in the list").end;
    assert!(html.contains(end) && html.contains(words::practice_again()));
}

#[test]
fn every_practice_shows_its_first_line_and_its_care() {
    for it in PRACTICES {
        let html = after([now(0, NowMsg::Do(it.id))]);
        if it.id == "light-breath" {
            continue;
        }
        assert!(html.contains(it.steps[0].say), "{}", it.id);
        if let Some(care) = it.caution {
            assert!(html.contains(care), "{}", it.id);
        }
    }
}

#[test]
fn a_practice_says_where_it_is_and_waits_when_asked() {
    let do_it = now(0, NowMsg::Do("feel-ground"));
    let html = after([do_it.clone(), now(1, NowMsg::Next)]);
    assert!(html.contains(&words::practice_step("2", "5")));
    assert!(!html.contains(words::practice_waits()));
    let html = after([do_it, now(1, NowMsg::ToggleWait)]);
    assert!(html.contains(words::practice_waits()));
    let html = after([now(0, NowMsg::Do("hum"))]);
    assert!(html.contains(&words::practice_round("1", "5")));
}

#[test]
fn stopping_is_right_and_leads_to_another_kind_or_to_a_voice() {
    let stop = |id: &'static str| after([now(0, NowMsg::Do(id)), now(1, NowMsg::MadeWorse)]);
    let eyes = stop("feel-ground");
    assert!(eyes.contains(words::practice_stopped()) && eyes.contains("A slow look around"));
    let voice = stop("slow-look");
    assert!(voice.contains(words::practice_voice()));
    for html in [eyes, voice] {
        assert_eq!(n_lit(&html), 1);
        assert!(html.contains(words::practice_voice_go()));
    }
}

#[test]
fn each_ending_is_said_and_only_lower_or_unsaid_leads_to_water() {
    for (before, then, said, water) in [
        (Some(8), Some(5), words::now_after_lower("8", "5"), true),
        (Some(8), Some(8), words::now_after_same("8"), false),
        (
            Some(3),
            Some(9),
            words::now_after_higher_no_name().to_owned(),
            false,
        ),
        (None, None, words::now_after_no_rating().to_owned(), true),
    ] {
        let mut msgs: Vec<_> = before
            .map(|n| now(0, NowMsg::Rate(n)))
            .into_iter()
            .collect();
        msgs.extend([(1, Msg::Go(Screen::Breathe)), now(30, NowMsg::Enough)]);
        msgs.extend(then.map(|n| now(31, NowMsg::RateAfter(n))));
        let html = after(msgs);
        assert!(html.contains(&said), "{said}");
        assert_eq!(html.contains(words::now_after_lamp()), water, "{said}");
        assert_eq!(html.contains(words::now_after_voice()), !water, "{said}");
        assert_eq!(n_lit(&html), 1);
    }
}

#[test]
fn with_no_number_after_it_reminds_of_the_one_before_and_claims_nothing() {
    let html = after([
        now(0, NowMsg::Rate(8)),
        (1, Msg::Go(Screen::Breathe)),
        now(30, NowMsg::Enough),
    ]);
    assert!(html.contains(&words::now_after_was("8")));
    assert!(html.contains(&words::now_after_still("8")));
    assert!(html.contains(words::now_after_no_rating()));
}

#[test]
fn what_was_done_is_asked_about_and_nothing_is_chosen_beforehand() {
    let ask = [(0, Msg::Go(Screen::Breathe)), now(30, NowMsg::Enough)];
    let html = after(ask.clone());
    assert!(html.contains(words::now_after_ask()) && html.contains("Breathe with the light"));
    assert!(!html.contains("aria-pressed=\"true\""));
    let helped = Helped::NoHelp;
    let html = after(ask.into_iter().chain([now(
        31,
        NowMsg::Answer {
            practice: "light-breath",
            helped,
        },
    )]));
    assert_eq!(html.matches("aria-pressed=\"true\"").count(), 1);
}

#[test]
fn keep_this_here_is_offered_only_where_nothing_is_kept() {
    let html = after([(0, Msg::Go(Screen::Breathe)), now(30, NowMsg::Enough)]);
    assert!(html.contains(words::now_after_keep()));
    assert!(html.contains(words::now_after_keep_go()) && html.contains(words::now_unkept()));
}
