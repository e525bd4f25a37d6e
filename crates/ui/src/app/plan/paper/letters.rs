//! How wide letters are on the sheet, in thousandths of their size.
//!
//! The sheet is set in the one face that comes with the app, in its usual weight and without
//! kerning, so that what is counted here is what a browser lays out; a journey compares the two.
//!
//! **Invariant:** a letter that the face does not have is drawn in a face of the device, and is
//! counted as wide as in the widest of those looked at.

/// Thousandths of the size of the letters.
pub(super) type Wide = u32;

/// From the space to `~`.
const ASCII: [u16; 95] = [
    280, 286, 301, 651, 592, 919, 731, 160, 299, 299, 485, 606, 210, 362, 210, 387, 648, 407, 548,
    576, 614, 588, 598, 510, 615, 595, 210, 210, 553, 628, 553, 480, 778, 626, 613, 645, 669, 569,
    552, 694, 694, 392, 512, 631, 541, 824, 693, 714, 592, 724, 614, 592, 558, 690, 593, 856, 623,
    575, 607, 317, 387, 344, 552, 372, 243, 525, 566, 485, 564, 538, 314, 558, 550, 252, 245, 492,
    262, 845, 550, 548, 566, 574, 349, 471, 326, 540, 461, 684, 481, 449, 460, 344, 237, 344, 555,
];

/// From U+00A0 to U+017F; nought where the face has none.
const LATIN: [u16; 224] = [
    280, 286, 485, 610, 580, 575, 237, 528, 368, 798, 371, 562, 602, 0, 798, 356, 352, 579, 382,
    383, 243, 0, 509, 240, 265, 256, 380, 562, 816, 820, 867, 450, 626, 626, 626, 626, 626, 626,
    891, 645, 569, 569, 569, 569, 392, 392, 392, 392, 689, 693, 714, 714, 714, 714, 714, 532, 714,
    690, 690, 690, 690, 575, 592, 582, 525, 525, 525, 525, 525, 525, 866, 485, 538, 538, 538, 538,
    252, 252, 252, 266, 565, 550, 548, 548, 548, 548, 548, 606, 548, 540, 540, 540, 540, 449, 566,
    449, 626, 525, 626, 525, 626, 525, 645, 485, 0, 0, 645, 485, 645, 485, 669, 634, 689, 564, 569,
    538, 0, 0, 569, 538, 569, 538, 569, 538, 0, 0, 694, 558, 694, 558, 694, 558, 0, 0, 694, 550, 0,
    0, 392, 252, 0, 0, 392, 252, 392, 252, 904, 497, 0, 0, 631, 492, 0, 541, 262, 541, 262, 541,
    317, 0, 0, 571, 296, 693, 550, 693, 550, 693, 550, 0, 0, 0, 0, 0, 0, 0, 714, 548, 1006, 924,
    614, 349, 0, 0, 614, 349, 592, 471, 0, 0, 592, 471, 592, 471, 558, 326, 558, 326, 0, 0, 0, 0,
    690, 540, 0, 0, 690, 540, 690, 540, 690, 540, 856, 684, 575, 449, 575, 607, 460, 607, 460, 607,
    460, 0,
];

/// Signs and letters beyond those that the face has.
const BEYOND: [(char, u16); 22] = [
    ('Ș', 592),
    ('ș', 471),
    ('Ț', 558),
    ('ț', 326),
    ('Ẁ', 856),
    ('ẁ', 684),
    ('Ẃ', 856),
    ('ẃ', 684),
    ('Ẅ', 856),
    ('ẅ', 684),
    ('ẞ', 656),
    ('Ỳ', 575),
    ('ỳ', 449),
    ('–', 504),
    ('—', 824),
    ('‘', 236),
    ('’', 236),
    ('“', 399),
    ('”', 399),
    ('„', 399),
    ('…', 670),
    ('€', 664),
];

/// How wide a letter is at most.
pub(super) fn width(it: char) -> Wide {
    let known = match it {
        ' '..='~' => ASCII.get(it as usize - 0x20),
        '\u{a0}'..='\u{17f}' => LATIN.get(it as usize - 0xa0),
        _ => BEYOND
            .iter()
            .find_map(|(of, wide)| (*of == it).then_some(wide)),
    };
    match known {
        Some(wide) if *wide > 0 => Wide::from(*wide),
        _ => elsewhere(it),
    }
}

/// Whether it is drawn with the letter before it, and never parted from it.
pub(super) fn joins(it: char) -> bool {
    is_unseen(it)
        || matches!(it,
            '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}'
            | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
            | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
        || ('\u{1f3fb}'..='\u{1f3ff}').contains(&it)
}

fn is_unseen(it: char) -> bool {
    matches!(it,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// In a face of the device, which nobody knows: as wide as in the widest that was looked at.
fn elsewhere(it: char) -> Wide {
    match it {
        it if is_unseen(it) => 0,
        it if joins(it) && it < '\u{1f000}' => 300,
        // Latin, and what is made from it.
        'Ǆ'..='ǌ' | 'Ǳ'..='ǳ' => 1_500,
        'Ạ'..='ỹ' if u32::from(it) % 2 == 1 => 660,
        'Ạ'..='ỹ' => 920,
        '\u{a1}'..='\u{17f}' => 1_010,
        '\u{180}'..='\u{370}' | '\u{1e00}'..='\u{1eff}' => 1_170,
        // Greek and Cyrillic.
        'α'..='ώ' => 850,
        'ж' | 'м' | 'ф' | 'ш' | 'щ' | 'ы' | 'ю' | 'љ' | 'њ' => 950,
        'Ж' | 'М' | 'Ш' | 'Щ' | 'Ы' | 'Ю' | 'Љ' | 'Њ' => 1_200,
        'а'..='џ' => 710,
        '\u{400}'..='Я' => 900,
        '\u{371}'..='\u{3ff}' => 1_050,
        '\u{460}'..='\u{52f}' => 1_360,
        '\u{530}'..='\u{58f}' => 1_100,
        '\u{590}'..='\u{5ff}' => 720,
        // Arabic, in the widest of the forms that a letter takes.
        'ا' | 'أ' | 'إ' | 'آ' => 350,
        'د' | 'ذ' | 'ر' | 'ز' | 'و' | 'ة' | 'ه' => 620,
        'س' | 'ش' | 'ص' | 'ض' | '\u{69a}'..='\u{69e}' => 1_280,
        '\u{600}'..='\u{6ff}' => 1_060,
        '\u{fdfa}'..='\u{fdfd}' => 12_000,
        '\u{12000}'..='\u{1254f}' => 7_000,
        // Signs, and what is as wide as it is high.
        '\u{2e3a}' | '\u{2e3b}' => 3_000,
        '\u{2000}'..='\u{218f}' => 1_740,
        '\u{2190}'..='\u{2bff}' => 1_520,
        '\u{2e80}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}' => 1_000,
        '\u{1f000}'..='\u{1faff}' => 1_450,
        _ => 2_000,
    }
}
