//! What a person does: click, type, press keys, choose a file.
use super::Page;
use crate::names::Named;
use anyhow::{Context as _, bail, ensure};
use serde_json::{Value, json};
use std::{
    io::{BufRead as _, BufReader, Write as _},
    panic::Location,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

impl Page {
    /// Waits for a button, a link or a switch of this name, and clicks it with the mouse.
    #[track_caller]
    pub fn click(&self, name: &str) -> anyhow::Result<()> {
        let place = Location::caller();
        self.until(place, &format!("{name:?} is there to be clicked"), || {
            self.control(name)?
                .map_or(Ok(None), |it| self.try_click(&it))
        })
    }

    /// Waits for a thing of this role and name, and clicks it.
    #[track_caller]
    pub fn click_role(&self, role: &str, name: &str) -> anyhow::Result<()> {
        let place = Location::caller();
        self.until(
            place,
            &format!("the {role} {name:?} is there to be clicked"),
            || {
                self.find(role, name)?
                    .map_or(Ok(None), |it| self.try_click(&it))
            },
        )
    }

    fn control(&self, name: &str) -> anyhow::Result<Option<Named>> {
        const ROLES: [&str; 6] = [
            "button",
            "link",
            "switch",
            "checkbox",
            "radio",
            "DisclosureTriangle",
        ];
        let mut found = vec![];
        for role in ROLES {
            found.extend(self.find(role, name)?);
        }
        // The whole name goes before its beginning, and the page before the rail.
        Ok(found
            .into_iter()
            .min_by_key(|it| (it.name != name, !it.in_main)))
    }

    /// Clicks, unless the page was drawn anew in between: then the thing is to be looked for again.
    pub fn try_click(&self, thing: &Named) -> anyhow::Result<Option<()>> {
        match self.click_on(thing) {
            Ok(()) => Ok(Some(())),
            Err(error) if error.to_string().contains("-32000") => Ok(None),
            Err(error) => Err(error).with_context(|| thing.to_string()),
        }
    }

    /// Clicks in the middle of a thing, as it is on the screen.
    pub fn click_on(&self, thing: &Named) -> anyhow::Result<()> {
        let (press, release) = self.aim(thing)?;
        self.call("Input.dispatchMouseEvent", &press)?;
        self.call("Input.dispatchMouseEvent", &release)?;
        Ok(())
    }

    /// Clicks a button, and ends the renderer this long after the finger was lifted.
    pub fn click_and_crash(&self, name: &str, after: Duration) -> anyhow::Result<()> {
        let thing = self
            .control(name)?
            .with_context(|| format!("{name} is there"))?;
        let (press, release) = self.aim(&thing)?;
        let axe = Axe::raised_over(self.renderers()?)?;
        self.call("Input.dispatchMouseEvent", &press)?;
        // Whoever waits for the answer comes too late.
        let mut cdp = self.cdp.borrow_mut();
        cdp.send(Some(&self.session), "Input.dispatchMouseEvent", &release)?;
        cdp.listen_for(after)?;
        drop(cdp);
        self.end(axe)
    }

    /// The press and the release of a finger in the middle of a thing.
    fn aim(&self, thing: &Named) -> anyhow::Result<(Value, Value)> {
        let node = json!({ "backendNodeId": thing.node });
        self.call("DOM.scrollIntoViewIfNeeded", &node)?;
        let quads = self.call("DOM.getContentQuads", &node)?;
        let quad: Vec<f64> = quads["quads"][0]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
            .collect();
        if quad.len() < 8 {
            bail!("it has no place on the screen");
        }
        let (x, y) = (
            f64::midpoint(quad[0], quad[4]),
            f64::midpoint(quad[1], quad[5]),
        );
        let event =
            |kind: &str| json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
        Ok((event("mousePressed"), event("mouseReleased")))
    }

    /// Waits for the field of this name and puts these words in place of what is in it.
    #[track_caller]
    pub fn fill(&self, name: &str, words: &str) -> anyhow::Result<()> {
        let place = Location::caller();
        let what = format!("there is a field named {name:?}");
        let found = self.until(place, &what, || self.find("field", name))?;
        self.call("DOM.focus", &json!({ "backendNodeId": found.node }))?;
        self.eval("document.activeElement.select()")?;
        self.insert(words)
    }

    /// Types into whatever has focus, all at once.
    pub fn insert(&self, words: &str) -> anyhow::Result<()> {
        self.call("Input.insertText", &json!({ "text": words }))?;
        Ok(())
    }

    /// Presses and releases one key, by its DOM name: `Tab`, `Enter`, `Escape`, `Shift`, ` ` …
    pub fn press(&self, key: &str) -> anyhow::Result<()> {
        self.press_with(key, 0)
    }

    /// The same with Shift held down.
    pub fn press_with_shift(&self, key: &str) -> anyhow::Result<()> {
        self.press_with(key, 8)
    }

    fn press_with(&self, key: &str, modifiers: u8) -> anyhow::Result<()> {
        let (code, number, text) = key_of(key);
        let mut event = json!({
            "type": if text.is_empty() { "rawKeyDown" } else { "keyDown" },
            "key": key,
            "code": code,
            "windowsVirtualKeyCode": number,
            "modifiers": modifiers,
        });
        if !text.is_empty() {
            event["text"] = text.into();
        }
        self.call("Input.dispatchKeyEvent", &event)?;
        event["type"] = "keyUp".into();
        self.call("Input.dispatchKeyEvent", &event)?;
        Ok(())
    }

    /// Gives this file to the next file chooser that opens, or that has opened already.
    #[track_caller]
    pub fn choose_file(&self, path: &Path) -> anyhow::Result<()> {
        let place = Location::caller();
        let chooser = self.until(place, "a file chooser opens", || {
            let mut cdp = self.cdp.borrow_mut();
            let at = cdp.choosers.iter().position(|(it, _)| *it == self.session);
            Ok(at.map(|at| cdp.choosers.remove(at).1))
        })?;
        let params = json!({
            "files": [path],
            "backendNodeId": chooser["backendNodeId"],
        });
        self.call("DOM.setFileInputFiles", &params)?;
        Ok(())
    }

    /// Ends the renderers from outside, as a phone out of memory does.
    pub fn crash(&self) -> anyhow::Result<()> {
        let axe = Axe::raised_over(self.renderers()?)?;
        self.end(axe)
    }

    /// The processes that draw pages and run workers.
    fn renderers(&self) -> anyhow::Result<Vec<String>> {
        let all = self
            .cdp
            .borrow_mut()
            .call(None, "SystemInfo.getProcessInfo", &json!({}))?;
        let all = all["processInfo"].as_array().into_iter().flatten();
        let renderers = all.filter(|it| it["type"] == "renderer");
        Ok(renderers.map(|it| it["id"].to_string()).collect())
    }

    fn end(&self, mut axe: Axe) -> anyhow::Result<()> {
        let before = self.cdp.borrow().log.n_crashes;
        axe.fall()?;
        self.until(Location::caller(), "the renderer is dead", || {
            Ok((self.cdp.borrow().log.n_crashes > before).then_some(()))
        })?;
        // Until the browser has buried them all, it may put the next page into a dead one it kept
        // in reserve, and nobody would ever answer there.
        self.until(Location::caller(), "the dead are buried", || {
            let left = self.renderers()?;
            Ok((!left.iter().any(|it| axe.over.contains(it))).then_some(()))
        })?;
        // The service worker may have died with it. It starts again as a new one, which waits for
        // its first word only where nobody holds on to the old one.
        self.cdp.borrow_mut().let_service_workers_go()
    }
}

/// A shell that stands ready to end processes: starting one first would come too late.
struct Axe {
    shell: Child,
    over: Vec<String>,
}

impl Axe {
    /// The processes are children of the browser that this test started.
    fn raised_over(over: Vec<String>) -> anyhow::Result<Self> {
        let line = format!("echo ready; read now; kill -9 {}", over.join(" "));
        let mut shell = Command::new("sh")
            .args(["-c", &line])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let out = shell.stdout.as_mut().context("stdout is piped")?;
        BufReader::new(out).read_line(&mut String::new())?;
        Ok(Self { shell, over })
    }

    fn fall(&mut self) -> anyhow::Result<()> {
        let stdin = self.shell.stdin.as_mut().context("stdin is piped")?;
        stdin.write_all(b"now\n")?;
        let ended = self.shell.wait()?;
        ensure!(ended.success(), "a renderer was gone already");
        Ok(())
    }
}

/// The code, the number and the text of a key.
fn key_of(key: &str) -> (&str, u32, &str) {
    match key {
        "Tab" => ("Tab", 9, ""),
        "Enter" => ("Enter", 13, "\r"),
        "Escape" => ("Escape", 27, ""),
        "Shift" => ("ShiftLeft", 16, ""),
        " " => ("Space", 32, " "),
        "ArrowLeft" => ("ArrowLeft", 37, ""),
        "ArrowUp" => ("ArrowUp", 38, ""),
        "ArrowRight" => ("ArrowRight", 39, ""),
        "ArrowDown" => ("ArrowDown", 40, ""),
        "Home" => ("Home", 36, ""),
        "End" => ("End", 35, ""),
        other => ("", 0, other),
    }
}
