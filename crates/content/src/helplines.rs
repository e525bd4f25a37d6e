//! Phone lines by country, each with where its number comes from.
//!
//! **Invariant:** a channel that can be dialled matched its country's pattern when this was built,
//! and a service without a source or without the day it was read does not build. Grade C never
//! gets here.

include!(concat!(env!("OUT_DIR"), "/helplines.rs"));

/// A country with at least one line.
#[derive(Debug)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: &'static str,
    /// Its name in plain English; the browser's own name is shown where there is one.
    pub name: &'static str,
    /// IANA time zones that lie in it, for the guess.
    pub zones: &'static [&'static str],
    /// Its lines, in the order in which they stand.
    pub services: &'static [Service],
}

/// One line.
#[derive(Debug)]
pub struct Service {
    /// Its key.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What it is for: `emergency`, `suicide`, `emotional`, `partner_violence`, …
    pub kinds: &'static [&'static str],
    /// Whom it is for, as the file has it.
    pub for_whom: &'static str,
    /// Where the number was read.
    pub grade: Grade,
    /// When it answers, as the file has it; `always` is day and night.
    pub hours: &'static str,
    /// What a call costs, as the file has it.
    pub cost: &'static str,
    /// The languages it is known to speak, ISO 639-1.
    pub languages: &'static [&'static str],
    /// Whether it may call the police.
    pub may_call_police: Police,
    /// Whether it shows on a phone bill.
    pub appears_on_bill: Option<bool>,
    /// Where in the country it answers; empty is everywhere.
    pub regions: &'static [&'static str],
    /// One sentence that the person has to know before the call.
    pub say: Option<&'static str>,
    /// The date on the page, or `None` where that is unknown.
    pub page_date: Option<&'static str>,
    /// The day on which the page was read, ISO 8601.
    pub read: &'static str,
    /// What lay before the reader on that day.
    pub how: How,
    /// How to reach it.
    pub channels: &'static [Channel],
}

/// Who printed the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// The service itself, or a public body.
    OwnPage,
    /// Two independent other pages.
    TwoOthers,
}

/// What lay before the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The page itself, as it stood on that day.
    LivePage,
    /// A stored copy, as old as the date on it.
    StoredCopy,
}

/// What is known about police.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Police {
    Yes,
    IfImminent,
    WithConsent,
    CrimeOnly,
    LegalDutyOnly,
    RunByPolice,
    No,
    Unknown,
}

/// One way to reach a service.
#[derive(Debug)]
pub struct Channel {
    /// Which way.
    pub kind: ChannelKind,
    /// As people write it.
    pub display: &'static str,
    /// The whole link: `tel:…`, `sms:…?body=…`, `https://…`; `None` where only the text is shown.
    pub link: Option<&'static str>,
    /// The word to send, if there is one.
    pub keyword: Option<&'static str>,
    /// Whether any word will do, or the keyword is needed.
    pub keyword_needed: bool,
    /// Whether it can be reached from mobile phones only.
    pub mobile_only: bool,
}

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ChannelKind {
    Phone,
    Sms,
    WhatsApp,
    Chat,
}

/// The country of a code.
pub fn country(code: &str) -> Option<&'static Country> {
    COUNTRIES.iter().find(|it| it.code == code)
}

/// The plain English name of a country in the list.
pub fn country_name(code: &str) -> Option<&'static str> {
    country(code).map(|it| it.name)
}

/// The country in which a time zone lies, if it is in the list.
pub fn country_of_zone(zone: &str) -> Option<&'static Country> {
    COUNTRIES.iter().find(|it| it.zones.contains(&zone))
}
