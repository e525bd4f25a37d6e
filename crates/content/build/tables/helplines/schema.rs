//! A file of `content/helplines/`.
//!
//! **Invariant:** a key that is not in the schema is refused.
use super::super::value::{Key, Text};
use serde::Deserialize;
use toml::Spanned;

/// What a line can be for.
pub(super) const KINDS: [&str; 12] = [
    "emergency",
    "suicide",
    "emotional",
    "partner_violence",
    "sexual_violence",
    "victims_of_crime",
    "children",
    "parents",
    "men",
    "lgbtq",
    "addiction",
    "text",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Country {
    pub(super) name: Text,
    pub(super) zones: Vec<Spanned<Text>>,
    pub(super) pattern_phone: Spanned<String>,
    pub(super) pattern_sms: Spanned<String>,
    pub(super) service: Vec<Service>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Service {
    pub(super) id: Key,
    #[serde(default)]
    pub(super) regions: Vec<Text>,
    pub(super) name: Text,
    pub(super) kinds: Vec<Spanned<String>>,
    pub(super) for_whom: Text,
    pub(super) grade: Grade,
    pub(super) hours: Text,
    pub(super) cost: Text,
    #[serde(default)]
    pub(super) languages: Vec<String>,
    #[expect(dead_code, reason = "for whoever confirms the number")]
    pub(super) anonymous: Text,
    pub(super) may_call_police: Police,
    pub(super) appears_on_bill: Known,
    #[expect(dead_code, reason = "for whoever confirms the number")]
    pub(super) policy_note: Option<Text>,
    /// One sentence that the person has to know before the call.
    pub(super) say: Option<Text>,
    pub(super) page_date: Spanned<String>,
    pub(super) read: Spanned<String>,
    pub(super) how: How,
    pub(super) sources: Vec<Spanned<String>>,
    #[expect(dead_code, reason = "for whoever confirms the number")]
    pub(super) notes: Option<Text>,
    pub(super) channel: Vec<Channel>,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
pub(super) enum Grade {
    A,
    B,
}

/// What lay before the reader.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum How {
    LivePage,
    StoredCopy,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(
    clippy::enum_variant_names,
    reason = "the names are those of the files"
)]
pub(super) enum Police {
    Yes,
    IfImminent,
    WithConsent,
    CrimeOnly,
    LegalDutyOnly,
    RunByPolice,
    No,
    Unknown,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Known {
    Yes,
    No,
    Unknown,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Channel {
    pub(super) kind: Spanned<ChannelKind>,
    pub(super) display: Option<Text>,
    pub(super) dial: Option<Spanned<String>>,
    pub(super) url: Option<Spanned<String>>,
    pub(super) keyword: Option<Spanned<String>>,
    pub(super) keyword_needed: Option<bool>,
    #[serde(default)]
    pub(super) mobile_only: bool,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum ChannelKind {
    Phone,
    Sms,
    WhatsApp,
    Chat,
}
