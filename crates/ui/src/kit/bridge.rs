//! The footbridge over still water, with its lamp.
//!
//! **Invariant:** the lamp stands where the hour puts it, never where the person's doings do.
use super::{tenths, whole};
use std::fmt::Write as _;
use yew::prelude::*;

/// Width of the picture; the height is up to the screen.
const WIDTH: f64 = 390.0;
/// The lines on the water, from the far bank to the near one: where each begins, how long it is.
const WATER: [&[(u16, u16)]; 6] = [
    &[
        (0, 16),
        (60, 24),
        (122, 47),
        (185, 58),
        (259, 52),
        (328, 25),
        (386, 4),
    ],
    &[(0, 56), (114, 71), (217, 105), (338, 52)],
    &[(0, 11), (39, 101), (163, 79), (285, 58), (382, 8)],
    &[(0, 77), (111, 58), (209, 73), (310, 80)],
    &[(0, 75), (113, 128), (289, 60)],
    &[(0, 57), (106, 48), (190, 34), (268, 122)],
];

/// A curve from bank to bank.
#[derive(Clone, Copy)]
struct Arch {
    /// Height of its ends.
    foot: f64,
    /// Height toward which it bends.
    crown: f64,
}

impl Arch {
    const LEFT: f64 = -24.0;
    const RIGHT: f64 = 414.0;

    fn at(self, t: f64) -> (f64, f64) {
        let bend = |from: f64, over: f64, to: f64| {
            (1.0 - t).powi(2) * from + 2.0 * t * (1.0 - t) * over + t.powi(2) * to
        };
        (
            bend(Self::LEFT, WIDTH / 2.0, Self::RIGHT),
            bend(self.foot, self.crown, self.foot),
        )
    }

    fn path(self) -> String {
        let foot = tenths(self.foot);
        format!(
            "M{} {foot}Q{} {} {} {foot}",
            whole(Self::LEFT),
            whole(WIDTH / 2.0),
            tenths(self.crown),
            whole(Self::RIGHT),
        )
    }
}

/// Where on the bridge the lamp stands at an hour: dusk at the left bank, dawn at the right.
pub fn position_of_hour(hour: u8) -> f64 {
    // From six in the evening to six in the morning it crosses; by day it rests on the right bank.
    match hour {
        18..=23 => 0.1 + 0.8 * f64::from(hour - 18) / 12.0,
        0..=5 => 0.1 + 0.8 * f64::from(hour + 6) / 12.0,
        _ => 0.9,
    }
}

/// The bridge at the head of a page, `height` units high.
pub fn bridge(position: f64, height: u16) -> Html {
    draw("art hero", position, height)
}

/// The bridge of the lock screen and of pages in its hand.
pub fn bridge_at(position: f64) -> Html {
    draw("art", position, 300)
}

