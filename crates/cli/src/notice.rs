//! `footbridge notice`: what the app would notice in each line of text, by the app's own code.
//!
//! **Invariant:** one line goes out for each that comes in, in the same order, and no word of a
//! text is printed.
use crate::{FAILED, complain};
use footbridge_naming::notice::notice;
use serde_json::Value;
use std::{
    io::{self, BufRead, BufWriter, Write},
    process::ExitCode,
};

/// Answers the lines of the standard input.
pub(crate) fn run() -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    let answered = answer(io::stdin().lock(), &mut out, |nth, what| {
        complain(&format!("line {nth}: {what}"));
    });
    match answered {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(FAILED),
        Err(error) => {
            complain(&format!("the lines could not be read or answered: {error}"));
            ExitCode::from(FAILED)
        }
    }
}

/// Answers every line, and says whether all of them could be read.
fn answer(
    mut lines: impl BufRead,
    out: &mut impl Write,
    mut complain: impl FnMut(u64, &str),
) -> io::Result<bool> {
    let mut all_read = true;
    let mut line = Vec::new();
    for nth in 1.. {
        line.clear();
        if lines.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let read = text_of(&line);
        let noticed = read.as_deref().ok().and_then(notice);
        let key = noticed.map_or_else(|| "null".to_owned(), |it| format!("\"{}\"", it.key()));
        write!(out, "{{\"notice\": {key}, \"level\": \"A\"")?;
        if let Err(what) = read {
            complain(nth, what);
            write!(out, ", \"error\": \"{what}\"")?;
            all_read = false;
        }
        writeln!(out, "}}")?;
    }
    out.flush()?;
    Ok(all_read)
}

/// The text of a line, or what is wrong with it.
fn text_of(line: &[u8]) -> Result<String, &'static str> {
    let Ok(value) = serde_json::from_slice::<Value>(line) else {
        return Err("this is no JSON");
    };
    match value.get("text") {
        Some(Value::String(text)) => Ok(text.clone()),
        _ => Err("there is no text in it"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What goes out, and the lines that were complained about.
    fn answers(lines: &str) -> (String, Vec<u64>, bool) {
        let mut out = Vec::new();
        let mut bad = Vec::new();
        let all_read = answer(lines.as_bytes(), &mut out, |nth, _| bad.push(nth)).unwrap();
        (String::from_utf8(out).unwrap(), bad, all_read)
    }

    #[test]
    fn each_line_has_its_answer_in_order() {
        let (out, bad, all_read) =
            answers("{\"text\": \"I want to kill myself\"}\n{\"text\": \"I had tea\", \"n\": 1}");
        assert_eq!(
            out,
            "{\"notice\": \"suicide\", \"level\": \"A\"}\n{\"notice\": null, \"level\": \"A\"}\n"
        );
        assert!(bad.is_empty() && all_read);
    }

    #[test]
    fn a_line_that_cannot_be_read_keeps_its_place() {
        let (out, bad, all_read) = answers("x\n{\"text\": 1}\n{\"text\": \"tea\"}\n\n");
        let lines: Vec<_> = out.lines().collect();
        assert_eq!(lines.len(), 4);
        assert!(lines[0].contains("\"error\": \"this is no JSON\""), "{out}");
        assert!(
            lines[1].contains("\"error\": \"there is no text in it\""),
            "{out}"
        );
        assert_eq!(lines[2], "{\"notice\": null, \"level\": \"A\"}");
        assert_eq!(bad, [1, 2, 4]);
        assert!(!all_read);
        for line in lines {
            serde_json::from_str::<Value>(line).unwrap();
        }
    }

    #[test]
    fn nothing_in_is_nothing_out() {
        assert_eq!(answers(""), (String::new(), vec![], true));
    }
}
