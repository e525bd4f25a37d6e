//! A plan in four minutes, shown when it is needed, at its hour, and on one sheet of paper.
//! The network is cut before the first line is chosen.
use crate::person::{self, Visit};
use footbridge_e2e::Page;
use std::{cell::Cell, time::Duration};

/// One thumb on a phone: so long for finding and pressing, and so long for a letter.
const PRESS_S: f64 = 3.0;
const LETTER_S: f64 = 0.35;

/// A person whose presses and letters are counted in seconds.
struct Thumb<'a> {
    page: &'a Page,
    seconds: Cell<f64>,
}

impl Thumb<'_> {
    fn press(&self, name: &str) -> anyhow::Result<()> {
        self.seconds.set(self.seconds.get() + PRESS_S);
        self.page.click(name)
    }

    fn write(&self, field: &str, words: &str) -> anyhow::Result<()> {
        let n = u32::try_from(words.chars().count())?;
        self.seconds
            .set(self.seconds.get() + PRESS_S + f64::from(n) * LETTER_S);
        self.page.fill(field, words)
    }
}

#[test]
fn a_plan_in_four_minutes_is_there_under_now_at_its_hour_and_on_paper() -> anyhow::Result<()> {
    let mut visit = Visit::at_home()?;
    visit.cut_off()?;
    let page = &visit.page;
    let thumb = Thumb {
        page,
        seconds: Cell::new(0.0),
    };
    thumb.press("My plan")?;
    page.on("plan")?;
    thumb.press("Start")?;
    page.on("plan-first-1")?;
    thumb.press("Sundays")?;
    thumb.press("Their name on my phone")?;
    thumb.press("Next")?;
    page.on("plan-first-2")?;
    thumb.press("Fold something")?;
    thumb.write("Or write your own", "Walk to the bakery and back")?;
    thumb.press("Next")?;
    page.on("plan-first-3")?;
    thumb.write("What do you call them?", "Amina, any hour")?;
    thumb.write("Number", "07700 900 112")?;
    thumb.press("Next")?;
    page.on("plan-first-4")?;
    thumb.press("I want to read the old chats")?;
    thumb.press("put the phone in the kitchen")?;
    thumb.press("Next")?;
    page.on("plan-first-5")?;
    thumb.press("An animal")?;
    thumb.press("Done")?;
    page.on("plan")?;
    page.shows("Walk to the bakery and back")?;
    let seconds = thumb.seconds.get();
    assert!(
        seconds <= 240.0,
        "it took {seconds} s of pressing and typing"
    );

    // The line belongs to the evening.
    page.click("Change: If this, then that")?;
    page.on("ifthen")?;
    page.click("If I want to read the old chats")?;
    page.on("ifthen-show")?;
    page.click("Change")?;
    page.on("ifthen-edit")?;
    page.click("evenings")?;
    page.click("Next: say it three times")?;
    page.on("ifthen-rehearse")?;
    page.click("Said it")?;
    page.shows("Say the rest, aloud")?;
    page.click("Said it")?;
    page.click("Seen it")?;
    page.shows("It is set.")?;

    // Now shows all of it; the lock shows none of it.
    page.click("Now")?;
    page.on("now")?;
    for words in ["My plan", "Fold something", "Call Amina", "An animal"] {
        page.shows(words)?;
    }
    person::leave(page)?;
    let visit = visit.restarted(&footbridge_e2e::Launch::default())?;
    let page = &visit.page;
    page.on("unlock")?;
    assert!(!page.words()?.contains("bakery"));
    person::unlock(page)?;
    let at_its_hour = "You wrote a line for this hour.";
    assert!(!page.words()?.contains(at_its_hour), "it is night");
    // From ten past two at night to twenty to six in the evening.
    visit
        .browser
        .move_clock(Duration::from_mins(15 * 60 + 30))?;
    page.click("My plan")?;
    page.on("plan")?;
    page.click("Home")?;
    page.shows(at_its_hour)?;
    page.click("See it")?;
    page.on("ifthen-show")?;
    page.click("Used, and it helped")?;
    page.shows("Saved on this device.")?;

    on_one_sheet(page)
}

fn on_one_sheet(page: &Page) -> anyhow::Result<()> {
    page.click("Home")?;
    page.click("My plan")?;
    page.on("plan")?;
    page.click("Print it")?;
    page.on("print-choose")?;
    page.shows("It fits on one page.")?;
    page.click("See the page")?;
    page.on("print")?;
    one_page(page, "a short plan", A5)
}

/// Width and height in points, as a printer has them.
const A5: (u32, u32) = (420, 595);
const A4: (u32, u32) = (595, 842);

fn one_page(page: &Page, what: &str, paper: (u32, u32)) -> anyhow::Result<()> {
    let sheet = page.printed()?;
    // For the eye: a count does not see what is cut off or crowded.
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(folder.join(format!("{what}.pdf")), &sheet.bytes)?;
    assert_eq!(sheet.n_pages, 1, "{what} is one page");
    let near = |one: f64, other: u32| (one - f64::from(other)).abs() < 2.0;
    assert!(
        near(sheet.width, paper.0) && near(sheet.height, paper.1),
        "{what}: {} × {} points",
        sheet.width,
        sheet.height
    );
    Ok(())
}

#[test]
fn a_plan_with_all_parts_full_prints_on_one_page_after_the_person_chose() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    let page = &visit.page;
    page.click("My plan")?;
    page.on("plan")?;
    let line = |n: usize| -> String {
        format!("{n} WWW and many plain words in a row, so that a line is full to its end ")
            .chars()
            .cycle()
            .take(119)
            .collect::<String>()
            + "."
    };
    for part in [
        "It starts when",
        "I notice it by",
        "What helps when I am alone",
        "Places that feel safe",
        "People I can tell",
        "People whose job it is",
        "My reasons",
        "Making my space safer",
    ] {
        page.click(&format!("Add a line: {part}"))?;
        page.on("plan-part")?;
        let people = part.starts_with("People");
        let field = if people {
            "What do you call them?"
        } else {
            "Your line"
        };
        for n in 1..=5 {
            page.click("Write one")?;
            page.fill(field, &line(n))?;
            page.click("Keep it")?;
            page.shows(&format!("{n} of 5 lines"))?;
        }
        page.click("Done")?;
        page.on("plan")?;
    }
    page.click("Print it")?;
    page.on("print-choose")?;
    // In the smallest letters all forty go on the larger sheet.
    page.click("A4")?;
    page.shows("It fits on one page.")?;
    page.click("See the page")?;
    page.on("print")?;
    one_page(page, "a full plan on A4", A4)?;
    page.click("Back")?;
    page.on("print-choose")?;
    page.click("A5, fits a book")?;
    page.shows("lines do not fit on one page")?;
    // Print cuts nothing and says so once more.
    page.click("See the page")?;
    page.on("print-choose")?;
    while !page.words()?.contains("It fits on one page.") {
        let script = "[...document.querySelectorAll('main [role=switch][aria-checked=true]')].at(-1).click()";
        page.eval(script)?;
    }
    page.click("See the page")?;
    page.on("print")?;
    one_page(page, "a full plan on A5", A5)
}
