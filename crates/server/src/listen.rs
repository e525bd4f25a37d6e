//! Binds the addresses and answers until told to stop.
//!
//! **Invariant:** who is at the other end of a connection is neither kept nor written down; a
//! connection that dawdles is ended, and one that breaks ends alone.
use crate::{Bundle, routes};
use axum::Router;
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use std::{
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};
use tokio::{net::TcpListener, sync::Semaphore, task::JoinSet};

/// How long a browser may take to say what it wants, also between two requests.
const HEADERS_WAIT: Duration = Duration::from_secs(15);
/// How long answers under way may take once the server was told to stop.
const STOP_WAIT: Duration = Duration::from_secs(5);
/// How long to wait before the next try when the system is out of sockets.
const ACCEPT_WAIT: Duration = Duration::from_millis(200);
/// The most bytes the headers of a request may have.
const SIZE_HEADERS_BYTES_MAX: usize = 16 * 1024;
/// The most header lines a request may have.
const N_HEADERS_MAX: usize = 64;
/// The most connections at one time; more wait in the system's queue.
const N_CONNECTIONS_MAX: usize = 1024;

/// Where to be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// On this machine alone, by both of its own addresses. Port 0 takes any free one.
    Localhost {
        /// The port of both.
        port: u16,
    },
    /// At one given address.
    At(SocketAddr),
}

/// What the server needs to know before it starts.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Where to be found.
    pub listen: Where,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            listen: Where::Localhost { port: 8080 },
        }
    }
}

/// Why an address cannot be listened on.
#[derive(Debug, thiserror::Error)]
pub enum ListenError {
    /// Something else is there already.
    #[error("port {port} is taken")]
    Taken {
        /// The port.
        port: u16,
    },
    /// The system keeps this port for others.
    #[error("port {port} is not allowed for this user")]
    NotAllowed {
        /// The port.
        port: u16,
    },
    /// This machine has no such address.
    #[error("{0} is not an address of this machine")]
    NotHere(IpAddr),
    /// Anything else the system says.
    #[error("cannot listen on {address}: {source}")]
    Other {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        source: io::Error,
    },
}

/// Bound addresses, not answering yet.
#[derive(Debug)]
pub struct Listening {
    listeners: Vec<TcpListener>,
    url: String,
}

impl Listening {
    /// Binds what the settings name.
    pub async fn bind(settings: &Settings) -> Result<Self, ListenError> {
        match settings.listen {
            Where::At(address) => {
                let listener = bind(address).await?;
                let address = listener.local_addr().unwrap_or(address);
                Ok(Self {
                    listeners: vec![listener],
                    url: url(address),
                })
            }
            Where::Localhost { port } => {
                let first = bind((Ipv4Addr::LOCALHOST, port).into()).await?;
                let port = first.local_addr().map_or(port, |it| it.port());
                let mut listeners = vec![first];
                match bind((Ipv6Addr::LOCALHOST, port).into()).await {
                    Ok(second) => listeners.push(second),
                    // A browser that tries the second address first would meet a stranger.
                    Err(taken @ ListenError::Taken { .. }) => return Err(taken),
                    // A machine without IPv6 is served by the first address alone.
                    Err(_) => (),
                }
                Ok(Self {
                    listeners,
                    url: format!("http://localhost:{port}"),
                })
            }
        }
    }

    /// Returns the address to type into a browser.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Answers with the files of a bundle until `stop` is done, then lets answers under way
    /// finish.
    pub async fn serve(self, bundle: &Bundle, stop: impl Future<Output = ()>) {
        let router = routes(bundle);
        let graceful = Arc::new(GracefulShutdown::new());
        let free = Arc::new(Semaphore::new(N_CONNECTIONS_MAX));
        let mut loops = JoinSet::new();
        for listener in self.listeners {
            loops.spawn(accept(
                listener,
                router.clone(),
                Arc::clone(&free),
                Arc::clone(&graceful),
            ));
        }
        stop.await;
        // The listeners go first, so that nobody new is let in.
        loops.shutdown().await;
        if let Some(graceful) = Arc::into_inner(graceful) {
            drop(tokio::time::timeout(STOP_WAIT, graceful.shutdown()).await);
        }
    }
}

/// Waits until the system or a person asks the program to stop; listens from the call on.
pub fn stop_asked() -> impl Future<Output = ()> {
    #[cfg(unix)]
    let (mut interrupt, mut terminate) = {
        use tokio::signal::unix::SignalKind;
        (
            Heard::of(SignalKind::interrupt()),
            Heard::of(SignalKind::terminate()),
        )
    };
    async move {
        #[cfg(unix)]
        tokio::select! {
            () = interrupt.come() => (),
            () = terminate.come() => (),
        }
        #[cfg(not(unix))]
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

/// One signal; where it cannot be heard, the system's own way of stopping is left.
#[cfg(unix)]
struct Heard(Option<tokio::signal::unix::Signal>);

#[cfg(unix)]
impl Heard {
    fn of(kind: tokio::signal::unix::SignalKind) -> Self {
        Self(tokio::signal::unix::signal(kind).ok())
    }
    async fn come(&mut self) {
        match &mut self.0 {
            Some(signal) => {
                signal.recv().await;
            }
            None => std::future::pending().await,
        }
    }
}

async fn bind(address: SocketAddr) -> Result<TcpListener, ListenError> {
    let port = address.port();
    TcpListener::bind(address)
        .await
        .map_err(|source| match source.kind() {
            io::ErrorKind::AddrInUse => ListenError::Taken { port },
            io::ErrorKind::PermissionDenied => ListenError::NotAllowed { port },
            io::ErrorKind::AddrNotAvailable => ListenError::NotHere(address.ip()),
            _ => ListenError::Other { address, source },
        })
}

/// Names an address the way a browser on this machine should be told.
fn url(address: SocketAddr) -> String {
    let port = address.port();
    match address.ip() {
        // Passkeys and a stable origin want the name rather than the number.
        ip if ip.is_loopback() || ip.is_unspecified() => format!("http://localhost:{port}"),
        _ => format!("http://{address}"),
    }
}

async fn accept(
    listener: TcpListener,
    router: Router,
    free: Arc<Semaphore>,
    graceful: Arc<GracefulShutdown>,
) {
    loop {
        let Ok(permit) = Arc::clone(&free).acquire_owned().await else {
            return;
        };
        let Ok((stream, _)) = listener.accept().await else {
            // Out of sockets, or a browser that went away: neither is a reason to stop.
            tokio::time::sleep(ACCEPT_WAIT).await;
            continue;
        };
        // Small answers should not wait for more to send; without it they are only slower.
        drop(stream.set_nodelay(true));
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEADERS_WAIT)
            .max_buf_size(SIZE_HEADERS_BYTES_MAX)
            .max_headers(N_HEADERS_MAX)
            .serve_connection(
                TokioIo::new(stream),
                TowerToHyperService::new(router.clone()),
            );
        let watched = graceful.watch(connection);
        tokio::spawn(async move {
            // A broken connection is the browser's affair; writing it down would tell who asked.
            drop(watched.await);
            drop(permit);
        });
    }
}
