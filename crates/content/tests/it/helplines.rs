//! What the build refuses in a phone line, and what becomes of one that it takes.
use crate::broken::{Files, problems, real, tables_of};

/// Adds a country of one line to the files, so that a test does not hang on real numbers.
fn country(service: &str) -> Files {
    let head = "name = \"Testland\"\nzones = [\"Test/Town\"]\npattern_phone = '^(1\\d{2}|#\\d{4})$'\n\
                pattern_sms = '^\\d{5}$'\n";
    let mut files = real();
    files.insert("helplines/zz.toml".to_owned(), format!("{head}{service}"));
    files
}

/// One line with one channel.
fn line(channel: &str) -> String {
    format!(
        "[[service]]\nid = \"zz-line\"\nname = \"Line\"\nkinds = [\"suicide\"]\nfor_whom = \"anyone\"\n\
         grade = \"A\"\nhours = \"always\"\ncost = \"free\"\nanonymous = \"yes\"\n\
         may_call_police = \"unknown\"\nappears_on_bill = \"unknown\"\npage_date = \"unknown\"\n\
         read = \"2026-11-23\"\nhow = \"stored_copy\"\nsources = [\"https://line.example\"]\n[[service.channel]]\n{channel}\n"
    )
}

/// What stands in the table for a channel.
#[track_caller]
fn link_of(channel: &str) -> String {
    let files = country(&line(channel));
    let tables = tables_of(&files);
    let row = tables.helplines.split("\"zz-line\"").nth(1).unwrap();
    let link = row.split("link: ").nth(1).unwrap();
    link.split(", keyword:").next().unwrap().to_owned()
}

#[track_caller]
fn refuses_line(from: &str, to: &str, what: &str) {
    let good = line("kind = \"phone\"\ndisplay = \"1 23\"\ndial = \"123\"");
    assert!(problems(&country(&good)).is_empty());
    let broken = good.replacen(from, to, 1);
    assert_ne!(good, broken);
    let problems = problems(&country(&broken));
    assert!(
        problems
            .iter()
            .any(|it| it.starts_with("content/helplines/zz.toml:") && it.contains(what)),
        "no problem says {what:?}: {problems:#?}"
    );
}

#[test]
fn a_number_that_does_not_fit_its_country_is_refused() {
    refuses_line(
        "dial = \"123\"",
        "dial = \"1234\"",
        "does not fit the pattern",
    );
    refuses_line(
        "dial = \"123\"",
        "dial = \"+49123\"",
        "does not fit the pattern",
    );
}

/// With the line on which the number stands.
#[test]
fn a_number_with_letters_is_refused_by_file_and_line() {
    let letters = country(&line(
        "kind = \"phone\"\ndisplay = \"1 23\"\ndial = \"12E\"",
    ));
    assert_eq!(
        problems(&letters),
        [
            "content/helplines/zz.toml:23: this number does not fit the pattern of its country",
            "content/helplines/zz.toml:23: only digits, * and # can be dialled inside the country",
        ]
    );
}

/// Each number that stands in a file, and what a slip would make of it.
#[test]
fn the_pattern_of_each_country_takes_its_numbers_and_no_other_form_of_them() {
    let mut n_numbers = 0;
    for (file, text) in real().iter().filter(|(it, _)| it.starts_with("helplines/")) {
        let country: toml::Table = toml::from_str(text).unwrap();
        let pattern = |name: &str| regex_lite::Regex::new(country[name].as_str().unwrap()).unwrap();
        let (phone, sms) = (pattern("pattern_phone"), pattern("pattern_sms"));
        let services = country["service"].as_array().unwrap().iter();
        for channel in services.flat_map(|it| it["channel"].as_array().unwrap()) {
            let Some(dial) = channel.get("dial").and_then(toml::Value::as_str) else {
                continue;
            };
            let is_sms = channel["kind"].as_str() == Some("sms");
            let pattern = if is_sms { &sms } else { &phone };
            n_numbers += 1;
            assert!(pattern.is_match(dial), "{file}: {dial}");
            let (first, rest) = dial.split_at(1);
            for slip in [
                format!("+{dial}"),
                format!("{dial}x"),
                format!(" {dial}"),
                format!("{first} {rest}"),
                format!("tel:{dial}"),
                first.to_owned(),
                String::new(),
            ] {
                assert!(!pattern.is_match(&slip), "{file}: {slip:?}");
            }
        }
    }
    assert_eq!(n_numbers, 203);
}

