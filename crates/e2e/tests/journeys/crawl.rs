//! A crawler that presses every visible control of every screen: none is dead, none complains.
//! It remembers the way to each screen and goes back for what it has not pressed yet.
use crate::{
    passkey,
    person::{self, Visit},
};
use footbridge_e2e::{Named, Page};
use std::collections::{BTreeMap, BTreeSet};

/// What ends a visit, and what makes a place, has journeys of its own.
/// So has what belongs to another app.
const PASSED_OVER: [&str; 5] = [
    "Leave",
    "Lock now",
    "Lock it with these words",
    "Open in my mail app",
    "Make a mail",
];
/// More tries than this mean that the crawler walks in circles.
const N_TRIES_MAX: usize = 2_500;

/// One control of one screen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Press {
    screen: String,
    role: String,
    name: String,
    /// Two may bear one name: one of the page and one of the rail.
    in_main: bool,
}

struct Crawler<'a> {
    visit: &'a Visit,
    /// Brings the page back to where every way begins.
    begin: &'a dyn Fn(&Visit) -> anyhow::Result<()>,
    /// Whether the controls of this screen are pressed; others are only reached.
    within: fn(&str) -> bool,
    reached: BTreeSet<String>,
    ways: BTreeMap<String, Vec<Press>>,
    waiting: BTreeSet<Press>,
    pressed: BTreeSet<Press>,
    dead: Vec<Press>,
    /// Could not be gone to again.
    closed: Vec<Press>,
    /// How the page came to where it is: a screen may arrive some time after the press.
    way: Vec<Press>,
    n_tries: usize,
}

impl Crawler<'_> {
    fn run(&mut self) -> anyhow::Result<()> {
        (self.begin)(self.visit)?;
        self.look_around()?;
        while let Some(next) = self.next()? {
            self.n_tries += 1;
            assert!(self.n_tries < N_TRIES_MAX, "{:?}", self.reached);
            if self.page().screen()? != next.screen && !self.walk_to(&next.screen)? {
                self.close(&next.screen);
                continue;
            }
            if self.press(&next)? {
                self.way = self.ways[&next.screen].clone();
                self.way.push(next);
            }
            self.look_around()?;
        }
        Ok(())
    }

    /// What was done meanwhile has closed the way there: a step that is no longer offered.
    fn close(&mut self, screen: &str) {
        self.ways.remove(screen);
        let closed: Vec<_> = self
            .waiting
            .extract_if(.., |it| it.screen == screen)
            .collect();
        self.closed.extend(closed);
    }

    fn page(&self) -> &Page {
        &self.visit.page
    }

    /// Something on this screen first, then whatever waits elsewhere.
    fn next(&mut self) -> anyhow::Result<Option<Press>> {
        let here = self.page().screen()?;
        if !self.ways.contains_key(&here) {
            self.look_around()?;
        }
        let found = self.waiting.iter().find(|it| it.screen == here);
        Ok(found.or_else(|| self.waiting.first()).cloned())
    }

    /// Notes the screen, the way to it if it is the shortest yet, and its controls.
    fn look_around(&mut self) -> anyhow::Result<()> {
        let screen = self.page().screen()?;
        self.reached.insert(screen.clone());
        let known = self.ways.get(&screen);
        if known.is_none_or(|it| it.len() > self.way.len()) {
            self.ways.insert(screen.clone(), self.way.clone());
        }
        if !(self.within)(&screen) {
            return Ok(());
        }
        for it in self.page().controls()? {
            let passed_over = PASSED_OVER.iter().any(|word| it.name.starts_with(word));
            if passed_over || it.is_field() || matches!(it.role.as_str(), "link" | "combobox") {
                continue;
            }
            let press = Press {
                screen: screen.clone(),
                role: it.role,
                name: it.name,
                in_main: it.in_main,
            };
            if !self.pressed.contains(&press) {
                self.waiting.insert(press);
            }
        }
        Ok(())
    }

    /// Goes the way that once led there.
    fn walk_to(&mut self, screen: &str) -> anyhow::Result<bool> {
        (self.begin)(self.visit)?;
        self.way.clear();
        for step in self.ways[screen].clone() {
            self.page().settles(|| {
                // A note that was begun asks first whether to go on with it.
                if self.find(&step)?.is_none() && self.page().has("button", "Start over")? {
                    self.page().click("Start over")?;
                }
                Ok(self.find(&step)?.is_some())
            })?;
            let Some(control) = self.find(&step)? else {
                return Ok(false);
            };
            let before = look(self.page())?;
            self.page().try_click(&control)?;
            self.page().settles(|| Ok(look(self.page())? != before))?;
            self.way.push(step);
        }
        self.page().settles(|| Ok(self.page().screen()? == screen))
    }

    /// The control as it is now: the small print of a row may have changed.
    fn find(&self, press: &Press) -> anyhow::Result<Option<Named>> {
        let start: Vec<&str> = press.name.split_whitespace().take(2).collect();
        let start = start.join(" ");
        let all = self.page().controls()?.into_iter();
        let mut found: Vec<Named> = all
            .filter(|it| it.role == press.role && it.name.starts_with(&start))
            .collect();
        found.sort_by_key(|it| (it.in_main != press.in_main, it.name != press.name));
        Ok(found.into_iter().next())
    }

    /// Whether it was there to be pressed.
    fn press(&mut self, press: &Press) -> anyhow::Result<bool> {
        self.waiting.remove(press);
        let Some(control) = self.find(press)? else {
            // It went with what was done before, and may come back; or its whole screen went late,
            // when the save of the last press was done.
            if self.page().screen()? != press.screen {
                self.waiting.insert(press.clone());
            }
            return Ok(false);
        };
        let Visit { page, browser, .. } = self.visit;
        let (before, offered) = (look(page)?, browser.log()?.downloads.len());
        // What is chosen already, and where one stands already, may stay as it is.
        let is_on = page.matches(
            &control,
            "[aria-current], [aria-pressed=true], [aria-checked=true]",
        )?;
        if page.try_click(&control)?.is_none() {
            self.waiting.insert(press.clone());
            return Ok(false);
        }
        self.pressed.insert(press.clone());
        let changed = page.settles(|| {
            Ok(look(page)? != before
                || browser.log()?.downloads.len() > offered
                || page.has_chooser())
        })?;
        if !changed && !is_on {
            self.dead.push(press.clone());
        }
        if page.screen()? == "unlock" && self.reached.contains("tonight") {
            person::unlock(page)?;
        }
        Ok(true)
    }
}

