//! The one record that can be read before the place is open.
//!
//! Light, text size, spacing, motion, country, lock mode, whether the device opens it, tries, and
//! the one or two numbers that the person allowed on Now. Nothing else: whoever holds the phone can read it. Its text form is `docs/formats/prefs.md`.
//!
//! **Invariant:** it holds nothing that the person wrote, and any text parses to something usable.

use footbridge_content::words;

/// Which of the three lights, once the person has picked one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the design's")]
pub enum Light {
    Morning,
    Night,
    Ember,
}

/// How large the text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the design's")]
pub enum TextSize {
    #[default]
    Usual,
    Larger,
    Largest,
}

/// What stands behind the lock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LockMode {
    /// Nothing was ever opened here.
    #[default]
    FirstVisit,
    /// Seen before, but no place was made.
    NoPlace,
    /// A place; the words open it.
    Words,
    /// A place, on a phone that someone else can unlock: words each time, nothing offered to be
    /// remembered.
    AskEachTime,
}

/// How long the app may lie unseen before an open place locks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum LockAfter {
    AtOnce,
    #[default]
    TwoMinutes,
    TenMinutes,
}

/// Under which name and picture the app lies on the home screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of `name-plain-names`")]
pub enum PlainName {
    #[default]
    Footbridge,
    DayList,
    Notes,
    Timer,
}

/// A number that may be called while the place is shut, because the person allowed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCall {
    /// One or two letters in the place of a name.
    pub initials: String,
    /// What the phone dials.
    pub dial: String,
}

/// The most numbers that stand on Now while the place is shut.
pub const OPEN_CALLS_MAX: usize = 2;

impl OpenCall {
    /// `None` for what no phone dials or what are no initials.
    pub fn new(initials: &str, dial: &str) -> Option<Self> {
        let n_letters = initials.chars().count();
        let fits = (1..=2).contains(&n_letters)
            && initials.chars().all(char::is_alphanumeric)
            && (3..=40).contains(&dial.len())
            && dial
                .bytes()
                .all(|it| it.is_ascii_digit() || matches!(it, b'+' | b'*' | b'#'));
        fits.then(|| Self {
            initials: initials.to_owned(),
            dial: dial.to_owned(),
        })
    }
}

/// The record itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prefs {
    /// The light the person picked; `None` follows the hour and the phone.
    pub light: Option<Light>,
    /// How large the text is.
    pub text: TextSize,
    /// Roomy spacing.
    pub roomy: bool,
    /// "No movement".
    pub still: bool,
    /// ISO 3166-1 alpha-2, as last chosen by the person.
    pub country: Option<String>,
    /// The numbers that the person allowed on Now while the place is shut: none, one or two.
    pub calls: Vec<OpenCall>,
    /// What stands behind the lock.
    pub lock: LockMode,
    /// Whether the place opens with a key of this device too.
    pub device: bool,
    /// How long the app may lie unseen before an open place locks.
    pub lock_after: LockAfter,
    /// Under which name and picture the app lies on the home screen.
    pub plain_name: PlainName,
    /// Wrong tries since the last right one.
    pub tries: u8,
    /// When the last wrong try was, in milliseconds since the epoch: the wait counts from here.
    pub last_try_ms: i64,
}

impl Prefs {
    /// Whether a place was made on this device.
    pub fn has_place(&self) -> bool {
        matches!(self.lock, LockMode::Words | LockMode::AskEachTime)
    }

    /// Writes the record as `v=1;light=night;text=larger;…`.
    pub fn to_text(&self) -> String {
        let mut out = String::from("v=1");
        let mut put = |key: &str, value: &str| {
            out.push(';');
            out.push_str(key);
            out.push('=');
            out.push_str(value);
        };
        if let Some(light) = self.light {
            put("light", light.name());
        }
        if self.text != TextSize::Usual {
            put("text", self.text.name());
        }
        if self.roomy {
            put("spacing", "roomy");
        }
        if self.still {
            put("motion", "still");
        }
        if let Some(country) = &self.country {
            put("country", country);
        }
        if !self.calls.is_empty() {
            let all = self.calls.iter().take(OPEN_CALLS_MAX);
            let all: Vec<String> = all
                .map(|it| format!("{}:{}", it.initials, it.dial))
                .collect();
            put("calls", &all.join(","));
        }
        put("lock", self.lock.name());
        if self.device {
            put("device", "opens");
        }
        if self.lock_after != LockAfter::default() {
            put("away", self.lock_after.name());
        }
        if self.plain_name != PlainName::default() {
            put("name", self.plain_name.key());
        }
        if self.tries > 0 {
            put("tries", &self.tries.to_string());
            put("tried", &self.last_try_ms.to_string());
        }
        out
    }

