//! Opening with the device: a virtual one that shows its finger by itself.
use crate::person::{self, Visit, WORDS};
use footbridge_e2e::Page;
use serde_json::{Value, json};

const BUTTON: &str = "Open with this device";

/// A phone with a finger that is always there; with or without the secret that a place needs.
pub(crate) fn add_device(page: &Page, has_prf: bool) -> anyhow::Result<Value> {
    page.call("WebAuthn.enable", &json!({}))?;
    let options = json!({
        "protocol": "ctap2",
        "ctap2Version": "ctap2_1",
        "transport": "internal",
        "hasResidentKey": true,
        "hasUserVerification": true,
        "hasPrf": has_prf,
        "isUserVerified": true,
        "automaticPresenceSimulation": true,
    });
    let added = page.call(
        "WebAuthn.addVirtualAuthenticator",
        &json!({ "options": options }),
    )?;
    Ok(added["authenticatorId"].clone())
}

fn keys(page: &Page, device: &Value) -> anyhow::Result<Vec<Value>> {
    let kept = page.call(
        "WebAuthn.getCredentials",
        &json!({ "authenticatorId": device }),
    )?;
    Ok(kept["credentials"].as_array().cloned().unwrap_or_default())
}

/// At Settings of a fresh place, in a browser that has this device.
fn at_settings(has_prf: bool) -> anyhow::Result<(Visit, Value)> {
    let visit = Visit::ready()?;
    let page = &visit.page;
    let device = add_device(page, has_prf)?;
    page.reload()?;
    person::make_place(page)?;
    person::go_home(page)?;
    page.click("Settings")?;
    page.on("settings")?;
    Ok((visit, device))
}

/// From Settings to the page about the device, with the words asked.
fn prove(page: &Page) -> anyhow::Result<()> {
    page.wait(
        "the row is there",
        &format!("document.body.innerText.includes('{BUTTON}')"),
    )?;
    page.click(BUTTON)?;
    page.on("device-key")?;
    page.shows("Whoever can unlock this phone can open your place too.")?;
    page.fill("Your words", WORDS)?;
    page.click("Go on")?;
    page.shows("Turn it on")
}

fn lock(page: &Page) -> anyhow::Result<()> {
    page.reload()?;
    page.on("unlock")?;
    page.taken_over()
}

#[test]
fn a_device_opens_the_place_and_another_one_does_not() -> anyhow::Result<()> {
    let (visit, device) = at_settings(true)?;
    let page = &visit.page;
    prove(page)?;
    page.click("Turn it on")?;
    page.shows("It is on.")?;
    let made = keys(page, &device)?;
    assert_eq!(made.len(), 1);
    // The device knows the name of the app, and nothing of the person.
    assert_eq!(made[0]["userName"], "Footbridge");
    assert_eq!(made[0]["rpId"], "localhost");

    // Locked, opened with the device, written, locked, opened with the device again.
    lock(page)?;
    page.click(BUTTON)?;
    person::at_home(page)?;
    person::begin_note(page, "the device let me in")?;
    person::keep_note(page)?;
    lock(page)?;
    page.click(BUTTON)?;
    person::at_home(page)?;

    // The words open it as before.
    lock(page)?;
    person::unlock(page)?;

    // A device without the key opens nothing, and nothing is lost.
    lock(page)?;
    page.call(
        "WebAuthn.removeVirtualAuthenticator",
        &json!({ "authenticatorId": device }),
    )?;
    let other = add_device(page, true)?;
    page.click(BUTTON)?;
    page.shows("The phone did not open it. Nothing is lost.")?;
    assert_eq!(page.screen()?, "unlock");
    // Nor does one that the key was carried over to: what is exported holds no secret of the PRF.
    page.call(
        "WebAuthn.addCredential",
        &json!({ "authenticatorId": other, "credential": made[0] }),
    )?;
    page.click(BUTTON)?;
    page.shows("cannot do this yet. Nothing changed. Your words open it.")?;
    assert_eq!(page.screen()?, "unlock");
    person::unlock(page)?;

    // Turned off, the lock does not speak of it any more.
    page.click("Settings")?;
    page.on("settings")?;
    page.click(BUTTON)?;
    page.on("device-key")?;
    page.click("Turn it off")?;
    page.shows("It is off.")?;
    lock(page)?;
    assert!(!page.words()?.contains(BUTTON));
    Ok(())
}

#[test]
fn on_a_shared_phone_the_device_is_never_offered() -> anyhow::Result<()> {
    let (visit, device) = at_settings(true)?;
    let page = &visit.page;
    prove(page)?;
    page.click("Turn it on")?;
    page.shows("It is on.")?;
    assert_eq!(keys(page, &device)?.len(), 1);
    page.click("Settings")?;
    page.on("settings")?;
    page.click("Ask for words each time")?;
    page.shows("Opening with this device is off now")?;
    let kept = "localStorage.getItem('footbridge') ?? ''";
    page.wait_until("the record has let go of it", || {
        Ok(!page.text(kept)?.contains("device="))
    })?;
    lock(page)?;
    assert!(!page.words()?.contains(BUTTON));
    // Whoever writes into the record does not bring it back.
    page.eval(
        "localStorage.setItem('footbridge', localStorage.getItem('footbridge') + ';device=opens'); 0",
    )?;
    lock(page)?;
    assert!(!page.words()?.contains(BUTTON));
    person::unlock(page)?;
    page.click("Settings")?;
    page.on("settings")?;
    assert!(!page.words()?.contains(BUTTON));
    Ok(())
}

#[test]
fn a_device_without_the_secret_changes_nothing() -> anyhow::Result<()> {
    let (visit, _device) = at_settings(false)?;
    let page = &visit.page;
    prove(page)?;
    page.click("Turn it on")?;
    page.shows("cannot do this yet. Nothing changed. Your words open it.")?;
    lock(page)?;
    assert!(!page.words()?.contains(BUTTON));
    person::unlock(page)
}
