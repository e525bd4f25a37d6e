//! A note as plain small letters: what eyes read as one letter becomes one.
//!
//! **Invariant:** at most [`LETTERS_MAX`] letters are read, and reading takes time in proportion.

/// What stands behind this many letters is not read.
pub(super) const LETTERS_MAX: usize = 20_000;

/// A word as it was typed, in small letters, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) word: String,
    /// Whether an apostrophe stood in it.
    pub(super) apostrophe: bool,
    /// The number of its sentence.
    pub(super) sentence: u16,
    /// The number of its clause.
    pub(super) clause: u16,
    /// Whether it stands in quotation marks.
    pub(super) quoted: bool,
}

/// Splits a note into its words.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let letters: Vec<char> = text
        .chars()
        .take(LETTERS_MAX)
        .flat_map(char::to_lowercase)
        .filter_map(seen)
        .collect();
    let mut reading = Reading::default();
    for (at, letter) in letters.iter().copied().enumerate() {
        let before = at.checked_sub(1).map(|it| letters[it]);
        let after = letters.get(at + 1).copied();
        reading.take(before, letter, after);
    }
    reading.finish()
}

#[derive(Default)]
struct Reading {
    tokens: Vec<Token>,
    word: String,
    apostrophe: bool,
    sentence: u16,
    clause: u16,
    double: bool,
    single: bool,
}

impl Reading {
    fn take(&mut self, before: Option<char>, letter: char, after: Option<char>) {
        let is_word = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
        let inside = is_word(before) && is_word(after);
        match letter {
            _ if letter.is_alphanumeric() => self.word.push(letter),
            '\'' if inside => self.apostrophe = true,
            '\'' => {
                self.end_word();
                self.single = !is_word(before) && is_word(after);
            }
            // "k*ll", "h@te", "$uicide": a sign in place of a letter.
            '@' | '$' | '*' | '!' | '|' if inside => self.word.push(letter),
            '@' | '$' if is_word(after) && !is_word(before) => self.word.push(letter),
            '"' => {
                self.end_word();
                self.double = !self.double;
            }
            '.' | '!' | '?' | '\n' => {
                self.end_word();
                let run = before == Some('.') || after == Some('.');
                if letter == '.' && run {
                    self.clause += 1;
                } else if letter == '\n' || !is_word(after) {
                    self.end_sentence(letter == '\n');
                }
            }
            ',' | ';' | ':' | '(' | ')' | '[' | ']' | '–' | '—' => {
                self.end_word();
                self.clause = self.clause.saturating_add(1);
            }
            '-' if !is_word(before) || !is_word(after) => {
                self.end_word();
                self.clause = self.clause.saturating_add(1);
            }
            // A little picture is a word of its own.
            _ if letter >= '\u{2190}' => {
                self.end_word();
                self.word.push(letter);
                self.end_word();
            }
            _ => self.end_word(),
        }
    }

    fn end_word(&mut self) {
        if !self.word.is_empty() {
            self.tokens.push(Token {
                word: std::mem::take(&mut self.word),
                apostrophe: std::mem::take(&mut self.apostrophe),
                sentence: self.sentence,
                clause: self.clause,
                quoted: self.double || self.single,
            });
        }
    }

    fn end_sentence(&mut self, is_line: bool) {
        self.sentence = self.sentence.saturating_add(1);
        self.clause = self.clause.saturating_add(1);
        // Who forgets to close a quotation does not quote the rest of the note.
        if is_line {
            self.double = false;
            self.single = false;
        }
    }

    fn finish(mut self) -> Vec<Token> {
        self.end_word();
        self.tokens
    }
}

/// The plain form of a letter; nothing for marks that lie on letters and for what cannot be seen.
fn seen(letter: char) -> Option<char> {
    Some(match letter {
        '\u{300}'..='\u{36f}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2060}'..='\u{2064}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{feff}' => return None,
        '’' | '‘' | 'ʼ' | '＇' | '`' | '´' | '′' => '\'',
        '“' | '”' | '„' | '«' | '»' | '＂' => '"',
        '…' => '.',
        '\r' | '\u{2028}' | '\u{2029}' => '\n',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'а' => 'a',
        'ç' | 'ć' | 'č' | 'с' => 'c',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'е' => 'e',
        'ì'..='ï' | 'ī' | 'į' | 'ı' | 'і' => 'i',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'о' => 'o',
        'ś' | 'š' | 'ş' => 's',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' | 'у' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'х' => 'x',
        'р' => 'p',
        _ => letter,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|it| it.word).collect()
    }

    #[test]
    fn letters_become_plain() {
        assert_eq!(words("Ｉ DON’T wánt"), ["i", "dont", "want"]);
        assert_eq!(words("k\u{200b}i\u{301}ll"), ["kill"]);
        assert_eq!(
            words("self-harm k*ll h@te"),
            ["self", "harm", "k*ll", "h@te"]
        );
        assert_eq!(words("no😂way"), ["no", "😂", "way"]);
    }

    #[test]
    fn sentences_and_clauses_are_counted() {
        let at = |text| {
            let tokens = tokens(text);
            let last = tokens.last().expect("there are words");
            (last.sentence, last.clause)
        };
        assert_eq!(at("one two"), (0, 0));
        assert_eq!(at("one, two"), (0, 1));
        assert_eq!(at("one. two"), (1, 1));
        assert_eq!(at("one...two").0, 0);
        assert_eq!(at("one… two").0, 1);
        assert_eq!(at("one\ntwo").0, 1);
    }

    #[test]
    fn quotations_are_known() {
        let quoted = |text| -> Vec<bool> { tokens(text).iter().map(|it| it.quoted).collect() };
        assert_eq!(
            quoted("he said \"go on\" then"),
            [false, false, true, true, false]
        );
        assert_eq!(
            quoted("he said 'don't go' then"),
            [false, false, true, true, false]
        );
        assert_eq!(quoted("\"one\ntwo"), [true, false]);
    }

    #[test]
    fn what_lies_far_behind_is_not_read() {
        assert_eq!(tokens(&"a ".repeat(LETTERS_MAX)).len(), LETTERS_MAX / 2);
    }
}
