//! Phone numbers: whose country, which ones, and which did not work.
//!
//! **Invariant:** a country is never taken from an address or a place, and a number that did not
//! work is noted on this device only.
use super::keep;
use crate::app::handed::{Key, said, service};
use crate::app::{Effect, Model, Screen, Toast, help};
use footbridge_content::{
    helplines::{Country, How, Service, country, country_of_zone},
    words,
};
use footbridge_core::{decide::Intent, private::Private, time::Day, view::setting};
use minicbor::{Decode, Encode};

/// A page older than this many days may be wrong.
const OLD_AFTER_DAYS: i32 = 365;

/// What a line is for that answers to danger from someone.
const DANGER_KINDS: [&str; 2] = ["partner_violence", "sexual_violence"];

/// What happened with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
#[expect(missing_docs, reason = "the names are the design's answers")]
pub enum Happened {
    #[n(0)]
    NoRing,
    #[n(1)]
    SomeoneElse,
    #[n(2)]
    Closed,
    #[n(3)]
    HungUp,
}

impl Happened {
    /// In the order in which they stand on the screen.
    pub const ALL: [Self; 4] = [Self::NoRing, Self::SomeoneElse, Self::Closed, Self::HungUp];

    /// Its name as the value of a setting.
    fn name(self) -> &'static str {
        match self {
            Self::NoRing => "no-ring",
            Self::SomeoneElse => "someone-else",
            Self::Closed => "closed",
            Self::HungUp => "hung-up",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Whether the number then stands last. Whoever hung up had a number that works.
    pub fn stands_last(self) -> bool {
        self != Self::HungUp
    }
}

/// The part of the model for numbers.
#[derive(Clone, Debug, Default, Encode, Decode)]
pub struct Numbers {
    /// The line that the person is telling about.
    #[cbor(n(0), with = "service")]
    pub about: Option<&'static Service>,
    /// What they said in this sitting, the latest last; `None` was taken back.
    #[cbor(n(1), with = "said")]
    said: Vec<(Key, Option<Happened>)>,
}

/// How the country was found.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Found {
    LastChosen(&'static Country),
    Guess(&'static Country),
    /// None of the list, or not known.
    Nowhere,
}

impl Found {
    /// The country, if there is one.
    pub fn country(self) -> Option<&'static Country> {
        match self {
            Self::LastChosen(it) | Self::Guess(it) => Some(it),
            Self::Nowhere => None,
        }
    }
}

/// The country whose numbers are shown.
pub fn found(model: &Model) -> Found {
    if let Some(chosen) = model.prefs.country.as_deref() {
        return country(chosen).map_or(Found::Nowhere, Found::LastChosen);
    }
    country_of_zone(&model.around.zone).map_or(Found::Nowhere, Found::Guess)
}

/// What is noted about a line.
pub fn noted(model: &Model, service: &str) -> Option<Happened> {
    let mut said = model.now.numbers.said.iter().rev();
    if let Some((_, said)) = said.find(|(id, _)| *id == service) {
        return *said;
    }
    let kept = setting(model.state()?, &setting_key(service), model.world)?;
    Happened::from_name(kept)
}

/// The lines of a country. Those that did not work stand last; for who said that they are not
/// safe with someone, the lines for that come right after the emergency number.
pub fn in_order(model: &Model, country: &'static Country) -> Vec<&'static Service> {
    let not_safe = help::is_not_safe(model);
    let mut services: Vec<_> = country.services.iter().collect();
    services.sort_by_key(|it| {
        let last = noted(model, it.id).is_some_and(Happened::stands_last);
        let later = !it.kinds.contains(&"emergency")
            && !it.kinds.iter().any(|it| DANGER_KINDS.contains(it));
        (last, not_safe && later)
    });
    services
}

/// What is missing in a country's list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// No emergency number.
    pub emergency: bool,
    /// No line for every adult.
    pub line: bool,
}

impl Gaps {
    /// Whether anything is missing.
    pub fn any(self) -> bool {
        self.emergency || self.line
    }
}

/// What is missing in a country's list.
pub fn gaps(country: &Country) -> Gaps {
    let has = |kinds: &[&str]| {
        country
            .services
            .iter()
            .any(|it| it.kinds.iter().any(|kind| kinds.contains(kind)))
    };
    let talks_to_adults = country.services.iter().any(|it| {
        it.kinds
            .iter()
            .any(|kind| matches!(*kind, "suicide" | "emotional"))
            && !it.kinds.contains(&"children")
    });
    Gaps {
        emergency: !has(&["emergency"]),
        line: !talks_to_adults,
    }
}

/// Whether what was read is more than a year old on `today`: a copy is as old as the date on it, a
/// live page as old as its reading.
pub fn is_old(service: &Service, today: Day) -> bool {
    let copy = match service.how {
        How::StoredCopy => service.page_date.and_then(last_day),
        How::LivePage => None,
    };
    let dated = copy.or_else(|| last_day(service.read));
    dated.is_none_or(|day| today.0.saturating_sub(day.0) > OLD_AFTER_DAYS)
}

/// The last date in a text such as `2020`, `2023-04, 2025-11` or `2019 to 2026-01-20`.
///
/// A month or a year alone counts from its first day: rather called old too early than too late.
fn last_day(text: &str) -> Option<Day> {
    text.split(|it: char| !it.is_ascii_digit() && it != '-')
        .filter_map(|date| {
            let mut parts = date.split('-');
            let year = parts.next()?.parse().ok()?;
            let month = parts.next().map_or(Some(1), |it| it.parse().ok())?;
            let day = parts.next().map_or(Some(1), |it| it.parse().ok())?;
            Day::from_civil(year, month, day)
        })
        .max()
}

fn setting_key(service: &str) -> String {
    format!("line-{service}")
}

/// The person picked a country.
pub(super) fn choose(model: &mut Model, code: &str) -> Vec<Effect> {
    let Some(chosen) = country(code) else {
        return vec![];
    };
    model.prefs.country = Some(chosen.code.to_owned());
    vec![Effect::SavePrefs]
}

/// "This number did not work."
pub(super) fn report(model: &mut Model, service: &str) -> Vec<Effect> {
    let about = footbridge_content::helplines::COUNTRIES
        .iter()
        .flat_map(|it| it.services)
        .find(|it| it.id == service);
    if about.is_none() {
        return vec![];
    }
    model.now.numbers.about = about;
    model.forward(Screen::LinesReport)
}

/// What happened, or `None` to take it back.
pub(super) fn say(model: &mut Model, happened: Option<Happened>) -> Vec<Effect> {
    let Some(service) = model.now.numbers.about else {
        return vec![];
    };
    model.now.numbers.said.push((service.id, happened));
    let value = happened.map_or("works", Happened::name);
    let wish = Intent::ChangeSetting {
        key: setting_key(service.id).into(),
        value: value.into(),
    };
    keep(model, wish).1
}

/// A mail about the number that did not work, to nobody yet. It says nothing about the person.
pub(super) fn tell(model: &mut Model) -> Vec<Effect> {
    let Some(about) = model.now.numbers.about else {
        return vec![];
    };
    let Some(happened) = noted(model, about.id) else {
        return vec![];
    };
    let at = Happened::ALL.iter().position(|it| *it == happened);
    let answer = at.and_then(|it| words::helplines_not_worked_answers().get(it));
    let numbers: Vec<_> = about.channels.iter().map(|it| it.display).collect();
    model.toast = Some(Toast::said(words::help_mail_opened(), model.world.now));
    vec![Effect::WriteMail {
        subject: words::helplines_tell_subject(),
        text: Private::new(words::helplines_tell_text(
            about.name,
            &numbers.join(", "),
            answer.copied().unwrap_or_default(),
        )),
    }]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_date_of_a_text_counts_and_a_year_from_its_first_day() {
        let day = |y, m, d| Day::from_civil(y, m, d);
        for (text, expected) in [
            ("2020", day(2020, 1, 1)),
            ("2025-11", day(2025, 11, 1)),
            ("2025-09-03", day(2025, 9, 3)),
            ("2023-04, 2025-11", day(2025, 11, 1)),
            ("2019 to 2026-01-20", day(2026, 1, 20)),
            ("unknown", None),
            ("2023-13", None),
        ] {
            assert_eq!(last_day(text), expected, "{text}");
        }
    }

    #[test]
    fn a_name_of_what_happened_leads_back_to_it() {
        for it in Happened::ALL {
            assert_eq!(Happened::from_name(it.name()), Some(it));
        }
        assert_eq!(Happened::from_name("works"), None);
    }
}
