//! The lists of a hold, of a look and of a slip.
use crate::broken::refuses;
use footbridge_content::{
    HOLD, HOLD_REASONS, HOPES, SAFE_HOPE, SLIP_BEFORE, SLIP_HELPED, SWAPS, slip_before, slip_helped,
};

#[test]
fn the_lists_are_as_long_as_the_design_asks() {
    assert_eq!(HOLD.minutes, 15);
    assert_eq!((HOLD_REASONS.len(), HOPES.len(), SWAPS.len()), (6, 7, 8));
    assert_eq!((SLIP_BEFORE.len(), SLIP_HELPED.len()), (10, 7));
    assert!(HOPES.iter().any(|it| it.id == SAFE_HOPE));
}

#[test]
fn every_key_of_a_slip_finds_its_words() {
    for it in SLIP_BEFORE {
        assert_eq!(slip_before(it.id).map(|it| it.name), Some(it.name));
        // From "I do not know" no line can be made.
        assert_eq!(it.cue.is_none(), it.id == "unknown", "{}", it.id);
    }
    for it in SLIP_HELPED {
        assert_eq!(slip_helped(it.id).map(|it| it.name), Some(it.name));
    }
    assert!(slip_before("no-such-thing").is_none() && slip_helped("no-such-thing").is_none());
}

#[test]
fn a_key_that_stands_twice_is_refused() {
    for (old, new) in [
        ("id = \"late\"", "id = \"alone\""),
        ("id = \"told\"", "id = \"sooner\""),
        ("id = \"as-bad\"", "id = \"sorry\""),
        ("id = \"read-it\"", "id = \"sleep\""),
    ] {
        refuses("en/hold.toml", old, new, "stands here twice");
    }
}
