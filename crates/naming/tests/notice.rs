//! Goal: heavy words are noticed however they are typed, and look-alikes are left alone.
//! Method: sentences by what they show; the whole half of the list that the rules were written
//! with, as a floor that no change may fall below.
use footbridge_content::heavy::{HEAVY, Heavy};
use footbridge_naming::notice::{look, notice};
use proptest::prelude::*;

#[track_caller]
fn is(text: &str, about: Heavy) {
    assert_eq!(notice(text), Some(about), "{text}: {:?}", look(text));
}

#[track_caller]
fn is_nothing(text: &str) {
    assert_eq!(notice(text), None, "{text}: {:?}", look(text));
}

#[test]
fn each_family_is_noticed_in_plain_words() {
    is("I want to die", Heavy::Suicide);
    is("I don't want to be here any more", Heavy::Suicide);
    is("I cut my arms again last night", Heavy::SelfHarm);
    is("My husband hits me when he drinks", Heavy::PartnerDanger);
    is(
        "I am going to text him, I can't help it",
        Heavy::RelapseUrge,
    );
    is("I'm going to kill him", Heavy::HarmOther);
}

#[test]
fn the_sentences_of_the_design_are_noticed() {
    is(
        "I lie here and think it would be better if I was not here any more. Everyone would be fine.",
        Heavy::Suicide,
    );
    is(
        "I want to hurt myself again tonight. Then at least it is quiet for a while.",
        Heavy::SelfHarm,
    );
    is(
        "He took my keys again. He says if I tell anyone I will see what happens.",
        Heavy::PartnerDanger,
    );
    is(
        "If I see them together I do not know what I will do to him. I want him to feel it.",
        Heavy::HarmOther,
    );
    is(
        "I am going to write to her now. I do not care any more. I have it all typed in.",
        Heavy::RelapseUrge,
    );
}

#[test]
fn how_it_is_typed_does_not_matter() {
    for text in [
        "I WANT TO DIE",
        "i wanna die",
        "i want to d i e",
        "I wànt to díe",
        "I want\u{200b} to die",
        "i wannnaaa dieee",
        "iwanttodie",
        "i wnat to die",
        "i want to k1ll mys3lf",
        "i want to killmyself",
        "I want to — honestly — die",
        "ｉ ｗａｎｔ ｔｏ ｄｉｅ",
    ] {
        is(text, Heavy::Suicide);
    }
}

#[test]
fn an_idiom_is_left_alone() {
    for text in [
        "I'm dying to see the photos",
        "This homework is killing me",
        "I could kill for a coffee",
        "I nearly died of embarrassment",
        "Cut myself some slack today",
        "I cut myself shaving",
        "He hit me up on Instagram",
        "Dead tired, going to bed",
    ] {
        is_nothing(text);
    }
}

#[test]
fn grief_the_past_and_others_are_left_alone() {
    for text in [
        "My brother killed himself six years ago and I miss him",
        "Grandma died on Sunday. I can't stop crying.",
        "Years ago I used to cut myself. I have not for a long time.",
        "She told me she used to be suicidal as a teenager",
        "In the film he strangles her and I had to look away",
        "I told the GP no, I don't want to die",
    ] {
        is_nothing(text);
    }
}

#[test]
fn what_is_taken_back_in_one_place_stands_in_another() {
    is(
        "This homework is killing me. But really, I want to die.",
        Heavy::Suicide,
    );
    is(
        "Years ago I used to cut myself. Tonight I want to cut myself again.",
        Heavy::SelfHarm,
    );
}

#[test]
fn what_cannot_wait_is_said_first() {
    is("He beats me and I want to die", Heavy::Suicide);
    is(
        "He beats me. I want to text him anyway.",
        Heavy::PartnerDanger,
    );
}

#[test]
fn nothing_is_found_in_nothing() {
    for text in ["", " ", "\n\n", "…", "😭", "1 2 3", "Rain.", "שלום עולם"] {
        is_nothing(text);
    }
}

#[test]
fn what_stands_behind_the_limit_is_not_read() {
    let long = "tea ".repeat(5_000);
    is_nothing(&format!("{long} I want to die"));
    is(&format!("I want to die {long}"), Heavy::Suicide);
}

/// The half that the rules were written with: a sentence a line, `text` and `notice`.
///
/// Read without a reader of JSON: the lists are written by a machine, one key after the other.
fn dev() -> Vec<(String, Option<Heavy>)> {
    let text = include_str!("../../../testdata/notice/dev/first.jsonl");
    let value = |line: &str, key: &str| -> String {
        let (_, rest) = line.split_once(&format!("\"{key}\": ")).expect(key);
        let Some(rest) = rest.strip_prefix('"') else {
            return String::new();
        };
        let mut out = String::new();
        let mut letters = rest.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '"' => break,
                '\\' => match letters.next() {
                    Some('n') => out.push('\n'),
                    Some('u') => {
                        let code: String = letters.by_ref().take(4).collect();
                        let code = u32::from_str_radix(&code, 16).unwrap_or_default();
                        out.extend(char::from_u32(code));
                    }
                    Some(other) => out.push(other),
                    None => {}
                },
                _ => out.push(letter),
            }
        }
        out
    };
    text.lines()
        .filter(|it| !it.is_empty())
        .map(|line| {
            let key = value(line, "notice");
            let about = Heavy::ALL.into_iter().find(|it| it.key() == key);
            (value(line, "text"), about)
        })
        .collect()
}

#[test]
fn the_half_that_was_looked_at_stays_noticed() {
    let all = dev();
    let share = |n: usize, of: usize| 100 * n / of;
    let heavy: Vec<_> = all
        .iter()
        .filter(|it| it.1.is_some_and(|it| it != Heavy::HarmOther))
        .collect();
    let noticed = heavy.iter().filter(|it| notice(&it.0).is_some()).count();
    assert!(
        share(noticed, heavy.len()) >= 95,
        "{noticed} of {}",
        heavy.len()
    );
    for family in [
        Heavy::Suicide,
        Heavy::PartnerDanger,
        Heavy::SelfHarm,
        Heavy::RelapseUrge,
    ] {
        let of_it: Vec<_> = all.iter().filter(|it| it.1 == Some(family)).collect();
        let noticed = of_it.iter().filter(|it| notice(&it.0) == it.1).count();
        assert!(
            share(noticed, of_it.len()) >= 90,
            "{}: {noticed} of {}",
            family.key(),
            of_it.len()
        );
    }
    let light: Vec<_> = all.iter().filter(|it| it.1.is_none()).collect();
    let alarms = light.iter().filter(|it| notice(&it.0).is_some()).count();
    assert!(
        share(alarms, light.len()) < 5,
        "{alarms} of {}",
        light.len()
    );
    assert!(all.len() >= 200, "half of the list has {}", all.len());
}

#[test]
fn the_rules_have_a_version() {
    assert!(HEAVY.version >= 1);
}

proptest! {
    #[test]
    fn any_text_is_answered(text in ".{0,400}") {
        notice(&text);
    }

    #[test]
    fn any_heap_of_words_of_the_rules_is_answered(
        picks in prop::collection::vec(any::<prop::sample::Index>(), 0..80)
    ) {
        let words: Vec<&str> = HEAVY.words.split(' ').collect();
        let text: Vec<&str> = picks.iter().map(|it| *it.get(&words)).collect();
        notice(&text.join(" "));
    }
}
