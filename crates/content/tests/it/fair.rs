//! Goal: no list blames, says who stays and who goes, or guesses who a person is.
//! Method: a sentence planted in the real files, refused with its file and its line.
use crate::broken::{problems, real, refuses};

/// Plants a sentence in a script.
#[track_caller]
fn planted(sentence: &str, what: &str) {
    let old = "At work I talk about work only.";
    refuses("en/scripts.toml", old, &format!("{old} {sentence}"), what);
}

#[test]
fn every_list_and_the_messages_are_read() {
    for (file, old) in [
        ("en/ui.ftl", "contact-title = Still in contact"),
        ("en/ifthen.toml", "I eat something first"),
        ("en/roles.toml", "You see both kinds."),
        ("en/promises.toml", "Open the curtains"),
        ("en/learn.toml", "A limit is not a wall"),
    ] {
        let new = format!("{old} This was your fault.");
        refuses(file, old, &new, "\"your fault\": it blames");
    }
}

#[test]
fn blame_is_refused_by_file_and_line() {
    planted("This was your fault.", "\"your fault\": it blames");
    planted("You should have seen it.", "\"you should have\": it blames");
    planted("Once a liar", "\"liar\": it blames");
    planted("YOU LET IT HAPPEN", "\"you let it happen\": it blames");
}

#[test]
fn advice_to_stay_or_to_leave_is_refused() {
    let what = "it says who stays and who goes";
    planted("It is time to move on.", what);
    planted("Stay together, for now.", what);
    planted("You should leave.", what);
    planted("Give them another chance.", what);
    planted("Forgive and forget.", what);
}

#[test]
fn a_guessed_gender_is_refused() {
    let what = "it guesses a gender";
    planted("Tell him so.", what);
    planted("She’ll be there.", what);
    planted("Your ex wrote.", what);
    planted("A word with your husband", what);
}

#[test]
fn what_says_the_opposite_and_what_only_looks_like_it_is_taken() {
    let mut files = real();
    let text = files["en/scripts.toml"].replacen(
        "At work I talk about work only.",
        "That is not your fault. The theme is here. He-ro. Others exit. I never move out of turn.",
        1,
    );
    files.insert("en/scripts.toml".to_owned(), text);
    assert_eq!(problems(&files), Vec::<String>::new());
}

#[test]
fn a_phrase_is_found_across_lines_and_a_note_for_writers_is_not_read() {
    let mut files = real();
    let text = format!(
        "# Never say: it is your fault.\n{}a-b = It was your\n    fault.\n",
        files["en/ui.ftl"]
    );
    let line = text.lines().count() - 1;
    files.insert("en/ui.ftl".to_owned(), text);
    let found = problems(&files);
    assert_eq!(
        found,
        [format!(
            "content/en/ui.ftl:{line}: \"your fault\": it blames"
        )]
    );
}

/// What a person may write is looked for as they may write it.
#[test]
fn the_cues_of_feelings_are_the_persons_own() {
    assert!(real()["en/feelings.toml"].contains("\"my fault\""));
    assert!(real()["en/feelings.toml"].contains("go back to him"));
}
