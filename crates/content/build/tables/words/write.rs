//! The messages as functions.
//!
//! **Invariant:** no two messages make the same function, and a series has no gap.
use super::super::page::{Page, Problem};
use super::{Part, Words};
use std::{collections::BTreeSet, fmt::Write as _};

/// Writes all functions.
pub(super) fn functions(
    page: Page<'_>,
    messages: &[Words<'_>],
    problems: &mut Vec<Problem>,
) -> String {
    let mut out = String::new();
    let mut names = BTreeSet::new();
    let mut done = BTreeSet::new();
    for message in messages {
        let series = series_of(message.key).map(|(stem, _)| (stem, members(messages, stem)));
        let name;
        if let Some((stem, members)) = series
            && members.iter().all(|it| arguments(&it.parts).is_empty())
        {
            if !done.insert(stem) {
                continue;
            }
            for (number, member) in (1..).zip(&members) {
                if member.key != format!("{stem}-{number}") {
                    let what = format!("{stem}-{number} is missing, or stands further down");
                    problems.push(page.problem(member.at, what));
                    break;
                }
            }
            name = stem.replace('-', "_");
            write_series(&mut out, &name, stem, &members);
        } else {
            name = message.key.replace('-', "_");
            write_message(&mut out, &name, message);
        }
        if !names.insert(name.clone()) {
            let what = format!("two messages would make the function {name}()");
            problems.push(page.problem(message.at, what));
        }
    }
    out
}

/// The stem and the number of a key such as `home-answers-night-2`.
fn series_of(key: &str) -> Option<(&str, &str)> {
    let (stem, number) = key.rsplit_once('-')?;
    number
        .bytes()
        .all(|it| it.is_ascii_digit())
        .then_some((stem, number))
}

fn members<'w, 'a>(messages: &'w [Words<'a>], stem: &str) -> Vec<&'w Words<'a>> {
    let member = |it: &&Words<'_>| series_of(it.key).is_some_and(|(it, _)| it == stem);
    messages.iter().filter(member).collect()
}

/// The variables in the order in which they first stand, and whether a form hangs on them.
fn arguments<'a>(parts: &[Part<'a>]) -> Vec<(&'a str, bool)> {
    fn note<'a>(found: &mut Vec<(&'a str, bool)>, name: &'a str, counted: bool) {
        match found.iter_mut().find(|(it, _)| *it == name) {
            Some((_, before)) => *before |= counted,
            None => found.push((name, counted)),
        }
    }
    let mut found = Vec::new();
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Argument(name) => note(&mut found, name, false),
            Part::Select { on, forms } => {
                note(&mut found, on, true);
                for (name, counted) in forms.iter().flat_map(|(_, it)| arguments(it)) {
                    note(&mut found, name, counted);
                }
            }
        }
    }
    found
}

fn text_of(parts: &[Part<'_>]) -> String {
    let text = |it: &Part<'_>| match it {
        Part::Text(text) => text.clone(),
        Part::Argument(_) | Part::Select { .. } => String::new(),
    };
    parts.iter().map(text).collect()
}

fn write_series(out: &mut String, name: &str, stem: &str, members: &[&Words<'_>]) {
    let texts: Vec<_> = members.iter().map(|it| text_of(&it.parts)).collect();
    let _ = writeln!(
        out,
        "/// `{stem}-1` to `{stem}-{}`.\npub const fn {name}() -> &'static [&'static str] {{\n    \
         &{texts:?}\n}}",
        texts.len()
    );
}

fn write_message(out: &mut String, name: &str, message: &Words<'_>) {
    let arguments = arguments(&message.parts);
    let _ = writeln!(out, "/// `{}`.", message.key);
    if arguments.is_empty() {
        let text = text_of(&message.parts);
        let _ = writeln!(
            out,
            "pub const fn {name}() -> &'static str {{\n    {text:?}\n}}"
        );
        return;
    }
    let list: Vec<_> = arguments
        .iter()
        .map(|(name, counted)| {
            let kind = if *counted { "&crate::Count" } else { "&str" };
            format!("{}: {kind}", variable(name))
        })
        .collect();
    let _ = writeln!(
        out,
        "pub fn {name}({}) -> String {{\n    let mut sentence = String::new();",
        list.join(", ")
    );
    write_parts(out, &message.parts, &arguments, 1);
    let _ = writeln!(out, "    sentence\n}}");
}

fn write_parts(out: &mut String, parts: &[Part<'_>], arguments: &[(&str, bool)], depth: usize) {
    let indent = "    ".repeat(depth);
    for part in parts {
        let _ = match part {
            // Clippy wants single letters pushed as such.
            Part::Text(text) => match single(text) {
                Some(letter) => writeln!(out, "{indent}sentence.push({letter:?});"),
                None => writeln!(out, "{indent}sentence.push_str({text:?});"),
            },
            Part::Argument(name) => {
                let name_in_rust = variable(name);
                if arguments.contains(&(name, true)) {
                    writeln!(out, "{indent}sentence.push_str(&{name_in_rust}.text);")
                } else {
                    writeln!(out, "{indent}sentence.push_str({name_in_rust});")
                }
            }
            Part::Select { on, forms } => {
                // The form that stands for all others comes last, wherever the writer put it.
                let others = forms.iter().filter(|(form, _)| form.is_none());
                let named = forms.iter().filter(|(form, _)| form.is_some());
                let mut otherwise = indent.clone();
                for (form, parts) in named.chain(others) {
                    let _ = match form {
                        Some(form) => {
                            let counted = variable(on);
                            writeln!(
                                out,
                                "{otherwise}if {counted}.form == crate::Plural::{form} {{"
                            )
                        }
                        None => writeln!(out, "{otherwise}{{"),
                    };
                    write_parts(out, parts, arguments, depth + 1);
                    otherwise = format!("{indent}}} else ");
                }
                writeln!(out, "{indent}}}")
            }
        };
    }
}

fn single(text: &str) -> Option<char> {
    let mut letters = text.chars();
    letters.next().filter(|_| letters.next().is_none())
}

/// A variable's name in Rust.
fn variable(name: &str) -> String {
    name.replace('-', "_")
}
