//! Help that fits: four questions, each can be skipped, then kinds of help and a first mail.
//!
//! - [`fit`] chooses, as a function of the answers alone;
//! - `mail` is the draft of a first mail.
//!
//! **Invariant:** the answers are in memory only and end with the sitting; nothing here is booked
//! or sent. An answer that tells of danger from someone leads to phone numbers, then to device
//! safety, before anything else.
mod fit;
mod mail;
mod plan;
#[cfg(test)]
mod tests;

pub use fit::{Answers, Chosen, Fit, N_QUESTIONS, fit};
pub use mail::MAIL_CHARS_MAX;
pub use plan::may_save;

use super::{Effect, Model, Screen, Slot};
use footbridge_content::{HELP_QUESTIONS, help::HelpAnswer};
use footbridge_core::private::Private;

/// The page of each question.
const PAGES: [Screen; N_QUESTIONS] = [
    Screen::HelpHurts,
    Screen::HelpHowLong,
    Screen::HelpBody,
    Screen::HelpCould,
];

/// The part of the model for Help that fits.
#[derive(Clone, Debug, Default)]
pub struct Help {
    /// What was answered in this sitting: the number of the answer to each question.
    pub answers: Answers,
    /// The kind whose first step stands in the lamp, by key, once the person picked one.
    pub lit: Option<&'static str>,
    /// The first mail, once it was changed.
    mail: Option<Private>,
    /// The changed mail that gave way to the first draft, so that it can come back.
    aside: Option<Private>,
}

/// What the person does in Help that fits.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum HelpMsg {
    /// The number of an answer to the question on the screen.
    Answer(usize),
    Skip,
    /// From the numbers or from device safety: on to what comes next.
    GoOn,
    /// Another kind's first step goes into the lamp.
    Light(&'static str),
    Again,
    SaveToPlan,
    MailTyped(Private),
    CopyMail,
    OpenMail,
    FirstDraft,
    BringBack,
}

/// Where the way goes on from the numbers or from device safety.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onward {
    /// From the numbers to device safety.
    DeviceSafety,
    /// To the next question.
    Questions,
    /// To the kinds of help.
    Kinds,
}

pub(super) fn update(model: &mut Model, msg: HelpMsg) -> Vec<Effect> {
    match msg {
        HelpMsg::Answer(n) => answer(model, n),
        HelpMsg::Skip => skip(model),
        HelpMsg::GoOn => go_on(model),
        HelpMsg::Light(id) => {
            model.help.lit = Some(id);
            vec![Effect::Focus("help-step")]
        }
        HelpMsg::Again => {
            model.help.forget_answers();
            model.forward(PAGES[0])
        }
        HelpMsg::SaveToPlan => plan::save(model),
        HelpMsg::MailTyped(text) => mail::typed(model, text),
        HelpMsg::CopyMail => vec![Effect::Copy(model.help.mail())],
        HelpMsg::OpenMail => mail::open(model),
        HelpMsg::FirstDraft => mail::first_draft(model),
        HelpMsg::BringBack => mail::bring_back(model),
    }
}

/// Help that fits was opened: it begins with the first question.
pub(super) fn begin(model: &mut Model) -> Vec<Effect> {
    if question_of(model.screen()).is_none() {
        model.help.forget_answers();
    }
    model.forward(PAGES[0])
}

/// The number of the question that a screen asks.
pub fn question_of(screen: Screen) -> Option<usize> {
    PAGES.iter().position(|it| *it == screen)
}

/// Whether the person said in this sitting that they are not safe with someone. Whatever would
/// lead to writing to that person is not offered then.
pub fn is_not_safe(model: &Model) -> bool {
    fit(&model.help.answers).not_safe
}

/// The kind whose first step stands in the lamp: the one the person picked, or the nearest.
pub fn lit(model: &Model) -> Option<Chosen> {
    let mut kinds = fit(&model.help.answers).kinds;
    let picked = kinds
        .iter()
        .position(|it| Some(it.kind.id) == model.help.lit);
    let at = picked.unwrap_or(0);
    (at < kinds.len()).then(|| kinds.swap_remove(at))
}

/// Where the way goes on, where the screen was reached from an answer that puts numbers first.
pub fn onward(model: &Model) -> Option<Onward> {
    let n = asked_behind(model)?;
    let said = model.help.said(n).filter(|it| it.numbers_first)?;
    Some(if said.danger && model.screen() == Screen::Lines {
        Onward::DeviceSafety
    } else if n + 1 < N_QUESTIONS {
        Onward::Questions
    } else {
        Onward::Kinds
    })
}

/// The question from which the numbers, or device safety behind them, were opened.
fn asked_behind(model: &Model) -> Option<usize> {
    let mut trail = model.trail.iter().rev().copied();
    let before = match trail.next()? {
        Screen::Lines => trail.next()?,
        Screen::Safety => trail
            .next()
            .filter(|it| *it == Screen::Lines)
            .and(trail.next())?,
        _ => return None,
    };
    question_of(before)
}

fn answer(model: &mut Model, n: usize) -> Vec<Effect> {
    let Some(at) = question_of(model.screen()) else {
        return vec![];
    };
    let Some(said) = HELP_QUESTIONS[at].answers.get(n) else {
        return vec![];
    };
    model.help.answers[at] = Some(n);
    model.help.lit = None;
    if said.numbers_first {
        return model.forward(Screen::Lines);
    }
    model.forward(after(at))
}

fn skip(model: &mut Model) -> Vec<Effect> {
    let Some(at) = question_of(model.screen()) else {
        return vec![];
    };
    model.help.answers[at] = None;
    model.help.lit = None;
    model.forward(after(at))
}

fn go_on(model: &mut Model) -> Vec<Effect> {
    match (onward(model), asked_behind(model)) {
        (Some(Onward::DeviceSafety), _) => model.forward(Screen::Safety),
        (Some(_), Some(at)) => model.forward(after(at)),
        _ => vec![],
    }
}

fn after(question: usize) -> Screen {
    PAGES
        .get(question + 1)
        .copied()
        .unwrap_or(Screen::HelpResult)
}

impl Help {
    /// The answer to a question, if it was not skipped.
    pub fn said(&self, question: usize) -> Option<&'static HelpAnswer> {
        fit::said(&self.answers, question)
    }

    fn forget_answers(&mut self) {
        self.answers = Answers::default();
        self.lit = None;
    }
}

/// The page was hidden and may never come back.
pub(super) fn hidden(model: &mut Model) -> Vec<Effect> {
    if model.screen() == Screen::HelpMail {
        return model.keep_draft(Slot::Mail);
    }
    vec![]
}

/// Something lies on the clipboard now.
pub(super) fn copied(model: &mut Model) -> Vec<Effect> {
    if model.screen() == Screen::HelpMail {
        mail::say_copied(model);
    }
    vec![]
}
