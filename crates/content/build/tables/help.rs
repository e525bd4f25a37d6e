//! `en/help.toml`: four questions, the kinds of help, and what to ask a therapist.
//!
//! **Invariant:** every answer leads somewhere, an answer that puts numbers first leads to numbers,
//! and whoever is not safe with someone is never sent to a talk with that person.
use super::{
    Problem,
    page::Sheet,
    statics::{key, keys, table},
    value::{Key, Text},
};
use serde::Deserialize;
use std::{collections::BTreeSet, fmt::Write as _};

/// The app has one page for each of the questions.
const N_QUESTIONS: usize = 4;
/// The step that leads to the phone numbers.
const NUMBERS: &str = "helpline";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Help {
    question: Vec<Question>,
    kind: Vec<Kind>,
    ask_therapist: AskTherapist,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    id: Key,
    ask: Text,
    answers: Vec<Answer>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    t: Text,
    kinds: Vec<Key>,
    /// Puts phone numbers first.
    #[serde(default)]
    first: bool,
    /// Danger from someone: device safety follows, and nothing is shown that needs both.
    #[serde(default)]
    danger: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kind {
    id: Key,
    name: Text,
    r#for: Text,
    how: Text,
    first: Key,
    /// Needs both of them in one room.
    #[serde(default)]
    both: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AskTherapist {
    questions: Vec<Text>,
    mail: Text,
    good_signs: Vec<Text>,
    warning_signs: Vec<Text>,
}

/// Checks the list in itself and against the steps.
pub(super) fn check(sheet: &Sheet<'_, Help>, steps: &BTreeSet<&str>, problems: &mut Vec<Problem>) {
    let Help { question, kind, .. } = &sheet.list;
    sheet.unique(question.iter().map(|it| &it.id), problems);
    let kinds = sheet.unique(kind.iter().map(|it| &it.id), problems);
    let named = || question.iter().flat_map(|it| &it.answers);
    sheet.known(
        named().flat_map(|it| &it.kinds),
        &kinds,
        "kind of help",
        problems,
    );
    sheet.known(kind.iter().map(|it| &it.first), steps, "step", problems);

    let mut refuse = |at: usize, what: &str| problems.push(sheet.page.problem(at, what));
    if question.len() != N_QUESTIONS {
        refuse(0, "there are four questions, one for each page");
    }
    let of = |id: &Key| {
        kind.iter()
            .find(|it| it.id.get_ref().as_str() == id.get_ref().as_str())
    };
    for asked in question {
        let at = asked.id.span().start;
        if asked.answers.is_empty() {
            refuse(at, "a question without an answer");
        }
        for answer in &asked.answers {
            let Some(head) = answer.kinds.first() else {
                refuse(at, "an answer that leads nowhere");
                continue;
            };
            let at = head.span().start;
            let numbers = of(head).is_some_and(|it| it.first.get_ref().as_str() == NUMBERS);
            if answer.first && !numbers {
                refuse(
                    at,
                    "an answer that puts numbers first starts with a line to call",
                );
            }
            if answer.danger && !answer.first {
                refuse(at, "an answer about danger puts numbers first");
            }
            if answer.danger && answer.kinds.iter().filter_map(of).any(|it| it.both) {
                refuse(
                    at,
                    "an answer about danger leads to nothing that needs both",
                );
            }
        }
    }
    for it in kind {
        let id = it.id.get_ref().as_str();
        let led = named().any(|it| it.kinds.iter().any(|it| it.get_ref().as_str() == id));
        if !led {
            refuse(it.id.span().start, "no answer leads to this kind of help");
        }
    }
}

pub(super) fn write(out: &mut String, help: &Help) {
    let about = "The four questions of Help that fits.";
    table(
        out,
        "HELP_QUESTIONS",
        about,
        "HelpQuestion",
        &help.question,
        |it| {
            let answers: Vec<_> = it.answers.iter().map(answer).collect();
            format!(
                "HelpQuestion {{ id: {}, ask: {:?}, answers: &[{}] }}",
                key(&it.id),
                it.ask,
                answers.join(", "),
            )
        },
    );
    let about = "The kinds of help.";
    table(out, "HELP_KINDS", about, "HelpKind", &help.kind, |it| {
        format!(
            "HelpKind {{ id: {}, name: {:?}, for_what: {:?}, how: {:?}, first: {}, both: {} }}",
            key(&it.id),
            it.name,
            it.r#for,
            it.how,
            key(&it.first),
            it.both,
        )
    });
    let ask = &help.ask_therapist;
    // Writing to a String cannot fail.
    let _ = writeln!(
        out,
        "/// What to ask a therapist, and what to look out for.\n\
         pub static ASK_THERAPIST: AskTherapist = AskTherapist {{ questions: &{:?}, mail: {:?}, \
         good_signs: &{:?}, warning_signs: &{:?} }};",
        ask.questions, ask.mail, ask.good_signs, ask.warning_signs,
    );
}

fn answer(it: &Answer) -> String {
    format!(
        "HelpAnswer {{ text: {:?}, kinds: {}, numbers_first: {}, danger: {} }}",
        it.t,
        keys(&it.kinds),
        it.first,
        it.danger,
    )
}
