//! Name it: words, strength and body, the sentence, the force, the need, one step.
//!
//! **Invariant:** nothing is chosen for the person, every part can be skipped, and nothing that
//! they wrote goes away by one press: what is put aside can be brought back until they lock or
//! leave.
mod draft;
mod flow;
mod note;
mod offer;
mod sentence;
mod step;
mod store;

pub use note::{InBody, Line, Note, Page, Word, body_place};
pub(super) use offer::paused;
pub use step::has_smaller;
pub use store::{is_saving, not_saved};
pub(super) use store::{kept, taken_back};

use super::{Effect, Model, NotStored, Screen, Slot, home};
use footbridge_content::FAMILIES;
use footbridge_core::{
    decide::{FEELINGS_MAX, OWN_WORD_CHARS_MAX, Refusal},
    event::{Force, Strength},
    id::EventId,
    private::Private,
    state::latest,
};

/// The part of the model for Name it.
#[derive(Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing on the screen that is or is not so"
)]
pub struct Name {
    /// The unfinished note.
    pub note: Note,
    /// Words that may fit the text, by key. One that is shown does not move.
    pub offered: Vec<&'static str>,
    /// The text was read, and no word of the list stood out.
    pub none_found: bool,
    /// What is looked for among all words.
    pub search: Private,
    /// Families that were open when all words were opened, by key.
    pub open_families: Vec<&'static str>,
    /// The field for a word of their own is open.
    pub own_open: bool,
    /// The sentence is open for changing.
    pub changing: bool,
    /// There is an unfinished note: go on, or start over?
    pub asks_unfinished: bool,
    /// Why the last wish could not be.
    pub refused: Option<Refusal>,
    /// Why the unfinished note could not be kept on this device at the last pause.
    pub draft_failed: Option<NotStored>,
    /// Notes that were put aside; the last one can be brought back first.
    pub aside: Vec<Note>,
    /// The note that was saved last, so that Undo gives it back.
    pub undoable: Option<(EventId, Box<Note>)>,
    /// The step for this note, and why.
    pub pick: Option<home::Pick>,
    /// The step was put away.
    pub step_away: bool,
    /// "Why this?" is open.
    pub why_open: bool,
    /// Once the note is saved, this step is for doing.
    pub do_it: bool,
}

