//! How a hold ends, and how that is taken back.
//!
//! **Invariant:** copying is the person's own press and never comes by itself; what was let go can
//! be brought back as long as the line that says so stands.
use super::{
    Effect, Hold, HoldAbout, HoldEnd, HoldFact, Intent, Jotted, Loose, Model, Screen, Slot, Stored,
    Toast, count::Counted, draft::joined, held, leave, wish,
};
use footbridge_content::words;
use footbridge_core::{
    event::HoldEnding, hold::minutes_to_hour, id::EventId, private::Private, view::open_holds,
};
use minicbor::{Decode, Encode};

/// The hour until which a night may be held over.
const MORNING: u8 = 9;

/// Words that were let go while they lay in memory alone.
#[derive(Clone, Debug, Encode, Decode)]
pub(super) enum Aside {
    #[n(0)]
    Box(#[n(0)] Private, #[n(1)] Private),
    #[n(1)]
    Loose(#[n(0)] Loose),
}

/// What Undo of a fact gives back to its screen.
#[derive(Clone, Debug)]
pub(super) enum Back {
    Words(Private, Private),
    Slip(Jotted),
}

pub(super) fn end(
    model: &mut Model,
    hold: EventId,
    how: HoldEnd,
    minutes: Option<u16>,
) -> Vec<Effect> {
    let intent = Intent::EndHold(HoldEnding { hold, how, minutes });
    wish(model, intent, Stored::Ended(how))
}

/// Keeps the words of the hold, or those in the box where none stands.
pub(super) fn keep(model: &mut Model) -> Vec<Effect> {
    let stands = held(model).map(|it| it.hold);
    if let Some(Some(hold)) = stands {
        return end(model, hold, HoldEnd::Kept, None);
    }
    let (text, to) = match &model.hold.loose {
        Some(loose) => (&loose.text, &loose.to),
        None => (&model.hold.text, &model.hold.to),
    };
    if text.is_blank() || model.place().is_none() {
        return vec![];
    }
    let hold = HoldFact {
        text: Some(text.clone()),
        to: Some(to.clone()),
        minutes: 0,
        about: Some(HoldAbout::Message),
    };
    wish(model, Intent::BeginHold(hold), Stored::Kept)
}

/// Lets go of the hold that stands; on the screen of the box, of what is in the box.
pub(super) fn let_go(model: &mut Model) -> Vec<Effect> {
    if model.screen() == Screen::Hold {
        let is_empty = model.hold.box_is_empty();
        let (text, to) = model.hold.take_box();
        let mut effects = model.keep_draft(Slot::Hold);
        if !is_empty {
            put_aside(model, Aside::Box(text, to));
        }
        effects.extend(leave(model));
        return effects;
    }
    if let Some(loose) = model.hold.loose.take() {
        put_aside(model, Aside::Loose(loose));
        return leave(model);
    }
    match held(model).and_then(|it| it.hold) {
        Some(hold) => end(model, hold, HoldEnd::LetGo, None),
        None => vec![],
    }
}

fn put_aside(model: &mut Model, aside: Aside) {
    model.hold.aside = Some(aside);
    model.toast = Some(Toast {
        gone: true,
        ..Toast::said(words::hold_gone(), model.world.now)
    });
}

/// Undo, of words that lay in memory alone.
pub(in crate::app) fn bring_back(model: &mut Model) -> Vec<Effect> {
    let Some(aside) = model.hold.aside.take() else {
        return vec![];
    };
    model.toast = Some(Toast::said(words::undo_undone(), model.world.now));
    match aside {
        Aside::Box(text, to) => {
            give_back(&mut model.hold, &text, to);
            vec![Effect::DraftSoon(Slot::Hold)]
        }
        Aside::Loose(mut loose) => {
            loose.counted.out_of_sight();
            model.hold.loose = Some(loose);
            vec![]
        }
    }
}

fn give_back(hold: &mut Hold, text: &Private, to: Private) {
    hold.text = joined(text, &hold.text);
    if hold.to.is_blank() {
        hold.to = to;
    }
}

/// Undo, of a fact. True if it was one of these screens and words came back with it.
pub(in crate::app) fn taken_back(model: &mut Model, event: EventId) -> bool {
    let hold = &mut model.hold;
    let Some((_, back)) = hold.undoable.take_if(|(id, _)| *id == event) else {
        return false;
    };
    match back {
        Back::Words(text, to) => give_back(hold, &text, to),
        Back::Slip(slip) => hold.slip.join(slip),
    }
    true
}

/// Holds on for so many minutes, counted from now.
pub(super) fn hold_on(model: &mut Model, minutes: u16) -> Vec<Effect> {
    let now = model.world.now;
    if let Some(loose) = &mut model.hold.loose {
        loose.minutes = minutes;
        loose.counted = Counted::begun(None, now);
        return model.instead(Screen::HoldWait);
    }
    match held(model).and_then(|it| it.hold) {
        Some(hold) => end(model, hold, HoldEnd::HeldOn, Some(minutes)),
        None => vec![],
    }
}

pub(super) fn until_nine(model: &mut Model) -> Vec<Effect> {
    hold_on(model, minutes_to_hour(MORNING, model.world))
}

/// The words go to the clipboard; the hold ends once they are there.
pub(super) fn copy_out(model: &mut Model) -> Vec<Effect> {
    let Some(it) = held(model) else {
        return vec![];
    };
    let (hold, Some(text)) = (it.hold, it.text.cloned()) else {
        return vec![];
    };
    model.hold.copying = true;
    model.hold.copied = hold;
    vec![Effect::Copy(text)]
}

pub(in crate::app) fn copied(model: &mut Model) -> Vec<Effect> {
    if !std::mem::take(&mut model.hold.copying) {
        return vec![];
    }
    let is_open = |hold| {
        let mut open = model.state().into_iter().flat_map(open_holds);
        open.any(|it| it.hold == hold)
    };
    match model.hold.copied {
        // Another screen may be there by now.
        Some(hold) if is_open(hold) => end(model, hold, HoldEnd::CopiedOut, None),
        // In memory alone they stay until they are let go: the clipboard forgets soon.
        None if model.hold.loose.is_some() => {
            model.toast = Some(Toast::said(words::hold_copied(), model.world.now));
            vec![]
        }
        _ => vec![],
    }
}

pub(in crate::app) fn not_copied(model: &mut Model) {
    model.hold.copying = false;
}

/// At the end of a hold of a look: they look, and nothing is said about it.
pub(super) fn look_now(model: &mut Model) -> Vec<Effect> {
    if model.hold.loose.take().is_some() {
        model.toast = Some(Toast::said(words::look_still_said(), model.world.now));
        return leave(model);
    }
    let Some(hold) = held(model).and_then(|it| it.hold) else {
        return vec![];
    };
    let how = HoldEnd::LetGo;
    let minutes = None;
    let intent = Intent::EndHold(HoldEnding { hold, how, minutes });
    wish(model, intent, Stored::Looked)
}
