//! Every string of a file, with the key that leads to it.
use super::name_in;
use anyhow::{Context as _, bail};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use std::{fs, path::Path};
use toml::{Table, Value};

/// These are not said to anybody: names, and the words of others.
const NOT_SAID: [&str; 5] = ["cite", "id", "cues", "source", "sources"];

/// A string, and where it stands.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) file: String,
    pub(super) key: String,
    pub(super) text: String,
    /// Whether the app says it to the person.
    pub(super) to_people: bool,
}

impl Said {
    /// A whole document.
    pub(super) fn whole(file: &str, text: &str) -> Self {
        Self {
            file: file.to_owned(),
            key: "text".to_owned(),
            text: text.to_owned(),
            to_people: false,
        }
    }
}

/// The strings of a file.
pub(super) fn read(root: &Path, path: &Path) -> anyhow::Result<Vec<Said>> {
    let name = name_in(root, path);
    let text = fs::read_to_string(path).with_context(|| name.clone())?;
    match path.extension().and_then(|it| it.to_str()) {
        Some("toml") => of_toml(&name, &text),
        Some("ftl") => of_messages(&name, &text),
        // The small signs of heavy words: none of them is said.
        Some("txt") => Ok(Vec::new()),
        _ => bail!("{name}: neither a list nor messages"),
    }
}

pub(super) fn of_toml(file: &str, text: &str) -> anyhow::Result<Vec<Said>> {
    let table: Table = toml::from_str(text).with_context(|| file.to_owned())?;
    let mut said = Vec::new();
    // The rules for heavy words hold what people write; none of it is shown.
    let to_people = !file.ends_with("heavy.toml");
    walk_table(file, "", &table, to_people, &mut said);
    Ok(said)
}

fn walk_table(file: &str, path: &str, table: &Table, to_people: bool, said: &mut Vec<Said>) {
    for (key, value) in table {
        let path = if path.is_empty() {
            key.clone()
        } else {
            format!("{path}.{key}")
        };
        let to_people = to_people && !NOT_SAID.contains(&key.as_str());
        walk(file, &path, value, to_people, said);
    }
}

fn walk(file: &str, path: &str, value: &Value, to_people: bool, said: &mut Vec<Said>) {
    match value {
        Value::String(text) => said.push(Said {
            file: file.to_owned(),
            key: path.to_owned(),
            text: text.clone(),
            to_people,
        }),
        Value::Table(table) => walk_table(file, path, table, to_people, said),
        Value::Array(list) => {
            for (nth, value) in (1..).zip(list) {
                let id = value.get("id").and_then(Value::as_str);
                let name = id.map_or_else(|| format!("{nth}"), str::to_owned);
                walk(file, &format!("{path}[{name}]"), value, to_people, said);
            }
        }
        _ => {}
    }
}

pub(super) fn of_messages(file: &str, text: &str) -> anyhow::Result<Vec<Said>> {
    let resource = match parser::parse_runtime(text) {
        Ok(resource) => resource,
        Err((_, errors)) => bail!("{file}: {errors:?}"),
    };
    let mut said = Vec::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry
            && let Some(value) = &message.value
        {
            said.push(Said {
                file: file.to_owned(),
                key: message.id.name.to_owned(),
                text: text_of(value),
                to_people: true,
            });
        }
    }
    Ok(said)
}

/// The text of a message, with a short word where a variable stands, and of a selection the form
/// that stands for all others.
fn text_of(pattern: &Pattern<&str>) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text += value,
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::StringLiteral { value }) => text += value,
                Expression::Inline(_) => text += "this",
                Expression::Select { variants, .. } => {
                    for variant in variants.iter().filter(|it| it.default) {
                        text += &text_of(&variant.value);
                    }
                }
            },
        }
    }
    text
}
