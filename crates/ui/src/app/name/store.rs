//! Saving a note, not saving it, and taking either back.
//!
//! **Invariant:** a note is saved once, and only when the person asks for it; until it is on disk
//! it stays where it is.
use super::{
    Name, Note, Word, draft,
    flow::{go_on, page_of},
};
use crate::app::{After, Effect, Model, NotStored, Pending, Screen, Slot, VaultCall, home};
use footbridge_content::feeling_word;
use footbridge_core::{decide::Intent, id::EventId, private::Private};

/// Whether the note is on its way to the disk.
pub fn is_saving(model: &Model) -> bool {
    pending(model).any(|it| it.failed.is_none())
}

/// Why the note could not be saved, or not even kept as unfinished, if so.
pub fn not_saved(model: &Model) -> Option<NotStored> {
    pending(model)
        .find_map(|it| it.failed)
        .or(model.name.draft_failed)
}

/// Tries to write what could not be written: the note where its saving failed, else the draft.
pub(super) fn try_again(model: &mut Model) -> Vec<Effect> {
    if pending(model).any(|it| it.failed.is_some()) {
        save(model)
    } else {
        model.keep_draft(Slot::Note)
    }
}

/// Notes on their way to the disk.
fn pending(model: &Model) -> impl Iterator<Item = &Pending> {
    let all = model.place().map_or(&[][..], |it| &it.pending);
    all.iter()
        .filter(|it| matches!(it.after, After::NoteKept(_)))
}

pub(super) fn save(model: &mut Model) -> Vec<Effect> {
    if is_saving(model) {
        return vec![];
    }
    // What could not be written before is written as it is now.
    if let Some(place) = model.place_mut() {
        place
            .pending
            .retain(|it| !matches!(it.after, After::NoteKept(_)));
    }
    let mut effects = model.save_again();
    let wish = Intent::CheckIn(model.name.note.check_in());
    match model.wish(wish, After::NoteKept(Screen::Home)) {
        Ok(more) => effects.extend(more),
        Err(refusal) => {
            model.name.do_it = false;
            model.name.refused = Some(refusal);
        }
    }
    effects
}

/// The note is on disk, so the draft goes; unless it was changed since, then it stays unfinished.
pub(in crate::app) fn kept(model: &mut Model, event: EventId) -> Vec<Effect> {
    let saved = model.state().and_then(|it| it.check_ins.get(event));
    if saved.is_none_or(|noted| noted.it != model.name.note.check_in()) {
        return vec![];
    }
    let name = std::mem::take(&mut model.name);
    model.name.aside = name.aside;
    if let Some(step) = name.pick.filter(|_| name.do_it) {
        home::take_over(model, step);
    }
    model.name.undoable = Some((event, Box::new(name.note)));
    // The pages of a note that is done are not gone back to.
    for screen in &mut model.trail {
        if page_of(*screen).is_some() {
            *screen = Screen::Home;
        }
    }
    draft_goes()
}

fn draft_goes() -> Vec<Effect> {
    let text = draft::write(&Note::default());
    vec![Effect::Vault(VaultCall::KeepDraft {
        slot: Slot::Note,
        text,
    })]
}

/// Puts the note aside, where it can be brought back from until the place is locked.
fn put_aside(model: &mut Model) -> Vec<Effect> {
    let name = std::mem::take(&mut model.name);
    let page = page_of(model.screen()).unwrap_or(name.note.page);
    model.name.aside = name.aside;
    if !name.note.is_empty() {
        model.name.aside.push(Note { page, ..name.note });
    }
    if let Some(place) = model.place_mut() {
        place
            .pending
            .retain(|it| !(matches!(it.after, After::NoteKept(_)) && it.failed.is_some()));
    }
    draft_goes()
}

pub(super) fn do_not_save(model: &mut Model) -> Vec<Effect> {
    if is_saving(model) {
        return vec![];
    }
    let mut effects = put_aside(model);
    for screen in &mut model.trail {
        if page_of(*screen).is_some() {
            *screen = Screen::Home;
        }
    }
    effects.extend(model.instead(Screen::Home));
    effects
}

pub(super) fn start_over(model: &mut Model) -> Vec<Effect> {
    put_aside(model)
}

/// The note that was put aside is the unfinished one again.
pub(super) fn bring_back(model: &mut Model) -> Vec<Effect> {
    let Some(note) = model.name.aside.pop() else {
        return vec![];
    };
    // What was begun in between is not lost either.
    let Name {
        note: begun, aside, ..
    } = std::mem::take(&mut model.name);
    model.name.aside = aside;
    if !begun.is_empty() {
        model.name.aside.insert(0, begun);
    }
    model.name.note = note;
    model.notice.other_note();
    let mut effects = go_on(model);
    effects.push(Effect::DraftSoon(Slot::Note));
    effects
}

/// A saved note was taken back. True if it was this one.
pub(in crate::app) fn taken_back(model: &mut Model, event: EventId) -> bool {
    let Some((_, note)) = model.name.undoable.take_if(|(id, _)| *id == event) else {
        return false;
    };
    if model.name.note.is_empty() {
        model.name.note = *note;
    } else {
        model.name.aside.push(*note);
    }
    true
}

/// The whole note as text, for the clipboard.
pub(super) fn as_text(note: &Note) -> Private {
    // EXPOSE: copied because the person asked for it.
    let words = note.words.iter().filter_map(|it| match it {
        Word::Known(id) => feeling_word(id).map(|it| it.text),
        Word::Own(own) => Some(own.expose()),
    });
    let words: Vec<&str> = words.collect();
    let sentence = note.sentence().unwrap_or_default();
    let parts = [note.text.expose(), &words.join(", "), sentence.expose()];
    let parts: Vec<&str> = parts
        .into_iter()
        .filter(|it| !it.trim().is_empty())
        .collect();
    Private::new(parts.join("\n\n"))
}
