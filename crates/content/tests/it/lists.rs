//! What the build refuses in a list.
use crate::broken::{problems, real, refuses, refuses_above, tables_of};

#[test]
fn the_real_files_are_taken() {
    assert_eq!(problems(&real()), Vec::<String>::new());
}

#[test]
fn tables_keep_the_order_of_the_files() {
    let files = real();
    let tables = tables_of(&files);
    let at = |id: &str| {
        tables
            .catalogue
            .find(&format!("Step {{ id: {id:?}"))
            .unwrap()
    };
    assert!(at("feet-floor") < at("five-things"));
    assert!(at("five-things") < at("cold-wrists"));
}

#[test]
fn an_unknown_key_is_refused() {
    for (file, old, new) in [
        ("en/steps.toml", "minutes = ", "minuets = "),
        ("en/letters.toml", "kind = ", "sort = "),
        ("helplines/gb.toml", "cost = ", "price = "),
    ] {
        let what = format!("unknown field `{}`", new.trim_end_matches(" = "));
        refuses(file, old, new, &what);
    }
}

#[test]
fn a_missing_key_is_refused() {
    let old = "name = \"Safety\"\n";
    refuses_above(2, "en/needs.toml", old, "", "missing field `name`");
}

#[test]
fn a_file_that_is_no_toml_is_refused() {
    refuses("en/hold.toml", "minutes = 15", "minutes 15", "expected");
}

#[test]
fn a_file_that_nothing_reads_is_refused() {
    let mut files = real();
    files.insert("en/feelngs.toml".to_owned(), String::new());
    let said = problems(&files);
    assert_eq!(said, ["content/en/feelngs.toml:1: no list has this name"]);
}

#[test]
fn a_missing_file_is_refused() {
    let mut files = real();
    files.remove("en/roles.toml");
    let said = problems(&files);
    assert_eq!(said, ["content/en/roles.toml:1: this file is missing"]);
}

#[test]
fn every_problem_is_named_in_one_run() {
    let mut files = real();
    files.remove("en/roles.toml");
    files.insert("en/hold.toml".to_owned(), "minutes = 0\n".to_owned());
    files.insert("en/ui.ftl".to_owned(), "a = { b }\n".to_owned());
    assert_eq!(problems(&files).len(), 3);
}

#[test]
fn a_double_key_is_refused() {
    for (file, old, new) in [
        (
            "en/steps.toml",
            "id = \"five-things\"",
            "id = \"feet-floor\"",
        ),
        ("en/feelings.toml", "{ id = \"calm\"", "{ id = \"raw\""),
        ("en/hold.toml", "id = \"hands\"", "id = \"one-line\""),
        (
            "helplines/gb.toml",
            "id = \"gb-shout\"",
            "id = \"gb-samaritans\"",
        ),
    ] {
        refuses(file, old, new, "stands here twice");
    }
}

#[test]
fn a_key_in_another_shape_is_refused() {
    for id in ["Feet", "feet_floor", "feet--floor", "-feet", ""] {
        let new = format!("id = \"{id}\"");
        refuses("en/steps.toml", "id = \"feet-floor\"", &new, "is no key");
    }
}

#[test]
fn a_broken_reference_is_refused() {
    for (file, old, new, what) in [
        ("needs", "first = \"feet-floor\"", "first = \"x\"", "step"),
        ("steps", "needs = [\"safety\"", "needs = [\"x\"", "need"),
        (
            "steps",
            "source = \"grounding\"",
            "source = \"x\"",
            "source",
        ),
        (
            "feelings",
            "needs = [\"validation\"",
            "needs = [\"x\"",
            "need",
        ),
        ("body", "felt = [\"tight\"", "felt = [\"x\"", "felt word"),
        ("practices", "source = ", "source = \"x\" # ", "source"),
        ("help", "first = \"helpline\"", "first = \"x\"", "step"),
        (
            "help",
            "kinds = [\"trauma-therapy\"",
            "kinds = [\"x\"",
            "kind of help",
        ),
        ("ifthen", "for = [\"pull-check\"]", "for = [\"x\"]", "word"),
        ("ifthen", "roles = [\"broke\"", "roles = [\"x\"", "role"),
        (
            "learn",
            "sources = [\"lonelysignal\"",
            "sources = [\"x\"",
            "source",
        ),
        ("learn", "next = \"name-three\"", "next = \"x\"", "step"),
        (
            "scripts",
            "settings = [\"children\"]",
            "settings = [\"x\"]",
            "setting of contact",
        ),
    ] {
        let what = format!("there is no {what} \"x\"");
        refuses(&format!("en/{file}.toml"), old, new, &what);
    }
}

