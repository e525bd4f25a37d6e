//! Phone lines as statics.
use super::super::statics::key;
use super::schema::{Channel, ChannelKind, Country, Grade, Known, Service};
use std::fmt::Write as _;
use toml::Spanned;

pub(super) fn country(code: &str, it: &Country) -> String {
    let services = it.service.iter().fold(String::new(), |mut out, it| {
        service(&mut out, it);
        out
    });
    let zones: Vec<_> = it.zones.iter().map(Spanned::get_ref).collect();
    format!(
        "Country {{ code: {code:?}, name: {:?}, zones: &{zones:?}, services: &[\n{services}    ] }}",
        it.name
    )
}

fn service(out: &mut String, it: &Service) {
    let grade = match it.grade {
        Grade::A => "OwnPage",
        Grade::B => "TwoOthers",
    };
    let bill = match it.appears_on_bill {
        Known::Yes => Some(true),
        Known::No => Some(false),
        Known::Unknown => None,
    };
    let page_date = it.page_date.get_ref();
    let page_date = (page_date != "unknown").then_some(page_date);
    // Remarks such as "18 more" are no codes; they stay in the file.
    let languages: Vec<_> = it.languages.iter().filter(|it| it.len() == 2).collect();
    let channels: Vec<_> = it.channel.iter().map(channel).collect();
    let kinds: Vec<_> = it.kinds.iter().map(Spanned::get_ref).collect();
    let _ = writeln!(
        out,
        "        Service {{ id: {}, name: {:?}, kinds: &{kinds:?}, for_whom: {:?}, \
         grade: Grade::{grade}, hours: {:?}, cost: {:?}, languages: &{languages:?}, \
         may_call_police: Police::{:?}, appears_on_bill: {bill:?}, regions: &{:?}, \
         say: {:?}, page_date: {page_date:?}, read: {:?}, how: How::{:?}, channels: &[{}] }},",
        key(&it.id),
        it.name,
        it.for_whom,
        it.hours,
        it.cost,
        it.may_call_police,
        it.regions,
        it.say,
        it.read.get_ref(),
        it.how,
        channels.join(", "),
    );
}

fn channel(it: &Channel) -> String {
    let kind = *it.kind.get_ref();
    let keyword = it
        .keyword
        .as_ref()
        .map(Spanned::get_ref)
        .filter(|it| !it.is_empty());
    let dial = it.dial.as_ref().map(Spanned::get_ref);
    let url = it.url.as_ref().map(Spanned::get_ref);
    let link = match kind {
        ChannelKind::Phone => dial.map(|it| format!("tel:{}", it.replace('#', "%23"))),
        ChannelKind::Sms => dial.map(|it| match keyword {
            Some(word) => format!("sms:{it}?body={word}"),
            None => format!("sms:{it}"),
        }),
        ChannelKind::WhatsApp => None,
        ChannelKind::Chat => url.cloned(),
    };
    let display = match (&it.display, url) {
        (Some(display), _) => display.as_str(),
        (None, Some(url)) => site(url),
        (None, None) => "",
    };
    format!(
        "Channel {{ kind: ChannelKind::{kind:?}, display: {display:?}, link: {link:?}, \
         keyword: {keyword:?}, keyword_needed: {}, mobile_only: {} }}",
        it.keyword_needed.unwrap_or_default(),
        it.mobile_only,
    )
}

/// An address as people say it.
fn site(url: &str) -> &str {
    let rest = url.trim_start_matches("https://");
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.trim_end_matches('/')
}
