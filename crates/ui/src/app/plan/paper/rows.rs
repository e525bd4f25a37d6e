//! How many rows a text takes, broken as a browser breaks it.
//!
//! A browser fills each row as far as it can. Here it may break at fewer places than there: at
//! spaces, and between characters that each stand for a word or a syllable. Each row then ends
//! no later than the browser's own, so the count is never too small.
//!
//! **Invariant:** never fewer rows than a browser makes.
use super::letters::{Wide, joins, width};
use footbridge_core::private::Private;

/// The rows of a text in a column of this width.
pub(super) fn n_rows(text: &Private, column: Wide) -> u32 {
    // EXPOSE: only its width is looked at.
    let lines = text.expose().split(is_line_end);
    lines.map(|it| n_rows_of_line(it, column)).sum()
}

/// What ends a row wherever it stands; some browsers keep some of them as signs.
fn is_line_end(it: char) -> bool {
    matches!(
        it,
        '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

fn n_rows_of_line(line: &str, column: Wide) -> u32 {
    let mut rows = 1;
    let mut used = 0;
    // Several spaces are drawn as one, and none at the end of a row.
    for word in line.split([' ', '\t', '\r']).filter(|it| !it.is_empty()) {
        let mut gap = if used > 0 { width(' ') } else { 0 };
        for unit in units(word) {
            let wide: Wide = unit.chars().map(width).sum();
            if used > 0 && used + gap + wide > column {
                rows += 1;
                used = 0;
                gap = 0;
            }
            if wide > column {
                let (more, last) = rows_of_long(unit, wide, column);
                rows += more - 1;
                used = last;
            } else {
                used += gap + wide;
            }
            gap = 0;
        }
    }
    rows
}

/// The parts of a word between which every browser may break.
fn units(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let mut before = None;
        let end = rest.char_indices().find_map(|(at, it)| {
            let may = before.is_some_and(stands_alone) && stands_alone(it);
            before = Some(it);
            may.then_some(at)
        });
        let (unit, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some(unit).filter(|it| !it.is_empty())
    })
}

/// A character that may stand at either end of a row: no small kana, no mark, no sign.
fn stands_alone(it: char) -> bool {
    let is_small_kana = matches!(
        it,
        'ぁ' | 'ぃ'
            | 'ぅ'
            | 'ぇ'
            | 'ぉ'
            | 'っ'
            | 'ゃ'
            | 'ゅ'
            | 'ょ'
            | 'ゎ'
            | 'ゕ'
            | 'ゖ'
            | 'ァ'
            | 'ィ'
            | 'ゥ'
            | 'ェ'
            | 'ォ'
            | 'ッ'
            | 'ャ'
            | 'ュ'
            | 'ョ'
            | 'ヮ'
            | 'ヵ'
            | 'ヶ'
    );
    let is_word = matches!(it,
        'ぁ'..='ゖ' | 'ァ'..='ヺ' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{20000}'..='\u{3ffff}');
    let is_picture = matches!(it,
        '\u{1f300}'..='\u{1f384}' | '\u{1f400}'..='\u{1f49f}' | '\u{1f600}'..='\u{1f64f}'
        | '\u{1f680}'..='\u{1f6c5}' | '\u{1f90c}'..='\u{1f9ff}');
    (is_word && !is_small_kana) || is_picture
}

/// The rows of something that is wider than the column and begins a row; and how far the last of
/// them is filled.
fn rows_of_long(unit: &str, wide: Wide, column: Wide) -> (u32, Wide) {
    let mut rows = 1;
    let mut used = 0;
    let mut widest = 0;
    for it in letters(unit) {
        if used > 0 && used + it > column {
            rows += 1;
            used = 0;
        }
        used += it;
        widest = it.max(widest);
    }
    // Letters are broken anywhere. Beside a sign a browser may break first, however full the row
    // is: then any two rows together are as wide as the column, but for one letter.
    let is_plain = |it: char| (it.is_alphanumeric() && it < '\u{e00}') || joins(it);
    if unit.chars().all(is_plain) {
        return (rows, used);
    }
    let full = column.saturating_sub(widest).max(1);
    ((2 * wide).div_ceil(full) + 1, column)
}

/// The widths of the letters, each with its marks.
fn letters(unit: &str) -> impl Iterator<Item = Wide> {
    let mut all = unit.chars().peekable();
    std::iter::from_fn(move || {
        let mut before = all.next()?;
        let mut wide = width(before);
        while let Some(it) = all.next_if(|it| joins(*it) || before == '\u{200d}') {
            wide += width(it);
            before = it;
        }
        Some(wide)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(text: &str, column: Wide) -> u32 {
        n_rows(&Private::new(text), column)
    }

    #[test]
    fn rows_are_broken_at_spaces() {
        let column = width('n') * 10;
        for (text, n) in [
            ("", 1),
            ("nnnnnnnnnn", 1),
            ("nnnnnnnnnn   ", 1),
            ("nnnnn nnnn", 1),
            ("nnnnn nnnnn", 2),
            ("nnnnn\tnnnnn nnnn", 2),
            ("nnn nnn nnn nnn nnn nnn", 3),
            ("n\nn\n\nn", 4),
        ] {
            assert_eq!(rows(text, column), n, "{text:?}");
        }
    }

    #[test]
    fn a_word_wider_than_the_column_begins_a_row_and_is_broken_anywhere() {
        let column = width('n') * 10;
        assert_eq!(rows(&"n".repeat(11), column), 2);
        assert_eq!(rows(&format!("n {} n", "n".repeat(18)), column), 3);
        assert_eq!(rows(&format!("n {} nn", "n".repeat(18)), column), 4);
        // A browser may break behind the hyphen, and leave the rest of that row empty.
        assert!(rows(&format!("nnn-{}", "n".repeat(18)), column) >= 3);
    }

    #[test]
    fn characters_that_are_words_are_parted_anywhere_and_a_family_never() {
        let column = 10_000;
        assert_eq!(rows(&"水".repeat(20), column), 2);
        assert_eq!(rows(&"水".repeat(21), column), 3);
        let all: Vec<_> = units("水水、水👩\u{200d}👧🙂🙂").collect();
        assert_eq!(all, ["水", "水、水", "👩\u{200d}👧", "🙂", "🙂"]);
    }

    /// Fills each row greedily where a break is allowed before the characters of `at`.
    fn greedy(text: &[char], at: impl Fn(usize) -> bool, column: Wide) -> u32 {
        let (mut rows, mut from) = (1, 0);
        loop {
            let mut fits = from;
            let mut used = 0;
            let mut last = None;
            while let Some(it) = text.get(fits) {
                used += width(*it);
                // A space at the end of a row takes no room.
                if used > column && *it != ' ' {
                    break;
                }
                fits += 1;
                if fits < text.len() && at(fits) {
                    last = Some(fits);
                }
            }
            if fits == text.len() {
                return rows;
            }
            rows += 1;
            from = if at(fits) { fits } else { last.unwrap_or(fits) }.max(from + 1);
        }
    }

    proptest! {
        #[test]
        fn more_places_to_break_never_take_more_rows(
            text in "[a-zW]{1,9}([ ~-][a-zW]{1,60}){0,6}",
            places in proptest::collection::vec(any::<bool>(), 500),
            column in 3_000u32..9_000,
        ) {
            let all: Vec<char> = text.chars().collect();
            let at = |n: usize| {
                let before = all[n - 1];
                before == ' ' || (!before.is_alphanumeric() && all[n] != ' ' && places[n])
            };
            prop_assert!(rows(&text, column) >= greedy(&all, at, column));
        }
    }
}
