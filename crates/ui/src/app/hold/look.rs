//! Before one looks: what do I hope to find, one question, and something else to do.
//!
//! **Invariant:** what is hoped for is asked, never judged and never stored.
use super::{Effect, Hold, HoldAbout, Model, Screen, begin};
use footbridge_content::{HOPES, SWAPS, Swap};

/// What the person does before looking.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum LookMsg {
    /// By its key.
    Hope(&'static str),
    Another,
    Start,
    Done,
    Hold,
    AllTheSame,
}

/// The swap in the lamp.
#[derive(Clone, Copy, Debug)]
pub struct SwapNow {
    /// Which one.
    pub swap: &'static Swap,
    /// It was begun.
    pub doing: bool,
}

/// The swap in the lamp; "Another" goes through all of them.
pub fn swap(hold: &Hold) -> SwapNow {
    SwapNow {
        swap: &SWAPS[hold.swaps % SWAPS.len()],
        doing: hold.doing,
    }
}

/// It was opened.
pub(in crate::app) fn look(model: &mut Model) -> Vec<Effect> {
    model.hold.hope = None;
    model.hold.doing = false;
    model.hold.all_the_same = false;
    model.forward(Screen::Look)
}

pub(super) fn update(model: &mut Model, msg: &LookMsg) -> Vec<Effect> {
    let hold = &mut model.hold;
    match msg {
        LookMsg::Hope(id) => {
            let hope = HOPES.iter().map(|it| it.id).find(|it| it == id);
            // The same one again takes it back.
            hold.hope = hope.filter(|it| hold.hope != Some(it));
            hold.doing = false;
        }
        LookMsg::Another => {
            hold.swaps = hold.swaps.wrapping_add(1);
            hold.doing = false;
        }
        LookMsg::Start => hold.doing = true,
        LookMsg::Done => return model.instead(Screen::NowAfter),
        LookMsg::Hold => return begin(model, HoldAbout::Look),
        LookMsg::AllTheSame => hold.all_the_same = true,
    }
    vec![]
}
