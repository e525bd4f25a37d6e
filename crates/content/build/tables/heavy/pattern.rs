//! Reads one pattern as it is written in the file.
//!
//! ```text
//! word          the word            a/b           one of these
//! {group}       a named group       [a b]         there or not
//! (a b/c d)     one of these        (a/b c | d)   with bars, a slash binds its two words
//! ..  ..5       up to three, up to five words between
//! ^             a clause begins     $             a clause ends
//! ```
use std::{iter::Peekable, str::Chars};

/// One place of a pattern.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Item {
    Word(String),
    Group(String),
    /// One of these; an empty one can be passed over.
    Either(Vec<Vec<Self>>),
    Gap(u16),
    Start,
    End,
}

/// This many words may lie in a gap where no number stands.
const GAP: u16 = 3;
/// This many at most.
const GAP_MAX: u16 = 15;

/// Reads a pattern, or says why it is none.
pub(crate) fn read(text: &str) -> Result<Vec<Item>, String> {
    let mut letters = text.chars().peekable();
    let all = either(&mut letters)?;
    if let Some(extra) = letters.next() {
        return Err(format!("{extra:?} is closed and was never opened"));
    }
    let items = match <[_; 1]>::try_from(all) {
        Ok([one]) => one,
        Err(all) => vec![Item::Either(all)],
    };
    let gap = |it: Option<&Item>| matches!(it, Some(Item::Gap(_)));
    if items.is_empty() {
        return Err("this pattern is empty".to_owned());
    }
    if gap(items.first()) || gap(items.last()) {
        return Err("a pattern neither starts nor ends with a gap".to_owned());
    }
    Ok(items)
}

/// Alternatives with bars between. In brackets without a bar, slashes are the bars.
fn either(letters: &mut Peekable<Chars<'_>>) -> Result<Vec<Vec<Item>>, String> {
    alternatives(letters, false)
}

fn alternatives(
    letters: &mut Peekable<Chars<'_>>,
    by_slash: bool,
) -> Result<Vec<Vec<Item>>, String> {
    let mut all = vec![Vec::new()];
    while let Some(letter) = letters.peek().copied() {
        let last = all.last_mut().expect("there is one from the start");
        match letter {
            ' ' => {
                letters.next();
            }
            '|' => {
                letters.next();
                all.push(Vec::new());
            }
            '/' if by_slash => {
                letters.next();
                all.push(Vec::new());
            }
            ')' | ']' => break,
            '(' | '[' => {
                letters.next();
                let mut inner = alternatives(letters, has_no_bar(letters.clone()))?;
                let close = if letter == '(' { ')' } else { ']' };
                if letters.next() != Some(close) {
                    return Err(format!("{letter:?} is never closed"));
                }
                if letter == '[' {
                    inner.push(Vec::new());
                }
                last.push(Item::Either(inner));
            }
            '^' => {
                letters.next();
                last.push(Item::Start);
            }
            '$' => {
                letters.next();
                last.push(Item::End);
            }
            '.' => last.push(gap(letters)?),
            _ if by_slash => last.push(word(letters)?),
            _ => last.push(words(letters)?),
        }
    }
    Ok(all)
}

/// Whether the brackets that were opened a moment ago have no bar of their own.
fn has_no_bar(letters: Peekable<Chars<'_>>) -> bool {
    let mut depth = 0;
    for letter in letters {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' if depth == 0 => return true,
            ')' | ']' => depth -= 1,
            '|' if depth == 0 => return false,
            _ => {}
        }
    }
    true
}

fn gap(letters: &mut Peekable<Chars<'_>>) -> Result<Item, String> {
    letters.next();
    if letters.next() != Some('.') {
        return Err("a gap is two dots".to_owned());
    }
    let mut digits = String::new();
    while let Some(digit) = letters.next_if(char::is_ascii_digit) {
        digits.push(digit);
    }
    let n = if digits.is_empty() {
        GAP
    } else {
        digits.parse().unwrap_or_default()
    };
    if n == 0 || n > GAP_MAX {
        return Err(format!("a gap has 1 to {GAP_MAX} words"));
    }
    Ok(Item::Gap(n))
}

/// A word or a group, or several with a slash between.
fn words(letters: &mut Peekable<Chars<'_>>) -> Result<Item, String> {
    let mut all = vec![word(letters)?];
    while letters.next_if_eq(&'/').is_some() {
        all.push(word(letters)?);
    }
    Ok(match <[_; 1]>::try_from(all) {
        Ok([one]) => one,
        Err(all) => Item::Either(all.into_iter().map(|it| vec![it]).collect()),
    })
}

fn word(letters: &mut Peekable<Chars<'_>>) -> Result<Item, String> {
    let mut text = String::new();
    if letters.next_if_eq(&'{').is_some() {
        while let Some(letter) = letters.next_if(|it| it.is_ascii_lowercase() || *it == '-') {
            text.push(letter);
        }
        if letters.next() != Some('}') {
            return Err(format!("the group {text:?} is never closed"));
        }
        return Ok(Item::Group(text));
    }
    let is_end = |it: &char| " /|()[]{}^$.".contains(*it);
    while let Some(letter) = letters.next_if(|it| !is_end(it)) {
        text.push(letter);
    }
    if text.is_empty() {
        return Err("a word is missing".to_owned());
    }
    Ok(Item::Word(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> Item {
        Item::Word(text.to_owned())
    }

    #[test]
    fn a_pattern_is_read_as_it_is_written() {
        assert_eq!(
            read("^ no/{not} [a b] ..2 (c | d e) $").unwrap(),
            [
                Item::Start,
                Item::Either(vec![vec![word("no")], vec![Item::Group("not".to_owned())]]),
                Item::Either(vec![vec![word("a"), word("b")], vec![]]),
                Item::Gap(2),
                Item::Either(vec![vec![word("c")], vec![word("d"), word("e")]]),
                Item::End,
            ]
        );
        assert_eq!(read("a .. b").unwrap()[1], Item::Gap(GAP));
        let whole = vec![vec![word("a")], vec![word("b")]];
        assert_eq!(read("a | b").unwrap(), [Item::Either(whole)]);
        let low = vec![vec![word("a"), word("b")], vec![word("c")]];
        assert_eq!(read("(a b/c)").unwrap(), [Item::Either(low)]);
        let pair = Item::Either(vec![vec![word("b")], vec![word("c")]]);
        let tight = vec![vec![word("a"), pair], vec![word("d")]];
        assert_eq!(read("(a b/c | d)").unwrap(), [Item::Either(tight)]);
    }

    #[test]
    fn what_is_no_pattern_says_why() {
        for (text, why) in [
            ("", "empty"),
            (".. a", "gap"),
            ("a ..3", "gap"),
            ("a . b", "two dots"),
            ("a ..0 b", "1 to 15"),
            ("a ..16 b", "1 to 15"),
            ("(a", "never closed"),
            ("a)", "never opened"),
            ("[a)", "never closed"),
            ("{A}", "never closed"),
            ("a/ b", "missing"),
        ] {
            let said = read(text).unwrap_err();
            assert!(said.contains(why), "{text}: {said}");
        }
    }
}
