//! The curve of the wave: where the lamp is on it, and the part that is behind.
//!
//! **Invariant:** the lamp lies on the curve, and the way behind ends where the lamp is.

use crate::kit::{tenths, whole};
use std::fmt::Write as _;

/// A point of the picture.
type Point = (f64, f64);
/// One cubic curve.
type Curve = [Point; 4];

/// The whole curve, as it is drawn.
pub(super) const WHOLE: &str = "M0 160C60 156 88 40 150 36S242 120 340 152";
/// The same in two parts. The first handle of the second mirrors the last of the first.
const PARTS: [Curve; 2] = [
    [(0.0, 160.0), (60.0, 156.0), (88.0, 40.0), (150.0, 36.0)],
    [(150.0, 36.0), (212.0, 32.0), (242.0, 120.0), (340.0, 152.0)],
];
const WIDTH: f64 = 340.0;

fn between((ax, ay): Point, (bx, by): Point, t: f64) -> Point {
    (ax + (bx - ax) * t, ay + (by - ay) * t)
}

/// The first part of a curve, as a curve.
fn first(curve: Curve, t: f64) -> Curve {
    let [from, leave, reach, to] = curve;
    let (left, middle, right) = (
        between(from, leave, t),
        between(leave, reach, t),
        between(reach, to, t),
    );
    let (near, far) = (between(left, middle, t), between(middle, right, t));
    [from, left, near, between(near, far, t)]
}

/// How far along a curve the picture has come from left to right. Both curves only go right.
fn along(curve: Curve, x: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..32 {
        let middle = f64::midpoint(low, high);
        if first(curve, middle)[3].0 < x {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

/// The curves that lie behind, the last one cut where the lamp is.
fn parts_behind(done: f64) -> Vec<Curve> {
    let x = done.clamp(0.0, 1.0) * WIDTH;
    PARTS
        .into_iter()
        .filter(|it| it[0].0 <= x)
        .map(|it| {
            if it[3].0 <= x {
                it
            } else {
                first(it, along(it, x))
            }
        })
        .collect()
}

/// Where the lamp is when this much is done, from 0 to 1.
pub(super) fn at(done: f64) -> Point {
    parts_behind(done).last().map_or(PARTS[0][0], |it| it[3])
}

/// The way behind, as a path.
pub(super) fn behind(done: f64) -> String {
    let (x, y) = PARTS[0][0];
    let mut path = format!("M{} {}", whole(x), whole(y));
    for [_, leave, reach, to] in parts_behind(done) {
        for (letter, (x, y)) in [("C", leave), (" ", reach), (" ", to)] {
            // Writing into a text cannot fail.
            let _ = write!(path, "{letter}{} {}", tenths(x), tenths(y));
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_lamp_goes_from_left_to_right_with_the_clock(done in 0.0..=1.0_f64) {
            let (x, y) = at(done);
            prop_assert!((x - done * WIDTH).abs() < 0.01, "{x}");
            prop_assert!((30.0..=160.1).contains(&y), "{y}");
        }

        #[test]
        fn the_way_behind_ends_at_the_lamp(done in 0.0..=1.0_f64) {
            let (x, y) = at(done);
            let end = format!("{} {}", tenths(x), tenths(y));
            prop_assert!(behind(done).ends_with(&end));
        }
    }

    #[test]
    fn the_two_parts_are_the_drawn_curve() {
        assert_eq!(
            behind(1.0),
            "M0 160C60.0 156.0 88.0 40.0 150.0 36.0C212.0 32.0 242.0 120.0 340.0 152.0"
        );
        assert!(WHOLE.starts_with("M0 160C60 156 88 40 150 36S242 120 340 152"));
    }

    #[test]
    fn it_is_highest_before_the_middle() {
        let heights: Vec<_> = (0..=100).map(|n| at(f64::from(n) / 100.0).1).collect();
        let top = (0..=100).min_by(|a, b| heights[*a].total_cmp(&heights[*b]));
        assert!(top.is_some_and(|it| (40..50).contains(&it)), "{top:?}");
    }
}
