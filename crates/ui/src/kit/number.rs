//! The numbers of a picture.
//!
//! The standard library writes a fraction exactly, to the last of its many places, and brings its
//! own long arithmetic for it. A picture needs one place, so it is cut to tenths first.
//!
//! **Invariant:** no picture writes a float.
use std::fmt;

/// A length of a picture, to a tenth of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tenths(i32);

/// A length, to a tenth.
pub fn tenths(length: f64) -> Tenths {
    Tenths(whole(length * 10.0))
}

/// A length, to a whole unit.
#[expect(
    clippy::cast_possible_truncation,
    reason = "pictures are a few hundred units wide"
)]
pub fn whole(length: f64) -> i32 {
    length.round_ties_even() as i32
}

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let n = self.0.unsigned_abs();
        write!(f, "{sign}{}.{}", n / 10, n % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tenths_have_one_place_on_both_sides_of_nothing() {
        for (length, text) in [
            (0.0, "0.0"),
            (60.0, "60.0"),
            (0.44, "0.4"),
            (-0.26, "-0.3"),
            (-24.0, "-24.0"),
        ] {
            assert_eq!(tenths(length).to_string(), text);
        }
    }

    proptest! {
        #[test]
        fn tenths_lie_as_near_as_the_standard_library_has_them(length in -500.0..500.0_f64) {
            let drawn: f64 = tenths(length).to_string().parse().unwrap_or(f64::NAN);
            prop_assert!((drawn - length).abs() <= 0.050_001, "{drawn}");
        }
    }
}
