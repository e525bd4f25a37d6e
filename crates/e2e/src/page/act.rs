//! What a person does: click, type, press keys, choose a file.
use super::Page;
use crate::names::Named;
use anyhow::{Context as _, bail};
use serde_json::{Value, json};
use std::{panic::Location, path::Path};

impl Page {
    /// Waits for a button, a link or a switch of this name, and clicks it with the mouse.
    #[track_caller]
    pub fn click(&self, name: &str) -> anyhow::Result<()> {
        let place = Location::caller();
        let found = self.control(place, name)?;
        self.click_on(&found)
            .with_context(|| format!("{place}: {found}"))
    }

    /// Waits for a thing of this role and name, and clicks it.
    #[track_caller]
    pub fn click_role(&self, role: &str, name: &str) -> anyhow::Result<()> {
        let place = Location::caller();
        let what = format!("there is a {role} named {name:?}");
        let found = self.until(place, &what, || self.find(role, name))?;
        self.click_on(&found)
            .with_context(|| format!("{place}: {found}"))
    }

    fn control(&self, place: &Location<'_>, name: &str) -> anyhow::Result<Named> {
        const ROLES: [&str; 6] = [
            "button",
            "link",
            "switch",
            "checkbox",
            "radio",
            "DisclosureTriangle",
        ];
        self.until(place, &format!("there is a control named {name:?}"), || {
            let mut found = vec![];
            for role in ROLES {
                found.extend(self.find(role, name)?);
            }
            // The whole name goes before its beginning, and the page before the rail.
            Ok(found
                .into_iter()
                .min_by_key(|it| (it.name != name, !it.in_main)))
        })
    }

    /// Clicks in the middle of a thing, as it is on the screen.
    pub fn click_on(&self, thing: &Named) -> anyhow::Result<()> {
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
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
            self.call("Input.dispatchMouseEvent", &event)?;
        }
        Ok(())
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

    /// Ends the renderer, as a phone out of memory does.
    pub fn crash(&self) -> anyhow::Result<()> {
        let before = self.cdp.borrow().log.n_crashes;
        // The answer never comes: whoever would give it is dead.
        self.cdp
            .borrow_mut()
            .send(Some(&self.session), "Page.crash", &json!({}))?;
        self.until(Location::caller(), "the renderer is dead", || {
            Ok((self.cdp.borrow().log.n_crashes > before).then_some(()))
        })
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
