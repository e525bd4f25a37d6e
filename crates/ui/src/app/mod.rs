//! The machine behind the screens: a model, messages, and one pure `update`.
//!
//! `Starting → Welcome | Locked → Open → Left` is [`Phase`]. Each area of the product has its own
//! messages, its own part of the model and its own `update`, in a module beside this one.
//!
//! **Invariant:** `update` is pure. Time and dice come in as [`World`]; what should happen
//! outside goes out as [`Effect`]s. [`Msg::Leave`] works in every phase and waits for nothing.
pub mod days;
mod door;
mod files;
mod front;
mod handed;
mod hearing;
pub mod help;
pub mod hold;
pub mod home;
mod model;
pub mod name;
pub mod notice;
pub mod now;
mod outside;
mod pairs;
pub mod plan;
mod saving;
mod screen;
mod settings;
pub mod sides;
mod turning;

pub use days::{Days, DaysMsg};
pub use door::{Door, DoorMsg, Purpose, WAIT_AFTER_TRIES, WordsStrength, wait_left_ms};
pub use files::{Chosen, Files, FilesMsg};
pub use front::Front;
pub use handed::Handed;
pub use help::{Help, HelpMsg};
pub use hold::{Hold, HoldMsg, LookMsg, SlipMsg};
pub use home::{Home, HomeMsg};
pub use model::{Around, Model, Phase, Place, Start, Taken};
pub use name::{Name, NameMsg};
pub use notice::{Notice, NoticeMsg};
pub use now::{Now, NowMsg, PublicStep};
pub use outside::{
    Brought, DeviceAsk, DeviceFault, DeviceSecret, Effect, NotBrought, NotOpened, NotStored,
    Opened, Slot, Tiding, Turn, VaultCall, VaultReply, from_history_number, history_number,
};
pub use plan::{IfThenMsg, Plan, PlanMsg, PlanSaid};
pub use saving::{After, Pending, Toast};
pub use screen::Screen;
pub use settings::SettingsMsg;
pub use sides::{Sides, SidesMsg};

use crate::HOUSE;
use footbridge_core::{decide::Intent, time::World};

/// What came in: from the person, or from outside.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum Msg {
    Go(Screen),
    Back,
    /// The left place on the rail: Home, Unlock or Start, as the phase has it.
    GoHome,
    Leave,
    /// "Leave locks this… Try it now?" was answered with no.
    LeaveExplained,
    /// The skip link: focus goes to the page.
    ToPage,
    Undo,
    CloseToast,
    Door(DoorMsg),
    Now(NowMsg),
    Home(HomeMsg),
    Name(NameMsg),
    Notice(NoticeMsg),
    Settings(SettingsMsg),
    Files(FilesMsg),
    Plan(PlanMsg),
    Days(DaysMsg),
    Sides(SidesMsg),
    Help(HelpMsg),
    Hold(HoldMsg),
    TakeVersion,
    UseHere,
    /// Prints what is on the screen.
    Print,
    Outside(Tiding),
}

/// Takes in one message and says what should happen outside.
pub fn update(model: &mut Model, msg: Msg, world: World) -> Vec<Effect> {
    if matches!(model.phase, Phase::Left) {
        return vec![];
    }
    model.world = world;
    model.age_toast();
    let before = model.screen();
    let mut effects = answer(model, msg);
    if model.screen() != before {
        front::turned(model);
        if HOUSE {
            door::turned(model, before);
            files::turned(model);
            plan::turned(model);
        }
    }
    if HOUSE {
        notice::settle(model);
    }
    effects.extend(now::settle(model));
    if HOUSE {
        effects.extend(home::settle(model));
    }
    effects.extend(hold::settle(model));
    effects
}

fn answer(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Leave | Msg::Outside(Tiding::LeaveKeys) => model.leave(),
        Msg::LeaveExplained => model.wish_quietly(Intent::NoteLeaveExplained, After::Quiet),
        Msg::ToPage => vec![Effect::Focus("main")],
        Msg::Go(screen) => model.go(screen),
        Msg::GoHome => model.go_home(),
        Msg::Back => model.back(),
        Msg::Undo => model.undo(),
        Msg::CloseToast => {
            model.toast = None;
            vec![]
        }
        Msg::Now(msg) => now::update(model, msg),
        Msg::Hold(msg) => hold::update(model, msg),
        Msg::TakeVersion => vec![Effect::TakeVersion],
        Msg::UseHere => vec![Effect::UseHere],
        Msg::Outside(tiding) => hearing::hear(model, tiding),
        other if HOUSE => answer_behind(model, other),
        _ => vec![],
    }
}

/// What no screen of the front says.
fn answer_behind(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Door(msg) => door::update(model, msg),
        Msg::Home(msg) => home::update(model, msg),
        Msg::Name(msg) => name::update(model, msg),
        Msg::Notice(msg) => notice::update(model, msg),
        Msg::Settings(msg) => settings::update(model, msg),
        Msg::Files(msg) => files::update(model, msg),
        Msg::Plan(msg) => plan::update(model, msg),
        Msg::Days(msg) => days::update(model, msg),
        Msg::Sides(msg) => sides::update(model, msg),
        Msg::Help(msg) => help::update(model, msg),
        Msg::Print => vec![Effect::Print],
        _ => vec![],
    }
}
