//! Drafts as lines: a head, then one pair of key and value on each.
//!
//! **Invariant:** any text is read without a panic, and a value is read back as it was written.
use footbridge_core::{id::EventId, private::Private};
use std::fmt::Write as _;

/// What stands in the place of a name where there is none yet.
pub(super) const NEW: &str = "new";

/// Adds a pair.
pub(super) fn put(out: &mut String, key: &str, value: &str) {
    out.push('\n');
    out.push_str(key);
    out.push(' ');
    escape(value, out);
}

/// The pairs of a draft whose head begins so; none of any other.
pub(super) fn pairs<'a>(
    draft: &'a Private,
    head: &str,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    // EXPOSE: read back into the fields it came from.
    let mut lines = draft.expose().lines();
    let ours = lines.next().is_some_and(|it| it.starts_with(head));
    lines
        .filter(move |_| ours)
        .filter_map(|line| line.split_once(' '))
}

/// A value stands on one line, whatever was pasted into it.
fn escape(value: &str, out: &mut String) {
    for c in value.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            _ => out.push(c),
        }
    }
}

/// Reads a value back.
pub(super) fn unescape(value: &str) -> Private {
    let mut out = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => out.push('\n'),
                Some(other) => out.push(other),
                None => (),
            },
            _ => out.push(c),
        }
    }
    Private::new(out)
}

/// The name of something that may not be there yet.
pub(super) fn name(of: Option<EventId>) -> String {
    of.map_or_else(|| NEW.to_owned(), hex)
}

/// The name of an event, in a draft.
fn hex(id: EventId) -> String {
    id.to_bytes().iter().fold(String::new(), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The event that a draft names.
pub(super) fn id(text: &str) -> Option<EventId> {
    let mut bytes = [0; 16];
    if text.len() != 32 {
        return None;
    }
    for (n, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * n..2 * n + 2)?, 16).ok()?;
    }
    Some(EventId::from_bytes(bytes))
}
