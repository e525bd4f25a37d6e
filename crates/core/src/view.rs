//! What a screen shows: plain values, no rules about pixels.
//!
//! **Invariant:** a view only reads. The same state and the same world give the same view.
mod hold;
mod home;
mod if_then;
mod marks;
mod now;
mod plan;
mod settings;
mod step;

pub use hold::{Held, SlipPattern, kept_holds, let_go_holds, open_hold, open_holds, slip_pattern};
pub use home::{Asked, Greeting, Home, Line, home};
pub use if_then::{IfThenLine, LIVE_IF_THENS, has_if_then, if_thens, is_within, n_live, surfaced};
pub use marks::{
    BoundaryLine, DISCOVERY, MarkedDay, NEAR_DAYS, NearDay, boundaries, discovery, hard_days,
    near_day,
};
pub use now::{Ending, before_last, ending, helped_most, usually_worse};
pub use plan::{
    LINES_A_PART, PlanVersion, Planned, earlier_versions, has_plan, plan_changed, plan_lines,
};
pub use settings::{circumstance, is_leave_explained, only_copy, rescue_confirmed, role, setting};
pub use step::{
    Because, Choice, Kind, NeedFrom, STEPS_A_DAY, SWAPS_BEFORE_CHOICE, StepTraits, When,
    choose_step, distance_today, smaller_step,
};
