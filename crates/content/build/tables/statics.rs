//! The checked lists of `content/en/` as statics, in the order of the files.
use super::{
    catalogue::Lists,
    help, hold,
    schema::{Body, Family, Frame, Place, Practice, Step},
    sides,
    value::{Key, Text},
};
use std::fmt::Write as _;

/// Writes every list that has a table.
pub(super) fn write(lists: &Lists<'_>) -> String {
    let mut out = String::new();
    write_families(&mut out, &lists.feelings.list.family);
    write_body(&mut out, &lists.body.list);
    let needs = &lists.needs.list.need;
    table(&mut out, "NEEDS", "The needs.", "Need", needs, |it| {
        format!(
            "Need {{ id: {}, name: {:?}, chip: {:?}, point: {:?}, first: {} }}",
            key(&it.id),
            it.name,
            it.chip,
            it.point,
            key(&it.first),
        )
    });
    let steps = &lists.steps.list.step;
    table(&mut out, "STEPS", "The small steps.", "Step", steps, step);
    let practices = &lists.practices.list.practice;
    table(
        &mut out,
        "PRACTICES",
        "The quiet practices.",
        "Practice",
        practices,
        practice,
    );
    let sources = &lists.sources.list.source;
    table(
        &mut out,
        "SOURCES",
        "Where advice comes from.",
        "Source",
        sources,
        |it| {
            format!(
                "Source {{ id: {}, short: {:?}, cite: {:?}, strength: SourceStrength::{:?}, read: {} }}",
                key(&it.id),
                it.short,
                it.cite,
                it.strength,
                it.read,
            )
        },
    );
    sides::write(&mut out, lists);
    help::write(&mut out, &lists.help.list);
    hold::write(&mut out, &lists.hold.list);
    out
}

fn write_families(out: &mut String, families: &[Family]) {
    table(
        out,
        "FAMILIES",
        "The families of feelings.",
        "Family",
        families,
        |it| {
            let words: Vec<_> = it.words.iter().map(|it| {
            let frame = match (it.frame, &it.say) {
                (Frame::Pull, _) => "Frame::Pull".to_owned(),
                (Frame::Own, Some(say)) => format!("Frame::Own({say:?})"),
                (Frame::Feel | Frame::Own, _) => "Frame::Feel".to_owned(),
            };
            format!(
                "FeelingWord {{ id: {}, text: {:?}, energy: {}, pleasant: {}, cues: &{:?}, frame: {frame} }}",
                key(&it.id), it.w, it.e.get(), it.p.get(), it.cues,
            )
        }).collect();
            format!(
                "Family {{ id: {}, name: {:?}, gloss: {:?}, needs: {}, words: &[{}] }}",
                key(&it.id),
                it.name,
                it.gloss,
                keys(&it.needs),
                words.join(", "),
            )
        },
    );
}

fn write_body(out: &mut String, body: &Body) {
    table(
        out,
        "BODY_PLACES",
        "The places in the body.",
        "BodyPlace",
        &body.place,
        |it: &Place| {
            format!(
                "BodyPlace {{ id: {}, name: {:?}, felt: {}, phrase: {:?} }}",
                key(&it.id),
                it.name,
                keys(&it.felt),
                it.phrase.as_ref().map_or("", Text::as_str),
            )
        },
    );
    table(
        out,
        "BODY_FELT",
        "What may be felt there.",
        "BodyFelt",
        &body.felt,
        |it| format!("BodyFelt {{ id: {}, name: {:?} }}", key(&it.id), it.name),
    );
}

fn step(it: &Step) -> String {
    let id = key(&it.id);
    format!(
        "Step {{ id: {id}, text: {:?}, why: {:?}, traits: StepTraits {{ id: {id}, needs: {}, \
         minutes: {}, distance: {}, when: When::{:?} }}, source: {}, caution: {:?} }}",
        it.text,
        it.why,
        keys(&it.needs),
        it.minutes.get(),
        it.distance.get(),
        it.when,
        key(&it.source),
        it.caution,
    )
}

fn practice(it: &Practice) -> String {
    let steps: Vec<_> = it
        .steps
        .iter()
        .map(|it| {
            format!(
                "PracticeStep {{ say: {:?}, seconds: {} }}",
                it.say,
                it.secs.get()
            )
        })
        .collect();
    format!(
        "Practice {{ id: {}, name: {:?}, minutes: {}, good_for: &{:?}, source: {}, caution: {:?}, \
         end: {:?}, repeat: {}, steps: &[{}] }}",
        key(&it.id),
        it.name,
        it.minutes.get(),
        it.good_for,
        key(&it.source),
        it.caution,
        it.end,
        it.repeat.get(),
        steps.join(", "),
    )
}

/// Writes one static.
pub(super) fn table<T>(
    out: &mut String,
    name: &str,
    about: &str,
    kind: &str,
    list: &[T],
    row: impl Fn(&T) -> String,
) {
    let rows: String = list.iter().fold(String::new(), |mut rows, it| {
        rows += "    ";
        rows += &row(it);
        rows += ",\n";
        rows
    });
    // Writing to a String cannot fail.
    let _ = writeln!(
        out,
        "/// {about}\npub static {name}: &[{kind}] = &[\n{rows}];"
    );
}

/// The literal of a key.
pub(super) fn key(key: &Key) -> String {
    format!("{:?}", key.get_ref().as_str())
}

/// The literal of a list of keys.
pub(super) fn keys(list: &[Key]) -> String {
    let list: Vec<_> = list.iter().map(|it| it.get_ref().as_str()).collect();
    format!("&{list:?}")
}
