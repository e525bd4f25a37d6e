//! Every screen in every state, as models: for tests, for the pictures, for the house rules.
//!
//! Each sample is reached by messages from a start, as a person reaches it, and never built by
//! hand; so a state that stands here can happen.
//!
//! **Invariant:** no sample holds a real person's words, and all of them are the same each time.
mod days;
pub(crate) mod device;
mod door;
mod help;
mod hold;
mod house;
mod moment;
mod notice;
mod plan;
mod sitting;
mod steps;
#[cfg(test)]
mod tests;
mod writing;

pub use plan::full_plan;
#[cfg(test)]
pub(crate) use plan::{if_then, say, text};
pub use sitting::Sitting;
#[cfg(test)]
pub(crate) use sitting::events;

use crate::app::Model;

/// One screen in one state.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The design's name of the screen, and of the state after a plus, if it is not the usual one.
    pub name: &'static str,
    /// What to draw.
    pub model: Model,
}

/// All samples, in the order in which a person may meet them.
pub fn samples() -> Vec<Sample> {
    let mut all = vec![];
    door::samples(&mut all);
    house::samples(&mut all);
    moment::samples(&mut all);
    steps::samples(&mut all);
    writing::samples(&mut all);
    plan::samples(&mut all);
    days::samples(&mut all);
    help::samples(&mut all);
    hold::samples(&mut all);
    device::samples(&mut all);
    notice::samples(&mut all);
    all
}

fn put(all: &mut Vec<Sample>, name: &'static str, sitting: &Sitting) {
    all.push(Sample {
        name,
        model: sitting.model.clone(),
    });
}
