//! The locked file: out of one profile, into a fresh one, and through Debian's `age`.
use crate::person::{self, CANARY, Visit, WORDS};
use anyhow::{Context as _, ensure};
use footbridge_e2e::{Page, Profile};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

fn saved_file(folder: &Path) -> anyhow::Result<PathBuf> {
    let visit = Visit::at_home()?;
    let page = &visit.page;
    person::write_note(page, CANARY)?;
    page.shows("The only copy is on this device.")?;
    page.click("Settings")?;
    page.on("settings")?;
    page.click("Take everything with you")?;
    page.on("locked-save")?;
    page.fill("Your words", WORDS)?;
    page.click("Save it")?;
    let (name, bytes) = visit.browser.downloaded()?;
    ensure!(name == "day-list.age", "{name}");
    ensure!(!footbridge_e2e::holds(&bytes, CANARY));
    page.shows("Saved. Keep your words too.")?;
    page.click("Home")?;
    person::at_home(page)?;
    ensure!(!page.words()?.contains("The only copy is on this device."));
    let path = folder.join(name);
    fs::write(&path, bytes)?;
    Ok(path)
}

/// Opens the file with the tool of the system, typing the words as a person would.
fn with_age(file: &Path, words: &str) -> anyhow::Result<Vec<u8>> {
    // The tool reads words only from a terminal; `script` lends it one.
    let out = file.with_extension("tar");
    let line = format!(
        "age --decrypt --output '{}' '{}'",
        out.display(),
        file.display()
    );
    let mut child = Command::new("script")
        .args(["--quiet", "--return", "--command", &line, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut stdin = child.stdin.take().context("stdin is piped")?;
    std::io::Write::write_all(&mut stdin, format!("{words}\n").as_bytes())?;
    let said = child.wait_with_output()?;
    ensure!(
        said.status.success(),
        "{}",
        String::from_utf8_lossy(&said.stdout)
    );
    Ok(fs::read(out)?)
}

fn bring(visit: &Visit, file: &Path, words: &str) -> anyhow::Result<()> {
    let page = &visit.page;
    if page.screen()? == "start" {
        page.click_role("button", "Start")?;
        page.wait(
            "more than the name",
            "document.querySelector('main:not([data-screen=start])')",
        )?;
    }
    page.click("I have a place already. Bring it here.")?;
    page.on("locked-bring")?;
    choose_and_open(page, file, words)
}

fn choose_and_open(page: &Page, file: &Path, words: &str) -> anyhow::Result<()> {
    page.click("Choose the file")?;
    page.choose_file(file)?;
    page.fill("The words it was locked with", words)?;
    page.click("Open the file")
}

#[test]
fn a_locked_file_opens_elsewhere_and_with_age_and_a_damaged_one_changes_nothing()
-> anyhow::Result<()> {
    let folder = Profile::fresh()?;
    let file = saved_file(folder.path())?;
    let tar = with_age(&file, WORDS)?;
    assert!(
        footbridge_e2e::holds(&tar, CANARY),
        "the standard tool reads what was written"
    );

    let visit = Visit::ready()?;
    let page = &visit.page;
    // A file with one changed byte, then the wrong words: nothing is made here.
    let mut bytes = fs::read(&file)?;
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let damaged = folder.path().join("damaged.age");
    fs::write(&damaged, bytes)?;
    bring(&visit, &damaged, WORDS)?;
    page.shows("This file is not from Footbridge, or it is damaged. Nothing was changed.")?;
    assert_eq!(page.n_rows("meta")?, 0);
    page.reload()?;
    page.taken_over()?;
    page.click("I have a place already. Bring it here.")
        .or_else(|_| page.click("Start"))?;
    visit.page.goto(&visit.url)?;
    page.taken_over()?;
    bring(&visit, &file, "cold lake in marsh")?;
    page.shows("These words do not open this file.")?;
    assert_eq!(page.n_rows("meta")?, 0);
    page.fill("The words it was locked with", WORDS)?;
    page.click("Open the file")?;
    person::at_home(page)?;
    assert!(person::plain_text(&visit)?.contains(CANARY));
    // A second time nothing is doubled.
    page.click("Home")?;
    person::at_home(page)?;
    page.click("Settings")?;
    page.click("Bring a locked file here")?;
    page.on("locked-bring")?;
    choose_and_open(page, &file, WORDS)?;
    page.shows("All of this is here already. Nothing was doubled.")?;
    Ok(())
}
