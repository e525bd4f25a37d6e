//! What is asked of a phone line beyond its shape.
use super::super::page::{Page, Problem};
use super::schema::{Channel, ChannelKind, Country, Grade, KINDS, Service};
use regex_lite::Regex;
use toml::Spanned;

/// The patterns of a country, or a problem where they are none.
pub(super) struct Patterns {
    phone: Regex,
    sms: Regex,
}

impl Patterns {
    pub(super) fn of(
        page: Page<'_>,
        country: &Country,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let mut closed = |pattern: &Spanned<String>| {
            let text = pattern.get_ref();
            // An open end would let a longer number through.
            let closed = text.starts_with('^') && text.ends_with('$');
            let regex = Regex::new(text).ok().filter(|_| closed);
            if regex.is_none() {
                let what = "this is no pattern that runs from ^ to $";
                problems.push(page.problem(pattern.span().start, what));
            }
            regex
        };
        let (phone, sms) = (closed(&country.pattern_phone), closed(&country.pattern_sms));
        Some(Self {
            phone: phone?,
            sms: sms?,
        })
    }
}

pub(super) fn check_service(
    page: Page<'_>,
    code: &str,
    country: &Country,
    service: &Service,
    problems: &mut Vec<Problem>,
) {
    let at = service.id.span().start;
    let mut refuse = |at: usize, what: &str| problems.push(page.problem(at, what));
    let prefix = format!("{}-", code.to_ascii_lowercase());
    if !service.id.get_ref().as_str().starts_with(&prefix) {
        refuse(at, "the key of a line starts with its country");
    }
    if service.channel.is_empty() {
        refuse(at, "a line without any way to reach it");
    }
    if !is_after(service) {
        refuse(
            service.page_date.span().start,
            "a page that was read before the date that it bears",
        );
    }
    if service.kinds.is_empty() {
        refuse(at, "a line that is for nothing");
    }
    for kind in &service.kinds {
        if !KINDS.contains(&kind.get_ref().as_str()) {
            refuse(kind.span().start, "there is no such kind of line");
        }
    }
    let needed = if service.grade == Grade::A { 1 } else { 2 };
    if service.sources.len() < needed {
        refuse(at, "grade A needs a source, grade B needs two");
    }
    for source in &service.sources {
        let address = source.get_ref();
        if !address.starts_with("https://") && !address.starts_with("http://") {
            refuse(source.span().start, "a source is an address");
        }
    }
    if !is_day(service.read.get_ref()) {
        refuse(
            service.read.span().start,
            "`read` is a day, as in 2026-11-23",
        );
    }
    let page_date = service.page_date.get_ref();
    if page_date != "unknown" && !page_date.starts_with("20") && !page_date.starts_with("19") {
        refuse(
            service.page_date.span().start,
            "`page_date` starts with a year, or is \"unknown\"",
        );
    }
    if service.grade == Grade::B && has_better(country, service) {
        refuse(
            at,
            "grade B, but a line of grade A is there for all that it is for",
        );
    }
}

/// Whether the reading is not older than the page.
fn is_after(service: &Service) -> bool {
    let read = service.read.get_ref();
    let dates = service.page_date.get_ref().split([',', ' ']);
    let mut dates = dates.filter(|it| it.starts_with(|it: char| it.is_ascii_digit()));
    // Both are written from the year down, so letters compare as days do.
    dates.all(|it| it <= read.as_str())
}

/// Whether lines of grade A cover all that a line is for, at all hours at which it answers.
fn has_better(country: &Country, service: &Service) -> bool {
    let always = |it: &Service| it.hours.as_str() == "always";
    service.kinds.iter().all(|kind| {
        country.service.iter().any(|other| {
            other.grade == Grade::A
                && other.regions.is_empty()
                && (always(other) || !always(service))
                && other.kinds.iter().any(|it| it.get_ref() == kind.get_ref())
        })
    })
}

/// Whether what is shown is what is dialled. Words beside the number may stand there, letters for
/// digits too where the digits follow; the digit before a long-distance number may be left out.
fn is_same_number(display: &str, dial: &str) -> bool {
    let shown: String = display.chars().filter(|it| can_be_dialled(*it)).collect();
    let before = dial.strip_suffix(&shown);
    !shown.is_empty() && before.is_some_and(|it| ["", "0", "1"].contains(&it))
}

fn can_be_dialled(it: char) -> bool {
    it.is_ascii_digit() || it == '*' || it == '#'
}

fn is_day(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').collect();
    let number = |part: &str, len: usize, range: std::ops::RangeInclusive<u16>| {
        part.len() == len
            && part.bytes().all(|it| it.is_ascii_digit())
            && part.parse().is_ok_and(|it| range.contains(&it))
    };
    let [year, month, day] = parts[..] else {
        return false;
    };
    number(year, 4, 2000..=2999) && number(month, 2, 1..=12) && number(day, 2, 1..=31)
}

pub(super) fn check_channel(
    page: Page<'_>,
    channel: &Channel,
    patterns: &Patterns,
    problems: &mut Vec<Problem>,
) {
    let at = channel.kind.span().start;
    let kind = *channel.kind.get_ref();
    let mut refuse = |at: usize, what: &str| problems.push(page.problem(at, what));
    let shape = (
        channel.display.is_some(),
        channel.dial.is_some(),
        channel.url.is_some(),
        channel.keyword_needed.is_some(),
    );
    let wanted = match kind {
        ChannelKind::Phone => (true, true, false, false),
        ChannelKind::Sms => (true, true, false, true),
        ChannelKind::WhatsApp => (true, false, false, false),
        ChannelKind::Chat => (false, false, true, false),
    };
    if shape != wanted || (channel.keyword.is_some() && kind != ChannelKind::Sms) {
        refuse(at, "this channel has a field too many or too few");
    }
    if let Some(dial) = &channel.dial {
        let pattern = if kind == ChannelKind::Sms {
            &patterns.sms
        } else {
            &patterns.phone
        };
        if !pattern.is_match(dial.get_ref()) {
            refuse(
                dial.span().start,
                "this number does not fit the pattern of its country",
            );
        }
        if !dial.get_ref().chars().all(can_be_dialled) {
            refuse(
                dial.span().start,
                "only digits, * and # can be dialled inside the country",
            );
        }
    }
    if let (Some(display), Some(dial)) = (&channel.display, &channel.dial)
        && dial.get_ref().chars().all(can_be_dialled)
        && !is_same_number(display.as_str(), dial.get_ref())
    {
        refuse(
            dial.span().start,
            "the number that is shown is not the number that is dialled",
        );
    }
    if let Some(url) = &channel.url
        && !url.get_ref().starts_with("https://")
    {
        refuse(url.span().start, "a chat starts with https://");
    }
    let keyword = channel
        .keyword
        .as_ref()
        .map(Spanned::get_ref)
        .filter(|it| !it.is_empty());
    if let Some(word) = &channel.keyword
        && !word.get_ref().chars().all(|it| it.is_ascii_alphanumeric())
    {
        refuse(word.span().start, "a keyword is one plain word");
    }
    if channel.keyword_needed == Some(true) && keyword.is_none() {
        refuse(at, "a keyword is needed, and none is given");
    }
}
