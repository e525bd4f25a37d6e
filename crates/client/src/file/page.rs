//! What a person reads: the facts as a page, and as plain text.
//!
//! **Invariant:** words of the person are escaped in the page and indented in the text, so that
//! they stay words.
use super::{Kept, Reading, put};
use footbridge_core::{
    event::Event,
    time::{Moment, Offset},
};

const STYLE: &str = "body{font:1.1rem/1.6 Georgia,serif;max-width:38em;margin:2em auto;\
padding:0 1em;background:#fbf7f0;color:#2b2622}h2{font-size:1rem;margin:2em 0 0}\
p{margin:.3em 0;white-space:pre-wrap;overflow-wrap:anywhere}";

/// The facts as one page without scripts, pictures or addresses.
pub(super) fn html(facts: &[Kept<'_>], reading: &Reading<'_>) -> String {
    let title = escape(reading.title);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n<h1>{title}</h1>\n",
        escape(reading.language)
    );
    for (event, lines) in entries(facts, reading) {
        put(
            &mut page,
            format_args!("<h2>{}</h2>\n", when(event.at, event.offset)),
        );
        for line in lines {
            put(
                &mut page,
                format_args!("<p dir=\"auto\">{}</p>\n", escape(&line)),
            );
        }
    }
    page.push_str("</html>\n");
    page
}

/// The facts as plain text.
pub(super) fn text(facts: &[Kept<'_>], reading: &Reading<'_>) -> String {
    let mut text = format!("{}\n\n", reading.title);
    for (event, lines) in entries(facts, reading) {
        text.push_str(&when(event.at, event.offset));
        text.push('\n');
        for line in lines.iter().flat_map(|it| it.split(['\n', '\r'])) {
            text.push_str("  ");
            text.push_str(line);
            text.push('\n');
        }
        text.push('\n');
    }
    text
}

/// What is read, in the order in which it happened.
fn entries<'a>(facts: &'a [Kept<'_>], reading: &Reading<'_>) -> Vec<(&'a Event, Vec<String>)> {
    let mut events: Vec<&Event> = Vec::with_capacity(facts.len());
    for event in facts.iter().filter_map(|it| it.event.as_ref()) {
        // Nearly all come in their order already.
        let at = events.partition_point(|it| (it.at, it.id) <= (event.at, event.id));
        events.insert(at, event);
    }
    events
        .into_iter()
        .map(|it| (it, (reading.lines)(&it.fact)))
        .filter(|(_, lines)| !lines.is_empty())
        .collect()
}

/// The person's date and hour, in a form that reads the same in every language.
fn when(at: Moment, offset: Offset) -> String {
    let (year, month, date) = at.date(offset).civil();
    let (hour, minute) = (at.hour(offset), at.minute(offset));
    format!("{year:04}-{month:02}-{date:02} {hour:02}:{minute:02}")
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for it in text.chars() {
        match it {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(it),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use footbridge_core::{
        event::{Fact, body::Nothing},
        id::EventId,
    };

    #[test]
    fn what_is_read_stands_in_the_order_in_which_it_happened() {
        let told_at = [3, 1, 4, 1, 5, 9, 2, 6];
        let facts: Vec<Kept<'_>> = told_at
            .iter()
            .map(|at| Kept {
                body: &[],
                event: Some(Event {
                    id: EventId::next(Moment(100), None, [0; 10]),
                    at: Moment(*at),
                    offset: Offset::default(),
                    fact: Fact::LeaveExplained(Nothing::default()),
                }),
            })
            .collect();
        let reading = Reading {
            language: "en",
            title: "",
            lines: &|_| vec![String::new()],
        };
        let read: Vec<i64> = entries(&facts, &reading)
            .iter()
            .map(|(event, _)| event.at.0)
            .collect();
        assert_eq!(read, [1, 1, 2, 3, 4, 5, 6, 9]);
    }
}
