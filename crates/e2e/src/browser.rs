//! One Chromium with one profile.
use crate::{
    cdp::Cdp,
    clock::{Deadline, PATIENCE},
    launch::Launch,
    log::Log,
    page::Page,
    profile::Profile,
};
use anyhow::{Context as _, bail};
use serde_json::{Value, json};
use std::{
    cell::RefCell,
    fs,
    io::{BufRead as _, BufReader},
    path::PathBuf,
    process::{Child, ChildStderr, Stdio},
    rc::Rc,
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

/// A running Chromium, ended when dropped.
pub struct Browser {
    child: Child,
    cdp: Rc<RefCell<Cdp>>,
    downloads: PathBuf,
    taken: RefCell<Vec<String>>,
}

impl std::fmt::Debug for Browser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Browser").finish_non_exhaustive()
    }
}

impl Browser {
    /// Starts one. The profile outlives it, so that it can be started again.
    pub fn start(launch: &Launch, profile: &Profile) -> anyhow::Result<Self> {
        let mut child = launch
            .command(profile)?
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .context("cannot start Chromium")?;
        let err = child.stderr.take().context("stderr is piped")?;
        let (address, terminal) = listen(err)?;
        let mut cdp = Cdp::connect(&address, launch.clone())?;
        cdp.terminal = terminal;
        let downloads = profile.path().join("downloads");
        fs::create_dir_all(&downloads)?;
        let folder = json!({
            "behavior": "allowAndName",
            "downloadPath": downloads,
            "eventsEnabled": true,
        });
        cdp.call(None, "Browser.setDownloadBehavior", &folder)?;
        let attach = json!({ "autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true });
        cdp.call(None, "Target.setAutoAttach", &attach)?;
        Ok(Self {
            child,
            cdp: Rc::new(RefCell::new(cdp)),
            downloads,
            taken: RefCell::default(),
        })
    }

    /// A page nobody uses yet: the one that is there, or a new tab.
    pub fn page(&self) -> anyhow::Result<Page> {
        if self.taken.borrow().is_empty() {
            return self.attach(|_| true);
        }
        let made = self.call("Target.createTarget", &json!({ "url": "about:blank" }))?;
        let target = made["targetId"].as_str().unwrap_or_default().to_owned();
        self.attach(|it| it == target)
    }

    fn attach(&self, is: impl Fn(&str) -> bool) -> anyhow::Result<Page> {
        let deadline = Deadline::usual();
        loop {
            let found = self
                .cdp
                .borrow()
                .sessions
                .iter()
                .find(|(_, it)| it.kind == "page" && is(&it.target))
                .map(|(session, it)| (session.clone(), it.target.clone()));
            if let Some((session, target)) = found {
                self.taken.borrow_mut().push(target.clone());
                // The browser could set out before the page has heard its greeting.
                let heard = json!({ "expression": "0" });
                let mut cdp = self.cdp.borrow_mut();
                cdp.call(Some(&session), "Runtime.evaluate", &heard)?;
                return Ok(Page::new(Rc::clone(&self.cdp), session, target));
            }
            if deadline.has_passed() {
                bail!("no page came");
            }
            self.cdp.borrow_mut().look()?;
        }
    }

    /// What was heard until now.
    pub fn log(&self) -> anyhow::Result<Log> {
        // One answered call later, everything before it has been heard.
        self.call("Browser.getVersion", &json!({}))?;
        let cdp = self.cdp.borrow();
        let mut log = cdp.log.clone();
        log.terminal = match cdp.terminal.lock() {
            Ok(it) => it.clone(),
            Err(poisoned) => poisoned.into_inner().clone(),
        };
        Ok(log)
    }

    /// The same once every request is over, or after a while of waiting for it: until then a
    /// request that the service worker answers looks like one to the network.
    pub fn log_in_peace(&self) -> anyhow::Result<Log> {
        let deadline = Deadline::after(Duration::from_secs(3));
        loop {
            let log = self.log()?;
            if log.requests.iter().all(|it| it.is_over) || deadline.has_passed() {
                return Ok(log);
            }
            self.cdp.borrow_mut().look()?;
        }
    }

    /// Forgets what was heard until now.
    pub fn forget_log(&self) -> anyhow::Result<()> {
        self.call("Browser.getVersion", &json!({}))?;
        self.cdp.borrow_mut().log = Log::default();
        Ok(())
    }

    /// Every target that is attached now, by kind.
    pub fn kinds(&self) -> anyhow::Result<Vec<String>> {
        self.call("Browser.getVersion", &json!({}))?;
        let cdp = self.cdp.borrow();
        Ok(cdp.sessions.values().map(|it| it.kind.clone()).collect())
    }

    /// Does this to every target that is here and every one that comes, also to workers.
    ///
    /// A target that does not know the call passes over it.
    pub fn always(&self, method: &'static str, params: &Value) -> anyhow::Result<()> {
        let mut cdp = self.cdp.borrow_mut();
        cdp.always.retain(|(it, _)| *it != method);
        cdp.always.push((method, params.clone()));
        let sessions: Vec<String> = cdp.sessions.keys().cloned().collect();
        for session in sessions {
            cdp.send(Some(&session), method, params)?;
        }
        Ok(())
    }

    /// Cuts every part of the browser off from the network, or back on.
    pub fn set_offline(&self, offline: bool) -> anyhow::Result<()> {
        self.always(
            "Network.emulateNetworkConditions",
            &json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 }),
        )
    }

