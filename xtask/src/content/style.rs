//! The rules of `docs/voice.md` that a machine can see.
use super::{Found, grade, strings::Said};

/// The highest grade of a whole file.
const FILE_GRADE_MAX: f64 = 6.0;
/// The highest grade of one string, where it has enough words for a grade to mean something.
const STRING_GRADE_MAX: f64 = 8.0;
const STRING_WORDS_MIN: usize = 12;
/// The highest grade of a card of Learn, and how many words it has.
const CARD_GRADE_MAX: f64 = 6.5;
const CARD_WORDS: std::ops::RangeInclusive<usize> = 60..=120;
/// A string of fewer words, such as a button, says nothing about the grade of its file.
const GRADED_WORDS_MIN: usize = 4;
/// One step is said in at most this many sentences.
const STEP_SENTENCES_MAX: usize = 2;

/// Words and phrases that are never used, alone or in the plural.
const BANNED: [&str; 18] = [
    "journey",
    "healing",
    "heal",
    "amazing",
    "self-care",
    "toxic",
    "survivor",
    "victim",
    "you got this",
    "proud of you",
    "everything happens",
    "relapse",
    "symptom",
    "wellness",
    "urge",
    "trigger warning",
    "oops",
    "here for you",
];
/// Words that are right now and then: told, not refused.
const LOADED: [&str; 6] = ["just", "should", "must", "simply", "failed", "missed"];

/// Checks the strings of a file, and says in a line how it stands.
pub(super) fn check(file: &str, said: &[Said], found: &mut Found) -> String {
    let mut all = String::new();
    for it in said.iter().filter(|it| it.to_people) {
        check_string(it, found);
        if it.text.split_whitespace().count() >= GRADED_WORDS_MIN {
            all += it.text.trim_end_matches('.');
            all += ". ";
        }
    }
    let (grade, n_words) = grade::grade(&all);
    if grade > FILE_GRADE_MAX {
        let what = format!("{file}: grade {grade:.1}; the highest for a file is {FILE_GRADE_MAX}");
        found.problems.push(what);
    }
    if n_words == 0 {
        return format!("{file}: nothing that has a grade");
    }
    format!("{file}: {n_words} words, grade {grade:.1}")
}

fn check_string(it: &Said, found: &mut Found) {
    let place = format!("{}: {}", it.file, it.key);
    let (grade, n_words) = grade::grade(&it.text);
    let mut refuse = |what: String| found.problems.push(format!("{place}: {what}"));
    if n_words >= STRING_WORDS_MIN && grade > STRING_GRADE_MAX {
        refuse(format!(
            "grade {grade:.1}; the highest for a string is {STRING_GRADE_MAX}"
        ));
    }
    if it.text.contains('!') {
        refuse("an exclamation mark".to_owned());
    }
    if let Some(sign) = it.text.chars().find(|it| is_emoji(*it)) {
        refuse(format!("the emoji {sign}"));
    }
    let words: Vec<String> = grade::words(&it.text)
        .iter()
        .map(|it| it.to_lowercase())
        .collect();
    for phrase in BANNED.iter().filter(|it| says(&words, it)) {
        refuse(format!("{phrase:?} is not one of our words"));
    }
    let is = |file: &str, field: &str| {
        it.file.rsplit('/').next() == Some(file) && it.key.rsplit('.').next() == Some(field)
    };
    if is("learn.toml", "body") {
        if !CARD_WORDS.contains(&n_words) {
            refuse(format!("a card has 60 to 120 words, this one {n_words}"));
        }
        if grade > CARD_GRADE_MAX {
            refuse(format!(
                "grade {grade:.1}; the highest for a card is {CARD_GRADE_MAX}"
            ));
        }
    }
    for word in LOADED.iter().filter(|it| says(&words, it)) {
        found.warnings.push(format!("{place}: {word:?}"));
    }
    if is("steps.toml", "do") && grade::sentences(&it.text) > STEP_SENTENCES_MAX {
        let what = format!("{place}: a step of more than two sentences");
        found.warnings.push(what);
    }
}

/// Whether a phrase stands in the words, its last word perhaps in the plural.
fn says(words: &[String], phrase: &str) -> bool {
    let phrase: Vec<_> = phrase.split(' ').collect();
    words.windows(phrase.len()).any(|window| {
        let (mut here, mut there) = (window.iter().rev(), phrase.iter().rev());
        let last = here.next().zip(there.next());
        last.is_some_and(|(here, there)| {
            here == there || here.strip_suffix('s').is_some_and(|it| it == *there)
        }) && here.eq(there)
    })
}

