//! Making the place, opening it, its rescue words, and changing the words.
//!
//! - [`wait`] says how long the door waits after wrong tries;
//! - `opening` makes and opens; `rescue` shows and checks the rescue words; `anew` asks for the
//!   words again, and changes them; `device` opens with a key that the device holds.
//!
//! **Invariant:** nothing typed here is stored anywhere before the vault takes it, a wrong try
//! costs time and never data, and what was typed does not stay when its screen is left.
mod anew;
mod device;
mod opening;
mod rescue;
#[cfg(test)]
mod tests;
mod wait;

pub(super) use anew::{checked, words_changed};
pub(super) use device::{
    answered as device_answered, asked as device_asked, made as device_made, opens as device_opens,
    take_away as take_device_away,
};
pub(super) use opening::{did_not_open, opened};
pub(super) use rescue::{rescue_words, show_rescue_words};
pub use wait::{WAIT_AFTER_TRIES, wait_left_ms};

use super::{DeviceFault, Effect, Model, NotOpened, Screen, VaultCall};
use footbridge_core::private::Private;

/// How strong the chosen words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordsStrength {
    /// A name, a PIN, a word: guessed within minutes.
    Short,
    /// Two words: guessed by someone who tries.
    Weak,
    /// Three words: good against the people around.
    Fair,
    /// Four words and more, or a long mixed line.
    Strong,
}

/// For what the words are asked again while the place is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To show the rescue words.
    Rescue,
    /// To make the file that opens with the words.
    LockedFile,
    /// To make the file that anyone can read.
    PlainFile,
    /// To take everything away from this device.
    Forget,
    /// To let the device open the place.
    Device,
}

/// The part of the model for making and opening.
#[derive(Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing on the screen that is or is not so"
)]
pub struct Door {
    /// The words in the field.
    pub words: Private,
    /// The second field: new words while changing them, or the first rescue word that is asked.
    pub second: Private,
    /// The third field: the second rescue word that is asked.
    pub third: Private,
    /// Whether the words are shown. Where they are chosen they start shown, elsewhere hidden.
    pub shown: Option<bool>,
    /// How strong the chosen words are, once they were weighed.
    pub strength: Option<WordsStrength>,
    /// "Someone else can unlock this phone."
    pub shared_phone: bool,
    /// The person came back to words that they had begun to choose.
    pub resumed: bool,
    /// The vault works; the screen says so in words.
    pub busy: bool,
    /// It works on the rescue words.
    pub by_rescue: bool,
    /// Why the last try did not open it.
    pub error: Option<NotOpened>,
    /// The rescue words, while they are on the screen.
    pub rescue: Vec<Private>,
    /// Which two are asked, counted from zero.
    pub asked: [u8; 2],
    /// Which of the asked words did not match, counted from one as on the paper.
    pub mismatch: Option<u8>,
    /// What the words are being checked for.
    pub purpose: Option<Purpose>,
    /// The words that were asked again, or the old ones while changing them, were not right.
    pub not_right: bool,
    /// The other tab took the work while this one was open.
    pub lost_to_other_tab: bool,
    /// The words were asked, and the device may be let in.
    pub device_proved: bool,
    /// The device is being asked.
    pub device_busy: bool,
    /// Why the device gave no answer.
    pub device_fault: Option<DeviceFault>,
}

/// What the person does at the door.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum DoorMsg {
    Typed(Private),
    TypedSecond(Private),
    TypedThird(Private),
    ToggleShown,
    ToggleSharedPhone,
    DrawWords,
    /// Lets go of the words that were begun.
    StartOver,
    Make,
    Open,
    OpenWithRescue,
    /// Takes the guess for the rescue word that is not in the list.
    TakeGuess,
    /// Asks the vault whether the words are right, and goes on if they are.
    Prove(Purpose),
    RescueLater,
    RescueWritten,
    CheckRescue,
    SkipCheck,
    Change,
    ChangeLater,
    EnterFirstDay,
    OpenWithDevice,
    TurnDeviceOn,
    TurnDeviceOff,
}

impl Door {
    pub(super) fn take_over(&mut self, words: Option<Private>, shown: bool) {
        if let Some(words) = words {
            self.words = words;
        }
        if shown {
            self.shown = Some(true);
        }
    }
}

impl Model {
    /// Whether the words in the field are shown.
    pub fn words_shown(&self) -> bool {
        let chosen_here = matches!(self.screen(), Screen::Create | Screen::ChangeWords);
        self.door
            .shown
            .unwrap_or(chosen_here && !self.asks_each_time())
    }
}

