//! The rules by which heavy words are noticed (`content/en/heavy.toml`), as small numbers.
//!
//! A group is a list of alternatives, an alternative a run of numbers:
//!
//! | number | is |
//! |---|---|
//! | below `0x4000` | the word at that place of [`HeavyRules::words`] |
//! | [`GROUP`] and a number | one of that group |
//! | [`GAP`] and a number | up to so many words between |
//! | [`START`], [`END`] | a clause begins, a clause ends |
//! | [`NEXT`] | the alternative is over |
//! | [`CLOSE`] | the group is over |
//!
//! **Invariant:** a group names only groups that come before it.

include!(concat!(env!("OUT_DIR"), "/heavy.rs"));

/// Marks the number of a group.
pub const GROUP: u16 = 0x4000;
/// Marks a gap.
pub const GAP: u16 = 0x8000;
/// A clause begins here.
pub const START: u16 = 0xC000;
/// A clause ends here.
pub const END: u16 = 0xC001;
/// The alternative is over.
pub const NEXT: u16 = 0xFFFE;
/// From so many points on a note is noticed.
pub const ENOUGH: u8 = 4;
/// The group, or the entry of `spell`, is over.
pub const CLOSE: u16 = 0xFFFF;

/// All of it.
#[derive(Debug)]
pub struct HeavyRules {
    /// Grows by one with every change.
    pub version: u16,
    /// Every word that a rule knows, in order, a space between.
    pub words: &'static str,
    /// Words that lie near one of those and are no slip of it, in order, a space between.
    pub real: &'static str,
    /// A word, what is read instead, [`CLOSE`], and so on.
    pub spell: &'static [u16],
    /// Words that begin a clause of their own.
    pub breaks: &'static [u16],
    /// The groups, one after the other.
    pub groups: &'static [u16],
    /// Words of one kind: a name, and the words with a space between.
    pub kinds: &'static [(&'static str, &'static str)],
    /// Small signs, one a line: the points for each family in the order of [`Heavy::ALL`], and
    /// the sign.
    pub signs: &'static str,
    /// What is noticed.
    pub rules: &'static [HeavyRule],
    /// What takes a match back.
    pub quiets: &'static [HeavyQuiet],
}

/// What a text may be about, in the order in which one is chosen where a text is about several:
/// the one that cannot wait comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Heavy {
    /// Not wanting to live.
    Suicide,
    /// Being hurt, threatened or held by someone.
    PartnerDanger,
    /// Wanting to hurt someone.
    HarmOther,
    /// Hurting oneself.
    SelfHarm,
    /// A strong pull to do what one does not want to do.
    RelapseUrge,
}

impl Heavy {
    /// All of them, in that order.
    pub const ALL: [Self; 5] = [
        Self::Suicide,
        Self::PartnerDanger,
        Self::HarmOther,
        Self::SelfHarm,
        Self::RelapseUrge,
    ];

    /// Its key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Suicide => "suicide",
            Self::PartnerDanger => "partner_danger",
            Self::HarmOther => "harm_other",
            Self::SelfHarm => "self_harm",
            Self::RelapseUrge => "relapse_urge",
        }
    }
}

/// Something that is noticed.
#[derive(Debug)]
pub struct HeavyRule {
    /// Its key.
    pub id: &'static str,
    /// What it is about.
    pub family: Heavy,
    /// How much it says, from 1 to [`ENOUGH`].
    pub points: u8,
    /// The group of its patterns.
    pub patterns: u16,
    /// One of this group stands in the note too.
    pub with: Option<u16>,
    /// None of this group stands in the sentence.
    pub unless: Option<u16>,
    /// The places of the quieting patterns that may take it back, as bits.
    pub quiets: u64,
}

/// Something that takes a match back.
#[derive(Debug)]
pub struct HeavyQuiet {
    /// Its key.
    pub id: &'static str,
    /// How far it reaches.
    pub scope: HeavyScope,
    /// The group of its patterns; what stands in quotation marks has none.
    pub patterns: Option<u16>,
    /// With one of this group as near, it takes nothing back.
    pub unless: Option<u16>,
}

/// How far a quieting pattern reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeavyScope {
    /// A match that it shares a word with.
    Over,
    /// A match that begins right after it in its clause.
    Before,
    /// Its clause.
    Clause,
    /// Its sentence.
    Sentence,
    /// The whole note.
    Note,
    /// What stands in quotation marks.
    Quotes,
}
