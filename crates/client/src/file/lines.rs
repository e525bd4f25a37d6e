//! Facts as JSON Lines: each line begins with the fact's bytes; the rest is for other programs.
//!
//! ```json
//! {"footbridge":1,"facts":1}
//! {"fact":"hVAB…","id":"0190…","kind":6,"name":"PracticeDone","at":0,"offset":60,"says":{"0":"wave"}}
//! ```
//!
//! **Invariant:** reading looks only at the count and at the bytes that each line begins with, and
//! takes all lines or none; so what follows the bytes may grow in any version.
use super::{Kept, is_body, put};
use base64ct::{Base64, Encoding as _};
use minicbor::{Decoder, data::Type};

const HEAD: &str = "{\"footbridge\":1,\"facts\":";
const FACT: &str = "{\"fact\":\"";

/// Deeper lists than any fact has are cut off in what other programs read.
const DEPTH_MAX: u8 = 8;

/// Writes all facts.
pub(super) fn write(facts: &[Kept<'_>], out: &mut String) {
    put(out, format_args!("{HEAD}{}}}\n", facts.len()));
    for fact in facts {
        put(
            out,
            format_args!("{FACT}{}\"", Base64::encode_string(fact.body)),
        );
        if let Some(event) = &fact.event {
            put(
                out,
                format_args!(
                    ",\"id\":\"{:?}\",\"kind\":{},\"name\":\"{}\",\"at\":{},\"offset\":{},\"says\":",
                    event.id,
                    event.fact.kind(),
                    event.fact.name(),
                    event.at.0,
                    event.offset.0,
                ),
            );
            if says(fact.body, out).is_none() {
                out.push_str("null");
            }
        }
        out.push_str("}\n");
    }
}

/// Reads all facts; `None` unless every line is whole and their number is right.
pub(super) fn read(text: &str) -> Option<Vec<Vec<u8>>> {
    let mut lines = text.lines();
    let n_facts: usize = lines
        .next()?
        .strip_prefix(HEAD)?
        .split_once(['}', ','])?
        .0
        .parse()
        .ok()?;
    let mut facts = Vec::new();
    for line in lines.filter(|it| !it.trim().is_empty()) {
        let (fact, rest) = line.strip_prefix(FACT)?.split_once('"')?;
        let fact = Base64::decode_vec(fact).ok()?;
        if !rest.ends_with('}') || !is_body(&fact) {
            return None;
        }
        facts.push(fact);
    }
    (facts.len() == n_facts).then_some(facts)
}

/// Reads the facts that stand behind a plain text.
///
/// Every line of the text before them is indented, so that no one's words can pass for them.
pub(super) fn read_behind_text(text: &str) -> Option<Vec<Vec<u8>>> {
    let at = if text.starts_with(HEAD) {
        0
    } else {
        text.find(&format!("\n{HEAD}"))? + 1
    };
    read(text.get(at..)?)
}

/// Writes the body of an event as JSON: field numbers become names, bytes become base64.
fn says(body: &[u8], out: &mut String) -> Option<()> {
    let mut decoder = Decoder::new(body);
    decoder.array().ok()?;
    for _ in 0..4 {
        decoder.skip().ok()?;
    }
    let mut json = String::new();
    value(&mut decoder, &mut json, 0)?;
    out.push_str(&json);
    Some(())
}

fn value(decoder: &mut Decoder<'_>, out: &mut String, depth: u8) -> Option<()> {
    match decoder.datatype().ok()? {
        Type::Array | Type::Map if depth == DEPTH_MAX => {
            decoder.skip().ok()?;
            out.push_str("null");
        }
        Type::Array => {
            let n = decoder.array().ok()??;
            list(out, n, ['[', ']'], |out| value(decoder, out, depth + 1))?;
        }
        Type::Map => {
            let n = decoder.map().ok()??;
            list(out, n, ['{', '}'], |out| {
                put(out, format_args!("\"{}\":", decoder.i64().ok()?));
                value(decoder, out, depth + 1)
            })?;
        }
        Type::String => string(decoder.str().ok()?, out),
        Type::Bytes => string(&Base64::encode_string(decoder.bytes().ok()?), out),
        Type::Bool => out.push_str(if decoder.bool().ok()? {
            "true"
        } else {
            "false"
        }),
        Type::Null => {
            decoder.null().ok()?;
            out.push_str("null");
        }
        _ => put(out, format_args!("{}", decoder.int().ok()?)),
    }
    Some(())
}

fn list(
    out: &mut String,
    n: u64,
    [open, close]: [char; 2],
    mut item: impl FnMut(&mut String) -> Option<()>,
) -> Option<()> {
    out.push(open);
    for at in 0..n {
        if at > 0 {
            out.push(',');
        }
        item(out)?;
    }
    out.push(close);
    Some(())
}

fn string(text: &str, out: &mut String) {
    out.push('"');
    for it in text.chars() {
        match it {
            '"' | '\\' => {
                out.push('\\');
                out.push(it);
            }
            '\n' => out.push_str("\\n"),
            // Line and paragraph separators are line ends to some programs.
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' => {
                put(out, format_args!("\\u{:04x}", u32::from(it)));
            }
            _ => out.push(it),
        }
    }
    out.push('"');
}
