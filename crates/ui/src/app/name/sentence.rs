//! The sentence "I notice…", made from what was chosen.
//!
//! **Invariant:** it says only what the person chose, in the order in which they chose it, and it
//! is short enough to be kept.
use super::note::{Note, Word, body_place, is_nowhere};
use footbridge_content::{BODY_FELT, Frame, feeling_word, words};
use footbridge_core::{decide::SENTENCE_CHARS_MAX, private::Private};

/// The sentence, or nothing where nothing was chosen.
pub(super) fn made(note: &Note) -> Option<Private> {
    // Very long words of one's own could make a sentence that cannot be kept: then with fewer.
    (0..=note.words.len())
        .rev()
        .map(|n| Private::new(with_words(note, n)))
        .find(|it| it.n_chars() <= SENTENCE_CHARS_MAX)
        .filter(|it| !it.is_blank())
}

fn with_words(note: &Note, n: usize) -> String {
    let (mut feels, mut pulls, mut owns) = (vec![], vec![], vec![]);
    for word in note.words.iter().take(n) {
        match word {
            // EXPOSE: becomes the person's own sentence.
            Word::Own(own) => feels.push(own.expose().trim()),
            Word::Known(id) => match feeling_word(id).map(|it| (it.frame, it.text)) {
                Some((Frame::Feel, text)) => feels.push(text),
                Some((Frame::Pull, text)) => pulls.push(text),
                Some((Frame::Own(say), _)) => owns.push(say),
                None => (),
            },
        }
    }
    let mut sentences: Vec<String> = vec![];
    if !feels.is_empty() {
        sentences.push(words::name_it_say_feel(&list(&feels)));
    }
    if !pulls.is_empty() {
        let pulls: Vec<String> = pulls.into_iter().map(words::name_it_say_to).collect();
        let pulls: Vec<&str> = pulls.iter().map(String::as_str).collect();
        sentences.push(words::name_it_say_pull(&list(&pulls)));
    }
    sentences.extend(owns.into_iter().map(str::to_owned));
    sentences.extend(body(note, sentences.is_empty()));
    sentences.join(" ")
}

fn body(note: &Note, is_first: bool) -> Option<String> {
    let places = note.places.iter().filter_map(|it| {
        let place = body_place(it.place).filter(|it| !is_nowhere(it))?;
        let felt = BODY_FELT.iter().find(|felt| Some(felt.id) == it.felt);
        Some(felt.map_or_else(
            || words::name_it_say_place(place.phrase),
            |felt| words::name_it_say_felt(felt.name, place.phrase),
        ))
    });
    let places: Vec<String> = places.collect();
    let places: Vec<&str> = places.iter().map(String::as_str).collect();
    let numb = !note.places.is_empty() && places.is_empty();
    match (numb, is_first) {
        (true, true) => Some(words::name_it_say_numb_first().to_owned()),
        (true, false) => Some(words::name_it_say_numb().to_owned()),
        (false, _) if places.is_empty() => None,
        (false, true) => Some(words::name_it_say_body_first(&list(&places))),
        (false, false) => Some(words::name_it_say_body(&list(&places))),
    }
}

/// "a", "a and b", "a, b and c".
fn list(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => {
            let before = first
                .iter()
                .copied()
                .map(str::to_owned)
                .reduce(|so_far, next| words::name_it_say_comma(&so_far, &next))
                .unwrap_or_default();
            words::name_it_say_and(&before, last)
        }
    }
}
