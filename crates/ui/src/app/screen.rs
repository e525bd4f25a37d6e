//! The places a person can be, and the opaque numbers by which the browser's history knows them.

/// Declares the screens once: name, number in the history, on which side of the lock it lies.
macro_rules! screens {
    ($( $name:ident = $code:literal, $side:ident; )+) => {
        /// One screen. What it shows beyond its name lives in the [`Model`](super::Model).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[expect(missing_docs, reason = "the names are those of the design's screens")]
        pub enum Screen {
            $( $name = $code, )+
        }

        impl Screen {
            /// Every screen, in the order of the list.
            pub const ALL: &[Self] = &[$( Self::$name, )+];

            /// Whether it shows anything that lies behind the person's words.
            pub fn needs_open(self) -> bool {
                match self {
                    $( Self::$name => side!($side), )+
                }
            }
        }
    };
}

macro_rules! side {
    (before) => {
        false
    };
    (behind) => {
        true
    };
}

// A number is never used for another screen: it stands in the history of open tabs.
screens! {
    Welcome = 1, before;
    Start = 2, before;
    Create = 3, before;
    Ready = 4, behind;
    Recovery = 5, behind;
    RecoveryCheck = 6, behind;
    FirstDay = 7, behind;
    Unlock = 8, before;
    UnlockRescue = 9, before;
    Home = 10, behind;
    Steps = 11, behind;
    NameWrite = 12, behind;
    NameFamilies = 13, behind;
    NameStrength = 14, behind;
    NameSentence = 15, behind;
    NameForce = 16, behind;
    NameStep = 17, behind;
    Now = 18, before;
    Breathe = 19, before;
    Wave = 20, before;
    Practice = 21, before;
    Practices = 22, before;
    NowAfter = 23, before;
    Lines = 24, before;
    Settings = 25, behind;
    SettingsLight = 26, behind;
    SettingsText = 27, behind;
    ChangeWords = 28, behind;
    SaveFile = 29, behind;
    BringFile = 30, before;
    Delete = 31, behind;
    Safety = 32, before;
    OtherTab = 33, before;
    Insecure = 34, before;
    NoStorage = 35, before;
    Damaged = 36, behind;
    NewVersion = 37, before;
    Left = 38, before;
    LinesReport = 39, before;
    Plan = 40, behind;
    PlanFirst1 = 41, behind;
    PlanFirst2 = 42, behind;
    PlanFirst3 = 43, behind;
    PlanFirst4 = 44, behind;
    PlanFirst5 = 45, behind;
    PlanPart = 46, behind;
    PlanEarlier = 47, behind;
    IfThens = 48, behind;
    IfThenEdit = 49, behind;
    IfThenRehearse = 50, behind;
    IfThenShow = 51, behind;
    PrintChoose = 52, behind;
    Print = 53, behind;
    NowCalls = 54, behind;
    HardDays = 70, behind;
    HardDayAdd = 71, behind;
    Roles = 72, behind;
    RolesKind = 73, behind;
    Contact = 74, behind;
    ContactScript = 75, behind;
    Boundary = 76, behind;
    HelpHurts = 100, behind;
    HelpHowLong = 101, behind;
    HelpBody = 102, behind;
    HelpCould = 103, behind;
    HelpResult = 104, behind;
    HelpMail = 105, behind;
    Disguise = 106, behind;
    Hold = 60, before;
    HoldWait = 61, before;
    HoldAfter = 62, before;
    Look = 63, before;
    Slip = 64, behind;
    DeviceKey = 110, behind;
    NoticeAsk = 85, behind;
    NoticeSoon = 86, behind;
    NoticePlan = 87, behind;
    NoticeDanger = 88, behind;
    NoticeDistance = 89, behind;
}

impl Screen {
    /// Whether the front can draw it: all that is before the lock and needs no vault.
    pub fn in_front(self) -> bool {
        let needs_vault = matches!(
            self,
            Self::Create | Self::Unlock | Self::UnlockRescue | Self::BringFile
        );
        !self.needs_open() && !needs_vault
    }

    /// The opaque number for the browser's history.
    pub fn code(self) -> u8 {
        self as u8
    }

    /// The screen of a number, or `None` for a number that is not ours.
    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_leads_back_to_its_screen() {
        for screen in Screen::ALL {
            assert_eq!(Screen::from_code(screen.code()), Some(*screen));
        }
        assert_eq!(Screen::from_code(0), None);
        assert_eq!(Screen::from_code(200), None);
    }
}
