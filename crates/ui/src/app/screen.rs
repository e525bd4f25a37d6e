//! The places a person can be, and the opaque numbers by which the browser's history knows them.

/// One screen. What it shows beyond its name lives in the [`Model`](super::Model).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[expect(missing_docs, reason = "the names are those of the design's screens")]
pub enum Screen {
    Welcome = 1,
    Start,
    Create,
    Ready,
    Recovery,
    RecoveryCheck,
    FirstDay,
    Unlock,
    UnlockRescue,
    Home,
    Steps,
    NameWrite,
    NameFamilies,
    NameStrength,
    NameSentence,
    NameForce,
    NameStep,
    Now,
    Breathe,
    Wave,
    Practice,
    Practices,
    NowAfter,
    Lines,
    Settings,
    SettingsLight,
    SettingsText,
    ChangeWords,
    SaveFile,
    BringFile,
    Delete,
    Safety,
    OtherTab,
    Insecure,
    NoStorage,
    Damaged,
    NewVersion,
    Left,
    LinesReport,
}

impl Screen {
    /// Every screen, in the order of their numbers.
    pub const ALL: [Self; 39] = [
        Self::Welcome,
        Self::Start,
        Self::Create,
        Self::Ready,
        Self::Recovery,
        Self::RecoveryCheck,
        Self::FirstDay,
        Self::Unlock,
        Self::UnlockRescue,
        Self::Home,
        Self::Steps,
        Self::NameWrite,
        Self::NameFamilies,
        Self::NameStrength,
        Self::NameSentence,
        Self::NameForce,
        Self::NameStep,
        Self::Now,
        Self::Breathe,
        Self::Wave,
        Self::Practice,
        Self::Practices,
        Self::NowAfter,
        Self::Lines,
        Self::Settings,
        Self::SettingsLight,
        Self::SettingsText,
        Self::ChangeWords,
        Self::SaveFile,
        Self::BringFile,
        Self::Delete,
        Self::Safety,
        Self::OtherTab,
        Self::Insecure,
        Self::NoStorage,
        Self::Damaged,
        Self::NewVersion,
        Self::Left,
        Self::LinesReport,
    ];

    /// The opaque number for the browser's history.
    pub fn code(self) -> u8 {
        self as u8
    }

    /// The screen of a number, or `None` for a number that is not ours.
    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// Whether it shows anything that lies behind the person's words.
    pub fn needs_open(self) -> bool {
        matches!(
            self,
            Self::Ready
                | Self::Recovery
                | Self::RecoveryCheck
                | Self::FirstDay
                | Self::Home
                | Self::Steps
                | Self::NameWrite
                | Self::NameFamilies
                | Self::NameStrength
                | Self::NameSentence
                | Self::NameForce
                | Self::NameStep
                | Self::Settings
                | Self::SettingsLight
                | Self::SettingsText
                | Self::ChangeWords
                | Self::SaveFile
                | Self::Delete
                | Self::Damaged
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_leads_back_to_its_screen() {
        for screen in Screen::ALL {
            assert_eq!(Screen::from_code(screen.code()), Some(screen));
        }
        assert_eq!(Screen::from_code(0), None);
        assert_eq!(Screen::from_code(200), None);
    }
}