pub(super) fn update(model: &mut Model, msg: DoorMsg) -> Vec<Effect> {
    match msg {
        DoorMsg::Typed(words) => return typed(model, words),
        DoorMsg::TypedSecond(words) => return typed_second(model, words),
        DoorMsg::TypedThird(words) => {
            model.door.third = words;
            model.door.mismatch = None;
        }
        DoorMsg::ToggleShown => model.door.shown = Some(!model.words_shown()),
        DoorMsg::ToggleSharedPhone => model.door.shared_phone = !model.door.shared_phone,
        DoorMsg::DrawWords => return vec![Effect::Vault(VaultCall::DrawWords)],
        DoorMsg::StartOver => {
            model.door = Door::default();
            return vec![Effect::Focus("words")];
        }
        DoorMsg::Make => return opening::make(model),
        DoorMsg::Open => return opening::open(model, VaultCall::OpenWithWords),
        DoorMsg::OpenWithRescue => return opening::open(model, VaultCall::OpenWithRescue),
        DoorMsg::TakeGuess => return opening::take_guess(model),
        DoorMsg::Prove(purpose) => return anew::prove(model, purpose),
        DoorMsg::RescueLater => return rescue::later(model),
        DoorMsg::RescueWritten => return rescue::written(model),
        DoorMsg::CheckRescue => return rescue::check(model),
        DoorMsg::SkipCheck => return rescue::leave(model),
        DoorMsg::Change => return anew::change(model),
        DoorMsg::ChangeLater => return anew::leave(model),
        DoorMsg::OpenWithDevice => return device::open(model),
        DoorMsg::TurnDeviceOn => return device::turn_on(model),
        DoorMsg::TurnDeviceOff => return device::turn_off(model),
        DoorMsg::EnterFirstDay => return model.forward(Screen::FirstDay),
    }
    vec![]
}

/// Five drawn words go where words are being chosen.
pub(super) fn drew(model: &mut Model, words: Private) -> Vec<Effect> {
    model.door.shown = Some(true);
    match model.screen() {
        Screen::Create => typed(model, words),
        Screen::ChangeWords => typed_second(model, words),
        _ => vec![],
    }
}

pub(super) fn weighed(model: &mut Model, strength: WordsStrength) {
    // The words may have been taken away again while they were weighed.
    let stand = chosen(model).is_some_and(|it| !it.is_blank());
    model.door.strength = stand.then_some(strength);
}

fn typed(model: &mut Model, words: Private) -> Vec<Effect> {
    model.door.error = None;
    model.door.not_right = false;
    model.door.resumed = false;
    model.door.words = words;
    if model.screen() == Screen::Create {
        return weigh(model);
    }
    vec![]
}

fn typed_second(model: &mut Model, words: Private) -> Vec<Effect> {
    model.door.mismatch = None;
    model.door.second = words;
    if model.screen() == Screen::ChangeWords {
        return weigh(model);
    }
    vec![]
}

/// The words that are being chosen for a lock, where some are.
fn chosen(model: &Model) -> Option<&Private> {
    match model.screen() {
        Screen::Create => Some(&model.door.words),
        Screen::ChangeWords => Some(&model.door.second),
        _ => None,
    }
}

fn weigh(model: &mut Model) -> Vec<Effect> {
    match chosen(model) {
        Some(words) if words.is_blank() => {
            model.door.strength = None;
            vec![]
        }
        Some(words) => vec![Effect::Vault(VaultCall::Weigh(words.clone()))],
        None => vec![],
    }
}

/// Another screen came: what was typed for the last one does not stay in an open place.
pub(super) fn turned(model: &mut Model, before: Screen) {
    let screen = model.screen();
    if model.place().is_none() {
        if [before, screen].contains(&Screen::UnlockRescue) {
            // The field of the rescue words is clear to read: the others never move there.
            model.door.words = Private::default();
        }
        // Words that were begun wait until they are finished, but they are not shown unasked.
        model.door.resumed = screen == Screen::Create && !model.door.words.is_blank();
        model.door.shown = None;
        model.door.error = None;
        model.door.device_fault = None;
        return;
    }
    let showing = matches!(screen, Screen::Recovery | Screen::RecoveryCheck);
    // Ready offers a plain name too, and one comes back from there.
    let making = matches!(screen, Screen::Ready | Screen::Disguise);
    let door = std::mem::take(&mut model.door);
    if showing {
        model.door.rescue = door.rescue;
        model.door.asked = door.asked;
        model.door.busy = door.busy;
    }
    if !showing
        && !making
        && let Some(place) = model.place_mut()
    {
        // From here on the words are asked again before the rescue words are shown.
        place.fresh = false;
    }
}