/// Letters may be shown where the digits that are dialled stand beside them.
#[test]
fn what_is_shown_is_what_is_dialled() {
    for (display, fits) in [
        ("1 23", true),
        ("1-2-3 (police)", true),
        ("Text 123", true),
        ("23", true),
        ("AIDE (123)", true),
        ("124", false),
        ("3", false),
        ("AIDE", false),
    ] {
        let channel = format!("kind = \"phone\"\ndisplay = \"{display}\"\ndial = \"123\"");
        let said = problems(&country(&line(&channel)));
        assert_eq!(said.is_empty(), fits, "{display}: {said:?}");
    }
}

#[test]
fn a_country_without_a_line_has_no_file() {
    let said = problems(&country("service = []\n"));
    assert_eq!(
        said,
        ["content/helplines/zz.toml:1: a country without a line has no file"]
    );
}

#[test]
fn a_service_without_a_source_or_a_day_is_refused() {
    refuses_line(
        "sources = [\"https://line.example\"]",
        "sources = []",
        "needs a source",
    );
    refuses_line("https://line.example", "a friend", "an address");
    refuses_line("read = \"2026-11-23\"", "read = \"yesterday\"", "is a day");
    refuses_line("read = \"2026-11-23\"", "read = \"2026-13-23\"", "is a day");
    refuses_line("read = \"2026-11-23\"\n", "", "missing field `read`");
    refuses_line(
        "page_date = \"unknown\"",
        "page_date = \"last spring\"",
        "starts with a year",
    );
    refuses_line(
        "page_date = \"unknown\"",
        "page_date = \"2020 to 2026-11-24\"",
        "read before the date",
    );
    refuses_line("how = \"stored_copy\"\n", "", "missing field `how`");
    refuses_line("stored_copy", "by_phone", "unknown variant");
}

#[test]
fn grade_c_is_refused_and_grade_b_needs_two_sources() {
    refuses_line("grade = \"A\"", "grade = \"C\"", "unknown variant");
    refuses_line("grade = \"A\"", "grade = \"B\"", "grade B needs two");
}

#[test]
fn grade_b_gives_way_to_grade_a() {
    let phone = "kind = \"phone\"\ndisplay = \"1 23\"\ndial = \"123\"";
    let second = line(phone)
        .replace("zz-line", "zz-other")
        .replace("grade = \"A\"", "grade = \"B\"")
        .replace("line.example\"", "line.example\", \"https://two.example\"");
    let both = format!("{}{second}", line(phone));
    let said = problems(&country(&both));
    assert!(
        said.iter()
            .any(|it| it.contains("a line of grade A is there")),
        "{said:?}"
    );
    // It may stay where it answers at hours or in places at which the other does not, or for
    // something else.
    for (old, new) in [
        ("\"always\"", "\"Mon-Fri 09:00-17:00\""),
        ("grade = ", "regions = [\"North\"]\ngrade = "),
        ("[\"suicide\"]", "[\"emotional\"]"),
    ] {
        let both = both.replacen(old, new, 1);
        assert_eq!(problems(&country(&both)), Vec::<String>::new(), "{new}");
    }
}

#[test]
fn a_line_of_another_country_or_kind_is_refused() {
    refuses_line("zz-line", "gb-line", "starts with its country");
    refuses_line("[\"suicide\"]", "[\"sadness\"]", "no such kind");
    refuses_line("[\"suicide\"]", "[]", "for nothing");
}

#[test]
fn a_zone_lies_in_one_country() {
    let mut files = country(&line(
        "kind = \"phone\"\ndisplay = \"1 23\"\ndial = \"123\"",
    ));
    let zz = files.get_mut("helplines/zz.toml").unwrap();
    *zz = zz.replace("Test/Town", "Europe/London");
    assert_eq!(
        problems(&files),
        ["content/helplines/zz.toml:2: this zone lies in two countries, or stands here twice"]
    );
}

