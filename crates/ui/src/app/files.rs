//! Locked files out and in, damaged parts, and forgetting this device.
//!
//! **Invariant:** a file that could not be read changes nothing, and a file that leaves has a
//! neutral name. What takes everything away asks for the words and for one typed word first.
#[cfg(test)]
mod tests;

use super::{
    After, Brought, Effect, Model, NotBrought, Phase, Purpose, Screen, Toast, Turn, VaultCall,
    VaultReply, history_number,
};
use crate::prefs::Prefs;
use footbridge_content::words;
use footbridge_core::{decide::Intent, event::Copied, private::Private};
use std::fmt;

/// The part of the model for files.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// The vault works; the screen says so in words.
    pub busy: bool,
    /// The file that was chosen to be brought in.
    pub chosen: Option<Chosen>,
    /// The words with which that file was locked.
    pub words: Private,
    /// Why it was not taken in.
    pub error: Option<NotBrought>,
    /// What came out of it.
    pub brought: Option<Brought>,
    /// The person opened the part about plain text, and saw its warning.
    pub plain: bool,
    /// What was typed to confirm that everything goes.
    pub typed: Private,
    making: Option<Making>,
}

/// A file as it lies on a disk, still locked.
#[derive(Clone, PartialEq, Eq)]
pub struct Chosen(Vec<u8>);

impl Chosen {
    /// Its size in kilobytes, at least one.
    pub fn kilobytes(&self) -> usize {
        self.0.len().div_ceil(1_000).max(1)
    }
}

impl fmt::Debug for Chosen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Chosen({} bytes)", self.0.len())
    }
}

/// Which file the vault makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Making {
    Plain,
    Damaged,
}

/// What the person does.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum FilesMsg {
    Choose,
    Typed(Private),
    Bring,
    TogglePlain,
    TypedDelete(Private),
    SaveDamaged,
}

impl Files {
    /// Whether the one word was typed that lets everything go.
    pub fn says_delete(&self) -> bool {
        self.typed.same_word(&Private::new(words::delete_word()))
    }
}

pub(super) fn update(model: &mut Model, msg: FilesMsg) -> Vec<Effect> {
    let files = &mut model.files;
    match msg {
        FilesMsg::Choose => return vec![Effect::ChooseFile],
        FilesMsg::Typed(words) => {
            files.words = words;
            files.error = None;
        }
        FilesMsg::TogglePlain => files.plain = !files.plain,
        FilesMsg::TypedDelete(typed) => files.typed = typed,
        FilesMsg::Bring => return bring(model),
        FilesMsg::SaveDamaged => {
            if files.busy {
                return vec![];
            }
            files.busy = true;
            files.making = Some(Making::Damaged);
            return vec![Effect::Vault(VaultCall::MakeDamagedFile)];
        }
    }
    vec![]
}

fn bring(model: &mut Model) -> Vec<Effect> {
    let files = &mut model.files;
    if files.busy || files.words.is_blank() {
        return vec![];
    }
    let Some(Chosen(bytes)) = files.chosen.clone() else {
        return vec![];
    };
    files.busy = true;
    files.error = None;
    files.brought = None;
    let words = files.words.clone();
    vec![Effect::Vault(VaultCall::BringFile { bytes, words })]
}

pub(super) fn chosen(model: &mut Model, bytes: Vec<u8>) -> Vec<Effect> {
    if model.screen() == Screen::BringFile {
        model.files.chosen = Some(Chosen(bytes));
        model.files.error = None;
        model.files.brought = None;
        return vec![Effect::Focus("file-words")];
    }
    vec![]
}

/// The words for the plain file were right, and the vault makes it.
pub(super) fn plain_is_coming(model: &mut Model) {
    model.files.making = Some(Making::Plain);
}

pub(super) fn answered(model: &mut Model, reply: VaultReply) -> Vec<Effect> {
    model.files.busy = false;
    match reply {
        VaultReply::FileMade { name, bytes } => made(model, name, bytes),
        VaultReply::Brought(brought) => {
            model.files.chosen = None;
            model.files.words = Private::default();
            model.files.brought = Some(brought);
            if brought.facts == 0 {
                return vec![];
            }
            // What came in is in the vault; the page reads all of it once more.
            vec![Effect::Vault(VaultCall::ReadAgain)]
        }
        VaultReply::DidNotBring(why) => {
            model.files.error = Some(why);
            vec![Effect::Focus("file-words")]
        }
        VaultReply::Forgotten => forgotten(model),
        _ => vec![],
    }
}

fn made(model: &mut Model, name: String, bytes: Vec<u8>) -> Vec<Effect> {
    let locked = model.door.purpose.take() == Some(Purpose::LockedFile);
    let making = model.files.making.take();
    model.door.busy = false;
    model.door.words = Private::default();
    let mut effects = vec![Effect::Offer { name, bytes }];
    let (copied, said) = match making {
        _ if locked => (Some(Copied::LockedFile), words::locked_file_saved()),
        Some(Making::Plain) => (Some(Copied::PlainFile), words::locked_file_plain_saved()),
        _ => (None, words::house_damaged_saved()),
    };
    if let Some(place) = copied {
        effects.extend(model.wish_quietly(Intent::NoteCopy(place), After::Quiet));
    }
    model.toast = Some(Toast::said(said, model.world.now));
    effects
}

/// Nothing of the person's is on this device any more: it is as on a first visit.
fn forgotten(model: &mut Model) -> Vec<Effect> {
    model.forget_all();
    model.prefs = Prefs::default();
    model.phase = Phase::Welcome;
    model.trail = vec![Screen::Welcome];
    model.toast = Some(Toast::said(words::undo_gone(), model.world.now));
    let number = history_number(0, Screen::Welcome);
    vec![Effect::Forgotten, Effect::Show(Turn::Instead(number))]
}

/// The vault could not do it; nothing is lost.
pub(super) fn trouble(model: &mut Model) {
    model.files.busy = false;
    model.files.making = None;
}

/// Another screen came: what was typed for the last one does not stay.
pub(super) fn turned(model: &mut Model) {
    let busy = model.files.busy;
    let making = model.files.making;
    model.files = Files {
        busy,
        making,
        ..Files::default()
    };
}

impl Model {
    /// Says how much came out of the file that made this place.
    pub(super) fn say_brought(&mut self, n: usize) {
        let said = words::locked_file_brought_notes(&n.to_string());
        self.toast = Some(Toast::said(said, self.world.now));
    }
}
