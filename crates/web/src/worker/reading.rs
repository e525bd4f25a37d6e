//! Facts as lines that a person reads, for the files they save.
//!
//! **Invariant:** nothing is said about a fact that the person did not say; what only steers the
//! app (a step that was shown, a setting) makes no line. The facts themselves travel beside.
use footbridge_content::{catalogue, slip_before, slip_helped, words};
use footbridge_core::{
    event::{self, Fact, LineEdit, PlanEdit, body},
    private::Private,
    time::Day,
};

/// The lines of one fact; none where there is nothing to read.
pub(super) fn lines(fact: &Fact, day: &dyn Fn(Day) -> String) -> Vec<String> {
    match fact {
        Fact::CheckedIn(it) => checked_in(it),
        Fact::LonelinessTold(it) => answer(
            words::home_question_day(),
            words::home_answers_day().get(it.answer as usize),
        ),
        Fact::NightTold(it) => answer(
            words::home_question_night(),
            words::home_answers_night().get(it.answer as usize),
        ),
        Fact::PullRated(it) => {
            let n = it.strength.get().to_string();
            vec![match it.around {
                Some(body::Around::After) => words::reading_pull_after(&n),
                _ => words::reading_pull_before(&n),
            }]
        }
        Fact::PracticeDone(it) => done(
            words::reading_practice(name_of_practice(&it.practice)),
            it.helped,
        ),
        Fact::StepTaken(it) => done(words::reading_step_taken(text_of_step(&it.step)), it.helped),
        Fact::DiscoveryTold(it) => it
            .on
            .map(|on| words::reading_discovery(&day(on)))
            .into_iter()
            .collect(),
        Fact::PlanEdited(it) => plan_edited(it),
        Fact::IfThenKept(it) => {
            // EXPOSE: their own line in a file that they asked for, here and below.
            let said = words::ifthen_sentence(it.cue.expose(), it.act.expose());
            vec![words::reading_ifthen().to_owned(), said]
        }
        Fact::HardDayKept(it) => {
            let kind = footbridge_ui::app::days::KINDS
                .iter()
                .position(|kind| *kind == &*it.kind);
            let names = words::hard_days_names();
            let own = it.words.as_ref().map(Private::expose);
            let name = own.unwrap_or(names[kind.unwrap_or(names.len() - 1)]);
            let line = if it.yearly {
                words::reading_hard_day_yearly
            } else {
                words::reading_hard_day
            };
            vec![line(name, &day(it.day))]
        }
        Fact::BoundaryKept(it) => {
            let act = it
                .act
                .as_ref()
                .map(|it| words::reading_boundary_act(it.expose()));
            let line = words::reading_boundary(it.line.expose());
            std::iter::once(line).chain(act).collect()
        }
        Fact::HoldBegun(it) => held(it),
        Fact::SlipNoted(it) => slip(it),
        _ => vec![],
    }
}

fn plan_edited(it: &PlanEdit) -> Vec<String> {
    let part = words::plan_parts()[it.part as usize];
    let (head, line) = match &it.edit {
        LineEdit::Added(line) => (words::reading_plan_added(part), line),
        LineEdit::Changed(_, line) => (words::reading_plan_changed(part), line),
        LineEdit::Moved(..) | LineEdit::TakenOut(_) | LineEdit::PutBack(_) => return vec![],
    };
    let mut lines = vec![head, line.text.expose().to_owned()];
    lines.extend(line.dial.iter().map(|it| it.expose().to_owned()));
    lines
}

fn checked_in(it: &body::CheckIn) -> Vec<String> {
    let mut lines = vec![];
    // EXPOSE: the person's own words in a file that the person asked for, here and below.
    let own: Vec<&str> = [&it.sentence, &it.note]
        .into_iter()
        .flatten()
        .map(Private::expose)
        .filter(|it| !it.trim().is_empty())
        .collect();
    if !own.is_empty() {
        lines.push(words::reading_own().to_owned());
        lines.extend(own.into_iter().map(str::to_owned));
    }
    let mut add = |parts: Vec<String>, line: fn(&str) -> String| {
        if !parts.is_empty() {
            lines.push(line(&parts.join(", ")));
        }
    };
    add(
        it.feelings.iter().map(felt).collect(),
        words::reading_feelings,
    );
    let number = |it: body::Strength| it.get().to_string();
    add(
        it.strength.map(number).into_iter().collect(),
        words::reading_strength,
    );
    let places = it.places.iter().flatten();
    add(places.map(place).collect(), words::reading_body);
    let force = it
        .force
        .and_then(|it| words::reading_forces().get(it as usize).copied());
    add(
        force.map(str::to_owned).into_iter().collect(),
        words::reading_force,
    );
    let needs = it.needs.iter().flatten();
    add(
        needs
            .map(|key| catalogue::need(key).map_or(&**key, |it| it.name).to_owned())
            .collect(),
        words::reading_needs,
    );
    let step = it.step.as_ref().map(|key| text_of_step(key).to_owned());
    add(step.into_iter().collect(), words::reading_step_shown);
    lines
}

