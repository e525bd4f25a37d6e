//! What the build refuses in a message, and what becomes of one that it takes.
use crate::broken::{Files, problems, real, tables_of};

/// Takes the place of all messages.
fn messages(ui: &str) -> Files {
    let mut files = real();
    files.insert("en/ui.ftl".to_owned(), ui.to_owned());
    files
}

#[test]
fn a_broken_message_is_refused() {
    for (line, broken, what) in [
        (2, "a = { b", "Expected"),
        (2, "a b", "Expected"),
        (2, "a =", "Expected"),
        (2, "A = x", "A: is no key"),
        (2, "a_b = x", "a_b: is no key"),
        (2, "a = { b }", "a: only variables"),
        (2, "a = { -b }", "a: only variables"),
        (2, "a = { NUMBER($n) }", "a: only variables"),
        (2, "-a = x", "a term"),
        (2, "a = x\n    .title = x", "a: has an attribute"),
        (2, "a =\n    .title = x", "a: has an attribute"),
        (2, "a = { $type }", "\"type\" needs another name"),
        (2, "a = { $sentence }", "\"sentence\" needs another name"),
        (
            2,
            "a = { $n ->\n    [lots] x\n   *[other] y\n }",
            "a: \"lots\" is no form",
        ),
        (3, "a = x\na = y", "stands here twice"),
        (
            3,
            "a = x\na-1 = y",
            "two messages would make the function a()",
        ),
        (3, "a-1 = x\na-3 = y", "a-2 is missing"),
        (
            2,
            "a-2 = x\na-1 = y",
            "a-1 is missing, or stands further down",
        ),
    ] {
        let said = problems(&messages(&format!(
            "first = First\n{broken}\nlast = Last\n"
        )));
        let place = format!("content/en/ui.ftl:{line}: ");
        assert!(
            said.iter()
                .any(|it| it.starts_with(&place) && it.contains(what)),
            "{broken:?}: {said:?}"
        );
    }
}

#[test]
fn messages_become_functions() {
    let tables = tables_of(&messages(
        "a-1 = One\na-2 = Two\n\
         b = { $who } has { $n ->\n    [one] { $n } day\n   *[other] { $n } days\n }.\n\
         c-1 = { $x }\n",
    ));
    for function in [
        "pub const fn a() -> &'static [&'static str]",
        "pub fn b(who: &str, n: &crate::Count) -> String",
        "pub fn c_1(x: &str) -> String",
    ] {
        let words = &tables.words;
        assert!(words.contains(function), "{function} is missing: {words}");
    }
}
