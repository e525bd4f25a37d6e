//! Words that may fit what was written, and the search among all words.
//!
//! **Invariant:** nothing here chooses a word, and a word on the screen keeps its place.
use super::{Name, Word};
use crate::app::{Effect, Model, Slot, notice};
use footbridge_content::{FAMILIES, FeelingWord};

/// At most this many words are offered.
pub(super) const OFFERED_MAX: usize = 6;

impl Name {
    /// The words to show under the text: what is offered, then what else is chosen.
    pub fn chips(&self) -> Vec<&'static FeelingWord> {
        let chosen = self.note.words.iter().filter_map(|it| match it {
            Word::Known(id) => Some(*id),
            Word::Own(_) => None,
        });
        let others = chosen.filter(|id| !self.offered.contains(id));
        let ids = self.offered.iter().copied().chain(others);
        ids.filter_map(footbridge_content::feeling_word).collect()
    }

    /// The words of the list that hold what is looked for; `None` while nothing is.
    pub fn found(&self) -> Option<Vec<&'static FeelingWord>> {
        // EXPOSE: compared with the words of the content.
        let wanted = self.search.expose().trim().to_lowercase();
        if wanted.is_empty() {
            return None;
        }
        let all = FAMILIES.iter().flat_map(|it| it.words);
        let fits = |it: &&FeelingWord| {
            it.text.contains(&wanted) || it.cues.iter().any(|cue| cue.starts_with(&wanted))
        };
        Some(all.filter(fits).collect())
    }
}

/// The person paused: the text is read, and words that may fit are offered.
///
/// A word that is on the screen keeps its place. Only when the text became another one, so that
/// none of the words fits any more, new ones take the places of those that were not chosen.
pub(in crate::app) fn paused(model: &mut Model) -> Vec<Effect> {
    let mut effects = notice::read(model);
    let name = &mut model.name;
    let text = &name.note.text;
    if text.is_blank() {
        let note = &name.note;
        name.offered.retain(|id| note.has(id));
        name.none_found = false;
    } else {
        // EXPOSE: read on this device, and forgotten again.
        let fitting = footbridge_naming::suggest(text.expose());
        let fits = |id: &str| fitting.iter().any(|it| it.id == id);
        let turned = !name.offered.iter().any(|id| fits(id) && !name.note.has(id));
        let new: Vec<&'static str> = fitting
            .iter()
            .map(|it| it.id)
            .filter(|id| !name.offered.contains(id))
            .collect();
        for id in new {
            if name.offered.len() < OFFERED_MAX {
                name.offered.push(id);
                continue;
            }
            let stale = name
                .offered
                .iter_mut()
                .find(|it| turned && !fits(it) && !name.note.has(it));
            if let Some(stale) = stale {
                *stale = id;
            }
        }
        name.none_found = name.offered.is_empty();
    }
    effects.extend(model.keep_draft(Slot::Note));
    effects
}
