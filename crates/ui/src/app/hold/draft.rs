//! What is not a fact yet, as text, for the sealed slot that keeps it.
//!
//! One line for each part, then the words of the box, as they are:
//!
//! ```text
//! hold 1
//! to S.
//! own a reason being written
//! before late
//! helped sooner
//! slip what they wrote about it
//! run 0190… 300000 0 0 0 1790000000000
//! text
//! The words, to the end.
//! ```
//!
//! A run is the id of the event that it counts from, then in milliseconds: counted, of that by the
//! clock alone, how far the clock was set forward; whether it was set back; when it was last read.
//! Each hold that stands has its line.
//!
//! **Invariant:** any text is read without a panic, and words that cannot be placed are kept as
//! those of the box. A line that this build does not know is passed over.
use super::{Hold, Model, count};
use crate::app::pairs::{put, unescape};
use footbridge_content::{slip_before, slip_helped};
use footbridge_core::{
    event::HoldAbout, hold::Count, private::Private, state::latest, time::Moment,
};

const HEAD: &str = "hold 1";
/// Every head, of this build and of later ones, begins like this.
const HEAD_BEGINS: &str = "hold ";
const TEXT: &str = "text";

/// Whether there is anything that a closed page would lose.
pub fn has_draft(model: &Model) -> bool {
    let hold = &model.hold;
    has_words(hold) || !hold.counted.is_empty()
}

fn has_words(hold: &Hold) -> bool {
    !hold.box_is_empty() || !hold.own.is_blank() || !hold.slip.is_empty()
}

/// Writes it; nothing becomes an empty text, which takes the draft away.
pub(in crate::app) fn draft_text(hold: &Hold) -> Private {
    let mut runs = count::to_write(hold).peekable();
    if !has_words(hold) && runs.peek().is_none() {
        return Private::default();
    }
    let mut out = String::from(HEAD);
    let mut put = |key: &str, value: &str| put(&mut out, key, value);
    // EXPOSE: sealed by the vault before it is stored.
    for (key, words) in [
        ("to", &hold.to),
        ("own", &hold.own),
        ("slip", &hold.slip.note),
    ] {
        if !words.is_blank() {
            put(key, words.expose());
        }
    }
    for id in &hold.slip.before {
        put("before", id);
    }
    for id in &hold.slip.helped {
        put("helped", id);
    }
    for (run, it) in runs {
        let back = u8::from(it.set_back);
        put(
            "run",
            &format!(
                "{run} {} {} {} {back} {}",
                it.ran_ms, it.alone_ms, it.ahead_ms, it.last.0
            ),
        );
    }
    out.push('\n');
    out.push_str(TEXT);
    out.push('\n');
    out.push_str(hold.text.expose());
    Private::new(out)
}

/// It came back with the place.
pub(in crate::app) fn take_draft(model: &mut Model, text: &Private) {
    let mut read = read(text);
    // The words may have reached the disk a moment before the draft would have been taken away.
    let is_held = model
        .state()
        .and_then(|it| latest(&it.holds, model.world.now))
        .filter(|noted| noted.it.about != Some(HoldAbout::Reply))
        .is_some_and(|noted| noted.it.text.as_ref() == Some(&read.text));
    if is_held {
        read.take_box();
    }
    let hold = &mut model.hold;
    hold.noted = read.noted;
    // What was typed before the place was opened is not lost either.
    hold.text = joined(&read.text, &hold.text);
    if hold.to.is_blank() {
        hold.to = read.to;
    }
    if hold.own.is_blank() {
        hold.own = read.own;
    }
    hold.slip = read.slip;
}

/// One after the other, where both are there.
pub(super) fn joined(first: &Private, then: &Private) -> Private {
    match (first.is_blank(), then.is_blank()) {
        (_, true) => first.clone(),
        (true, _) => then.clone(),
        // EXPOSE: put together in the box they belong to.
        _ => Private::new([first.expose(), then.expose()].join("\n\n")),
    }
}

fn read(draft: &Private) -> Hold {
    // EXPOSE: read back into the fields it came from.
    let whole = draft.expose();
    let mut hold = Hold::default();
    let head = whole.split_once('\n');
    let Some((_, mut rest)) = head.filter(|(head, _)| head.starts_with(HEAD_BEGINS)) else {
        hold.text = draft.clone();
        return hold;
    };
    loop {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        if line == TEXT {
            hold.text = Private::new(after);
            return hold;
        }
        if let Some((key, value)) = line.split_once(' ') {
            take(&mut hold, key, value);
        }
        if after.is_empty() {
            return hold;
        }
        rest = after;
    }
}

fn take(hold: &mut Hold, key: &str, value: &str) {
    match key {
        "to" => hold.to = unescape(value),
        "own" => hold.own = unescape(value),
        "slip" => hold.slip.note = unescape(value),
        "before" => {
            if let Some(it) = slip_before(value) {
                hold.slip.toggle_before(it.id);
            }
        }
        "helped" => {
            if let Some(it) = slip_helped(value) {
                hold.slip.toggle_helped(it.id);
            }
        }
        "run" => hold.noted.extend(read_run(value)),
        _ => (),
    }
}

fn read_run(value: &str) -> Option<(String, Count)> {
    let mut parts = value.split(' ');
    let run = parts.next()?.to_owned();
    let mut number = || parts.next()?.parse::<i64>().ok();
    Some((
        run,
        Count {
            ran_ms: number()?.max(0),
            alone_ms: number()?.max(0),
            ahead_ms: number()?,
            set_back: number()? != 0,
            last: Moment(number()?),
        },
    ))
}