/// What the person does in Name it.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum NameMsg {
    Typed(Private),
    Toggle(&'static str),
    TakeOut(usize),
    Search(Private),
    OpenOwn,
    OwnTyped(Private),
    AddOwn,
    UseSearch,
    AllWords,
    Level(u8),
    Place(&'static str),
    Felt(&'static str, &'static str),
    Change,
    SentenceTyped(Private),
    MakeAnew,
    BringMine,
    Need(&'static str),
    Force(Force),
    Distance(u8),
    Why,
    Another,
    Smaller,
    NotNow,
    DoIt,
    Next,
    Skip,
    NoneOfThese,
    Save,
    DoNotSave,
    GoOn,
    StartOver,
    BringBack,
    TryAgain,
    Copy,
}

pub(super) fn update(model: &mut Model, msg: NameMsg) -> Vec<Effect> {
    let name = &mut model.name;
    name.refused = None;
    match msg {
        NameMsg::Typed(text) => {
            name.note.text = text;
            name.none_found = false;
        }
        NameMsg::Toggle(id) => refuse_if_full(name, |note| note.toggle(id)),
        NameMsg::TakeOut(n) => name.note.take_out(n),
        NameMsg::Search(text) => {
            name.search = text;
            return vec![];
        }
        NameMsg::OpenOwn => {
            name.own_open = !name.own_open;
            return vec![Effect::Focus("own-word")];
        }
        NameMsg::OwnTyped(text) => name.note.own = text,
        NameMsg::AddOwn => {
            let own = std::mem::take(&mut name.note.own);
            add_own(name, &own);
        }
        NameMsg::UseSearch => {
            let own = std::mem::take(&mut name.search);
            add_own(name, &own);
        }
        NameMsg::Level(n) => name.note.strength = Strength::new(n),
        NameMsg::Place(id) => name.note.toggle_place(id),
        NameMsg::Felt(place, felt) => name.note.toggle_felt(place, felt),
        NameMsg::Change => {
            name.changing = !name.changing;
            return vec![];
        }
        NameMsg::SentenceTyped(text) => {
            name.note.line.mine = Some(text);
            name.note.line.shows_mine = true;
        }
        NameMsg::MakeAnew => name.note.line.shows_mine = false,
        NameMsg::BringMine => name.note.line.shows_mine = name.note.line.mine.is_some(),
        NameMsg::Need(id) => name.note.toggle_need(id),
        NameMsg::Why => {
            name.why_open = !name.why_open;
            return vec![];
        }
        NameMsg::GoOn => return flow::go_on(model),
        NameMsg::StartOver => return store::start_over(model),
        NameMsg::BringBack => return store::bring_back(model),
        NameMsg::Copy => return vec![Effect::Copy(store::as_text(&model.name.note))],
        other => return flow::update(model, &other),
    }
    vec![Effect::DraftSoon(Slot::Note)]
}

fn refuse_if_full(name: &mut Name, change: impl FnOnce(&mut Note) -> bool) {
    if !change(&mut name.note) {
        name.refused = Some(Refusal::TooMany { max: FEELINGS_MAX });
    }
}

/// Adds a word of their own; one that stands in the list is taken from there.
fn add_own(name: &mut Name, own: &Private) {
    // EXPOSE: becomes a word of the note.
    let own = Private::new(own.expose().trim());
    if own.is_blank() {
        return;
    }
    if own.n_chars() > OWN_WORD_CHARS_MAX {
        name.refused = Some(Refusal::TooLong {
            max: OWN_WORD_CHARS_MAX,
        });
        name.note.own = own;
        name.own_open = true;
        return;
    }
    let listed = FAMILIES
        .iter()
        .flat_map(|it| it.words)
        .find(|it| own.same_word(&Private::new(it.text)));
    let word = listed.map_or(Word::Own(own), |it| Word::Known(it.id));
    refuse_if_full(name, |note| note.add(word));
    name.own_open = false;
}

impl Model {
    /// The words of a slot as they are now.
    pub(super) fn draft_text(&self, slot: Slot) -> Private {
        match slot {
            Slot::Note => {
                let mut note = self.name.note.clone();
                note.page = flow::page_of(self.screen()).unwrap_or(note.page);
                draft::write(&note)
            }
            Slot::Plan => super::plan::draft_text(&self.plan),
            Slot::HardDay => super::days::draft_text(&self.days.forms),
            Slot::Answer => super::sides::answers_text(&self.sides),
            Slot::Boundary => super::sides::boundaries_text(&self.sides),
            Slot::Mail => self.help.draft(),
            Slot::Hold => super::hold::draft_text(&self.hold),
        }
    }
}

/// Whether there is a note that was begun and not saved.
pub fn is_unfinished(model: &Model) -> bool {
    !model.name.note.is_empty()
}

/// Name it was opened.
pub(super) fn begin(model: &mut Model) -> Vec<Effect> {
    // From one of its own pages it leads to the first one, and asks nothing.
    let inside = flow::page_of(model.screen()).is_some();
    model.name.asks_unfinished = !inside && is_unfinished(model);
    model.forward(Screen::NameWrite)
}

/// An unfinished note came back with the place.
pub(super) fn take_draft(model: &mut Model, text: &Private) {
    let note = draft::read(text);
    // The note may have reached the disk a moment before the draft would have been taken away.
    let saved = model
        .state()
        .and_then(|it| latest(&it.check_ins, model.world.now))
        .is_some_and(|noted| noted.it == note.check_in());
    if !saved {
        model.name = Name {
            note,
            ..Name::default()
        };
    }
}

#[cfg(test)]
mod tests;
