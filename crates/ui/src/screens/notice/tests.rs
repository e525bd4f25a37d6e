//! Goal: the cards say what the design says, and the pages behind them lead only to help.
//! Method: sittings, drawn as text.
use crate::{
    app::{Msg, NameMsg, NoticeMsg, Screen, Slot, Tiding, home::tests::sitting::Sitting},
    locale::PlainEnglish,
    ssr,
};
use footbridge_content::words;
use footbridge_core::private::Private;

fn writing(text: &str, zone: &str) -> Sitting {
    let mut it = Sitting::at(2);
    it.model.around.zone = zone.to_owned();
    it.say(Msg::Go(Screen::NameWrite));
    it.name(NameMsg::Typed(Private::new(text)));
    it.say(Msg::Outside(Tiding::Paused(Slot::Note)));
    it
}

fn draw(it: &Sitting) -> String {
    ssr::draw(&it.model, &PlainEnglish)
}

#[test]
fn the_numbers_are_those_of_the_country() {
    let html = draw(&writing("I want to die", "Europe/London"));
    assert!(html.contains("href=\"tel:116123\""), "{html}");
    assert!(html.contains("href=\"tel:999\""), "{html}");
    // A line for one part of the country is not the number of the country.
    let html = draw(&writing("He beats me", "Europe/London"));
    assert_eq!(html.matches("href=\"tel:").count(), 1, "{html}");
    let html = draw(&writing("He beats me", "America/New_York"));
    assert_eq!(html.matches("href=\"tel:").count(), 2, "{html}");
    let nowhere = draw(&writing("I want to die", "Nowhere/Here"));
    assert!(nowhere.contains(words::danger_not_living()));
    assert!(!nowhere.contains("class=\"nums\""));
}

#[test]
fn a_pull_has_no_number_first() {
    let html = draw(&writing("I want to text him so badly", "Europe/London"));
    assert!(html.contains(words::danger_strong_pull()));
    assert!(!html.contains("tel:"), "{html}");
}

#[test]
fn next_is_plain_while_the_card_is_lit_and_the_field_stays_the_same() {
    let html = draw(&writing("I want to die", "Europe/London"));
    assert_eq!(html.matches("class=\"btn lit").count(), 1);
    assert!(html.contains("data-screen=\"notice-life\""));
    assert!(html.contains("id=\"note\""));
}

#[test]
fn behind_danger_nothing_leads_to_writing() {
    let mut it = writing("He beats me", "Europe/London");
    it.say(Msg::Notice(NoticeMsg::Go));
    let html = draw(&it);
    let main = html.split("<main").nth(1).expect("there is a page");
    let main = main.split("</main>").next().unwrap_or_default();
    for word in ["rite to", "letter", "Letter", "lit"] {
        assert!(
            !main.contains(&format!(" {word} ")) && !main.contains(&format!("\"{word}\"")),
            "{word} in {main}"
        );
    }
    assert!(main.contains(words::danger_who_device()));
}
