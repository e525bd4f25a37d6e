//! The command line.
//!
//! **Invariant:** what is not understood is named and refused; nothing is guessed.
use footbridge_server::{Settings, Where};
use lexopt::{Arg, Parser, ValueExt as _};
use std::{
    ffi::OsString,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

pub(crate) const HELP: &str = "\
Footbridge, a private companion for hard nights.

Usage: footbridge [serve] [--listen ADDR] [--data DIR] [--no-open]
       footbridge notice < lines.jsonl

  serve           Serve the app to a browser. This is also what happens without it.
  --listen ADDR   Where to be found: a port, localhost:PORT or IP:PORT.
                  Without it: localhost:8080, which only this machine can reach.
  --data DIR      Folder for sealed records, once devices can be linked.
                  It is made if it is missing. Nothing is written to it yet.
  --no-open       Do not open a browser.
  notice          Read lines of JSON, each with a \"text\", and say for each whether the
                  app would notice heavy words in them. Nothing is kept or sent.
  --help          Print this.
  --version       Print the version.

What you write stays in your browser, locked. This program never sees it.
";

/// What the person who typed the line wants.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    Help,
    Version,
    Notice,
    Serve(Serve),
}

/// How to serve.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Serve {
    pub(crate) listen: Where,
    pub(crate) data: Option<PathBuf>,
    pub(crate) open: bool,
}

/// Reads a command line, the program's own name first.
pub(crate) fn read(line: impl IntoIterator<Item = OsString>) -> Result<Wish, lexopt::Error> {
    let mut parser = Parser::from_iter(line);
    let mut serve = Serve {
        listen: Settings::default().listen,
        data: None,
        open: true,
    };
    let mut named = false;
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("help") | Arg::Short('h') => return Ok(Wish::Help),
            Arg::Long("version") | Arg::Short('V') => return Ok(Wish::Version),
            Arg::Long("listen") => {
                let text = parser.value()?.string()?;
                serve.listen = read_where(&text)
                    .ok_or_else(|| format!("{text:?} is no address; try localhost:8080"))?;
            }
            Arg::Long("data") => serve.data = Some(parser.value()?.into()),
            Arg::Long("no-open") => serve.open = false,
            Arg::Value(value) if value == "serve" && !named => named = true,
            Arg::Value(value) if value == "notice" && !named => return notice(&mut parser),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Wish::Serve(serve))
}

/// It reads from where it is told to by the shell, so nothing may follow it.
fn notice(parser: &mut Parser) -> Result<Wish, lexopt::Error> {
    match parser.next()? {
        None => Ok(Wish::Notice),
        Some(extra) => Err(extra.unexpected()),
    }
}

fn read_where(text: &str) -> Option<Where> {
    let port = |text: &str| text.parse::<u16>().ok();
    if let Some(port) = port(text) {
        return Some(Where::Localhost { port });
    }
    if text == "localhost" {
        return Some(Settings::default().listen);
    }
    if let Some(rest) = text.strip_prefix("localhost:") {
        return port(rest).map(|port| Where::Localhost { port });
    }
    let address = text.parse::<SocketAddr>().ok();
    let ip = || text.parse::<IpAddr>().ok().map(|it| (it, 8080).into());
    address.or_else(ip).map(Where::At)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(line: &str) -> Result<Wish, String> {
        let line = format!("footbridge {line}");
        read(line.split_whitespace().map(OsString::from)).map_err(|it| it.to_string())
    }

    fn listening(listen: Where) -> Wish {
        Wish::Serve(Serve {
            listen,
            data: None,
            open: true,
        })
    }

    #[test]
    fn without_a_word_it_serves_this_machine_alone() {
        let usual = || listening(Where::Localhost { port: 8080 });
        assert_eq!(from(""), Ok(usual()));
        assert_eq!(from("serve"), Ok(usual()));
        assert_eq!(from("--listen localhost"), Ok(usual()));
    }

    #[test]
    fn an_address_may_be_a_port_a_name_or_a_number() {
        assert_eq!(
            from("--listen 9000"),
            Ok(listening(Where::Localhost { port: 9000 }))
        );
        assert_eq!(
            from("serve --listen=localhost:0"),
            Ok(listening(Where::Localhost { port: 0 }))
        );
        for (text, address) in [
            ("0.0.0.0:80", "0.0.0.0:80"),
            ("[::1]:81", "[::1]:81"),
            ("192.0.2.7", "192.0.2.7:8080"),
        ] {
            assert_eq!(
                from(&format!("--listen {text}")),
                Ok(listening(Where::At(address.parse().unwrap())))
            );
        }
    }

    #[test]
    fn everything_else_can_be_said_too() {
        assert_eq!(
            from("serve --data some/folder --no-open"),
            Ok(Wish::Serve(Serve {
                listen: Where::Localhost { port: 8080 },
                data: Some("some/folder".into()),
                open: false,
            }))
        );
        assert_eq!(from("--help"), Ok(Wish::Help));
        assert_eq!(from("serve -V"), Ok(Wish::Version));
        assert_eq!(from("notice"), Ok(Wish::Notice));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (line, part) in [
            ("--colour", "--colour"),
            ("dance", "dance"),
            ("serve serve", "serve"),
            ("serve notice", "notice"),
            ("notice lines.jsonl", "lines.jsonl"),
            ("notice --listen 1", "--listen"),
            ("--listen", "--listen"),
            ("--listen nowhere", "nowhere"),
            ("--listen localhost:99999", "localhost:99999"),
            ("--no-open=yes", "--no-open"),
            ("-x", "-x"),
        ] {
            let error = from(line).unwrap_err();
            assert!(error.contains(part), "{line}: {error}");
        }
    }
}