#[test]
fn a_zone_is_named_as_iana_names_it() {
    let mut files = country(&line(
        "kind = \"phone\"\ndisplay = \"1 23\"\ndial = \"123\"",
    ));
    let zz = files.get_mut("helplines/zz.toml").unwrap();
    *zz = zz.replace("Test/Town", "Town");
    let said = problems(&files);
    assert_eq!(said, ["content/helplines/zz.toml:2: this is no IANA zone"]);
}

/// Also where the pattern of a country lets it through.
#[test]
fn an_international_form_is_refused() {
    let mut files = country(&line(
        "kind = \"phone\"\ndisplay = \"1 23\"\ndial = \"+123\"",
    ));
    let zz = files.get_mut("helplines/zz.toml").unwrap();
    *zz = zz.replace("^(1", "^(\\+?1");
    let said = problems(&files);
    assert!(
        matches!(&said[..], [it] if it.contains("only digits, * and #")),
        "{said:?}"
    );
}

#[test]
fn a_line_that_cannot_be_reached_is_refused() {
    let good = line("kind = \"phone\"\ndisplay = \"1 23\"\ndial = \"123\"");
    let (before, _) = good.split_once("[[service.channel]]").unwrap();
    let said = problems(&country(&format!("{before}channel = []\n")));
    assert!(
        matches!(&said[..], [it] if it.contains("without any way to reach it")),
        "{said:?}"
    );
}

#[test]
fn an_open_pattern_is_refused() {
    let mut files = country(&line(
        "kind = \"phone\"\ndisplay = \"1 23\"\ndial = \"123\"",
    ));
    let zz = files.get_mut("helplines/zz.toml").unwrap();
    *zz = zz.replace(")$'", ")'");
    assert_eq!(
        problems(&files),
        ["content/helplines/zz.toml:3: this is no pattern that runs from ^ to $"]
    );
}

#[test]
fn a_channel_of_another_shape_is_refused() {
    let phone = "kind = \"phone\"\ndisplay = \"1 23\"\ndial = \"123\"";
    for channel in [
        "kind = \"phone\"\ndisplay = \"1 23\"".to_owned(),
        format!("{phone}\nurl = \"https://x.example\""),
        format!("{phone}\nkeyword = \"HELP\""),
        "kind = \"whatsapp\"\ndisplay = \"1 23\"\ndial = \"123\"".to_owned(),
        "kind = \"chat\"\nurl = \"http://x.example\"".to_owned(),
        "kind = \"sms\"\ndisplay = \"12345\"\ndial = \"12345\"".to_owned(),
        "kind = \"sms\"\ndisplay = \"12345\"\ndial = \"12345\"\nkeyword = \"\"\nkeyword_needed = true"
            .to_owned(),
        "kind = \"sms\"\ndisplay = \"12345\"\ndial = \"12345\"\nkeyword = \"A&B\"\nkeyword_needed = true"
            .to_owned(),
    ] {
        assert!(!problems(&country(&line(&channel))).is_empty(), "{channel}");
    }
}

#[test]
fn links_are_what_can_be_dialled_and_nothing_more() {
    assert_eq!(
        link_of("kind = \"phone\"\ndisplay = \"#8008\"\ndial = \"#8008\""),
        "Some(\"tel:%238008\")"
    );
    assert_eq!(
        link_of(
            "kind = \"sms\"\ndisplay = \"12345\"\ndial = \"12345\"\nkeyword = \"HELP\"\nkeyword_needed = true"
        ),
        "Some(\"sms:12345?body=HELP\")"
    );
    assert_eq!(
        link_of(
            "kind = \"sms\"\ndisplay = \"12345\"\ndial = \"12345\"\nkeyword = \"\"\nkeyword_needed = false"
        ),
        "Some(\"sms:12345\")"
    );
    assert_eq!(link_of("kind = \"whatsapp\"\ndisplay = \"+1 23\""), "None");
    assert_eq!(
        link_of("kind = \"chat\"\nurl = \"https://x.example/chat\""),
        "Some(\"https://x.example/chat\")"
    );
}
