//! A person's text as the cues are written: small letters, single spaces, no apostrophes.
//!
//! **Invariant:** reading takes time in proportion to the text, whatever stands in it.

/// Words after which the clause says the opposite. Apostrophes are gone by then, which also takes
/// in what is typed in haste.
const NOT: [&str; 18] = [
    "not", "never", "less", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent",
    "havent", "hasnt", "hadnt", "wont", "wouldnt", "shouldnt", "neednt", "aint",
];
/// "Not only sad", "it did not stop hurting": these take the "not" away again.
const NOT_AFTER_ALL: [&str; 6] = ["only", "just", "stop", "stopped", "stopping", "enough"];
/// Words that turn what comes right after them.
const NONE: [&str; 2] = ["no", "without"];
/// Words that begin a clause of their own.
const CLAUSE: [&str; 10] = [
    "and", "but", "because", "yet", "though", "although", "when", "while", "since", "then",
];

/// A text, ready to be searched.
#[derive(Debug)]
pub(crate) struct Text {
    /// The text as the cues are written.
    pub(crate) plain: String,
    /// Where words start, and whether what starts there is negated.
    pub(crate) words: Vec<Word>,
}

/// A word of the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    /// The byte at which it starts.
    pub(crate) at: usize,
    /// Whether a "not" stands before it in the clause.
    pub(crate) negated: bool,
}

/// Writes a text, or a cue, as they are compared.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        if matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '＇' | '`' | '´') {
            continue;
        }
        // A line break ends a clause, so it stays what it is.
        if letter.is_whitespace() && letter != '\n' {
            if !plain.ends_with([' ', '\n']) {
                plain.push(' ');
            }
        } else {
            plain.push(letter);
        }
    }
    plain
}

/// Reads a text.
pub(crate) fn read(text: &str) -> Text {
    let plain = plain(text);
    let tokens = tokens(&plain);
    let mut words = Vec::with_capacity(tokens.len());
    let mut negated = false;
    for (nth, token) in tokens.iter().enumerate() {
        if token.after_break || CLAUSE.contains(&token.word) {
            negated = false;
        }
        let before = nth.checked_sub(1).map(|it| &tokens[it]);
        let none = before.is_some_and(|it| NONE.contains(&it.word) && !token.after_break);
        words.push(Word {
            at: token.at,
            negated: negated || none,
        });
        let next = tokens.get(nth + 1).map_or("", |it| it.word);
        let not = NOT.contains(&token.word) || (token.word == "no" && next == "longer");
        if not && !NOT_AFTER_ALL.contains(&next) {
            negated = true;
        }
    }
    Text { plain, words }
}

struct Token<'a> {
    at: usize,
    word: &'a str,
    /// Whether something that ends a clause stands before it.
    after_break: bool,
}

fn tokens(plain: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut after_break = true;
    let mut rest = plain.char_indices().peekable();
    while let Some((at, letter)) = rest.next() {
        if !letter.is_alphanumeric() {
            after_break |= ends_clause(letter);
            continue;
        }
        let mut end = at + letter.len_utf8();
        while let Some((at, letter)) = rest.next_if(|(_, it)| it.is_alphanumeric()) {
            end = at + letter.len_utf8();
        }
        let word = plain.get(at..end).unwrap_or_default();
        tokens.push(Token {
            at,
            word,
            after_break,
        });
        after_break = false;
    }
    tokens
}

fn ends_clause(letter: char) -> bool {
    matches!(
        letter,
        '.' | '!'
            | '?'
            | ';'
            | ':'
            | ','
            | '\n'
            | '–'
            | '—'
            | '…'
            | '('
            | ')'
            | '/'
            | '"'
            | '“'
            | '”'
    )
}
