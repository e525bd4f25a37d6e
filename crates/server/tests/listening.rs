//! The server on real sockets of this machine: binding, answering, dawdlers, and the stop.
//! Time stands still except where a test moves it, so nothing here waits.
#![expect(
    clippy::unwrap_used,
    reason = "in a test a panic is the message, and clippy.toml covers only #[test] functions"
)]
use footbridge_server::{Bundle, File, ListenError, Listening, Settings, Where};
use std::net::{Ipv4Addr, SocketAddr};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    sync::oneshot,
};

const BUNDLE: Bundle = Bundle {
    version: "v",
    files: &[File {
        path: "/",
        mime: "text/html; charset=utf-8",
        body: b"hello",
        br: None,
        gzip: None,
        etag: "abc",
        immutable: false,
        style_hash: None,
        script_hash: None,
    }],
};

fn at(port: u16) -> Settings {
    Settings {
        listen: Where::At((Ipv4Addr::LOCALHOST, port).into()),
    }
}

/// Starts a server on a free port; what comes back stops it and waits for its end.
async fn start() -> (SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
    let listening = Listening::bind(&at(0)).await.unwrap();
    let port: u16 = listening.url().rsplit(':').next().unwrap().parse().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let server = tokio::spawn(async move {
        listening
            .serve(&BUNDLE, async { drop(stopped.await) })
            .await;
    });
    ((Ipv4Addr::LOCALHOST, port).into(), stop, server)
}

async fn read_all(stream: &mut TcpStream) -> String {
    let mut text = String::new();
    stream.read_to_string(&mut text).await.unwrap();
    text
}

#[tokio::test]
async fn it_answers_and_stops_when_told() {
    let (address, stop, server) = start().await;
    let mut idle = TcpStream::connect(address).await.unwrap();
    idle.write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n")
        .await
        .unwrap();
    let mut answer = [0; 15];
    idle.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 200 OK");
    // An open connection with nothing on its way does not hold the stop up.
    stop.send(()).unwrap();
    server.await.unwrap();
    assert!(read_all(&mut idle).await.ends_with("hello"));
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn a_taken_port_is_named() {
    let (address, _stop, _server) = start().await;
    let refused = Listening::bind(&at(address.port())).await.unwrap_err();
    assert!(
        matches!(refused, ListenError::Taken { port } if port == address.port()),
        "{refused}"
    );
    // The first of the two own addresses is the taken one.
    let refused = Listening::bind(&Settings {
        listen: Where::Localhost {
            port: address.port(),
        },
    })
    .await
    .unwrap_err();
    assert!(matches!(refused, ListenError::Taken { .. }), "{refused}");
}

#[tokio::test]
async fn an_address_of_another_machine_is_named() {
    // 192.0.2.0/24 is set aside for documents, so no machine has it.
    let settings = Settings {
        listen: Where::At("192.0.2.1:0".parse().unwrap()),
    };
    let refused = Listening::bind(&settings).await.unwrap_err();
    assert!(matches!(refused, ListenError::NotHere(_)), "{refused}");
}

#[tokio::test]
async fn too_many_headers_are_refused() {
    let (address, _stop, _server) = start().await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    let headers = "x: y\r\n".repeat(100);
    stream
        .write_all(format!("GET / HTTP/1.1\r\n{headers}\r\n").as_bytes())
        .await
        .unwrap();
    assert!(read_all(&mut stream).await.starts_with("HTTP/1.1 431"));
}

#[tokio::test]
async fn a_connection_that_says_nothing_is_ended() {
    let (address, _stop, _server) = start().await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(b"GET / HT").await.unwrap();
    // With the clock paused, tokio moves on to the next timer as soon as nobody has work.
    tokio::time::pause();
    let answer = read_all(&mut stream).await;
    assert!(
        answer.is_empty() || answer.starts_with("HTTP/1.1 408"),
        "{answer}"
    );
}
