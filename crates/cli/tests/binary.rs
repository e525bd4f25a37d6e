//! The program as a person meets it: what it prints, how it ends, and that it answers.
//! Each test starts the real binary; ports are free ones, and nothing waits for a clock.
#![expect(
    clippy::unwrap_used,
    reason = "in a test a panic is the message, and clippy.toml covers only #[test] functions"
)]
use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, Output, Stdio},
};

fn footbridge(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_footbridge"));
    command
        .args(args)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY");
    command
}

fn end_of(args: &[&str]) -> (Option<i32>, String, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = footbridge(args).output().unwrap();
    (
        status.code(),
        String::from_utf8(stdout).unwrap(),
        String::from_utf8(stderr).unwrap(),
    )
}

/// A running server, ended with the test whatever happens.
struct Running {
    child: Child,
    port: u16,
}

impl Running {
    fn start(more: &[&str]) -> Self {
        let mut args = vec!["serve", "--listen", "localhost:0", "--no-open"];
        args.extend(more);
        let mut child = footbridge(&args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap())
            .read_line(&mut line)
            .unwrap();
        let port = line
            .trim()
            .strip_prefix("Footbridge is at http://localhost:")
            .expect("the first line names the address")
            .parse()
            .unwrap();
        Self { child, port }
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

#[test]
fn help_names_every_flag() {
    let (code, out, err) = end_of(&["--help"]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    for flag in [
        "serve",
        "notice",
        "--listen ADDR",
        "--data DIR",
        "--no-open",
        "--help",
        "--version",
    ] {
        assert!(out.contains(flag), "{flag} is missing in\n{out}");
    }
}

#[test]
fn version_is_one_line() {
    let (code, out, _) = end_of(&["--version"]);
    assert_eq!(code, Some(0));
    assert_eq!(out, concat!("footbridge ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn an_unknown_flag_is_named_and_ends_with_two() {
    let (code, out, err) = end_of(&["--colour"]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(
        err.contains("--colour") && err.contains("footbridge --help"),
        "{err}"
    );
}

#[test]
fn notice_answers_each_line_and_tells_of_the_one_it_cannot_read() {
    let mut child = footbridge(&["notice"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = child.stdin.take().unwrap();
    lines
        .write_all(b"{\"text\": \"I want to die\"}\nnot json\n{\"text\": \"I had tea\"}\n")
        .unwrap();
    drop(lines);
    let out = child.wait_with_output().unwrap();
    let (said, told) = (
        String::from_utf8(out.stdout).unwrap(),
        String::from_utf8(out.stderr).unwrap(),
    );
    assert_eq!(
        said,
        "{\"notice\": \"suicide\", \"level\": \"A\"}\n\
         {\"notice\": null, \"level\": \"A\", \"error\": \"this is no JSON\"}\n\
         {\"notice\": null, \"level\": \"A\"}\n"
    );
    assert!(
        told.contains("line 2") && !told.contains("not json"),
        "{told}"
    );
    assert_eq!(out.status.code(), Some(1));
}

#[test]
fn a_taken_port_is_one_clear_line_and_ends_with_one() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let (code, out, err) = end_of(&["--listen", &port, "--no-open"]);
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert!(err.contains(&format!("port {port} is taken")), "{err}");
    assert_eq!(err.lines().count(), 1, "{err}");
}

#[test]
fn it_serves_with_strict_headers_and_keeps_quiet_about_who_asked() {
    let mut running = Running::start(&[]);
    let answer = running.get("/");
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    assert!(
        answer.contains("content-security-policy: default-src 'none'"),
        "{answer}"
    );
    assert!(running.get("/healthz").ends_with("ok\n"));
    assert!(running.get("/nothing-here").starts_with("HTTP/1.1 404"));
    running.child.kill().unwrap();
    let (mut out, mut rest) = (running.child.stdout.take(), String::new());
    out.as_mut().unwrap().read_to_string(&mut rest).unwrap();
    let mut err = running.child.stderr.take().unwrap();
    err.read_to_string(&mut rest).unwrap();
    assert!(
        !rest.contains("127.0.0.1") && !rest.contains("nothing-here"),
        "{rest}"
    );
}

#[test]
fn both_addresses_of_this_machine_answer() {
    let running = Running::start(&[]);
    assert!(TcpStream::connect(("127.0.0.1", running.port)).is_ok());
    // A machine without IPv6 has no second address to answer on.
    if TcpListener::bind(("::1", 0)).is_ok() {
        assert!(TcpStream::connect(("::1", running.port)).is_ok());
    }
}

#[test]
fn the_data_folder_is_made() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("data/below");
    drop(std::fs::remove_dir_all(folder.parent().unwrap()));
    let running = Running::start(&["--data", folder.to_str().unwrap()]);
    assert!(folder.is_dir());
    drop(running);
    // A file where the folder should be is a clear end.
    let file = folder.join("file");
    std::fs::write(&file, "x").unwrap();
    let (code, _, err) = end_of(&["--data", file.to_str().unwrap(), "--listen", "0"]);
    assert_eq!(code, Some(1));
    assert!(err.contains("cannot make"), "{err}");
}

#[cfg(unix)]
#[test]
fn it_stops_when_asked_by_either_signal() {
    for signal in ["TERM", "INT"] {
        let mut running = Running::start(&[]);
        // An open connection does not hold it up.
        let _idle = TcpStream::connect((Ipv4Addr::LOCALHOST, running.port)).unwrap();
        let sent = Command::new("sh")
            .args(["-c", &format!("kill -{signal} {}", running.child.id())])
            .status()
            .unwrap();
        assert!(sent.success());
        assert_eq!(running.child.wait().unwrap().code(), Some(0), "{signal}");
    }
}
