//! "Why this?" in words.
//!
//! **Invariant:** each line is one field of the reason; a field that is not so makes no line.
use super::pick::Why;
use footbridge_content::{need, words};
use footbridge_core::{
    event::Force,
    view::{Because, Kind, NeedFrom},
};

/// The lines of an explanation, the first one first.
pub fn why_lines(why: &Why) -> Vec<String> {
    match why {
        Why::Rules(because) => of_rules(because),
        Why::Force(force, because) => {
            let mut lines = vec![words::home_why_force(force_name(*force))];
            lines.extend(around(because));
            lines
        }
        Why::Smaller(id) => vec![words::home_why_smaller(chip(id))],
        Why::Chosen => vec![words::home_why_chosen().to_owned()],
    }
}

/// What a force is called.
pub fn force_name(force: Force) -> &'static str {
    let names = words::name_it_forces();
    let n = match force {
        Force::TrustLost => 0,
        Force::Shame => 1,
        Force::FearOfOpening => 2,
        Force::UnclearSelf => 3,
    };
    names.get(n).copied().unwrap_or_default()
}

fn of_rules(because: &Because) -> Vec<String> {
    let asks = chip(&because.need);
    let first = match because.from {
        NeedFrom::Named => words::home_why_named(asks),
        NeedFrom::Word => words::home_why_word(asks),
        NeedFrom::Hour => match (&*because.need, because.night) {
            ("safety", true) => words::home_why_hour_night(asks),
            ("connection", false) => words::home_why_hour_day(asks),
            _ => words::home_why_hour_other(asks),
        },
    };
    let mut lines = vec![first];
    lines.extend(around(because));
    lines
}

/// All but the need.
fn around(because: &Because) -> Vec<String> {
    let far = because
        .distance_set
        .and_then(|it| words::home_distances().get(usize::from(it)).copied());
    [
        far.map(words::home_why_distance),
        because.night.then(|| words::home_why_night().to_owned()),
        because
            .helped_before
            .then(|| words::home_why_helped().to_owned()),
        (because.kind == Kind::OneFurther).then(|| words::home_why_further().to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What a need asks for, as its chip says it.
fn chip(id: &str) -> &'static str {
    need(id).map_or("", |it| it.chip)
}