fn draw(class: &'static str, position: f64, height: u16) -> Html {
    let base = f64::from(height) - 52.0;
    let deck = Arch {
        foot: base - 6.0,
        crown: base - 110.0,
    };
    let handrail = Arch {
        foot: deck.foot - 25.0,
        crown: deck.crown - 25.0,
    };
    let mirror = |y: f64| base + 4.0 + (base - y) * 0.34;
    let reflection = Arch {
        foot: mirror(deck.foot),
        crown: mirror(deck.crown),
    };
    let (lamp_x, rail_y) = handrail.at(position);
    let lamp_y = rail_y - 9.0;
    let mut posts = String::new();
    for n in 1..30 {
        let t = f64::from(n) / 30.0;
        let ((x, from), (_, to)) = (deck.at(t), handrail.at(t));
        let _ = write!(posts, "M{} {}V{}", tenths(x), tenths(from), tenths(to));
    }
    let hills = format!(
        "M0 {}C60 {} 120 {} 190 {}S330 {} {} {}V{}H0z",
        whole(base - 24.0),
        whole(base - 46.0),
        whole(base - 30.0),
        whole(base - 20.0),
        whole(base - 44.0),
        whole(WIDTH),
        whole(base - 34.0),
        whole(base)
    );
    let (cx, cy) = (tenths(lamp_x).to_string(), tenths(lamp_y).to_string());
    let stem = format!("M{cx} {}v-6", tenths(rail_y));
    html! {
        <div class={class}>
            <svg viewBox={format!("0 0 {} {height}", whole(WIDTH))} aria-hidden="true" fill="none">
                <defs>
                    <radialGradient id="glow">
                        <stop offset="0" stop-color="var(--lamp-fill)" stop-opacity=".42" />
                        <stop offset=".35" stop-color="var(--lamp-fill)" stop-opacity=".13" />
                        <stop offset="1" stop-color="var(--lamp-fill)" stop-opacity="0" />
                    </radialGradient>
                </defs>
                <path d={hills} fill="var(--art-1)" />
                <circle cx={cx.clone()} cy={cy.clone()} r="92" fill="url(#glow)" />
                <path d={reflection.path()} stroke="var(--art-2)" stroke-width="3" opacity=".55"
                    stroke-dasharray="26 9 40 14 18 8" />
                <path d={posts} stroke="var(--art-2)" stroke-width="1.1" />
                <path d={handrail.path()} stroke="var(--art-3)" stroke-width="1.4" />
                <path d={deck.path()} stroke="var(--art-3)" stroke-width="3.2" />
                { for (0u8..).zip(WATER).map(|(n, row)| water(n, row, base)) }
                { for (0u8..6).map(|n| gleam(n, lamp_x, base)) }
                <path d={stem} stroke="var(--art-3)" stroke-width="1.4" />
                <circle {cx} {cy} r="4.1" fill="var(--lamp-fill)" />
            </svg>
        </div>
    }
}

fn water(n: u8, row: &[(u16, u16)], base: f64) -> Html {
    let y = whole(base + 8.0 + 7.0 * f64::from(n));
    let mut d = String::new();
    for (x, length) in row {
        let _ = write!(d, "M{x} {y}h{length}");
    }
    let opacity = format!("0.{}", 95 - 12 * n);
    html! { <path {d} stroke="var(--art-2)" stroke-width="1" {opacity} /> }
}

/// One stroke of the lamp's light on the water.
fn gleam(n: u8, lamp_x: f64, base: f64) -> Html {
    let odd = n % 2 == 1;
    let length = 15.0 - f64::from(n) * 1.9 + if odd { 3.0 } else { 0.0 };
    let x = lamp_x - length / 2.0 + if odd { 2.0 } else { -1.5 };
    let y = whole(base + 9.0 + 7.0 * f64::from(n));
    let opacity = format!("0.{}", 75 - 11 * n);
    let d = format!("M{} {y}h{}", tenths(x), tenths(length));
    html! {
        <path {d} stroke="var(--lamp-fill)" stroke-width="1.6"
            stroke-linecap="round" {opacity} />
    }
}

/// The mark beside the name.
pub fn mark() -> Html {
    html! {
        <svg width="36" height="36" aria-hidden="true" viewBox="40 90 432 360" fill="none" stroke-linecap="round">
            <path d="M116 304V242M186 277V215M256 268V206M326 277V215M396 304V242" stroke="currentColor" stroke-width="12" />
            <path d="M72 268Q256 144 440 268" stroke="currentColor" stroke-width="14" />
            <path d="M72 330Q256 206 440 330" stroke="currentColor" stroke-width="30" />
            <path d="M92 392h118M242 392h178M150 428h150M334 428h52" stroke="currentColor" stroke-width="15" />
            <path d="M326 215v-30" stroke="currentColor" stroke-width="12" />
            <circle cx="326" cy="169" r="30" fill="var(--lamp-fill)" />
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lamp_crosses_from_dusk_to_dawn_and_never_turns_back() {
        let night: Vec<f64> = (18..24).chain(0..6).map(position_of_hour).collect();
        assert!(night.windows(2).all(|two| two[0] < two[1]), "{night:?}");
        assert!(night.iter().all(|it| (0.1..0.9).contains(it)));
        assert!((position_of_hour(9) - 0.9).abs() < f64::EPSILON);
    }
}
