//! The words: a typed, checked catalogue of everything that the app says, compiled in.
//!
//! Writers work in `content/`; the build script reads their files, refuses what does not fit the
//! schema with the name of the file and the line, and writes the tables of this crate.
//!
//! - [`words`] holds one function for every message of `content/en/ui.ftl`;
//! - the statics in [`catalogue`] hold the lists, in the order of the files;
//! - [`heavy`] holds the rules by which heavy words are noticed.
//!
//! **Invariant:** whatever is here was checked when it was built: every key that one entry names
//! is the key of another.
pub mod catalogue;
pub mod heavy;
pub mod help;
pub mod helplines;
pub mod hold;
pub mod sides;
pub mod words;

pub use catalogue::{
    ASK_THERAPIST, BODY_FELT, BODY_PLACES, BOUNDARY_OFFERS, BodyFelt, BodyPlace, CONTACT_CARE,
    CONTACTS, FAMILIES, Family, FeelingWord, Frame, HELP_KINDS, HELP_QUESTIONS, IF_THEN, KINDS,
    NEEDS, Need, OFFER, OFFER_BROKE, OFFER_KINDS, PRACTICES, Practice, PracticeStep, ROLE_WORDS,
    ROLES, SCRIPTS, SOURCES, STEPS, Source, SourceStrength, Step, family_of, feeling_word,
    help_kind, need, practice, source, step,
};
pub use catalogue::{HOLD, HOLD_REASONS, HOPES, SLIP_BEFORE, SLIP_HELPED, SWAPS};
pub use hold::{HoldWords, SAFE_HOPE, SlipBefore, Swap, slip_before, slip_helped};
pub use sides::{
    ContactCare, IfThen, Named, Offer, OfferBroke, OfferKind, Offers, RoleText, RoleWords, Script,
    if_then, offers, role_text, script, scripts,
};

/// The form a counted noun takes (the CLDR plural categories).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are CLDR's")]
pub enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// A number as a language writes it, with the form of the noun that follows.
///
/// A message of `ui.ftl` that selects on a variable takes it as this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The number, written.
    pub text: String,
    /// The form of what is counted.
    pub form: Plural,
}
