//! Which words are offered for which text.
//! Sentences as people write them, and laws that hold for any text.
use footbridge_content::{FAMILIES, family_of};
use footbridge_naming::{WORDS_MAX, suggest};
use proptest::prelude::*;

fn ids(text: &str) -> Vec<&'static str> {
    suggest(text).iter().map(|it| it.id).collect()
}

#[track_caller]
fn offers(text: &str, expected: &[&str]) {
    assert_eq!(ids(text), expected, "{text:?}");
}

#[track_caller]
fn withholds(text: &str, id: &str) {
    assert!(!ids(text).contains(&id), "{text:?} offers {:?}", ids(text));
}

#[test]
fn a_plain_sentence_gives_its_words() {
    offers("I feel so lonely tonight", &["lonely"]);
    offers("I was humiliated at the party.", &["humiliated"]);
    offers("The house is quiet.", &[]);
    offers("", &[]);
}

#[test]
fn a_cue_stands_at_the_start_of_a_word() {
    offers("LONELINESS", &["lonely"]);
    offers("(lonely)", &["lonely"]);
    offers("a wearied drawer", &[]);
}

#[test]
fn the_longest_cue_counts() {
    // "trust" alone would be on the lookout for lies.
    offers("I can't trust myself", &["doubting"]);
    offers("my heart is broken", &["heartbroken"]);
    offers("I want to go back to him", &["pull-go-back"]);
    offers("I want to go back", &["homesick"]);
}

#[test]
fn longer_cues_come_first_and_then_the_order_of_the_text() {
    // "exhaust" is longer than "afraid", which is as long as "betray".
    offers(
        "I am afraid, betrayed, exhausted",
        &["exhausted", "scared", "betrayed"],
    );
}

#[test]
fn words_that_share_a_cue_are_both_offered() {
    offers("it was all my fault", &["guilty", "to-blame"]);
}

#[test]
fn what_is_negated_is_withheld() {
    for text in [
        "I am not lonely",
        "I'm not so very lonely any more",
        "no longer lonely",
        "I feel less lonely",
        "I was never lonely",
        "I don't feel lonely",
        "I don’t feel lonely",
        "i dont feel lonely",
        "it isn't that lonely here",
        "without lonely nights",
    ] {
        withholds(text, "lonely");
    }
    withholds("There is no peace in this house", "calm");
}

#[test]
fn a_negation_ends_with_its_clause() {
    for text in [
        "I am not sad, I am lonely",
        "I am not sad but lonely",
        "I am not sad. Lonely.",
        "I am not sad\nlonely",
        "I do not call because I feel lonely",
        "I do not eat and feel lonely",
    ] {
        offers(text, &["lonely"]);
    }
    withholds("I am not sad or lonely", "lonely");
    withholds("I am not sad or lonely", "sad");
}

#[test]
fn a_not_that_takes_nothing_away_is_no_negation() {
    offers("It is not only lonely, it is dark", &["lonely"]);
    offers("It did not stop hurting", &["hurt"]);
    offers("I cannot stop crying", &["sad"]);
}

#[test]
fn a_cue_may_hold_its_own_not() {
    offers("I am not good enough", &["not-enough"]);
    offers("I do not feel anything", &["numb"]);
    offers("I don't trust anyone", &["suspicious"]);
    offers("I have not slept, I can’t sleep", &["wide-awake"]);
    offers("cant sleep again", &["wide-awake"]);
}

#[test]
fn what_lies_inside_a_negated_cue_is_negated_too() {
    // "trust" and "broken" are cues of their own.
    offers("I never said I can't trust myself", &[]);
    offers("It is not that my heart is broken", &[]);
}

#[test]
fn spaces_and_line_breaks_inside_a_cue_do_not_count() {
    offers("I feel let   down", &["let-down"]);
    offers("I feel let\u{a0}down", &["let-down"]);
}

#[test]
fn no_more_than_six_are_offered() {
    let text = "betrayed hurt deceived crushed raw lonely ashamed stupid angry sad numb empty";
    assert_eq!(suggest(text).len(), WORDS_MAX);
}

#[test]
fn a_second_family_is_among_the_first_three() {
    let words = suggest("disappointed, betrayed, deceived, shattered, replaced, and sad");
    assert_eq!(words[2].id, "sad");
    assert_eq!(
        words.iter().map(|it| it.id).collect::<Vec<_>>(),
        [
            "let-down", "crushed", "sad", "betrayed", "deceived", "replaced"
        ]
    );
}

#[test]
fn one_family_alone_stays_as_it_is() {
    offers("sad, in tears, heartbroken", &["heartbroken", "sad"]);
}

#[test]
fn other_scripts_and_signs_are_read_past() {
    offers("\u{202e}אני בודד\u{202c} and lonely 😭😭", &["lonely"]);
    offers("أشعر بالوحدة", &[]);
    offers("İ̇ß lonely", &["lonely"]);
    offers("👩‍👩‍👧lonely", &["lonely"]);
    offers("\u{0}\u{7}lonely", &["lonely"]);
}

/// A hundred thousand characters are answered in one go; the worst are those where each word
/// is a cue.
#[test]
fn a_very_long_text_is_answered() {
    let text = "i am so lonely and sad and not angry ".repeat(2_800);
    assert!(text.len() > 100_000);
    offers(&text, &["lonely", "sad"]);
    offers(&"sad ".repeat(25_000), &["sad"]);
    offers(&"s".repeat(100_000), &[]);
}

#[test]
fn every_cue_leads_to_its_word() {
    for word in FAMILIES.iter().flat_map(|it| it.words) {
        for cue in word.cues {
            // Six words share a cue at most, so each is among those offered.
            assert!(
                ids(cue).contains(&word.id),
                "{cue} does not lead to {}",
                word.id
            );
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_answered(text in any::<String>()) {
        let words = suggest(&text);
        prop_assert!(words.len() <= WORDS_MAX);
        for (nth, word) in words.iter().enumerate() {
            prop_assert!(!words[..nth].iter().any(|it| it.id == word.id));
            prop_assert!(family_of(word.id).is_some());
        }
    }

    /// Text made of the very pieces that the reading turns on.
    #[test]
    fn any_row_of_cues_is_answered(pieces in prop::collection::vec(
        prop::sample::select(vec![
            "not", "no longer", "less", "never", "don't", ",", ".", "\n", "and", "heart is broken",
            "go back to him", "my fault", "sad", "lonel", "no one calls", "’", "ﷺ", "İ", "e\u{301}",
        ]),
        0..40,
    )) {
        let text = pieces.join(" ");
        let words = suggest(&text);
        prop_assert!(words.len() <= WORDS_MAX);
        // Whatever is offered has a cue in the text.
        for word in words {
            let text = text.to_lowercase();
            prop_assert!(word.cues.iter().any(|it| text.contains(it)));
        }
    }
}
