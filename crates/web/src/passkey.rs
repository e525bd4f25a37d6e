//! A key that the device holds for this address: a passkey with the extension `prf` of WebAuthn.
//!
//! Nobody checks a signature here. What is wanted is the secret that the device works out from a
//! salt once the person has shown a finger, a face or the phone's code.
//!
//! **Invariant:** the secret leaves this module as [`DeviceSecret`] and in no other way; the
//! browser's copy is overwritten.
use crate::js;
use footbridge_ui::app::{DeviceAsk, DeviceFault, DeviceSecret};
use js_sys::{Array, Function, Object, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// How long a person may look for their finger.
const TIMEOUT_MS: u32 = 120_000;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "credentials"], js_name = create, catch)]
    fn create(options: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["navigator", "credentials"], js_name = get, catch)]
    fn get(options: &Object) -> Result<Promise, JsValue>;
}

/// Whether browser and device can do it, as far as they tell before they try.
pub(crate) async fn is_here() -> bool {
    let key = js::get(&js::window(), "PublicKeyCredential");
    let says = async |name: &str| call(&key, name, true).await;
    let has = says("isUserVerifyingPlatformAuthenticatorAvailable").await;
    // Browsers that cannot list what they can do have to be tried.
    let can = says("getClientCapabilities").await.unwrap_or_default();
    has.is_ok_and(|it| it.is_truthy()) && js::get(&can, "extension:prf") != JsValue::FALSE
}

/// Calls a method without arguments; where it gives a promise that is waited for, with its value.
async fn call(of: &JsValue, name: &str, waits: bool) -> Result<JsValue, JsValue> {
    let value = js::get(of, name).dyn_into::<Function>()?.call0(of)?;
    if waits {
        return JsFuture::from(Promise::resolve(&value)).await;
    }
    Ok(value)
}

/// Makes a key under this name, and has it answer.
pub(crate) async fn make(name: &str) -> Result<(DeviceAsk, DeviceSecret), DeviceFault> {
    let mut salt = [0; 16];
    js::dice(&mut salt);
    let text = |it: &str| JsValue::from_str(it);
    let kind = |alg: i32| js::object(&[("type", text("public-key")), ("alg", alg.into())]);
    let user = js::object(&[
        ("id", random().into()),
        ("name", text(name)),
        ("displayName", text(name)),
    ]);
    // On this device, and found again only by who shows a finger or the code.
    let selection = js::object(&[
        ("authenticatorAttachment", text("platform")),
        ("residentKey", text("required")),
        ("requireResidentKey", true.into()),
        ("userVerification", text("required")),
    ]);
    // Whose key it is, is the address by itself: the standard's default for `rp.id`.
    let options = public_key(
        &salt,
        &[
            ("rp", js::object(&[("name", text(name))]).into()),
            ("user", user.into()),
            (
                "pubKeyCredParams",
                Array::of2(&kind(-7), &kind(-257)).into(),
            ),
            ("authenticatorSelection", selection.into()),
        ],
    );
    let made = answer(create(&options)).await?;
    let credential = Uint8Array::new(&js::get(&made, "rawId")).to_vec();
    let ask = DeviceAsk { credential, salt };
    let prf = prf(&made).await;
    let secret = match secret(&prf) {
        Some(secret) => secret,
        // Many make the key first and answer only when they are asked once more.
        None if js::get(&prf, "enabled").is_truthy() => self::ask(&ask).await?,
        None => return Err(DeviceFault::CannotDoIt),
    };
    Ok((ask, secret))
}

/// Has the device answer with its key.
pub(crate) async fn ask(ask: &DeviceAsk) -> Result<DeviceSecret, DeviceFault> {
    let key = js::object(&[
        ("type", "public-key".into()),
        ("id", Uint8Array::from(&*ask.credential).into()),
    ]);
    let options = public_key(
        &ask.salt,
        &[
            ("allowCredentials", Array::of1(&key).into()),
            ("userVerification", "required".into()),
        ],
    );
    let given = answer(get(&options)).await?;
    secret(&prf(&given).await).ok_or(DeviceFault::CannotDoIt)
}

fn public_key(salt: &[u8], more: &[(&str, JsValue)]) -> Object {
    let eval = js::object(&[("first", Uint8Array::from(salt).into())]);
    let prf = js::object(&[("eval", eval.into())]);
    let options = js::object(more);
    for (name, value) in [
        // Nobody checks what is signed with it; the browser wants one.
        ("challenge", random().into()),
        ("timeout", TIMEOUT_MS.into()),
        ("extensions", js::object(&[("prf", prf.into())]).into()),
    ] {
        // Setting a property of a fresh plain object cannot fail.
        drop(js_sys::Reflect::set(&options, &name.into(), &value));
    }
    js::object(&[("publicKey", options.into())])
}

fn random() -> Uint8Array {
    let mut bytes = [0; 32];
    js::dice(&mut bytes);
    Uint8Array::from(bytes.as_slice())
}

async fn answer(promise: Result<Promise, JsValue>) -> Result<JsValue, DeviceFault> {
    let given = match promise {
        Ok(promise) => JsFuture::from(promise).await,
        Err(error) => Err(error),
    };
    given.map_err(
        |error| match js::get(&error, "name").as_string().as_deref() {
            // The person said no, or the time ran out: the browser does not say which.
            Some("NotAllowedError" | "AbortError") => DeviceFault::Stopped,
            _ => DeviceFault::CannotDoIt,
        },
    )
}

async fn prf(credential: &JsValue) -> JsValue {
    let results = call(credential, "getClientExtensionResults", false).await;
    js::get(&results.unwrap_or_default(), "prf")
}

fn secret(prf: &JsValue) -> Option<DeviceSecret> {
    let first = js::get(&js::get(prf, "results"), "first");
    let first = first.is_object().then(|| Uint8Array::new(&first))?;
    let mut bytes = [0; 32];
    let fits = first.length() == 32;
    if fits {
        first.copy_to(&mut bytes);
    }
    first.fill(0, 0, first.length());
    fits.then(|| DeviceSecret::take(&mut bytes))
}