/// How a hold ended steers the app; the words are theirs.
fn held(it: &event::Hold) -> Vec<String> {
    let Some(text) = &it.text else {
        let look = it.about == Some(event::HoldAbout::Look);
        return look
            .then(|| words::reading_held_look().to_owned())
            .into_iter()
            .collect();
    };
    // EXPOSE: their own words, in their own file, here and below.
    let head = it.to.as_ref().map_or_else(
        || words::reading_held().to_owned(),
        |to| words::reading_held_to(to.expose()),
    );
    vec![head, text.expose().to_owned()]
}

fn slip(it: &event::Slip) -> Vec<String> {
    let names = |keys: &Option<event::Keys>, name: fn(&str) -> Option<&'static str>| {
        let keys = keys.iter().flatten();
        let names: Vec<&str> = keys.map(|key| name(key).unwrap_or(key)).collect();
        names.join(", ")
    };
    let before = names(&it.before, |key| slip_before(key).map(|it| it.name));
    let helped = names(&it.helped, |key| slip_helped(key).map(|it| it.name));
    let mut lines = vec![words::reading_slip().to_owned()];
    if !before.is_empty() {
        lines.push(words::reading_slip_before(&before));
    }
    if !helped.is_empty() {
        lines.push(words::reading_slip_helped(&helped));
    }
    lines.extend(it.note.iter().map(|it| it.expose().to_owned()));
    lines
}

fn felt(it: &body::Felt) -> String {
    let word = match &it.feeling {
        body::Feeling::Known(key) => catalogue::feeling_word(key).map_or(&**key, |it| it.text),
        // EXPOSE: their own word, in their own file.
        body::Feeling::Own(word) => word.expose(),
    };
    match it.strength {
        Some(strength) => words::reading_feeling_strength(word, &strength.get().to_string()),
        None => word.to_owned(),
    }
}

fn place(it: &body::Place) -> String {
    let place = catalogue::BODY_PLACES
        .iter()
        .find(|place| place.id == &*it.place)
        .map_or(&*it.place, |place| place.name);
    let Some(key) = &it.felt else {
        return place.to_owned();
    };
    let felt = catalogue::BODY_FELT
        .iter()
        .find(|felt| felt.id == &**key)
        .map_or(&**key, |felt| felt.name);
    words::reading_body_felt(place, felt)
}

fn answer(question: &str, answer: Option<&&str>) -> Vec<String> {
    answer
        .map(|answer| words::reading_answer(question, answer))
        .into_iter()
        .collect()
}

fn done(what: String, helped: Option<body::Helped>) -> Vec<String> {
    let helped = helped.and_then(|it| words::reading_helped().get(it as usize));
    std::iter::once(what)
        .chain(helped.map(|it| (*it).to_owned()))
        .collect()
}

// A key that this version does not know is shown as it is: it comes from a newer one.
fn name_of_practice(key: &str) -> &str {
    catalogue::practice(key).map_or(key, |it| it.name)
}

