//! Small pictures that always stand beside a word.
use yew::prelude::*;

/// One small picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the design's")]
pub enum Icon {
    Back,
    Check,
    Chevron,
    Clock,
    Device,
    Down,
    Eye,
    Feet,
    Gear,
    Globe,
    Heart,
    Help,
    Home,
    Learn,
    Leave,
    Lock,
    Message,
    Minus,
    Moon,
    NameIt,
    People,
    Phone,
    Plan,
    Plus,
    Print,
    Ripples,
    Spark,
    Text,
    Trash,
    Warn,
    Wave,
}

/// A picture of the usual size.
pub fn icon(icon: Icon) -> Html {
    sized(icon, 24)
}

/// A picture `size` pixels wide and high.
pub fn sized(icon: Icon, size: u8) -> Html {
    html! {
        <svg width={size.to_string()} height={size.to_string()} viewBox="0 0 24 24" fill="none" stroke="currentColor"
            stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"
            class={classes!("i", (icon == Icon::Ripples).then_some("i-ripples"))}>
            { for parts(icon).iter().map(draw) }
        </svg>
    }
}

/// One stroke or shape of a picture.
enum Part {
    Line(&'static str),
    /// A line that stands back.
    Faint(&'static str, &'static str),
    Ring(&'static str, &'static str, &'static str),
    FaintRing(&'static str, &'static str, &'static str, &'static str),
    Dot(&'static str, &'static str, &'static str),
}

fn draw(part: &Part) -> Html {
    match *part {
        Part::Line(d) => html! { <path {d} /> },
        Part::Faint(d, opacity) => html! { <path {d} {opacity} /> },
        Part::Ring(cx, cy, r) => html! { <circle {cx} {cy} {r} /> },
        Part::FaintRing(cx, cy, r, opacity) => html! { <circle {cx} {cy} {r} {opacity} /> },
        Part::Dot(cx, cy, r) => {
            html! { <circle {cx} {cy} {r} fill="currentColor" stroke="none" /> }
        }
    }
}

#[expect(clippy::too_many_lines, reason = "one picture after the other")]
fn parts(icon: Icon) -> &'static [Part] {
    use Part::{Dot, Faint, FaintRing, Line, Ring};
    match icon {
        Icon::Back => &[Line("M14.5 6 8.5 12l6 6")],
        Icon::Check => &[Line("M5 12.500 10 17.500 19.500 7")],
        Icon::Chevron => &[Line("M9.5 6.5 15 12l-5.5 5.5")],
        Icon::Clock => &[Ring("12", "12", "8.500"), Line("M12 7.500V12l3 2")],
        Icon::Device => &[
            Line("M9 3.500h6a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2z"),
            Line("M11 17.500h2"),
        ],
        Icon::Down => &[
            Line("M12 4.500V15M8.500 11.500 12 15l3.500-3.500"),
            Line("M5 19.500h14"),
        ],
        Icon::Eye => &[
            Line("M2.500 12S6 6 12 6s9.500 6 9.500 6-3.500 6-9.500 6-9.500-6-9.500-6z"),
            Ring("12", "12", "2.800"),
        ],
        Icon::Feet => &[
            Line("M4 16h16"),
            Line("M6 16v-3.500M10 16v-5M14 16v-5M18 16v-3.500"),
            Faint("M4 11.500c4-3.500 12-3.500 16 0", ".6"),
        ],
        Icon::Gear => &[
            Line("M5 7h9M18 7h1M5 12h2M11 12h8M5 17h7M16 17h3"),
            Ring("16", "7", "2"),
            Ring("9", "12", "2"),
            Ring("14", "17", "2"),
        ],
        Icon::Globe => &[
            Ring("12", "12", "8.500"),
            Line(
                "M3.500 12h17M12 3.500c2.600 2.400 3.800 5.200 3.800 8.500S14.600 18.100 12 20.500C9.400 18.100 8.200 15.300 8.200 12S9.400 5.900 12 3.500z",
            ),
        ],
        Icon::Heart => &[Line(
            "M12 19S4.500 14.700 4.500 9.700A3.900 3.900 0 0 1 12 8a3.900 3.900 0 0 1 7.500 1.700C19.500 14.700 12 19 12 19z",
        )],
        Icon::Help => &[
            Ring("12", "12", "8.500"),
            Line("M14.800 9.200 13.300 13.300 9.200 14.800 10.700 10.700z"),
        ],
        Icon::Home => &[Line("M4 12.5 12 5l8 7.5"), Line("M6.5 11v8h11v-8")],
        Icon::Learn => &[
            Line(
                "M12 7c-2-1.600-4.700-2-8-1.800V18c3.300-.2 6 .2 8 1.800 2-1.600 4.700-2 8-1.800V5.200c-3.300-.2-6 .2-8 1.800z",
            ),
            Line("M12 7v12.500"),
        ],
        Icon::Leave => &[
            Line("M10 4.5H6.5a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2H10"),
            Line("M14.5 8.5 18.5 12l-4 3.5"),
            Line("M9.5 12h9"),
        ],
        Icon::Lock => &[
            Line(
                "M7 10.500h10a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-5.500a2 2 0 0 1 2-2z",
            ),
            Line("M8 10.500V8a4 4 0 0 1 8 0v2.500"),
        ],
        Icon::Message => &[Line("M4.500 6.500h15v10h-8l-4 3v-3h-3z")],
        Icon::Minus => &[Line("M5 12h14")],
        Icon::Moon => &[Line("M19 14.500A8 8 0 0 1 9.500 5a8 8 0 1 0 9.500 9.500z")],
        Icon::NameIt => &[
            Line("M5 18.5 6 14 15.8 4.2a1.6 1.6 0 0 1 2.3 0l1.7 1.7a1.6 1.6 0 0 1 0 2.3L10 18z"),
            Line("M14 6l4 4"),
            Faint("M4.5 21h15", ".5"),
        ],
        Icon::People => &[
            Ring("8.5", "9", "3"),
            Ring("16.5", "10", "2.4"),
            Line("M3 19c.5-3.6 2.6-5.2 5.5-5.2S13.500 15.400 14 19"),
            Line("M15.500 14.600c2.800-.4 4.800 1 5.500 4.400"),
        ],
        Icon::Phone => &[Line(
            "M6.500 4.500h3l1.500 4-2 1.600a11 11 0 0 0 4.900 4.900l1.600-2 4 1.500v3c0 1-.8 1.700-1.800 1.600C10.400 18.600 5.400 13.600 4.900 6.300 4.800 5.300 5.500 4.500 6.500 4.500z",
        )],
        Icon::Plan => &[
            Line("M4 17h16M4 12h16M4 7h16"),
            Faint("M7 17v2.500M17 17v2.500M7 4.500V7M17 4.500V7", ".5"),
        ],
        Icon::Plus => &[Line("M12 5v14M5 12h14")],
        Icon::Print => &[
            Line("M7 9V4.500h10V9"),
            Line(
                "M5.500 9h13A1.500 1.500 0 0 1 20 10.500v5a1.500 1.500 0 0 1-1.500 1.500h-13A1.500 1.500 0 0 1 4 15.500v-5A1.500 1.500 0 0 1 5.500 9z",
            ),
            Line("M7 14.500h10v5H7z"),
        ],
        Icon::Ripples => &[
            Dot("12", "12", "2.6"),
            FaintRing("12", "12", "6.2", ".7"),
            FaintRing("12", "12", "9.6", ".38"),
        ],
        Icon::Spark => &[Line("M12 4v4M12 16v4M4 12h4M16 12h4")],
        Icon::Text => &[Line("M5 6.500h14M5 11h14M5 15.500h8")],
        Icon::Trash => &[Line("M5 7h14M10 7V4.500h4V7M7 7l.8 12.500h8.400L17 7")],
        Icon::Warn => &[
            Line("M12 4.500 20.500 19h-17z"),
            Line("M12 10v4M12 16.500v.3"),
        ],
        Icon::Wave => &[Line("M2.500 15c3 0 3.500-6 7-6s4 6 7 6c2 0 3-1 5-3")],
    }
}
