//! A first mail to a therapist: a draft that the person can change, copy, or open elsewhere.
//!
//! **Invariant:** nothing is sent from here. A changed mail is kept sealed until the person goes
//! back to the first draft, and even then it can come back.
use super::Help;
use crate::app::{Effect, Model, Slot, Toast};
use footbridge_content::{ASK_THERAPIST, words};
use footbridge_core::private::Private;

/// The longest mail. Longer ones are cut by some mail apps on their way.
pub const MAIL_CHARS_MAX: usize = 1_500;

impl Help {
    /// The mail as it stands.
    pub fn mail(&self) -> Private {
        self.mail
            .clone()
            .unwrap_or_else(|| Private::new(ASK_THERAPIST.mail))
    }

    /// Whether it is not the first draft any more.
    pub fn mail_is_changed(&self) -> bool {
        self.mail.is_some()
    }

    /// Whether a changed mail gave way to the first draft and can come back.
    pub fn mail_waits_aside(&self) -> bool {
        self.aside.is_some()
    }

    /// Whether it is longer than a mail app is sure to take.
    pub fn mail_is_long(&self) -> bool {
        self.mail
            .as_ref()
            .is_some_and(|it| it.n_chars() > MAIL_CHARS_MAX)
    }

    /// What the sealed slot keeps: nothing while it is the first draft.
    pub(in crate::app) fn draft(&self) -> Private {
        self.mail.clone().unwrap_or_default()
    }

    /// A changed mail came back with the place.
    pub(in crate::app) fn take_draft(&mut self, text: Private) {
        self.mail = (!text.is_blank()).then_some(text);
    }
}

pub(super) fn typed(model: &mut Model, text: Private) -> Vec<Effect> {
    let help = &mut model.help;
    help.aside = None;
    // EXPOSE: compared with the words of the content.
    let first = text.expose() == ASK_THERAPIST.mail;
    help.mail = (!first).then_some(text);
    vec![Effect::DraftSoon(Slot::Mail)]
}

/// Opens the person's own mail app. What is too long for that can still be copied.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    if model.help.mail_is_long() {
        return vec![];
    }
    model.toast = Some(Toast::said(words::help_mail_opened(), model.world.now));
    vec![Effect::WriteMail {
        subject: words::help_mail_subject(),
        text: model.help.mail(),
    }]
}

pub(super) fn first_draft(model: &mut Model) -> Vec<Effect> {
    if let Some(mine) = model.help.mail.take() {
        model.help.aside = Some(mine);
    }
    model.keep_draft(Slot::Mail)
}

pub(super) fn bring_back(model: &mut Model) -> Vec<Effect> {
    if let Some(mine) = model.help.aside.take() {
        model.help.mail = Some(mine);
    }
    model.keep_draft(Slot::Mail)
}

pub(super) fn say_copied(model: &mut Model) {
    model.toast = Some(Toast::said(words::help_mail_copied(), model.world.now));
}
