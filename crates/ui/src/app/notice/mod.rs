//! Heavy words in a note: one calm card while the person writes, and the quiet ways from it.
//!
//! The text is read after the same pause as the words that may fit, by rules that stand in
//! `content/en/heavy.toml`. They lie in the module of the vault worker, which a first visit does
//! not wait for; the worker reads the text, answers, and keeps nothing. Writing, Next and Save
//! stay as they are.
//!
//! **Invariant:** all of this is in memory for this sitting only. Nothing of it is in a fact, a
//! draft or a setting, and the browser's history is told another screen.
mod numbers;
#[cfg(test)]
mod tests;

pub use numbers::{Dial, always, emergency, help_with};

use super::{Effect, Model, Screen, VaultCall};
use footbridge_content::heavy::Heavy;

/// The part of the model for heavy words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// What the note is about, while its card is shown.
    pub card: Option<Heavy>,
    /// What the person is getting through, on the pages behind the card.
    pub about: Option<Heavy>,
    /// They answered the card: nothing more is asked about this note.
    pub ended: Option<Ended>,
    /// A card was shown: no charts, questions or letters for the rest of the sitting.
    pub sitting: bool,
}

/// How the person ended the card of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum Ended {
    NotNow,
    NotMeant,
}

/// What the person does with a card, and behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum NoticeMsg {
    /// The one lit way of the card.
    Go,
    NotNow,
    NotMeant,
    /// "Could you act on it soon?"
    Soon(Soon),
}

/// Could they act on it soon?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum Soon {
    Yes,
    Unsure,
    No,
}

impl Notice {
    /// The note is another one now: what was answered about the last one says nothing of it.
    pub(super) fn other_note(&mut self) {
        self.card = None;
        self.ended = None;
    }
}

/// The person paused while writing: the note is read, beside the vault, where the rules lie.
pub(super) fn read(model: &Model) -> Vec<Effect> {
    let text = &model.name.note.text;
    if model.notice.ended.is_some() || text.is_blank() {
        return vec![];
    }
    vec![Effect::Vault(VaultCall::Notice(text.clone()))]
}

/// What the note is about, or nothing any more.
pub(super) fn heard(model: &mut Model, about: Option<Heavy>) {
    // The card may have been answered, or the note saved, while it was read.
    if model.notice.ended.is_some() || model.name.note.text.is_blank() {
        return;
    }
    model.notice.card = about;
    if about.is_some() {
        model.notice.sitting = true;
        model.home.asks_helped = None;
    }
}

/// After each message: a note that is empty again is another note.
pub(super) fn settle(model: &mut Model) {
    if model.name.note.text.is_blank() {
        model.notice.other_note();
    }
}

pub(super) fn update(model: &mut Model, msg: NoticeMsg) -> Vec<Effect> {
    match msg {
        NoticeMsg::Go => go(model),
        NoticeMsg::NotNow => end(model, Ended::NotNow),
        NoticeMsg::NotMeant => end(model, Ended::NotMeant),
        NoticeMsg::Soon(Soon::Yes) => model.forward(Screen::NoticeSoon),
        NoticeMsg::Soon(Soon::Unsure | Soon::No) => model.forward(Screen::NoticePlan),
    }
}

fn end(model: &mut Model, how: Ended) -> Vec<Effect> {
    model.notice.card = None;
    model.notice.ended = Some(how);
    // The button that was pressed is gone; focus goes back to the words.
    vec![Effect::Focus("note")]
}

/// Whether somebody could act soon is asked about their own life only; whoever hurts themselves
/// goes straight to the next ten minutes.
fn go(model: &mut Model) -> Vec<Effect> {
    let Some(about) = model.notice.card else {
        return vec![];
    };
    model.notice.about = Some(about);
    match about {
        Heavy::Suicide => model.forward(Screen::NoticeAsk),
        Heavy::SelfHarm => model.forward(Screen::NoticePlan),
        Heavy::PartnerDanger => model.forward(Screen::NoticeDanger),
        Heavy::HarmOther => model.forward(Screen::NoticeDistance),
        Heavy::RelapseUrge => model.go(Screen::Hold),
    }
}

/// Whether it is a sitting without charts, questions and letters.
pub fn is_quiet(model: &Model) -> bool {
    model.notice.sitting
}

impl Screen {
    /// What the browser's history is told. Whoever opens it later reads nothing of what was
    /// noticed.
    pub(super) fn as_written(self) -> Self {
        match self {
            Self::NoticeAsk
            | Self::NoticeSoon
            | Self::NoticePlan
            | Self::NoticeDanger
            | Self::NoticeDistance => Self::NameWrite,
            other => other,
        }
    }
}
