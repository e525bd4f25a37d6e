//! Texts with gaps: `{{name}}` in any text, `url("path")` in a style sheet.
//!
//! **Invariant:** a gap that nothing fills is an error that names the file and the line; no gap
//! reaches a browser.
use anyhow::{Context as _, bail};

/// Fills every `{{name}}`.
pub(super) fn gaps(
    file: &str,
    text: &str,
    mut named: impl FnMut(&str) -> anyhow::Result<String>,
) -> anyhow::Result<String> {
    between(file, text, "{{", "}}", |name| {
        is_name(name).then(|| named(name)).transpose()
    })
}

/// Turns every `url("path")` of a style sheet into the address of that file.
pub(super) fn urls(
    file: &str,
    text: &str,
    mut named: impl FnMut(&str) -> anyhow::Result<String>,
) -> anyhow::Result<String> {
    between(file, text, "url(", ")", |inside| {
        let path = inside.trim().trim_matches(['"', '\'']);
        if path.starts_with("/a/") || path.starts_with('#') {
            return Ok(None);
        }
        if path.contains(':') || path.starts_with("//") {
            bail!("{path} lies outside; only files of our own are loaded");
        }
        Ok(Some(format!("url(\"{}\")", named(path)?)))
    })
}

/// Takes comments out of a style sheet, and empty lines with them. Strings stay as they are.
pub(super) fn strip_style(text: &str) -> String {
    let (mut kept, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(at);
        kept.push_str(before);
        let length = if from.starts_with("/*") {
            from.find("*/").map_or(from.len(), |end| end + 2)
        } else {
            let quote = from.chars().next().unwrap_or('/');
            let length = match from.char_indices().skip(1).find(|(_, it)| *it == quote) {
                Some((end, _)) if quote != '/' => end + 1,
                _ => 1,
            };
            kept.push_str(from.split_at(length).0);
            length
        };
        rest = from.split_at(length).1;
    }
    kept.push_str(rest);
    without_lines(&kept, str::is_empty)
}

/// Takes lines that are only a comment out of a script, and empty lines.
///
/// A script with a template literal stays as it is: there a line may be text.
pub(super) fn strip_script(text: &str) -> String {
    if text.contains('`') {
        return text.to_owned();
    }
    without_lines(text, |line| line.is_empty() || line.starts_with("//"))
}

fn without_lines(text: &str, drop: impl Fn(&str) -> bool) -> String {
    let mut kept = String::with_capacity(text.len());
    for line in text.lines().filter(|line| !drop(line.trim())) {
        kept.push_str(line.trim_end());
        kept.push('\n');
    }
    kept
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|it| it.is_ascii_alphanumeric() || b"._-/".contains(&it))
}

/// Replaces what stands between two marks, marks included, where `named` has something for it.
fn between(
    file: &str,
    text: &str,
    open: &str,
    close: &str,
    mut named: impl FnMut(&str) -> anyhow::Result<Option<String>>,
) -> anyhow::Result<String> {
    let (mut done, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once(open) {
        done.push_str(before);
        let line = || format!("{file}, line {}", done.matches('\n').count() + 1);
        let filled = match after.split_once(close) {
            Some((inside, behind)) => named(inside)
                .with_context(line)?
                .map(|filled| (filled, behind)),
            None => None,
        };
        if let Some((filled, behind)) = filled {
            done.push_str(&filled);
            rest = behind;
        } else {
            done.push_str(open);
            rest = after;
        }
    }
    done.push_str(rest);
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> anyhow::Result<String> {
        match name {
            "a.js" | "fonts/b.woff2" => Ok(format!("/a/{name}")),
            _ => bail!("there is no {name}"),
        }
    }

    #[test]
    fn gaps_are_filled_and_other_braces_stay() {
        let text = "import \"{{a.js}}\";\nconst o = {{}}; f({{ a: 1 }}); {{";
        assert_eq!(
            gaps("x", text, named).unwrap(),
            "import \"/a/a.js\";\nconst o = {{}}; f({{ a: 1 }}); {{"
        );
    }

    #[test]
    fn a_gap_that_nothing_fills_names_file_and_line() {
        let error = gaps("main.js", "one\ntwo\n{{b.js}}", named).unwrap_err();
        assert_eq!(format!("{error:#}"), "main.js, line 3: there is no b.js");
    }

    #[test]
    fn addresses_in_styles_are_found_with_or_without_quotes() {
        for text in [
            "url(\"fonts/b.woff2\")",
            "url('fonts/b.woff2')",
            "url(fonts/b.woff2)",
        ] {
            assert_eq!(urls("x", text, named).unwrap(), "url(\"/a/fonts/b.woff2\")");
        }
        assert_eq!(urls("x", "url(#grain)", named).unwrap(), "url(#grain)");
        assert!(urls("x", "url(https://fonts.example/b.woff2)", named).is_err());
        assert!(urls("x", "url(data:font/woff2;base64,AAAA)", named).is_err());
    }

    #[test]
    fn comments_leave_a_style_and_strings_stay() {
        let text = "/* a */\n\na { content: \"/* b */\"; width: 1px/**/ }\nb { c: 1/2 }\n/* open";
        assert_eq!(
            strip_style(text),
            "a { content: \"/* b */\"; width: 1px }\nb { c: 1/2 }\n"
        );
    }

    #[test]
    fn comment_lines_leave_a_script_unless_it_may_hold_text_in_lines() {
        assert_eq!(
            strip_script("// a\nb(\"//c\"); // d\n\n"),
            "b(\"//c\"); // d\n"
        );
        let template = "`\n// a\n`";
        assert_eq!(strip_script(template), template);
    }
}