/// How the page looks to a person: what changes after a press shows here.
fn look(page: &Page) -> anyhow::Result<String> {
    page.text(
        "document.documentElement.outerHTML + document.activeElement?.id + scrollY + location.pathname \
         + [...document.querySelectorAll('input, textarea')].map((it) => it.value + it.type + it.checked).join()",
    )
}

/// Crawls, and hands out what it found.
fn crawl<'a>(
    visit: &'a Visit,
    begin: &'a dyn Fn(&Visit) -> anyhow::Result<()>,
) -> anyhow::Result<Crawler<'a>> {
    crawl_within(visit, begin, |_| true)
}

/// Crawls some screens only.
fn crawl_within<'a>(
    visit: &'a Visit,
    begin: &'a dyn Fn(&Visit) -> anyhow::Result<()>,
    within: fn(&str) -> bool,
) -> anyhow::Result<Crawler<'a>> {
    visit.page.eval(
        "globalThis.print = () => { document.documentElement.dataset.printed = `${Math.random()}`; }; 0",
    )?;
    let mut crawler = Crawler {
        visit,
        begin,
        within,
        reached: BTreeSet::new(),
        ways: BTreeMap::new(),
        waiting: BTreeSet::new(),
        pressed: BTreeSet::new(),
        dead: vec![],
        closed: vec![],
        way: vec![],
        n_tries: 0,
    };
    crawler.run()?;
    Ok(crawler)
}

fn all_is_well(crawler: &Crawler<'_>, screens: &[&str]) -> anyhow::Result<()> {
    assert!(
        crawler.dead.is_empty(),
        "dead controls: {:#?}",
        crawler.dead
    );
    let log = crawler.visit.browser.log()?;
    assert_eq!(log.complaints(), Vec::<&str>::new());
    let reached = &crawler.reached;
    let missed: Vec<_> = screens
        .iter()
        .filter(|it| !reached.contains(**it))
        .collect();
    assert!(
        missed.is_empty(),
        "never reached {missed:?}, only {reached:?}; closed: {:#?}",
        crawler.closed
    );
    Ok(())
}

