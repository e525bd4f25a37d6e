//! A footbridge with a post for each minute; the lamp stands where the hold is.
//!
//! **Invariant:** the picture says how much time is behind, and nothing about the person.
use crate::kit::tenths;
use std::fmt::Write as _;
use yew::prelude::*;

/// The posts after the bank.
const N: u8 = 15;
const LEFT: f64 = 14.0;
const WIDTH: f64 = 312.0;
const FOOT: f64 = 116.0;
const CROWN: f64 = 36.0;
/// How high the rail stands over the deck.
const RAIL: f64 = 24.0;

/// Where a post stands on the deck.
fn post(n: u8) -> (f64, f64) {
    let t = f64::from(n) / f64::from(N);
    let y = ((1.0 - t).powi(2) + t.powi(2)) * FOOT + 2.0 * t * (1.0 - t) * CROWN;
    (LEFT + WIDTH * t, y)
}

fn path(posts: impl Iterator<Item = u8>) -> String {
    posts.fold(String::new(), |mut path, n| {
        let (x, y) = post(n);
        // Writing into a text cannot fail.
        let _ = write!(path, "M{} {}V{}", tenths(x), tenths(y), tenths(y - RAIL));
        path
    })
}

/// The bridge with the lamp at this post, and the name by which it is read.
pub(super) fn posts(at: u8, name: String) -> Html {
    let at = at.min(N);
    let (x, y) = post(at);
    let rail = y - RAIL;
    let lamp = rail - 10.0;
    let (cx, cy) = (tenths(x).to_string(), tenths(lamp).to_string());
    let mut gleam = String::new();
    for (row, length) in (0u8..).zip([16.0, 18.0, 10.0]) {
        let y = 136.0 + 8.0 * f64::from(row);
        let _ = write!(
            gleam,
            "M{} {}h{}",
            tenths(x - length / 2.0),
            tenths(y),
            tenths(length)
        );
    }
    html! {
        <svg viewBox="0 0 340 168" role="img" aria-label={name} fill="none">
            <defs>
                <radialGradient id="hold-glow">
                    <stop offset="0" stop-color="var(--lamp-fill)" stop-opacity=".5" />
                    <stop offset=".35" stop-color="var(--lamp-fill)" stop-opacity=".15" />
                    <stop offset="1" stop-color="var(--lamp-fill)" stop-opacity="0" />
                </radialGradient>
            </defs>
            <circle cx={cx.clone()} cy={cy.clone()} r="74" fill="url(#hold-glow)" />
            <path d={path(0..=at)} stroke="var(--river)" stroke-width="1.8" />
            <path d={path(at + 1..=N)} stroke="var(--art-2)" stroke-width="1.2" />
            <path d="M14 92Q170 12 326 92" stroke="var(--art-3)" stroke-width="1.4" />
            <path d="M14 116Q170 36 326 116" stroke="var(--art-3)" stroke-width="3" />
            <path d={format!("M{cx} {}v-7", tenths(rail))} stroke="var(--art-3)" stroke-width="1.4" />
            <circle {cx} {cy} r="5" fill="var(--lamp-fill)" />
            <path d="M0 140h70M86 140h60M170 140h110M296 140h44M26 150h84M140 150h60M222 150h90" stroke="var(--art-2)" />
            <path d={gleam} stroke="var(--lamp-fill)" stroke-linecap="round" stroke-width="1.8" opacity=".5" />
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_minute_has_its_post_from_bank_to_bank() {
        let all: Vec<_> = (0..=N).map(post).collect();
        assert!(all.windows(2).all(|it| it[0].0 < it[1].0));
        assert!((all[0].1 - all[15].1).abs() < 0.001);
        // As drawn in the design: the sixth.
        assert!((all[6].0 - 138.8).abs() < 0.01 && (all[6].1 - 77.6).abs() < 0.01);
    }

    #[test]
    fn the_posts_behind_and_before_are_all_of_them() {
        for at in 0..=N {
            let n = |path: &str| path.matches('M').count();
            assert_eq!(n(&path(0..=at)) + n(&path(at + 1..=N)), 16);
        }
    }
}
