//! What the facts of hard days and of the lines a person stands by say.
//!
//! **Invariant:** a marked day, and a line, is named by the event that kept it first, so that two
//! devices can change one apart and still agree.
use super::{Key, Words};
use crate::{id::EventId, private::Private, time::Day};
use minicbor::{Decode, Encode};

body! { /// A day that they know will be hard.
HardDay { /// The marked day that this one is written over; absent for a new one.
    0 of: Option<EventId>, /// What it is, by key.
    1 kind: Key, /// Their words for it.
    2 words: Words, /// Its date.
    3 day: Day, /// Whether it comes back each year.
    4 yearly: bool, /// Whether the plan is offered three days before, and on the day.
    5 offer: bool } }
body! { /// A marked day, by the event that kept it first.
HardDayRef { /// Which.
    0 day: EventId } }
body! { /// A marked day in one year.
HardDayYear { /// Which.
    0 day: EventId, /// The year in which it is left out.
    1 year: i32 } }
body! { /// A line they stand by, and what they do if it is crossed.
Boundary { /// The line that this one is written over; absent for a new one.
    0 of: Option<EventId>, /// The line.
    1 line: Private, /// What they do then: an act of their own.
    2 act: Words } }
body! { /// A line, by the event that kept it first.
BoundaryRef { /// Which.
    0 line: EventId } }
