//! The DevTools protocol over one WebSocket: calls and their answers, events as they come.
use crate::{clock::Deadline, launch::Launch, log::Log};
use anyhow::{Context as _, bail};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    net::TcpStream,
    sync::{Arc, Mutex},
    time::Duration,
};
use tungstenite::{Message, WebSocket, client::client_with_config, protocol::WebSocketConfig};

/// How long one look at the socket lasts when nothing comes.
const LOOK: Duration = Duration::from_millis(20);

/// One target that is attached.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub(crate) target: String,
    pub(crate) kind: String,
}

pub(crate) struct Cdp {
    socket: WebSocket<TcpStream>,
    next: u64,
    wanted: BTreeSet<u64>,
    answers: BTreeMap<u64, Value>,
    launch: Launch,
    /// Further calls for every target that comes, set while a test runs.
    pub(crate) always: Vec<(&'static str, Value)>,
    pub(crate) sessions: BTreeMap<String, Session>,
    /// Requests that are held, by session.
    pub(crate) held: Vec<(String, Value)>,
    /// File choosers that opened, by session.
    pub(crate) choosers: Vec<(String, Value)>,
    pub(crate) log: Log,
    pub(crate) terminal: Arc<Mutex<String>>,
}

impl Cdp {
    pub(crate) fn connect(address: &str, launch: Launch) -> anyhow::Result<Self> {
        let rest = address
            .strip_prefix("ws://")
            .context("the address of the DevTools is a WebSocket")?;
        let host = rest.split('/').next().unwrap_or_default();
        let stream = TcpStream::connect(host)?;
        stream.set_nodelay(true)?;
        // Pictures and heap snapshots are large.
        let config = WebSocketConfig::default()
            .max_message_size(None)
            .max_frame_size(None);
        let (socket, _) = client_with_config(address, stream, Some(config))
            .ok()
            .context("the DevTools did not answer")?;
        socket.get_ref().set_read_timeout(Some(LOOK))?;
        Ok(Self {
            socket,
            next: 0,
            wanted: BTreeSet::new(),
            answers: BTreeMap::new(),
            launch,
            always: vec![],
            sessions: BTreeMap::new(),
            held: vec![],
            choosers: vec![],
            log: Log::default(),
            terminal: Arc::default(),
        })
    }

    /// Calls and waits for the answer.
    pub(crate) fn call(
        &mut self,
        session: Option<&str>,
        method: &str,
        params: &Value,
    ) -> anyhow::Result<Value> {
        let id = self.send(session, method, params)?;
        self.wanted.insert(id);
        let deadline = Deadline::usual();
        loop {
            if let Some(answer) = self.answers.remove(&id) {
                if let Some(error) = answer.get("error") {
                    bail!("{method}: {error}");
                }
                return Ok(answer["result"].clone());
            }
            if deadline.has_passed() {
                bail!("{method} was not answered");
            }
            self.look()?;
        }
    }

    /// Calls without waiting; what is answered is passed over.
    pub(crate) fn send(
        &mut self,
        session: Option<&str>,
        method: &str,
        params: &Value,
    ) -> anyhow::Result<u64> {
        self.next += 1;
        let mut message = json!({ "id": self.next, "method": method, "params": params });
        if let Some(session) = session {
            message["sessionId"] = session.into();
        }
        self.socket
            .send(Message::text(message.to_string()))
            .with_context(|| format!("cannot send {method}"))?;
        Ok(self.next)
    }

    /// Only listens for this long: a moment that a test picks.
    pub(crate) fn listen_for(&mut self, time: Duration) -> anyhow::Result<()> {
        let deadline = Deadline::after(time);
        // A time-out of nothing means none to the socket.
        let step = time.clamp(Duration::from_micros(1), LOOK);
        self.socket.get_ref().set_read_timeout(Some(step))?;
        while !deadline.has_passed() {
            self.look()?;
        }
        self.socket.get_ref().set_read_timeout(Some(LOOK))?;
        Ok(())
    }

    /// Takes in what comes within a moment.
    pub(crate) fn look(&mut self) -> anyhow::Result<()> {
        match self.socket.read() {
            Ok(Message::Text(text)) => {
                let message = serde_json::from_str(text.as_str())?;
                self.take_in(message)
            }
            Ok(Message::Close(_)) => bail!("the browser closed the line"),
            Ok(_) => Ok(()),
            Err(tungstenite::Error::Io(error))
                if matches!(
                    error.kind(),
                    io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut
                ) =>
            {
                Ok(())
            }
            Err(error) => Err(error).context("the line to the browser broke"),
        }
    }

    fn take_in(&mut self, message: Value) -> anyhow::Result<()> {
        if let Some(id) = message["id"].as_u64() {
            if self.wanted.remove(&id) {
                self.answers.insert(id, message);
            }
            return Ok(());
        }
        let method = message["method"].as_str().unwrap_or_default().to_owned();
        let params = &message["params"];
        let session = message["sessionId"].as_str().unwrap_or_default().to_owned();
        let by = self
            .sessions
            .get(&session)
            .map_or_else(|| "browser".to_owned(), |it| it.kind.clone());
        self.log.hear(&by, &method, params);
        match method.as_str() {
            "Target.attachedToTarget" => self.greet(params)?,
            "Target.detachedFromTarget" => {
                let session = params["sessionId"].as_str().unwrap_or_default();
                self.sessions.remove(session);
            }
            "Fetch.requestPaused" => self.held.push((session, params.clone())),
            "Page.fileChooserOpened" => self.choosers.push((session, params.clone())),
            "Page.javascriptDialogOpening" => {
                let accept = json!({ "accept": true });
                self.send(Some(&session), "Page.handleJavaScriptDialog", &accept)?;
            }
            _ => (),
        }
        Ok(())
    }

    /// Detaches from every service worker.
    pub(crate) fn let_service_workers_go(&mut self) -> anyhow::Result<()> {
        let gone: Vec<String> = self
            .sessions
            .iter()
            .filter(|(_, it)| it.kind == "service_worker")
            .map(|(session, _)| session.clone())
            .collect();
        for session in gone {
            self.send(
                None,
                "Target.detachFromTarget",
                &json!({ "sessionId": session }),
            )?;
            self.sessions.remove(&session);
        }
        Ok(())
    }

    /// A new target waits for its first word; it gets the clock and the ears, then runs.
    fn greet(&mut self, params: &Value) -> anyhow::Result<()> {
        let session = params["sessionId"].as_str().unwrap_or_default().to_owned();
        let text = |name: &str| {
            let value = params["targetInfo"][name].as_str();
            value.unwrap_or_default().to_owned()
        };
        let (target, kind) = (text("targetId"), text("type"));
        for (method, params) in self.launch.greetings(&kind) {
            self.send(Some(&session), method, &params)?;
        }
        for (method, params) in self.always.clone() {
            self.send(Some(&session), method, &params)?;
        }
        self.send(
            Some(&session),
            "Runtime.runIfWaitingForDebugger",
            &json!({}),
        )?;
        self.sessions.insert(session, Session { target, kind });
        Ok(())
    }
}
