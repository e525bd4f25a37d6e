//! `content/en/ui.ftl`: one function for every message.
//!
//! **Invariant:** a message that is not there has no function, so what names it does not compile.
mod write;

use super::{Files, Problem, page::Page};
use fluent_syntax::{
    ast::{
        Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey,
    },
    parser,
};
use std::collections::BTreeMap;

/// Where the messages are.
pub(crate) const FILE: &str = "en/ui.ftl";

/// The forms that a message may select on, as CLDR and as [`Plural`] of the crate name them.
const FORMS: [(&str, &str); 6] = [
    ("zero", "Zero"),
    ("one", "One"),
    ("two", "Two"),
    ("few", "Few"),
    ("many", "Many"),
    ("other", "Other"),
];

/// One message.
struct Words<'a> {
    key: &'a str,
    /// Where it starts.
    at: usize,
    parts: Vec<Part<'a>>,
}

enum Part<'a> {
    Text(String),
    Argument(&'a str),
    Select {
        on: &'a str,
        forms: Vec<(Option<&'static str>, Vec<Self>)>,
    },
}

/// Reads the messages and writes their functions.
pub(crate) fn make(files: &Files, problems: &mut Vec<Problem>) -> Option<String> {
    let page = Page::of(files, FILE, problems)?;
    let resource = match parser::parse_runtime(page.text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                // The parser may notice only in the next message; the slice is the broken one.
                let at = error.slice.as_ref().unwrap_or(&error.pos).start;
                problems.push(page.problem(at, error.to_string()));
            }
            resource
        }
    };
    let mut messages = Vec::new();
    let mut seen = BTreeMap::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let times: &mut usize = seen.entry(message.id.name).or_default();
                let at = position(page.text, message.id.name, *times);
                *times += 1;
                if *times > 1 {
                    let what = format!("{:?} stands here twice", message.id.name);
                    problems.push(page.problem(at, what));
                }
                match read(message) {
                    Ok(parts) => messages.push(Words { key: message.id.name, at, parts }),
                    Err(what) => {
                        problems.push(page.problem(at, format!("{}: {what}", message.id.name)));
                    }
                }
            }
            Entry::Term(term) => {
                let at = position(page.text, &format!("-{}", term.id.name), 0);
                problems.push(page.problem(at, "a term; there are only messages here"));
            }
            Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_)
            // Junk was named above.
            | Entry::Junk { .. } => {}
        }
    }
    Some(write::functions(page, &messages, problems))
}

/// Where a message starts: the parser does not say.
fn position(text: &str, key: &str, times_before: usize) -> usize {
    let mut at = 0;
    let mut left = times_before;
    for line in text.split_inclusive('\n') {
        let rest = line.strip_prefix(key).map(str::trim_start);
        if rest.is_some_and(|it| it.starts_with('=')) {
            if left == 0 {
                return at;
            }
            left -= 1;
        }
        at += line.len();
    }
    0
}

fn read<'a>(message: &Message<&'a str>) -> Result<Vec<Part<'a>>, String> {
    if !message.attributes.is_empty() {
        return Err("has an attribute; there are only values here".to_owned());
    }
    let plain = |it: &str| {
        it.split('-').all(|it| {
            !it.is_empty()
                && it
                    .bytes()
                    .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
        })
    };
    if !plain(message.id.name) {
        return Err("is no key: small letters, digits and single hyphens".to_owned());
    }
    let value = message.value.as_ref().ok_or("has no value")?;
    let parts = pattern(value)?;
    if parts.is_empty() {
        return Err("is empty".to_owned());
    }
    Ok(parts)
}

fn pattern<'a>(pattern: &Pattern<&'a str>) -> Result<Vec<Part<'a>>, String> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    for element in &pattern.elements {
        let part = match element {
            PatternElement::TextElement { value } => Part::Text((*value).to_owned()),
            PatternElement::Placeable { expression } => placeable(expression)?,
        };
        // The parser splits a text at its line breaks.
        match (parts.last_mut(), part) {
            (Some(Part::Text(text)), Part::Text(more)) => text.push_str(&more),
            (_, part) => parts.push(part),
        }
    }
    Ok(parts)
}

fn placeable<'a>(expression: &Expression<&'a str>) -> Result<Part<'a>, String> {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            Ok(Part::Argument(argument(id.name)?))
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            Ok(Part::Text((*value).to_owned()))
        }
        Expression::Select {
            selector: InlineExpression::VariableReference { id },
            variants,
        } => Ok(Part::Select {
            on: argument(id.name)?,
            forms: variants.iter().map(form).collect::<Result<_, String>>()?,
        }),
        Expression::Select { .. } => Err("selects on something else than a variable".to_owned()),
        Expression::Inline(_) => {
            Err("only variables, literals and selections may stand in braces".to_owned())
        }
    }
}

/// The name of a variable, if it can be the name of an argument in Rust.
fn argument(name: &str) -> Result<&str, String> {
    const TAKEN: [&str; 12] = [
        "as", "box", "for", "if", "in", "loop", "match", "move", "ref", "self", "type", "where",
    ];
    let plain = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-';
    // The functions build their text in `sentence`.
    if TAKEN.contains(&name) || name == "sentence" || !name.bytes().all(plain) {
        return Err(format!("the variable {name:?} needs another name"));
    }
    Ok(name)
}

/// One form of a selection; `None` is the one that stands for all others.
fn form<'a>(variant: &Variant<&'a str>) -> Result<(Option<&'static str>, Vec<Part<'a>>), String> {
    let name = match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    };
    let known = FORMS.iter().find(|(cldr, _)| *cldr == name);
    let (_, form) = known.ok_or_else(|| format!("{name:?} is no form of a counted noun"))?;
    Ok((
        (!variant.default).then_some(*form),
        pattern(&variant.value)?,
    ))
}
