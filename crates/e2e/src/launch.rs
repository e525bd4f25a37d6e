//! How a browser is to be: its clock, its zone, what it refuses.
use crate::{chromium, clock, profile::Profile};
use serde_json::json;
use std::process::Command;

/// What time it is in the browser when it starts.
#[derive(Clone, Copy, Debug)]
pub enum Now {
    /// The machine's own time.
    Real,
    /// Milliseconds since the epoch.
    At(i64),
}

impl Now {
    /// 2026-03-10, 02:10 in UTC: a night in the middle of nowhere special.
    pub const NIGHT: Self = Self::At(1_773_108_600_000);
    /// 2026-03-10, 14:10 in UTC.
    pub const DAY: Self = Self::At(1_773_151_800_000);
}

/// Everything that is decided before the start.
#[derive(Clone, Debug)]
pub struct Launch {
    /// Its clock.
    pub now: Now,
    /// Its time zone, by its IANA name.
    pub zone: String,
    /// The languages it asks for.
    pub language: String,
    /// Scripts that run before any script of a page, and in every worker.
    pub scripts: Vec<String>,
    /// Further words on the command line.
    pub flags: Vec<String>,
}

impl Default for Launch {
    fn default() -> Self {
        Self {
            now: Now::NIGHT,
            zone: "UTC".to_owned(),
            language: "en-GB".to_owned(),
            scripts: vec![],
            flags: vec![],
        }
    }
}

impl Launch {
    /// By day, with nothing else special.
    pub fn by_day() -> Self {
        Self {
            now: Now::DAY,
            ..Self::default()
        }
    }

    /// With a script that runs before all others.
    #[must_use]
    pub fn with_script(mut self, script: &str) -> Self {
        self.scripts.push(script.to_owned());
        self
    }

    /// With a further word on the command line.
    #[must_use]
    pub fn with_flag(mut self, flag: &str) -> Self {
        self.flags.push(flag.to_owned());
        self
    }

    /// All scripts, the clock first.
    ///
    /// The shifted clock goes on running, and `Date.shift` moves it later: the app has no door
    /// for tests, so the browser gets one.
    pub(crate) fn source(&self) -> String {
        let shift = match self.now {
            Now::Real => 0,
            Now::At(ms) => ms - clock::epoch_ms(),
        };
        let clock = format!(
            "(() => {{ const Real = Date; globalThis.Date = class Date extends Real {{ \
             static shift = {shift}; static now() {{ return Real.now() + Date.shift; }} \
             constructor(...a) {{ if (a.length) super(...a); else super(Date.now()); }} }}; }})();"
        );
        self.scripts.iter().fold(clock, |all, it| all + "\n" + it)
    }

    pub(crate) fn command(&self, profile: &Profile) -> anyhow::Result<Command> {
        let mut command = Command::new(chromium::find()?);
        command.args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-domain-reliability",
            "--disable-sync",
            "--disable-extensions",
            "--disable-dev-shm-usage",
            "--disable-backgrounding-occluded-windows",
            "--disable-renderer-backgrounding",
            "--password-store=basic",
            "--use-mock-keychain",
            "--force-color-profile=srgb",
            "--hide-scrollbars",
            "--remote-debugging-port=0",
            "--window-size=390,844",
        ]);
        command.arg(format!("--lang={}", self.language));
        command.arg(format!("--user-data-dir={}", profile.path().display()));
        command.args(&self.flags);
        command.arg("about:blank");
        // The zone of the process is that of its pages and of all their workers.
        command.env("TZ", &self.zone);
        Ok(command)
    }

    /// What every new target is told before its first script runs.
    pub(crate) fn greetings(&self, kind: &str) -> Vec<(&'static str, serde_json::Value)> {
        let source = self.source();
        // The browser itself looks after service workers: a page that died could not let them go on.
        let attach = json!({
            "autoAttach": true,
            "waitForDebuggerOnStart": true,
            "flatten": true,
            "filter": [{ "type": "service_worker", "exclude": true }, {}],
        });
        let mut all = vec![("Runtime.enable", json!({})), ("Network.enable", json!({}))];
        if kind == "page" {
            all.extend([
                ("Page.enable", json!({})),
                ("Log.enable", json!({})),
                ("Inspector.enable", json!({})),
                ("Target.setAutoAttach", attach),
                (
                    "Page.setInterceptFileChooserDialog",
                    json!({ "enabled": true }),
                ),
                (
                    "Page.addScriptToEvaluateOnNewDocument",
                    json!({ "source": source }),
                ),
            ]);
        } else {
            all.push(("Runtime.evaluate", json!({ "expression": source })));
        }
        all
    }
}