#[test]
fn a_value_out_of_its_range_is_refused() {
    for (file, old, new, what) in [
        (
            "steps",
            "minutes = 1",
            "minutes = 61",
            "61 is not between 1 and 60",
        ),
        (
            "steps",
            "minutes = 1",
            "minutes = 0",
            "0 is not between 1 and 60",
        ),
        ("steps", "distance = 0", "distance = 6", "between 0 and 5"),
        (
            "steps",
            "when = \"any\"",
            "when = \"dusk\"",
            "unknown variant",
        ),
        (
            "feelings",
            "e = 1, p = -2",
            "e = 3, p = -2",
            "between -2 and 2",
        ),
        (
            "promises",
            "kind = \"daily\"",
            "kind = \"weekly\"",
            "unknown variant",
        ),
        (
            "sources",
            "strength = ",
            "strength = \"proof\" # ",
            "unknown variant",
        ),
    ] {
        refuses(&format!("en/{file}.toml"), old, new, what);
    }
}

#[test]
fn empty_and_unseen_text_is_refused() {
    for (name, what) in [
        ("", "empty"),
        ("Safety ", "a space too many"),
        ("Sa\\u0007fety", "cannot be seen"),
    ] {
        let new = format!("name = \"{name}\"");
        refuses("en/needs.toml", "name = \"Safety\"", &new, what);
    }
}

#[test]
fn a_cue_that_can_never_match_is_refused() {
    for (cue, what) in [
        ("Betray", "a capital"),
        ("don’t trust", "a curly apostrophe"),
        (" betray", "starts with no letter"),
        ("", "starts with no letter"),
    ] {
        refuses(
            "en/feelings.toml",
            "\"betray\"",
            &format!("\"{cue}\""),
            what,
        );
    }
}

#[test]
fn a_frame_and_its_sentence_go_together() {
    for new in ["frame = \"own\"", "say = \"I notice it.\""] {
        refuses(
            "en/feelings.toml",
            "frame = \"pull\"",
            new,
            "`say` goes with",
        );
    }
}

#[test]
fn a_place_that_asks_has_a_sentence() {
    let (old, what) = ("phrase = \"my chest\"\n", "both `felt` and `phrase`");
    refuses_above(3, "en/body.toml", old, "", what);
}

#[test]
fn help_that_leads_nowhere_or_to_the_wrong_door_is_refused() {
    let abuse = "kinds = [\"abuse-line\", \"legal\"], first = true, danger = true";
    for (old, new, what) in [
        (
            abuse,
            "kinds = [\"legal\", \"abuse-line\"], first = true, danger = true",
            "starts with a line to call",
        ),
        (
            abuse,
            "kinds = [\"abuse-line\", \"legal\"], danger = true",
            "puts numbers first",
        ),
        (
            abuse,
            "kinds = [\"abuse-line\", \"couples\"], first = true, danger = true",
            "nothing that needs both",
        ),
        (
            "id = \"couples\"",
            "id = \"pair\"",
            "no answer leads to this kind of help",
        ),
    ] {
        refuses("en/help.toml", old, new, what);
    }
    refuses_above(
        3,
        "en/help.toml",
        "kinds = [\"trauma-therapy\", \"doctor\"]",
        "kinds = []",
        "leads nowhere",
    );
}
