//! The unfinished note as text, for the sealed slot that keeps it.
//!
//! One line for each part, then the text itself, as it is:
//!
//! ```text
//! note 1
//! page strength
//! word left-out
//! own my own word
//! text
//! What they wrote, to the end.
//! ```
//!
//! **Invariant:** any text reads as some note without a panic, and words that cannot be placed
//! are kept as the note's text. A line that this build does not know is passed over.
use super::note::{InBody, Note, Page, Word, body_place};
use footbridge_content::{BODY_FELT, NEEDS, feeling_word, step};
use footbridge_core::{
    event::{Force, Strength},
    private::Private,
};

const HEAD: &str = "note 1";
/// Every head, of this build and of later ones, begins like this.
const HEAD_BEGINS: &str = "note ";
const TEXT: &str = "text";

const PAGES: [(&str, Page); 5] = [
    ("write", Page::Write),
    ("strength", Page::Strength),
    ("sentence", Page::Sentence),
    ("force", Page::Force),
    ("step", Page::Step),
];
const FORCES: [(&str, Force); 4] = [
    ("trust-lost", Force::TrustLost),
    ("shame", Force::Shame),
    ("fear-of-opening", Force::FearOfOpening),
    ("unclear-self", Force::UnclearSelf),
];

/// Writes a note; an empty one becomes an empty text, which takes the draft away.
pub(super) fn write(note: &Note) -> Private {
    if note.is_empty() {
        return Private::default();
    }
    let mut out = String::from(HEAD);
    let mut put = |key: &str, value: &str| {
        out.push('\n');
        out.push_str(key);
        out.push(' ');
        escape(value, &mut out);
    };
    if let Some((name, _)) = PAGES.iter().find(|(_, it)| *it == note.page) {
        put("page", name);
    }
    // EXPOSE: sealed by the vault before it is stored.
    for word in &note.words {
        match word {
            Word::Known(id) => put("word", id),
            Word::Own(own) => put("own", own.expose()),
        }
    }
    if !note.own.expose().is_empty() {
        put("typing", note.own.expose());
    }
    if let Some(strength) = note.strength {
        put("strength", &strength.get().to_string());
    }
    for it in &note.places {
        match it.felt {
            Some(felt) => put("place", &format!("{} {felt}", it.place)),
            None => put("place", it.place),
        }
    }
    for need in &note.needs {
        put("need", need);
    }
    if let Some((name, _)) = FORCES.iter().find(|(_, it)| Some(*it) == note.force) {
        put("force", name);
    }
    if let Some(mine) = &note.line.mine {
        put("mine", mine.expose());
    }
    if note.line.shows_mine {
        put("line", "mine");
    }
    if note.line.kept {
        put("line", "kept");
    }
    if let Some(step) = note.step {
        put("step", step);
    }
    out.push('\n');
    out.push_str(TEXT);
    out.push('\n');
    out.push_str(note.text.expose());
    Private::new(out)
}

/// Reads a note.
pub(super) fn read(draft: &Private) -> Note {
    // EXPOSE: read back into the fields it came from.
    let whole = draft.expose();
    let mut note = Note::default();
    let Some((head, mut rest)) = whole.split_once('\n') else {
        note.text = draft.clone();
        return note;
    };
    if !head.starts_with(HEAD_BEGINS) {
        note.text = draft.clone();
        return note;
    }
    loop {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        if line == TEXT {
            note.text = Private::new(after);
            return note;
        }
        if let Some((key, value)) = line.split_once(' ') {
            take(&mut note, key, value);
        }
        if after.is_empty() {
            return note;
        }
        rest = after;
    }
}

fn take(note: &mut Note, key: &str, value: &str) {
    match key {
        "page" => note.page = named(&PAGES, value).unwrap_or_default(),
        "word" => {
            if let Some(word) = feeling_word(value) {
                note.add(Word::Known(word.id));
            }
        }
        "own" => {
            note.add(Word::Own(unescape(value)));
        }
        "typing" => note.own = unescape(value),
        "strength" => note.strength = value.parse().ok().and_then(Strength::new),
        "place" => take_place(note, value),
        "need" => {
            let need = NEEDS.iter().find(|it| it.id == value).map(|it| it.id);
            if let Some(need) = need.filter(|it| !note.needs.contains(it)) {
                note.needs.push(need);
            }
        }
        "force" => note.force = named(&FORCES, value),
        "mine" => note.line.mine = Some(unescape(value)),
        "line" => match value {
            "mine" => note.line.shows_mine = true,
            "kept" => note.line.kept = true,
            _ => (),
        },
        "step" => note.step = step(value).map(|it| it.id),
        _ => (),
    }
}

fn take_place(note: &mut Note, value: &str) {
    let (place, felt) = value.split_once(' ').unwrap_or((value, ""));
    let Some(place) = body_place(place) else {
        return;
    };
    if note.places.iter().all(|it| it.place != place.id) {
        note.places.push(InBody {
            place: place.id,
            felt: BODY_FELT.iter().find(|it| it.id == felt).map(|it| it.id),
        });
    }
}

fn named<T: Copy>(names: &[(&str, T)], name: &str) -> Option<T> {
    names.iter().find(|(it, _)| *it == name).map(|(_, it)| *it)
}

/// A value stands on one line, whatever was pasted into it.
pub(in crate::app) fn escape(value: &str, out: &mut String) {
    for c in value.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            _ => out.push(c),
        }
    }
}

/// Reads a value back.
pub(in crate::app) fn unescape(value: &str) -> Private {
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