fn text_of_step(key: &str) -> &str {
    catalogue::step(key).map_or(key, |it| it.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use footbridge_core::event::body::{
        CheckIn, Erasure, Feeling, Felt, Force, Helped, Loneliness, LonelinessAnswer,
        PracticeOutcome, Strength,
    };
    use footbridge_core::{
        event::{Boundary, HardDay},
        id::EventId,
        time::Moment,
    };

    fn read(fact: &Fact) -> Vec<String> {
        lines(fact, &|day| format!("day {}", day.0))
    }

    #[test]
    fn a_note_reads_as_it_was_told() {
        let need = &catalogue::NEEDS[0];
        let word = &catalogue::FAMILIES[0].words[0];
        let note = Fact::CheckedIn(CheckIn {
            feelings: vec![
                Felt {
                    feeling: Feeling::Known(word.id.into()),
                    strength: Strength::new(7),
                },
                Felt {
                    feeling: Feeling::Own(Private::new("numbish")),
                    strength: None,
                },
            ],
            force: Some(Force::Shame),
            needs: Some(vec![need.id.into()]),
            note: Some(Private::new("It got quiet.")),
            ..CheckIn::default()
        });
        assert_eq!(
            read(&note),
            [
                "In your words:".to_owned(),
                "It got quiet.".to_owned(),
                format!("Words: {}, 7 of 10, numbish", word.text),
                "At work in it: Shame and blame".to_owned(),
                format!("What it may ask for: {}", need.name),
            ]
        );
    }

    #[test]
    fn a_marked_day_and_a_line_read_as_they_were_kept() {
        let mut day = HardDay {
            of: None,
            kind: "court".into(),
            words: None,
            day: Day(3),
            yearly: false,
            offer: true,
        };
        let kept = |it: &HardDay| read(&Fact::HardDayKept(it.clone()));
        assert_eq!(kept(&day), ["A day you marked: Court, day 3"]);
        day.words = Some(Private::new("Room 4"));
        day.yearly = true;
        assert_eq!(kept(&day), ["A day you marked: Room 4, day 3, each year"]);
        // A kind of a later version.
        day.words = None;
        day.kind = "moving".into();
        assert_eq!(
            kept(&day),
            ["A day you marked: A day you marked, day 3, each year"]
        );
        let line = Fact::BoundaryKept(Boundary {
            of: None,
            line: Private::new("Not after nine."),
            act: Some(Private::new("leave the room.")),
        });
        assert_eq!(
            read(&line),
            [
                "A line you stand by: Not after nine.",
                "If it is crossed, I leave the room."
            ]
        );
    }

    #[test]
    fn one_word_alone_is_a_full_note() {
        let note = Fact::CheckedIn(CheckIn {
            feelings: vec![Felt {
                feeling: Feeling::Own(Private::new("flat")),
                strength: None,
            }],
            ..CheckIn::default()
        });
        assert_eq!(read(&note), ["Words: flat"]);
    }

    #[test]
    fn answers_stand_beside_their_question() {
        let told = |answer| read(&Fact::LonelinessTold(LonelinessAnswer { answer }));
        assert_eq!(
            told(Loneliness::Hardly),
            ["How alone does it feel right now? Hardly"]
        );
        assert_eq!(
            told(Loneliness::RatherNotSay),
            ["How alone does it feel right now? Rather not say"]
        );
    }

    #[test]
    fn what_came_of_it_is_said_in_the_same_tone() {
        let practice = &catalogue::PRACTICES[0];
        let done = |helped| {
            read(&Fact::PracticeDone(PracticeOutcome {
                practice: practice.id.into(),
                helped,
                stopped_at: None,
            }))
        };
        let tried = format!("Tried: {}", practice.name);
        assert_eq!(done(None), std::slice::from_ref(&tried));
        assert_eq!(
            done(Some(Helped::MadeItWorse)),
            [tried, "It made it worse.".to_owned()]
        );
    }

    #[test]
    fn a_key_from_a_newer_version_is_shown_as_it_is() {
        let fact = Fact::PracticeDone(PracticeOutcome {
            practice: "of-next-year".into(),
            helped: None,
            stopped_at: None,
        });
        assert_eq!(read(&fact), ["Tried: of-next-year"]);
    }

    #[test]
    fn what_was_held_reads_as_it_was_written_and_a_slip_as_it_was_told() {
        let held = |to: Option<&str>| {
            read(&Fact::HoldBegun(event::Hold {
                text: Some(Private::new("You knew.")),
                to: to.map(Private::new),
                minutes: 15,
                about: None,
            }))
        };
        assert_eq!(held(None), ["Words held here:", "You knew."]);
        assert_eq!(held(Some("S.")), ["Words held here, for S.:", "You knew."]);
        let slip = Fact::SlipNoted(event::Slip {
            before: Some(vec!["late".into(), "of-next-year".into()]),
            helped: Some(vec!["told".into()]),
            note: Some(Private::new("until two")),
            about: None,
        });
        assert_eq!(
            read(&slip),
            [
                "A slip.",
                "What came before: It was late, of-next-year",
                "What helped: I told someone",
                "until two",
            ]
        );
    }

    #[test]
    fn what_only_steers_the_app_makes_no_line() {
        let erased = Fact::Erased(Erasure {
            event: EventId::next(Moment(1), None, [7; 10]),
        });
        assert_eq!(read(&erased), Vec::<String>::new());
    }
}
