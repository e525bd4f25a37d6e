//! How many years of school a text asks for: the grade of Flesch and Kincaid, estimated.

/// The grade of a text, and how many words it has.
pub(super) fn grade(text: &str) -> (f64, usize) {
    let words = words(text);
    let n_sentences = sentences(text).max(1);
    let n_syllables: usize = words.iter().map(|it| syllables(it)).sum();
    let n_words = words.len().max(1);
    let per_sentence = count(words.len()) / count(n_sentences);
    let per_word = count(n_syllables) / count(n_words);
    let grade = 0.39 * per_sentence + 11.8 * per_word - 15.59;
    (grade, words.len())
}

/// A count as a number to reckon with.
fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// The words as they stand: letters, apostrophes, hyphens.
pub(super) fn words(text: &str) -> Vec<&str> {
    let part = |it: char| it.is_ascii_alphabetic() || matches!(it, '’' | '\'' | '-');
    text.split(|it| !part(it))
        .filter(|it| !it.is_empty())
        .collect()
}

/// How many sentences a text has.
pub(super) fn sentences(text: &str) -> usize {
    let ends = text.replace("\n\n", ".");
    ends.split(['.', '!', '?'])
        .filter(|it| it.chars().any(|it| it.is_ascii_alphabetic()))
        .count()
}

/// About how many syllables an English word has.
fn syllables(word: &str) -> usize {
    let letters: Vec<u8> = word
        .bytes()
        .filter(u8::is_ascii_alphabetic)
        .map(|it| it.to_ascii_lowercase())
        .collect();
    if letters.len() <= 3 {
        return usize::from(!letters.is_empty());
    }
    let letters = without_silent_end(&letters);
    let letters = letters.strip_prefix(b"y").unwrap_or(letters);
    let mut n = 0;
    let mut at = 0;
    while at < letters.len() {
        if is_vowel(letters[at]) {
            n += 1;
            // Two vowels together sound as one.
            at += usize::from(letters.get(at + 1).is_some_and(|it| is_vowel(*it)));
        }
        at += 1;
    }
    n.max(1)
}

/// Leaves out an e that is written and not said, as in "nose", "noses" (but "houses"), "named".
fn without_silent_end(letters: &[u8]) -> &[u8] {
    let vowel_or_l = |it: u8| matches!(it, b'l' | b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let silent = match letters {
        [.., before, b'e', b's'] if !vowel_or_l(*before) => 2,
        [.., before, b'e', b'd'] if !matches!(before, b't' | b'd') => 2,
        [.., before, b'e'] if !vowel_or_l(*before) => 1,
        _ => 0,
    };
    &letters[..letters.len() - silent]
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

#[cfg(test)]
mod tests {
    use super::{grade, sentences, syllables};

    #[test]
    fn syllables_are_about_right() {
        for (word, n) in [
            ("a", 1),
            ("the", 1),
            ("bridge", 1),
            ("named", 1),
            ("started", 2),
            ("window", 2),
            ("yellow", 2),
            ("betrayal", 3),
            ("little", 2),
            ("organisation", 5),
        ] {
            assert_eq!(syllables(word), n, "{word}");
        }
    }

    #[test]
    fn a_plain_line_has_a_low_grade_and_a_stiff_one_a_high_grade() {
        let (plain, n_words) =
            grade("Put both feet flat on the floor. Press down for three breaths.");
        assert!(plain < 3.0, "{plain}");
        assert_eq!(n_words, 12);
        let (stiff, _) = grade(
            "Individuals experiencing relational betrayal frequently demonstrate considerable \
             psychological difficulties requiring professional consultation.",
        );
        assert!(stiff > 12.0, "{stiff}");
    }

    #[test]
    fn sentences_end_at_their_signs_and_at_paragraphs() {
        assert_eq!(sentences("One. Two? Three… four"), 3);
        assert_eq!(sentences("One\n\ntwo"), 2);
        assert_eq!(sentences("..."), 0);
    }
}