fn is_emoji(sign: char) -> bool {
    matches!(sign, '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::content::{
        Found,
        strings::{of_messages, of_toml},
    };

    const UI: &str = "content/en/ui.ftl";

    #[track_caller]
    fn found(file: &str, text: &str) -> Found {
        let said = if file == UI {
            of_messages(file, text)
        } else {
            of_toml(file, text)
        };
        let mut found = Found::default();
        check(file, &said.expect("the text can be read"), &mut found);
        found
    }

    /// One planted string is refused, by file, key and reason.
    #[track_caller]
    fn refuses(planted: &str, what: &str) {
        let found = found(UI, &format!("home-line = {planted}\n"));
        let place = "content/en/ui.ftl: home-line: ";
        assert!(
            found
                .problems
                .iter()
                .any(|it| it.starts_with(place) && it.contains(what)),
            "{found:?}"
        );
    }

    #[test]
    fn a_good_string_is_taken() {
        let found = found(UI, "home-line = One step is plenty.\n");
        assert!(found.problems.is_empty(), "{found:?}");
        assert!(found.warnings.is_empty(), "{found:?}");
    }

    #[test]
    fn a_banned_word_is_refused() {
        refuses("This is your journey.", "\"journey\"");
        refuses("Two Survivors met.", "\"survivor\"");
        refuses("You got this.", "\"you got this\"");
        refuses("A bit of self-care.", "\"self-care\"");
    }

    #[test]
    fn a_word_that_only_looks_like_one_is_taken() {
        let text = "a = It is not urgent.\nb = A healthy lunch.\nc = Keep this for you.\n";
        let found = found(UI, text);
        assert!(found.problems.is_empty(), "{found:?}");
    }

    #[test]
    fn an_exclamation_mark_and_an_emoji_are_refused() {
        refuses("Well done!", "exclamation mark");
        refuses("Well done 🎉", "emoji");
        refuses("Well done ❤", "emoji");
    }

    #[test]
    fn a_stiff_string_is_refused() {
        refuses(
            "Individuals experiencing considerable relational difficulties frequently benefit \
             from establishing additional supportive professional relationships.",
            "the highest for a string",
        );
    }

    #[test]
    fn a_stiff_file_is_refused() {
        // Each string is too short to be refused alone.
        let text = "a = Considerable relational difficulties accumulate.\n";
        let found = found(UI, text);
        assert_eq!(found.problems.len(), 1, "{found:?}");
        assert!(found.problems[0].contains("the highest for a file"));
    }

    #[test]
    fn a_loaded_word_is_a_warning_and_no_more() {
        let found = found(UI, "home-line = You should rest.\n");
        assert!(found.problems.is_empty(), "{found:?}");
        assert_eq!(found.warnings, ["content/en/ui.ftl: home-line: \"should\""]);
    }

    #[test]
    fn every_form_that_is_said_most_is_read() {
        let text = "a = { $n ->\n    [one] one day\n   *[other] { $n } days!\n }\n";
        let found = found(UI, text);
        assert_eq!(
            found.problems,
            ["content/en/ui.ftl: a: an exclamation mark"]
        );
    }

    #[test]
    fn a_string_of_a_list_is_named_by_its_key() {
        let text = "[[step]]\nid = \"rest\"\ndo = \"Rest!\"\ncues = [\"relapse\"]\n";
        let found = found("content/en/steps.toml", text);
        assert_eq!(
            found.problems,
            ["content/en/steps.toml: step[rest].do: an exclamation mark"]
        );
    }

    #[test]
    fn a_card_that_is_too_short_is_refused() {
        let text = "[[card]]\nid = \"x\"\nbody = \"Too short.\"\n";
        let found = found("content/en/learn.toml", text);
        assert_eq!(
            found.problems,
            ["content/en/learn.toml: card[x].body: a card has 60 to 120 words, this one 2"]
        );
    }

    #[test]
    fn a_long_step_is_a_warning() {
        let text = "[[step]]\nid = \"x\"\ndo = \"Sit. Stand. Walk.\"\n";
        let found = found("content/en/steps.toml", text);
        assert_eq!(
            found.warnings,
            ["content/en/steps.toml: step[x].do: a step of more than two sentences"]
        );
    }
}
