//! What the build refuses in the rules for heavy words.
use crate::broken::{real, refuses, refuses_below, tables_of};

const FILE: &str = "en/heavy.toml";
const SIGNS: &str = "en/heavy-signs.txt";

#[test]
fn a_pattern_that_is_none_is_refused_on_its_line() {
    for (new, what) in [
        ("patterns = [\".. ", "neither starts nor ends with a gap"),
        ("patterns = [\"(", "never closed"),
        ("patterns = [\"{nobody} ", "there is no group \"nobody\""),
    ] {
        refuses(FILE, "patterns = [\"", new, what);
    }
}

#[test]
fn a_family_and_a_scope_are_known_ones() {
    refuses(
        FILE,
        "family = \"suicide\"",
        "family = \"sadness\"",
        "unknown variant",
    );
    refuses(
        FILE,
        "scope = \"over\"",
        "scope = \"everywhere\"",
        "unknown variant",
    );
}

#[test]
fn a_rule_is_kept_only_from_what_is_there() {
    refuses(
        FILE,
        "keep = [\"",
        "keep = [\"nothing\", \"",
        "there is no quieting pattern",
    );
}

#[test]
fn what_is_read_as_something_else_is_not_read_twice() {
    refuses(
        FILE,
        "dont = \"do not\"",
        "dont = \"cant not\"",
        "\"cant\" is itself read as something else",
    );
}

#[test]
fn the_version_is_a_number_from_one() {
    refuses(FILE, "version = 2", "version = 0", "not between");
}

#[test]
fn a_sign_is_five_numbers_and_words_in_order() {
    const HEAD: &str = "// None of this";
    for (lines, what) in [
        ("1 2 3 zebra", "a line is five numbers and a sign"),
        ("1 2 3 4 many zebra", "a line is five numbers and a sign"),
        (
            "1 0 0 0 0 {nobody} .. zebra",
            "this kind of words is not there",
        ),
    ] {
        refuses(SIGNS, HEAD, &format!("{lines}\n{HEAD}"), what);
    }
    for second in ["!okapi", "!zebra"] {
        let lines = format!("1 0 0 0 0 !zebra\n1 0 0 0 0 {second}\n{HEAD}");
        refuses_below(1, SIGNS, HEAD, &lines, "the signs stand in order");
    }
}

#[test]
fn a_word_is_of_one_kind() {
    refuses(
        FILE,
        "they = \"he she they\"",
        "they = \"he she they husband\"",
        "\"husband\" is of two kinds",
    );
}

#[test]
fn the_same_alternatives_are_one_group() {
    let mut files = real();
    let text = files.get_mut(FILE).unwrap();
    let more = "\n[[rule]]\nid = \"once-more\"\nfamily = \"suicide\"\npatterns = [\"one zebra/okapi\", \"two zebra/okapi\"]\n";
    text.push_str(more);
    let n_groups = |text: &str| text.matches("65535").count();
    let with = tables_of(&files).heavy;
    let without = tables_of(&real()).heavy;
    // The rule's own group and the one that both patterns share; each entry of `spell` ends alike.
    assert_eq!(n_groups(&with), n_groups(&without) + 2);
}
