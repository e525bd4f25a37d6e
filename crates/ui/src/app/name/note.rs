//! The unfinished note: what Name it holds until it is saved.
//!
//! **Invariant:** every key in it is a key of the content, and each stands in it once.
use footbridge_content::{BODY_FELT, BODY_PLACES, BodyPlace, NEEDS, family_of, feeling_word};
use footbridge_core::{
    decide::FEELINGS_MAX,
    event::{CheckIn, Feeling, Felt, Force, Key, Place, Strength},
    private::Private,
};

/// The families after which the question about the four forces may come.
const FAMILIES_OF_FORCES: [&str; 4] = ["hurt", "shame", "fear", "lost"];

/// A word for how it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// By its key in the content.
    Known(&'static str),
    /// Theirs.
    Own(Private),
}

/// A place in the body, and what is felt there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InBody {
    /// By its key.
    pub place: &'static str,
    /// By its key, if they said.
    pub felt: Option<&'static str>,
}

/// The sentence "I notice…": made from the words, or their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// As the person wrote it, once they changed it. Making it anew does not throw it away.
    pub mine: Option<Private>,
    /// Whether theirs is the one that counts.
    pub shows_mine: bool,
    /// They saw it and went on; without this it is no part of the note.
    pub kept: bool,
}

/// Where in the four pages they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the pages")]
pub enum Page {
    #[default]
    Write,
    Strength,
    Sentence,
    Force,
    Step,
}

/// The note itself. Every part can be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// What they wrote.
    pub text: Private,
    /// The words they chose, in the order in which they chose them.
    pub words: Vec<Word>,
    /// A word of their own that is not finished yet.
    pub own: Private,
    /// How strong it is.
    pub strength: Option<Strength>,
    /// Where in the body, in the order of the taps.
    pub places: Vec<InBody>,
    /// What it asks for, by key, in the order of the taps.
    pub needs: Vec<&'static str>,
    /// Which of the four is loudest.
    pub force: Option<Force>,
    /// The sentence.
    pub line: Line,
    /// The page they were on.
    pub page: Page,
    /// The step that was picked for it, by key.
    pub step: Option<&'static str>,
}

impl Note {
    /// Whether there is nothing in it that would be missed.
    pub fn is_empty(&self) -> bool {
        self.text.is_blank()
            && self.words.is_empty()
            && self.own.is_blank()
            && self.strength.is_none()
            && self.places.is_empty()
            && self.needs.is_empty()
            && self.force.is_none()
            && self.line.mine.as_ref().is_none_or(Private::is_blank)
    }

    /// Whether a word of the list is chosen.
    pub fn has(&self, id: &str) -> bool {
        self.words
            .iter()
            .any(|it| matches!(it, Word::Known(known) if *known == id))
    }

    /// Chooses a word of the list, or takes it out. False when there is no room.
    pub(super) fn toggle(&mut self, id: &str) -> bool {
        let Some(word) = feeling_word(id) else {
            return true;
        };
        if self.has(id) {
            self.words.retain(|it| *it != Word::Known(word.id));
            return true;
        }
        self.add(Word::Known(word.id))
    }

    /// Adds a word. False when there is no room.
    pub(super) fn add(&mut self, word: Word) -> bool {
        if self.words.contains(&word) {
            return true;
        }
        if self.words.len() >= FEELINGS_MAX {
            return false;
        }
        self.words.push(word);
        true
    }

    /// Takes out the word at a place, counted from zero.
    pub(super) fn take_out(&mut self, n: usize) {
        if n < self.words.len() {
            self.words.remove(n);
        }
    }

    /// Chooses a place in the body, or takes it out. "Nowhere" and a place exclude each other.
    pub(super) fn toggle_place(&mut self, id: &str) {
        let Some(place) = body_place(id) else { return };
        if self.places.iter().any(|it| it.place == place.id) {
            self.places.retain(|it| it.place != place.id);
            return;
        }
        let nowhere = is_nowhere(place);
        self.places
            .retain(|it| !nowhere && body_place(it.place).is_some_and(|it| !is_nowhere(it)));
        self.places.push(InBody {
            place: place.id,
            felt: None,
        });
    }

    /// Says what is felt in a place, or takes it back.
    pub(super) fn toggle_felt(&mut self, place: &str, felt: &str) {
        let felt = BODY_FELT.iter().find(|it| it.id == felt).map(|it| it.id);
        if let Some(it) = self.places.iter_mut().find(|it| it.place == place) {
            it.felt = if it.felt == felt { None } else { felt };
        }
    }

    /// Names a need, or takes it back.
    pub(super) fn toggle_need(&mut self, id: &str) {
        let Some(need) = NEEDS.iter().find(|it| it.id == id) else {
            return;
        };
        if self.needs.contains(&need.id) {
            self.needs.retain(|it| *it != need.id);
        } else {
            self.needs.push(need.id);
        }
    }

    /// Whether a word was chosen after which one of the four may be loud.
    pub fn may_hold_a_force(&self) -> bool {
        self.words.iter().any(|it| match it {
            Word::Known(id) => {
                family_of(id).is_some_and(|family| FAMILIES_OF_FORCES.contains(&family.id))
            }
            Word::Own(_) => false,
        })
    }

    /// All eight needs: first those that the chosen words often point to.
    pub fn needs_in_order(&self) -> Vec<&'static str> {
        let mut ids: Vec<&'static str> = vec![];
        let of_words = self.words.iter().flat_map(|it| match it {
            Word::Known(id) => family_of(id).map_or(&[][..], |family| family.needs),
            Word::Own(_) => &[],
        });
        for id in of_words.copied().chain(NEEDS.iter().map(|it| it.id)) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// The sentence as it stands: theirs, or made from the words.
    pub fn sentence(&self) -> Option<Private> {
        self.line
            .mine
            .clone()
            .filter(|_| self.line.shows_mine)
            .or_else(|| super::sentence::made(self))
    }

    /// The fact that this note becomes.
    pub(in crate::app) fn check_in(&self) -> CheckIn {
        let key = |id: &str| Key::from(id);
        let feelings = self.words.iter().map(|word| Felt {
            feeling: match word {
                Word::Known(id) => Feeling::Known(key(id)),
                Word::Own(own) => Feeling::Own(own.clone()),
            },
            strength: None,
        });
        let places = self.places.iter().map(|it| Place {
            place: key(it.place),
            felt: it.felt.map(key),
        });
        let own = Some(self.own.clone()).filter(|it| !it.is_blank());
        // A word that was typed but not added yet is theirs all the same.
        let own = own.map(|own| Felt {
            feeling: Feeling::Own(own),
            strength: None,
        });
        CheckIn {
            feelings: feelings.chain(own).collect(),
            strength: self.strength,
            places: Some(places.collect()).filter(|it: &Vec<_>| !it.is_empty()),
            force: self.force,
            needs: Some(self.needs.iter().map(|id| key(id)).collect())
                .filter(|it: &Vec<_>| !it.is_empty()),
            sentence: self
                .sentence()
                .filter(|it| self.line.kept && !it.is_blank()),
            note: Some(self.text.clone()).filter(|it| !it.is_blank()),
            step: self.step.map(key),
        }
    }
}

/// The place of a key, if there is one.
pub fn body_place(id: &str) -> Option<&'static BodyPlace> {
    BODY_PLACES.iter().find(|it| it.id == id)
}

/// "Nowhere, I am numb" is the place that makes no phrase.
pub(super) fn is_nowhere(place: &BodyPlace) -> bool {
    place.phrase.is_empty()
}
