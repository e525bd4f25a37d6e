//! One phone line: who, what before the call, its numbers, and where they come from.
//!
//! **Invariant:** every link stands in its record as it is; nothing here builds a number. Every
//! line says where its number was read, and what is over a year old is never shown as read live.
use crate::kit::{Icon, sized};
use footbridge_content::{
    helplines::{Channel, ChannelKind, Grade, How, Police, Service},
    words,
};
use yew::prelude::*;

/// How old the reading of a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::screens) enum Age {
    /// Within a year.
    Fresh,
    /// More than a year: it may be wrong now.
    Old,
    /// Nobody knows what day it is.
    Unknown,
}

/// One line. `report` is the way to say that it did not work.
pub(in crate::screens) fn service(it: &Service, age: Age, report: Html) -> Html {
    html! {
        <li class="plank svc">
            <div class="body">
                <div class="t">{ it.name }</div>
                <div class="d">{ before_the_call(it) }</div>
            </div>
            <div class="acts">{ for it.channels.iter().map(|channel| way(it, channel)) }</div>
            <p class="faint">{ origin(it, age) }{ " " }if age == Age::Old { { words::helplines_old() }{ " " } }{ report }</p>
        </li>
    }
}

/// Where its number was read, and when. Only within a year does a page that was read live count
/// as more than a copy.
fn origin(it: &Service, age: Age) -> String {
    let live = it.how == How::LivePage && age == Age::Fresh;
    match (it.grade, it.page_date) {
        (Grade::OwnPage, Some(date)) if live => words::helplines_live_own(date, it.read),
        (Grade::OwnPage, None) if live => words::helplines_live_own_undated(it.read),
        (Grade::TwoOthers, Some(date)) if live => words::helplines_live_two(date, it.read),
        (Grade::TwoOthers, None) if live => words::helplines_live_two_undated(it.read),
        (Grade::OwnPage, Some(date)) => words::helplines_origin_own(date),
        (Grade::OwnPage, None) => words::helplines_origin_own_undated().to_owned(),
        (Grade::TwoOthers, Some(date)) => words::helplines_origin_two(date),
        (Grade::TwoOthers, None) => words::helplines_origin_two_undated().to_owned(),
    }
}

fn way(it: &Service, channel: &Channel) -> Html {
    let shown = channel.display;
    let number = html! { <span class="num" dir="ltr">{ shown }</span> };
    let Some(href) = channel.link else {
        let text = match channel.kind {
            ChannelKind::WhatsApp => words::lines_whatsapp(shown),
            _ => shown.to_owned(),
        };
        return html! { <p class="soft num">{ text }</p> };
    };
    let (icon, name) = match channel.kind {
        ChannelKind::Phone => (Icon::Phone, words::lines_call(it.name, shown)),
        ChannelKind::Sms => (Icon::Message, words::lines_text(it.name, shown)),
        ChannelKind::WhatsApp | ChannelKind::Chat => {
            (Icon::Globe, words::lines_chat(it.name, shown))
        }
    };
    let outside = href.starts_with("https://");
    html! {
        <a class="btn" {href} aria-label={name} rel={outside.then_some("noreferrer noopener")}
            target={outside.then_some("_blank")}>
            { sized(icon, 20) }{ number }
        </a>
    }
}

/// All that is known before the call, in whole sentences. What is unknown prints nothing.
fn before_the_call(it: &Service) -> String {
    let mut said: Vec<String> = it.kinds.iter().filter_map(|kind| what_for(kind)).collect();
    // A line to talk has both kinds, and it is one sentence.
    said.dedup();
    said.extend(it.say.map(str::to_owned));
    if it.for_whom != "anyone" && !it.for_whom.is_empty() {
        said.push(words::lines_for(it.for_whom));
    }
    said.extend(it.regions.iter().map(|region| words::lines_only(region)));
    said.extend(match it.hours {
        "unknown" | "" => None,
        "always" => Some(words::lines_always().to_owned()),
        hours => Some(words::lines_hours(hours)),
    });
    said.extend(match it.cost {
        "unknown" | "" => None,
        "free" => Some(words::lines_free().to_owned()),
        "normal call" => Some(words::lines_normal_call().to_owned()),
        cost => Some(words::lines_cost(cost)),
    });
    said.extend(it.channels.iter().filter_map(text_word));
    if it.channels.iter().any(|channel| channel.mobile_only) {
        said.push(words::lines_mobile().to_owned());
    }
    said.extend(police(it.may_call_police).map(str::to_owned));
    said.extend(it.appears_on_bill.map(|shows| {
        let words = if shows {
            words::helplines_bill_yes()
        } else {
            words::helplines_bill_no()
        };
        words.to_owned()
    }));
    said.join(" ")
}

fn what_for(kind: &str) -> Option<String> {
    let words = match kind {
        "emergency" => words::lines_emergency(),
        "suicide" | "emotional" => words::lines_talk(),
        "partner_violence" => words::lines_partner(),
        "sexual_violence" => words::lines_sexual(),
        "victims_of_crime" => words::lines_crime(),
        "children" => words::lines_children(),
        "parents" => words::lines_parents(),
        _ => return None,
    };
    Some(words.to_owned())
}

/// What to write first in a text message.
fn text_word(channel: &Channel) -> Option<String> {
    if channel.kind != ChannelKind::Sms {
        return None;
    }
    Some(match channel.keyword {
        Some(word) => words::helplines_keyword(word),
        None => words::helplines_no_keyword().to_owned(),
    })
}

fn police(policy: Police) -> Option<&'static str> {
    Some(match policy {
        Police::Yes => words::helplines_police_yes(),
        Police::IfImminent => words::helplines_police_if_imminent(),
        Police::WithConsent => words::helplines_police_with_consent(),
        Police::CrimeOnly => words::helplines_police_crime_only(),
        Police::LegalDutyOnly => words::helplines_police_legal_duty_only(),
        Police::RunByPolice => words::helplines_police_run_by_police(),
        Police::No => words::helplines_police_no(),
        Police::Unknown => return None,
    })
}
