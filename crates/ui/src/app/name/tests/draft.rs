//! Goal: an unfinished note comes back as it was left, whatever was in it.
//! Method: any note round, any text read, and drafts of earlier builds as they were written.
use crate::app::name::{
    draft::{read, write},
    note::{InBody, Line, Note, Page, Word},
};
use footbridge_content::{BODY_FELT, BODY_PLACES, FAMILIES, NEEDS, STEPS};
use footbridge_core::{
    event::{Force, Strength},
    private::Private,
};
use proptest::{collection::vec, option, prelude::*, sample::select};

fn any_word() -> impl Strategy<Value = Word> {
    let ids: Vec<_> = FAMILIES
        .iter()
        .flat_map(|it| it.words)
        .map(|it| it.id)
        .collect();
    prop_oneof![
        select(ids).prop_map(Word::Known),
        any::<String>().prop_map(|it| Word::Own(Private::new(it))),
    ]
}

fn any_places() -> impl Strategy<Value = Vec<InBody>> {
    let ids = |all: Vec<&'static str>| select(all);
    let places = ids(BODY_PLACES.iter().map(|it| it.id).collect());
    let felt = option::of(ids(BODY_FELT.iter().map(|it| it.id).collect()));
    vec((places, felt), 0..4).prop_map(|all| {
        let mut places: Vec<InBody> = vec![];
        for (place, felt) in all {
            if places.iter().all(|it| it.place != place) {
                places.push(InBody { place, felt });
            }
        }
        places
    })
}

fn any_line() -> impl Strategy<Value = Line> {
    (option::of(any::<String>()), any::<bool>(), any::<bool>()).prop_map(
        |(mine, shows_mine, kept)| Line {
            mine: mine.map(Private::new),
            shows_mine,
            kept,
        },
    )
}

prop_compose! {
    fn any_note()(
        (text, own) in (any::<String>(), any::<String>()),
        words in vec(any_word(), 0..6),
        strength in option::of(0u8..=10),
        places in any_places(),
        needs in vec(select(NEEDS.iter().map(|it| it.id).collect::<Vec<_>>()), 0..4),
        force in option::of(select(vec![Force::TrustLost, Force::Shame, Force::FearOfOpening, Force::UnclearSelf])),
        line in any_line(),
        page in select(vec![Page::Write, Page::Strength, Page::Sentence, Page::Force, Page::Step]),
        step in option::of(select(STEPS.iter().map(|it| it.id).collect::<Vec<_>>())),
    ) -> Note {
        let mut note = Note { text: Private::new(text), own: Private::new(own), places, force, line, page, ..Note::default() };
        for word in words { note.add(word); }
        for need in needs {
            if !note.needs.contains(&need) { note.needs.push(need); }
        }
        note.strength = strength.and_then(Strength::new);
        note.step = step;
        note
    }
}

proptest! {
    #[test]
    fn a_note_comes_back_as_it_was_left(note in any_note()) {
        prop_assume!(!note.is_empty());
        prop_assert_eq!(read(&write(&note)), note);
    }

    #[test]
    fn any_text_reads_as_some_note(text in any::<String>()) {
        let draft = Private::new(text);
        let note = read(&draft);
        // Words that cannot be placed are not lost.
        prop_assert!(draft.expose().starts_with("note ") || note.text == draft);
    }

    #[test]
    fn broken_lines_are_passed_over(lines in "(note 1\n)?((word|own|place|need|line|force|page|step|strength|x) ?[a-z \\\\]{0,9}\n){0,9}(text\n)?.{0,9}") {
        read(&Private::new(lines));
    }
}

#[test]
fn an_empty_note_takes_the_draft_away() {
    assert_eq!(write(&Note::default()), Private::default());
    assert_eq!(read(&Private::default()), Note::default());
}

#[test]
fn words_without_the_form_become_the_text() {
    for words in [
        "word sad",
        "My own\nword sad\ntext\nhere",
        "\nnote 1\ntext\nhere",
    ] {
        let draft = Private::new(words);
        let whole = Note {
            text: draft.clone(),
            ..Note::default()
        };
        assert_eq!(read(&draft), whole);
    }
}

#[test]
fn drafts_of_earlier_builds_open() {
    // As the first build wrote it. Never edited; a later form gets its own.
    let first = "note 1\npage sentence\nword left-out\nown far \\\\ off\\n\ntyping gla\nstrength 7\n\
        place face hot\nplace stomach\nneed validation\nforce shame\nmine I am.\nline mine\nline kept\n\
        step one-true-line\ntext\nFirst line.\n\ntext\nLast line.";
    let note = read(&Private::new(first));
    let expected = Note {
        text: Private::new("First line.\n\ntext\nLast line."),
        words: vec![
            Word::Known("left-out"),
            Word::Own(Private::new("far \\ off\n")),
        ],
        own: Private::new("gla"),
        strength: Strength::new(7),
        places: vec![
            InBody {
                place: "face",
                felt: Some("hot"),
            },
            InBody {
                place: "stomach",
                felt: None,
            },
        ],
        needs: vec!["validation"],
        force: Some(Force::Shame),
        line: Line {
            mine: Some(Private::new("I am.")),
            shows_mine: true,
            kept: true,
        },
        page: Page::Sentence,
        step: Some("one-true-line"),
    };
    assert_eq!(note, expected);
    assert_eq!(write(&note), Private::new(first));
}

#[test]
fn a_draft_of_a_later_build_gives_what_can_be_read() {
    let later = "note 9\ncolor blue\nword sad\nword word-of-2031\nstrength 11\ntext\nwords";
    let note = read(&Private::new(later));
    assert_eq!(note.words, [Word::Known("sad")]);
    assert_eq!(note.strength, None);
    assert_eq!(note.text, Private::new("words"));
}
