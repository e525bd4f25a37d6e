//! The one binary: serves Footbridge to the browser of this machine.
//!
//! **Invariant:** it holds no rule of its own. It reads the command line, hands the bundled files
//! to the server, and says in one line what went wrong.
mod args;
mod browser;
mod notice;
mod web;

use args::{Serve, Wish};
use footbridge_server::{ListenError, Listening, Settings, Where, stop_asked};
use std::{
    fs,
    io::{self, Write as _},
    path::Path,
    process::ExitCode,
};

/// The command line was understood, and it could not be done.
const FAILED: u8 = 1;
/// The command line was not understood.
const MISUSED: u8 = 2;

#[tokio::main]
async fn main() -> ExitCode {
    // A panic says where it happened and not with what: the values may come from a request.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map_or_else(String::new, ToString::to_string);
        complain(&format!("something broke at {place}"));
    }));
    match args::read(std::env::args_os()) {
        Ok(Wish::Help) => say(args::HELP),
        Ok(Wish::Version) => say(concat!("footbridge ", env!("CARGO_PKG_VERSION"), "\n")),
        Ok(Wish::Notice) => return notice::run(),
        Ok(Wish::Serve(serve)) => return run(serve).await,
        Err(error) => {
            complain(&format!("{error}\nTry: footbridge --help"));
            return ExitCode::from(MISUSED);
        }
    }
    ExitCode::SUCCESS
}

async fn run(serve: Serve) -> ExitCode {
    if let Some(folder) = &serve.data
        && let Err(error) = make_folder(folder)
    {
        complain(&format!("cannot make {}: {error}", folder.display()));
        return ExitCode::from(FAILED);
    }
    let settings = Settings {
        listen: serve.listen,
    };
    let listening = match Listening::bind(&settings).await {
        Ok(listening) => listening,
        Err(error) => {
            complain(&advice(&error));
            return ExitCode::from(FAILED);
        }
    };
    // Heard from here on: who reads the address may ask it to stop at once.
    let stop = stop_asked();
    say(&format!(
        "Footbridge is at {}\n{}Stop it with Ctrl+C.\n",
        listening.url(),
        reach(serve.listen)
    ));
    if serve.open {
        browser::open(listening.url());
    }
    listening.serve(&web::BUNDLE, stop).await;
    ExitCode::SUCCESS
}

/// Says what one has to know before another device can use it.
fn reach(listen: Where) -> &'static str {
    match listen {
        Where::At(address) if !address.ip().is_loopback() => {
            "Other devices need https to it: put a server with a certificate in front.\n"
        }
        _ => "",
    }
}

/// Says what went wrong and what to do about it, in one line.
fn advice(error: &ListenError) -> String {
    match error {
        ListenError::Taken { port } => format!(
            "port {port} is taken. Is Footbridge running already? Another port: --listen {}",
            port.checked_add(1).unwrap_or(8081)
        ),
        ListenError::NotAllowed { port } => {
            format!("port {port} is not allowed for this user. Another port: --listen 8080")
        }
        other => other.to_string(),
    }
}

/// Makes the folder for what the server will keep, readable by its owner alone.
fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// Writes to the terminal; one that is gone is no reason to stop.
fn say(text: &str) {
    let mut out = io::stdout().lock();
    drop(out.write_all(text.as_bytes()).and_then(|()| out.flush()));
}

fn complain(text: &str) {
    drop(writeln!(io::stderr(), "footbridge: {text}"));
}
