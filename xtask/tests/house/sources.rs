//! What no source file may hold.
use crate::workspace::files_below;

/// The lines that silence a lint for good. `expect` with a reason is the way here: it tells when
/// it is no longer needed.
fn silenced(text: &str) -> Vec<usize> {
    let word = concat!("all", "ow(");
    let numbers = text.lines().enumerate().filter(|(_, line)| {
        let code = line.split("//").next().unwrap_or_default();
        code.match_indices(word).any(|(at, _)| {
            let before = code.get(..at).and_then(|it| it.chars().next_back());
            matches!(before, None | Some('[' | ' ' | ','))
        })
    });
    numbers.map(|(n, _)| n + 1).collect()
}

/// The lines with a promise to finish something later.
fn postponed(text: &str) -> Vec<usize> {
    let words = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("unimpl", "emented!"),
    ];
    let numbers = text
        .lines()
        .enumerate()
        .filter(|(_, line)| words.iter().any(|it| line.contains(it)));
    numbers.map(|(n, _)| n + 1).collect()
}

fn in_all_sources(rule: impl Fn(&str) -> Vec<usize>) -> Vec<String> {
    ["crates", "xtask"]
        .iter()
        .flat_map(|it| files_below(it, ".rs"))
        .flat_map(|(path, text)| {
            rule(&text)
                .into_iter()
                .map(move |n| format!("{path}:{n}"))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn no_lint_is_silenced_for_good() {
    assert_eq!(in_all_sources(silenced), Vec::<String>::new());
}

#[test]
fn a_silenced_lint_is_seen() {
    let text = "#![ALLOW(dead_code)]\nfn disALLOW() {}\n// ALLOW(this)\n#[cfg_attr(test, ALLOW(unused))]\n"
        .replace("ALLOW", concat!("all", "ow"));
    assert_eq!(silenced(&text), [1, 4]);
}

#[test]
fn nothing_is_put_off() {
    assert_eq!(in_all_sources(postponed), Vec::<String>::new());
}

#[test]
fn what_is_put_off_is_seen() {
    assert_eq!(
        postponed(concat!("a\n// TO", "DO: later\nunimpl", "emented!()\n")),
        [2, 3]
    );
}