    /// Moves the clock of every page and worker.
    pub fn move_clock(&self, by: Duration) -> anyhow::Result<()> {
        let script = format!("Date.shift += {}", by.as_millis());
        self.everywhere(&script)
    }

    /// Sets the clock of every page and worker back.
    pub fn move_clock_back(&self, by: Duration) -> anyhow::Result<()> {
        let script = format!("Date.shift -= {}", by.as_millis());
        self.everywhere(&script)
    }

    /// Asks the first target of this kind: `worker`, `service_worker` …
    pub fn ask(&self, kind: &str, script: &str) -> anyhow::Result<Value> {
        let mut cdp = self.cdp.borrow_mut();
        let session = cdp
            .sessions
            .iter()
            .find(|(_, it)| it.kind == kind)
            .map(|(session, _)| session.clone())
            .with_context(|| format!("there is a {kind}"))?;
        let params = json!({ "expression": script, "returnByValue": true });
        let answer = cdp.call(Some(&session), "Runtime.evaluate", &params)?;
        Ok(answer["result"]["value"].clone())
    }

    fn everywhere(&self, script: &str) -> anyhow::Result<()> {
        let mut cdp = self.cdp.borrow_mut();
        let sessions: Vec<String> = cdp.sessions.keys().cloned().collect();
        for session in sessions {
            cdp.call(
                Some(&session),
                "Runtime.evaluate",
                &json!({ "expression": script }),
            )?;
        }
        Ok(())
    }

    /// The next file that was offered: its suggested name and its bytes.
    pub fn downloaded(&self) -> anyhow::Result<(String, Vec<u8>)> {
        let deadline = Deadline::usual();
        loop {
            let done = {
                let mut cdp = self.cdp.borrow_mut();
                let id = cdp
                    .log
                    .downloads
                    .iter()
                    .find(|(_, (_, complete))| *complete)
                    .map(|(id, _)| id.clone());
                id.and_then(|id| Some((cdp.log.downloads.remove(&id)?.0, id)))
            };
            if let Some((name, id)) = done {
                return Ok((name, fs::read(self.downloads.join(id))?));
            }
            if deadline.has_passed() {
                bail!("no file was offered within {PATIENCE:?}");
            }
            self.cdp.borrow_mut().look()?;
        }
    }

    /// Calls the browser itself.
    pub fn call(&self, method: &str, params: &Value) -> anyhow::Result<Value> {
        self.cdp.borrow_mut().call(None, method, params)
    }

    /// Closes it as a person does, and waits until all is written.
    pub fn quit(mut self) -> anyhow::Result<()> {
        self.cdp
            .borrow_mut()
            .send(None, "Browser.close", &json!({}))?;
        self.child.wait()?;
        Ok(())
    }

    /// Ends it as a dead battery does.
    pub fn kill(mut self) -> anyhow::Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to end.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Reads the address of the DevTools, and goes on listening to what Chromium says.
fn listen(err: ChildStderr) -> anyhow::Result<(String, Arc<Mutex<String>>)> {
    let mut lines = BufReader::new(err).lines();
    let mut said = String::new();
    let address = loop {
        let Some(line) = lines.next() else {
            bail!("Chromium ended at once:\n{said}");
        };
        let line = line?;
        if let Some(address) = line.strip_prefix("DevTools listening on ") {
            break address.to_owned();
        }
        said.push_str(&line);
        said.push('\n');
    };
    let all = Arc::new(Mutex::new(said));
    let heard = Arc::clone(&all);
    thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            if let Ok(mut all) = heard.lock() {
                all.push_str(&line);
                all.push('\n');
            }
        }
    });
    Ok((address, all))
}
