//! Four things that a short answer can be, each a fact or nothing.
//!
//! **Invariant:** a check only ever says that something holds. What does not hold is not said: an
//! answer is theirs, and gets no mark.
use footbridge_content::CONTACT_CARE;
use footbridge_core::private::Private;

/// The most words of a short answer.
pub const SHORT_WORDS_MAX: usize = 50;

/// What holds of an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holds {
    /// It is short: so many words.
    pub short: Option<usize>,
    /// It is about one thing.
    pub one_thing: bool,
    /// Nothing in it is from the past.
    pub no_past: bool,
    /// It says what they will do.
    pub will_do: bool,
}

/// What holds of an answer. Nothing holds of one without words, or with a blank still to fill.
pub fn holds(text: &Private) -> Holds {
    // EXPOSE: read, and counted.
    let text = text.expose();
    let words = words(text);
    if words.is_empty() || has_blank(text) {
        return Holds::default();
    }
    Holds {
        short: (words.len() <= SHORT_WORDS_MAX).then_some(words.len()),
        one_thing: text.matches('?').count() <= 1
            && n_parts(text) <= 1
            && !says_any(&words, CONTACT_CARE.more_things),
        no_past: !says_any(&words, CONTACT_CARE.past),
        will_do: says_any(&words, CONTACT_CARE.will_do),
    }
}

/// Whether a blank of a line still stands there.
pub fn has_blank(text: &str) -> bool {
    text.split_once('[').is_some_and(|(_, it)| it.contains(']'))
}

/// Paragraphs with something in them.
fn n_parts(text: &str) -> usize {
    let mut n_parts = 0;
    let mut in_part = false;
    for line in text.lines() {
        let blank = line.trim().is_empty();
        n_parts += usize::from(!blank && !in_part);
        in_part = !blank;
    }
    n_parts
}

/// The words in small letters, with the apostrophe of a keyboard.
fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .replace('’', "'")
        .split(|it: char| !it.is_alphanumeric() && it != '\'')
        .map(|it| it.trim_matches('\''))
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether any of the phrases stands there, word after word.
fn says_any(words: &[String], phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        words.windows(phrase.len()).any(|it| *it == phrase[..])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use footbridge_content::SCRIPTS;
    use proptest::prelude::*;

    fn of(text: &str) -> Holds {
        holds(&Private::new(text))
    }

    #[test]
    fn the_answer_of_the_drawing_holds_in_all_four() {
        let text = "Hi. Saturday does not work for me. I can do Friday at five or Sunday at ten. \
                    Please tell me by Thursday noon which one suits.";
        let expected = Holds {
            short: Some(26),
            one_thing: true,
            no_past: true,
            will_do: true,
        };
        assert_eq!(of(text), expected);
    }

    #[test]
    fn length_is_told_up_to_its_limit() {
        let text = |n| vec!["word"; n].join(" ");
        assert_eq!(of(&text(SHORT_WORDS_MAX)).short, Some(SHORT_WORDS_MAX));
        assert_eq!(of(&text(SHORT_WORDS_MAX + 1)).short, None);
    }

    #[test]
    fn one_thing_is_one_question_and_one_paragraph() {
        assert!(of("Can you do Friday? I can do five.").one_thing);
        for text in [
            "Can you do Friday? And who pays?",
            "I can do Friday.\n\nThe bill is here.",
            "I can do Friday. Also the bill is here.",
            "I can do Friday. By the way, the bill.",
        ] {
            assert!(!of(text).one_thing, "{text}");
        }
        // A line break is not yet another thing.
        assert!(of("Hi.\nI can do Friday.").one_thing);
    }

    #[test]
    fn the_past_is_heard_in_its_words() {
        for text in [
            "You always do this.",
            "You never ask.",
            "Typical.",
            "You didn’t come on Friday.",
            "LAST TIME you were late.",
            "Why did you go?",
        ] {
            assert!(!of(text).no_past, "{text}");
        }
        for text in [
            "I will be at the gate.",
            "Nevertheless: Friday. I can come.",
        ] {
            assert!(of(text).no_past, "{text}");
        }
    }

    #[test]
    fn what_they_will_do_is_heard() {
        for text in ["I will come.", "I’ll come.", "i can do five"] {
            assert!(of(text).will_do, "{text}");
        }
        assert!(!of("Come at five.").will_do);
    }

    #[test]
    fn nothing_holds_of_nothing_or_of_a_line_with_blanks() {
        for text in ["", "  \n", "…", "Hi. [day] does not work. I can do five."] {
            assert_eq!(of(text), Holds::default(), "{text:?}");
        }
        assert_eq!(of("Hi [you. I will come.").short, Some(5));
    }

    /// What the content offers is what the checks ask for: about one thing, free of the past.
    #[test]
    fn every_line_to_start_from_is_short_about_one_thing_and_free_of_the_past() {
        for script in SCRIPTS {
            let filled = script.text.replace(['{', '}'], "");
            let it = of(&filled);
            assert!(
                it.short.is_some() && it.one_thing && it.no_past,
                "{}",
                script.id
            );
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text: String) {
            let it = of(&text);
            prop_assert!(it.short.is_none_or(|n| n > 0));
        }
    }
}
