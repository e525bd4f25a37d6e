//! Words that blame, that say who stays and who goes, and that guess a gender.
//!
//! Both sides of a broken trust read these lists, and nobody here knows who they are.
//!
//! **Invariant:** no list and no message holds one of these, whatever its case, its apostrophes,
//! or the line breaks in it. Some files are left out, because their words are those of others: the
//! cues of `feelings.toml` and the rules and signs of heavy words, which are what a person may
//! write, and the names in `sources.toml`.
use super::{Files, Problem, page::Page};
use std::collections::BTreeMap;

const LEFT_OUT: [&str; 4] = [
    "en/feelings.toml",
    "en/heavy.toml",
    "en/heavy-signs.txt",
    "en/sources.toml",
];

/// What is wrong with a phrase, and the phrases: words in small letters, one space apart.
const PHRASES: [(&str, &[&str]); 3] = [
    (
        "it blames",
        &[
            "your fault",
            "your own fault",
            "you are to blame",
            "you're to blame",
            "you asked for it",
            "you brought this on",
            "you let them",
            "you let it happen",
            "you allowed it",
            "you allowed them",
            "you made them",
            "you drove them",
            "you deserve what",
            "you deserved",
            "they deserve",
            "they deserved",
            "you should have",
            "you could have",
            "you ought to have",
            "you ruined",
            "you destroyed",
            "cheater",
            "cheaters",
            "liar",
            "liars",
            "traitor",
            "traitors",
            "betrayer",
            "betrayers",
            "abuser",
            "abusers",
            "narcissist",
            "narcissists",
            "homewrecker",
            "guilty party",
            "punish them",
            "pay for what they did",
            "teach them a lesson",
        ],
    ),
    (
        "it says who stays and who goes",
        &[
            "leave them",
            "leave your partner",
            "you should leave",
            "you should stay",
            "you need to leave",
            "you need to stay",
            "better off without",
            "walk away from them",
            "get out of it",
            "stay with them",
            "stay with your partner",
            "stay together",
            "stay for the children",
            "break up",
            "break it off",
            "split up",
            "end the relationship",
            "end it with them",
            "get divorced",
            "get a divorce",
            "file for divorce",
            "move out",
            "move on",
            "kick them out",
            "throw them out",
            "take them back",
            "win them back",
            "go back to them",
            "give them another chance",
            "give them a second chance",
            "second chance",
            "forgive them",
            "you must forgive",
            "you should forgive",
            "time to forgive",
            "forgive and forget",
            "save the relationship",
            "save your relationship",
            "save your marriage",
            "work on your marriage",
            "make it work",
        ],
    ),
    (
        "it guesses a gender, or what they were to each other",
        &[
            "he",
            "she",
            "him",
            "her",
            "his",
            "hers",
            "himself",
            "herself",
            "he's",
            "she's",
            "he'll",
            "she'll",
            "husband",
            "wife",
            "boyfriend",
            "girlfriend",
            "husband's",
            "wife's",
            "ex",
            "ex-partner",
            "your ex",
            "the other woman",
            "the other man",
            "mistress",
        ],
    ),
];

/// A phrase after this word says the opposite: "that is not your fault".
const UNLESS_AFTER: [&str; 2] = ["not", "never"];

/// A phrase in its words, as it is written above, and what is wrong with it.
type Phrase = (Vec<String>, &'static str, &'static str);

/// Checks every list and message.
pub(super) fn check(files: &Files, problems: &mut Vec<Problem>) {
    let mut by_first_word: BTreeMap<String, Vec<Phrase>> = BTreeMap::new();
    for (what, phrases) in PHRASES {
        for phrase in phrases {
            // Writers use either apostrophe.
            for spelled in [(*phrase).to_owned(), phrase.replace('\'', "’")] {
                let words: Vec<_> = spelled.split(' ').map(str::to_owned).collect();
                let same_start = by_first_word.entry(words[0].clone()).or_default();
                if same_start.iter().all(|(it, ..)| *it != words) {
                    same_start.push((words, phrase, what));
                }
            }
        }
    }
    for (file, text) in files {
        if file.starts_with("en/") && !LEFT_OUT.contains(&file.as_str()) {
            check_page(Page { file, text }, &by_first_word, problems);
        }
    }
}

fn check_page(
    page: Page<'_>,
    by_first_word: &BTreeMap<String, Vec<Phrase>>,
    problems: &mut Vec<Problem>,
) {
    // Each byte stays where it was, so that the line can be told.
    let text = page.text.to_ascii_lowercase();
    let words = words(&text);
    let mut before = "";
    for (at, (from, word)) in words.iter().enumerate() {
        let opposite = UNLESS_AFTER.contains(&before);
        before = word;
        for (phrase_words, phrase, what) in by_first_word.get(*word).into_iter().flatten() {
            let here = words[at..].iter().map(|(_, it)| *it);
            let here = here.take(phrase_words.len());
            if !opposite && here.eq(phrase_words.iter().map(String::as_str)) {
                problems.push(page.problem(*from, format!("{phrase:?}: {what}")));
            }
        }
    }
}

/// The words of a page, each with where it starts. What a writer notes for writers, after `#`, is
/// not said to anybody.
fn words(text: &str) -> Vec<(usize, &str)> {
    let part = |it: char| it.is_alphanumeric() || matches!(it, '\'' | '’' | '-');
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut at = start;
        if !line.trim_start().starts_with('#') {
            for piece in line.split_inclusive(|it| !part(it)) {
                let word = piece.trim_matches(|it: char| !it.is_alphanumeric());
                if !word.is_empty() {
                    found.push((at, word));
                }
                at += piece.len();
            }
        }
        start += line.len();
    }
    found
}
