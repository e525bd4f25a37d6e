//! What is said about one hard moment: a number before, a number after, what was done between.
//!
//! **Invariant:** each number and each answer is one fact at most; another one takes its place.
use super::{After, Effect, Model, Now, VaultCall};
use crate::app::handed::practice;
use footbridge_content::Practice;
use footbridge_core::{
    decide::Intent,
    event::{Around, Helped, Strength},
    id::EventId,
    time::Moment,
    view::{Ending, before_last, ending},
};
use minicbor::{Decode, Encode};

/// A rating of the pull.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Rated {
    /// The number.
    #[n(0)]
    pub strength: Strength,
    /// When it was said.
    #[n(1)]
    pub at: Moment,
    /// The fact, if it is one.
    #[cbor(skip)]
    kept: Option<EventId>,
}

/// A practice that was done or stopped in this moment.
#[derive(Clone, Copy, Debug, Encode, Decode)]
pub struct Tried {
    /// Which one.
    #[cbor(n(0), with = "practice")]
    pub practice: &'static Practice,
    /// Whether it helped, if they said.
    #[n(1)]
    pub helped: Option<Helped>,
    #[n(2)]
    stopped_at: Option<u8>,
    #[cbor(skip)]
    kept: Option<EventId>,
}

/// Which of the endings it is, from this moment's ratings.
pub fn ends(model: &Model) -> Ending {
    ending(before(model), model.now.after.map(|it| it.strength))
}

/// The rating before: of this sitting, or of a moment ago in the open place.
pub fn before(model: &Model) -> Option<Strength> {
    let kept = || before_last(model.state()?, model.world);
    model.now.before.map(|it| it.strength).or_else(kept)
}

/// Whether nothing of this moment can be kept yet, so that the screen has to say so.
pub fn is_unkept(model: &Model) -> bool {
    model.place().is_none()
}

/// The number after becomes the number before, and the choice is open again.
pub(super) fn begin_again(now: &mut Now) {
    let after = now.after;
    forget_moment(now);
    now.before = after.map(|it| Rated { kept: None, ..it });
}

/// The moment is over: what was said in it is let go.
pub(super) fn forget_moment(now: &mut Now) {
    now.before = None;
    now.after = None;
    now.tried.clear();
    now.keep_later = false;
    now.swaps = 0;
}

/// The same number again takes it back; another one takes its place.
pub(super) fn rate(model: &mut Model, n: u8, around: Around) -> Vec<Effect> {
    let Some(strength) = Strength::new(n) else {
        return vec![];
    };
    let at = model.world.now;
    let place = match around {
        Around::Before => &mut model.now.before,
        Around::After => &mut model.now.after,
    };
    let old = place.take();
    let mut effects = take_back(model, old.and_then(|it| it.kept));
    if around == Around::Before && old.is_some_and(|it| it.strength == strength) {
        return effects;
    }
    let (kept, more) = keep(model, pull(model, strength, around));
    effects.extend(more);
    let rated = Some(Rated { strength, at, kept });
    match around {
        Around::Before => model.now.before = rated,
        Around::After => model.now.after = rated,
    }
    effects
}

fn pull(model: &Model, strength: Strength, around: Around) -> Intent {
    let practice = match around {
        Around::Before => None,
        Around::After => model.now.tried.last().map(|it| it.practice.id.into()),
    };
    Intent::RatePull {
        strength,
        around,
        practice,
    }
}

pub(super) fn note_tried(
    model: &mut Model,
    id: &str,
    stopped_at: Option<usize>,
    helped: Option<Helped>,
) -> Vec<Effect> {
    let Some(practice) = footbridge_content::practice(id) else {
        return vec![];
    };
    let mut tried = Tried {
        practice,
        helped,
        stopped_at: stopped_at.and_then(|it| u8::try_from(it).ok()),
        kept: None,
    };
    let (kept, effects) = keep(model, outcome(&tried));
    tried.kept = kept;
    // The same practice once more is one line on the screen, with the newest answer.
    model.now.tried.retain(|it| it.practice.id != id);
    model.now.tried.push(tried);
    effects
}

fn outcome(tried: &Tried) -> Intent {
    let practice = tried.practice.id.into();
    let helped = tried.helped;
    match tried.stopped_at {
        Some(at) => Intent::StopPractice {
            practice,
            at,
            helped,
        },
        None => Intent::FinishPractice { practice, helped },
    }
}

/// Whether it helped: the earlier form of the same fact gives way.
pub(super) fn answer(model: &mut Model, practice: &str, helped: Helped) -> Vec<Effect> {
    let Some(at) = model
        .now
        .tried
        .iter()
        .position(|it| it.practice.id == practice)
    else {
        return vec![];
    };
    let mut tried = model.now.tried[at];
    let mut effects = take_back(model, tried.kept);
    tried.helped = if tried.helped == Some(helped) {
        None
    } else {
        Some(helped)
    };
    let (kept, more) = keep(model, outcome(&tried));
    tried.kept = kept;
    model.now.tried[at] = tried;
    effects.extend(more);
    effects
}

/// What was said before there was an open place goes into it, if the person asked for that.
pub(super) fn keep_what_waits(model: &mut Model) -> Vec<Effect> {
    if !model.now.keep_later || model.place().is_none() {
        return vec![];
    }
    model.now.keep_later = false;
    let mut effects = vec![];
    for around in [Around::Before, Around::After] {
        let said = match around {
            Around::Before => model.now.before,
            Around::After => model.now.after,
        };
        if let Some(said) = said.filter(|it| it.kept.is_none()) {
            effects.extend(keep(model, pull(model, said.strength, around)).1);
        }
    }
    for tried in std::mem::take(&mut model.now.tried) {
        if tried.kept.is_none() {
            effects.extend(keep(model, outcome(&tried)).1);
        }
    }
    forget_moment(&mut model.now);
    effects
}

/// Keeps a fact if a place is open, and says which one it is.
pub(super) fn keep(model: &mut Model, wish: Intent) -> (Option<EventId>, Vec<Effect>) {
    let effects = model.wish_quietly(wish, After::Quiet);
    let id = effects.iter().find_map(|it| match it {
        Effect::Vault(VaultCall::Append(event)) => Some(event.id),
        _ => None,
    });
    (id, effects)
}

fn take_back(model: &mut Model, kept: Option<EventId>) -> Vec<Effect> {
    kept.map_or_else(Vec::new, |event| {
        model.wish_quietly(Intent::Erase { event }, After::Quiet)
    })
}