    /// Reads the record; what it does not know is passed over.
    pub fn from_text(text: &str) -> Self {
        let mut it = Self::default();
        for (key, value) in text.split(';').filter_map(|pair| pair.split_once('=')) {
            match key {
                "light" => it.light = Light::from_name(value),
                "text" => it.text = TextSize::from_name(value),
                "spacing" => it.roomy = value == "roomy",
                "motion" => it.still = value == "still",
                "country" if is_country(value) => it.country = Some(value.to_owned()),
                "calls" => {
                    let all = value.split(',').filter_map(|it| it.split_once(':'));
                    it.calls = all
                        .filter_map(|(initials, dial)| OpenCall::new(initials, dial))
                        .take(OPEN_CALLS_MAX)
                        .collect();
                }
                "lock" => it.lock = LockMode::from_name(value),
                "device" => it.device = value == "opens",
                "name" => it.plain_name = PlainName::from_key(value),
                "away" => it.lock_after = LockAfter::from_name(value),
                "tries" => it.tries = value.parse().unwrap_or(u8::MAX),
                "tried" => it.last_try_ms = value.parse().unwrap_or_default(),
                _ => (),
            }
        }
        it
    }
}

fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

impl Light {
    /// Its name in `data-theme` and in the record.
    pub fn name(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Night => "night",
            Self::Ember => "ember",
        }
    }
    fn from_name(name: &str) -> Option<Self> {
        [Self::Morning, Self::Night, Self::Ember]
            .into_iter()
            .find(|it| it.name() == name)
    }
}

impl TextSize {
    /// Its name in `data-text` and in the record.
    pub fn name(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::Larger => "larger",
            Self::Largest => "largest",
        }
    }
    fn from_name(name: &str) -> Self {
        [Self::Larger, Self::Largest]
            .into_iter()
            .find(|it| it.name() == name)
            .unwrap_or_default()
    }
}

impl LockMode {
    /// Its name in the record.
    pub fn name(self) -> &'static str {
        match self {
            Self::FirstVisit => "first",
            Self::NoPlace => "none",
            Self::Words => "words",
            Self::AskEachTime => "each",
        }
    }
    fn from_name(name: &str) -> Self {
        [Self::NoPlace, Self::Words, Self::AskEachTime]
            .into_iter()
            .find(|it| it.name() == name)
            .unwrap_or_default()
    }
}

impl LockAfter {
    /// Its name in the record: minutes.
    pub fn name(self) -> &'static str {
        match self {
            Self::AtOnce => "0",
            Self::TwoMinutes => "2",
            Self::TenMinutes => "10",
        }
    }
    fn from_name(name: &str) -> Self {
        [Self::AtOnce, Self::TenMinutes]
            .into_iter()
            .find(|it| it.name() == name)
            .unwrap_or_default()
    }
    /// In milliseconds.
    pub fn ms(self) -> i64 {
        match self {
            Self::AtOnce => 0,
            Self::TwoMinutes => 120_000,
            Self::TenMinutes => 600_000,
        }
    }
}

impl PlainName {
    /// In the order of `name-plain-names`.
    pub const ALL: [Self; 4] = [Self::Footbridge, Self::DayList, Self::Notes, Self::Timer];

    /// Its name in the record, in the marks of the document, and in the names of its files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Footbridge => "usual",
            Self::DayList => "list",
            Self::Notes => "notes",
            Self::Timer => "timer",
        }
    }
    fn from_key(key: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|it| it.key() == key)
            .unwrap_or_default()
    }
    /// What stands below the picture.
    pub fn word(self) -> &'static str {
        let at = Self::ALL.iter().position(|it| *it == self);
        words::name_plain_names()[at.unwrap_or_default()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let prefs = Prefs {
            light: Some(Light::Ember),
            text: TextSize::Largest,
            roomy: true,
            still: true,
            country: Some("GB".to_owned()),
            calls: vec![
                OpenCall::new("AM", "07700900112").unwrap(),
                OpenCall::new("Ö", "+44207946#18").unwrap(),
            ],
            lock: LockMode::AskEachTime,
            device: true,
            lock_after: LockAfter::TenMinutes,
            plain_name: PlainName::Notes,
            tries: 4,
            last_try_ms: 1_790_000_000_000,
        };
        assert_eq!(Prefs::from_text(&prefs.to_text()), prefs);
        assert_eq!(
            Prefs::from_text(&Prefs::default().to_text()),
            Prefs::default()
        );
    }

    #[test]
    fn any_text_gives_a_usable_record() {
        for text in [
            "",
            ";;;",
            "v=2;light=blue;tries=-1;country=gbx",
            "=",
            "lock=\u{0}",
        ] {
            let prefs = Prefs::from_text(text);
            assert_eq!(prefs.light, None, "{text:?}");
            assert_eq!(prefs.country, None, "{text:?}");
        }
    }

    #[test]
    fn only_what_a_phone_dials_stands_on_now_and_two_at_most() {
        let read = |text: &str| Prefs::from_text(text).calls;
        assert_eq!(read("calls=A:999,B:112,C:911").len(), OPEN_CALLS_MAX);
        for none in [
            "calls=",
            "calls=A",
            "calls=A:9",
            "calls=Amina:07700",
            "calls=A:call me",
            "calls=:999",
        ] {
            assert_eq!(read(none), [], "{none}");
        }
    }

    #[test]
    fn a_record_from_before_the_plain_names_opens_under_the_usual_one() {
        for text in ["v=1;lock=words", "v=1;name=elephant;lock=words", "name="] {
            assert_eq!(Prefs::from_text(text).plain_name, PlainName::Footbridge);
        }
        assert!(!Prefs::default().to_text().contains("name="));
    }

    #[test]
    fn broken_tries_do_not_open_a_door() {
        assert_eq!(Prefs::from_text("tries=lots").tries, u8::MAX);
    }
}
