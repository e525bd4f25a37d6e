//! What changes with the side a person is on, with who it was about, and with why they stay in
//! contact: examples, never the dignity of the words.
//!
//! **Invariant:** a choice here only picks among examples; nothing that a person wrote depends on
//! it.
use crate::catalogue::{IF_THEN, OFFER, OFFER_BROKE, OFFER_KINDS, ROLES, SCRIPTS};
use footbridge_core::event::Role;

/// A side of a broken trust.
#[derive(Debug)]
pub struct RoleText {
    /// Its key.
    pub id: &'static str,
    /// As facts hold it.
    pub role: Role,
    /// The row to pick.
    pub name: &'static str,
    /// What picking it does.
    pub note: &'static str,
}

/// A key and its word.
#[derive(Debug)]
pub struct Named {
    /// The key.
    pub id: &'static str,
    /// The word.
    pub name: &'static str,
}

/// The words around the questions about side, kind and contact.
#[derive(Debug)]
#[expect(missing_docs, reason = "the names are those of the file")]
pub struct RoleWords {
    pub ask: &'static str,
    pub why: &'static str,
    pub ask_kind: &'static str,
    pub ask_contact: &'static str,
}

/// One if-then plan to start from.
#[derive(Debug)]
pub struct IfThen {
    /// Its key.
    pub id: &'static str,
    /// Whom it is for, by keys of roles; empty where it is for everyone.
    pub roles: &'static [&'static str],
    /// "If …".
    pub cue: &'static str,
    /// "I …".
    pub act: &'static str,
    /// The words for feelings that it fits, by key.
    pub words: &'static [&'static str],
}

/// What the plan offers to who was hurt, and what it offers to all.
#[derive(Debug)]
#[expect(missing_docs, reason = "the names are the parts of the plan")]
pub struct Offer {
    pub triggers: &'static [&'static str],
    pub signs: &'static [&'static str],
    pub alone: &'static [&'static str],
    pub places: &'static [&'static str],
    pub reasons: &'static [&'static str],
    pub safer: &'static [&'static str],
}

/// What the plan offers to who broke trust, in the parts where that differs.
#[derive(Debug)]
#[expect(missing_docs, reason = "the names are the parts of the plan")]
pub struct OfferBroke {
    pub triggers: &'static [&'static str],
    pub signs: &'static [&'static str],
    pub reasons: &'static [&'static str],
}

/// What the plan offers first where it was about this kind.
#[derive(Debug)]
#[expect(missing_docs, reason = "the names are the parts of the plan")]
pub struct OfferKind {
    pub kind: &'static str,
    pub triggers: &'static [&'static str],
    pub signs: &'static [&'static str],
    pub reasons: &'static [&'static str],
}

/// A line to write from.
#[derive(Debug)]
pub struct Script {
    /// Its key.
    pub id: &'static str,
    /// What it is about, in a word.
    pub about: &'static str,
    /// Where it fits, by keys of [`CONTACTS`](crate::CONTACTS).
    pub settings: &'static [&'static str],
    /// The line, with `{blanks}`.
    pub text: &'static str,
}

/// What is said around the lines to write.
#[derive(Debug)]
#[expect(missing_docs, reason = "the names are those of the file")]
pub struct ContactCare {
    pub rule: &'static str,
    pub rule_why: &'static str,
    pub checks: &'static [&'static str],
    pub answer_cruel: &'static str,
    pub no_answer_needed: &'static str,
    pub more_things: &'static [&'static str],
    pub past: &'static [&'static str],
    pub will_do: &'static [&'static str],
    pub care: &'static str,
}

/// The lines that the plan offers, part by part, in the order in which to show them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the parts of the plan")]
pub struct Offers {
    pub triggers: Vec<&'static str>,
    pub signs: Vec<&'static str>,
    pub alone: Vec<&'static str>,
    pub places: Vec<&'static str>,
    pub reasons: Vec<&'static str>,
    pub safer: Vec<&'static str>,
}

/// What the plan offers to a person of this side, and for these kinds (keys of
/// [`KINDS`](crate::KINDS)).
///
/// Who told no side sees what is for people who were hurt.
pub fn offers(role: Option<Role>, kinds: &[&str]) -> Offers {
    let of_kind = || OFFER_KINDS.iter().filter(|it| kinds.contains(&it.kind));
    let (hurt, broke) = match role {
        None | Some(Role::Hurt) => (true, false),
        Some(Role::BrokeTrust) => (false, true),
        Some(Role::Both) => (true, true),
    };
    let part = |own: Vec<&'static [&'static str]>, hurts: &'static [_], broken: &'static [_]| {
        let mut lines = Vec::new();
        let shared = [(hurt, hurts), (broke, broken)];
        let shared = shared.into_iter().filter(|(it, _)| *it).map(|(_, it)| it);
        for line in own.into_iter().chain(shared).flatten() {
            // "Payday" stands in more than one list.
            if !lines.contains(line) {
                lines.push(*line);
            }
        }
        lines
    };
    Offers {
        triggers: part(
            of_kind().map(|it| it.triggers).collect(),
            OFFER.triggers,
            OFFER_BROKE.triggers,
        ),
        signs: part(
            of_kind().map(|it| it.signs).collect(),
            OFFER.signs,
            OFFER_BROKE.signs,
        ),
        alone: OFFER.alone.to_vec(),
        places: OFFER.places.to_vec(),
        reasons: part(
            of_kind().map(|it| it.reasons).collect(),
            OFFER.reasons,
            OFFER_BROKE.reasons,
        ),
        safer: OFFER.safer.to_vec(),
    }
}

/// The if-then plans for a person of this side: first those that are for few.
pub fn if_then(role: Option<Role>) -> Vec<&'static IfThen> {
    let id = role_text(role.unwrap_or(Role::Hurt)).map_or("", |it| it.id);
    let (all, own): (Vec<_>, Vec<_>) = IF_THEN
        .iter()
        .filter(|it| it.roles.is_empty() || it.roles.contains(&id))
        .partition(|it| it.roles.is_empty());
    own.into_iter().chain(all).collect()
}

/// The words for a side.
pub fn role_text(role: Role) -> Option<&'static RoleText> {
    ROLES.iter().find(|it| it.role == role)
}

/// The line of a key.
pub fn script(id: &str) -> Option<&'static Script> {
    SCRIPTS.iter().find(|it| it.id == id)
}

/// The lines that fit any of these settings; all of them where none is named.
pub fn scripts(settings: &[&str]) -> Vec<&'static Script> {
    let fits =
        |it: &&Script| settings.is_empty() || it.settings.iter().any(|it| settings.contains(it));
    SCRIPTS.iter().filter(fits).collect()
}
