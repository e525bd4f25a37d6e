//! The lists of Don't send, Don't look and of a slip.
use super::{
    catalogue::Lists,
    page::Problem,
    sides::{Named, named},
    statics::{key, table},
    value::{Key, Text, Within},
};
use serde::Deserialize;
use std::fmt::Write as _;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hold {
    minutes: Within<1, 60>,
    after_hope: Text,
    safe_hope: Text,
    reason: Vec<Named>,
    hope: Vec<Named>,
    swap: Vec<Swap>,
    before: Vec<Before>,
    helped: Vec<Named>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Swap {
    id: Key,
    text: Text,
    minutes: Within<1, 60>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Before {
    id: Key,
    name: Text,
    cue: Option<Text>,
}

/// Checks the keys of these lists.
pub(super) fn check(lists: &Lists<'_>, problems: &mut Vec<Problem>) {
    let sheet = &lists.hold;
    let list = &sheet.list;
    sheet.unique(list.reason.iter().map(|it| &it.id), problems);
    sheet.unique(list.hope.iter().map(|it| &it.id), problems);
    sheet.unique(list.swap.iter().map(|it| &it.id), problems);
    sheet.unique(list.before.iter().map(|it| &it.id), problems);
    sheet.unique(list.helped.iter().map(|it| &it.id), problems);
}

/// Writes the tables.
pub(super) fn write(out: &mut String, hold: &Hold) {
    let about = "Reasons to wait, to choose from where there is none of one's own.";
    table(out, "HOLD_REASONS", about, "Named", &hold.reason, named);
    let about = "What one may hope to find.";
    table(out, "HOPES", about, "Named", &hold.hope, named);
    let about = "What can be done instead of looking.";
    table(out, "SWAPS", about, "Swap", &hold.swap, |it| {
        let minutes = it.minutes.get();
        format!(
            "Swap {{ id: {}, text: {:?}, minutes: {minutes} }}",
            key(&it.id),
            it.text
        )
    });
    let about = "What may have come before a slip.";
    table(
        out,
        "SLIP_BEFORE",
        about,
        "SlipBefore",
        &hold.before,
        |it| {
            format!(
                "SlipBefore {{ id: {}, name: {:?}, cue: {:?} }}",
                key(&it.id),
                it.name,
                it.cue
            )
        },
    );
    let about = "What may have helped in a slip.";
    table(out, "SLIP_HELPED", about, "Named", &hold.helped, named);
    // Writing to a String cannot fail.
    let _ = writeln!(
        out,
        "/// How long a hold is, and what is said around a hope.\n\
         pub static HOLD: HoldWords = HoldWords {{ minutes: {}, after_hope: {:?}, safe_hope: {:?} }};",
        hold.minutes.get(),
        hold.after_hope,
        hold.safe_hope,
    );
}