fn from_the_start(visit: &Visit) -> anyhow::Result<()> {
    visit.page.goto(&visit.url)?;
    visit.page.taken_over()
}

#[test]
fn every_control_of_an_open_place_does_something() -> anyhow::Result<()> {
    let visit = Visit::ready()?;
    // A phone with a finger: the page about opening with it is there.
    passkey::add_device(&visit.page, true)?;
    visit.page.reload()?;
    person::make_place(&visit.page)?;
    person::go_home(&visit.page)?;
    // After four other steps Home offers to choose by oneself, and goes on offering it.
    while !visit.page.has("button", "Rather choose yourself?")? {
        visit.page.click("Another")?;
    }
    let begin = |visit: &Visit| {
        visit.page.click("Home")?;
        person::at_home(&visit.page)
    };
    let screens = [
        "tonight",
        "steps",
        "name-1",
        "name-words",
        "name-2",
        "name-3",
        "name-4",
        "now",
        "now-breathe",
        "now-wave",
        "practices",
        "practice",
        "now-after",
        "lines",
        "settings",
        "settings-light",
        "settings-text",
        "safety",
        "change-words",
        "locked-save",
        "locked-bring",
        "delete",
        "plan",
        "plan-first-1",
        "plan-first-2",
        "plan-first-3",
        "plan-first-4",
        "plan-first-5",
        "plan-part",
        "ifthen",
        "ifthen-edit",
        "print-choose",
        "hard-days",
        "hard-day-add",
        "roles",
        "roles-kind",
        "contact",
        "contact-script",
        "boundary",
        "help",
        "help-2",
        "help-3",
        "help-4",
        "help-result",
        "help-mail",
        "disguise",
        "device-key",
        "now-calls",
        "hold",
        "hold-wait",
        "slip",
    ];
    all_is_well(&crawl(&visit, &begin)?, &screens)
}

/// A note of each kind of heavy words, its card, and the pages behind it.
const HEAVY: [(&str, &str, &[&str]); 5] = [
    (
        "notice-life",
        "I lie here and think it would be better if I was not here any more. Everyone would be fine.",
        &["notice-ask", "notice-soon", "notice-plan"],
    ),
    (
        "notice-self",
        "I want to hurt myself again tonight. Then at least it is quiet for a while.",
        &["notice-plan"],
    ),
    (
        "notice-danger",
        "He took my keys again. He says if I tell anyone I will see what happens.",
        &["notice-danger-who"],
    ),
    (
        "notice-harm",
        "If I see them together I do not know what I will do to him. I want him to feel it.",
        &["notice-distance"],
    ),
    (
        "notice-pull",
        "I am going to write to her now. I do not care any more. I have it all typed in.",
        &["hold"],
    ),
];

#[test]
fn every_control_behind_heavy_words_does_something() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    for (card, text, behind) in HEAVY {
        let begin = |visit: &Visit| {
            let page = &visit.page;
            page.click("Home")?;
            person::at_home(page)?;
            // From an empty note: what was answered about the last one says nothing of it.
            person::begin_note(page, text)?;
            page.on(card)
        };
        let crawler = crawl_within(&visit, &begin, |screen| screen.starts_with("notice-"))?;
        all_is_well(&crawler, behind)?;
    }
    Ok(())
}

#[test]
fn every_control_before_a_place_does_something() -> anyhow::Result<()> {
    let visit = Visit::ready()?;
    let screens = [
        "start",
        "welcome-night",
        "create",
        "locked-bring",
        "safety",
        "now-open",
        "now-breathe",
        "now-wave",
        "practices",
        "practice",
        "now-after",
        "lines",
        "hold-open",
        "hold-wait",
        "look",
    ];
    all_is_well(&crawl(&visit, &from_the_start)?, &screens)
}

#[test]
fn a_dead_control_is_seen() -> anyhow::Result<()> {
    let visit = Visit::ready()?;
    let way = "document.addEventListener('click', (event) => { \
        if (event.target.closest('button')?.textContent.startsWith('Give me five')) event.stopImmediatePropagation(); \
        }, true)";
    let params = serde_json::json!({ "source": way });
    visit
        .page
        .call("Page.addScriptToEvaluateOnNewDocument", &params)?;
    let crawler = crawl(&visit, &from_the_start)?;
    let dead: BTreeSet<_> = crawler.dead.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(dead, BTreeSet::from(["Give me five words"]));
    Ok(())
}
