//! The strict headers that every response carries, errors too.
//!
//! **Invariant:** nothing from another origin may load, run, frame or be told anything; a
//! document may add the hashes of its one style and one script, and no response adds more.
use crate::File;
use axum::{
    http::{HeaderValue, header},
    response::Response,
};

/// What a page may do, without the hashes of a document.
const POLICY: [(&str, &str); 13] = [
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("worker-src", "'self'"),
    ("manifest-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    ("frame-ancestors", "'none'"),
    ("require-trusted-types-for", "'script'"),
    ("trusted-types", "default"),
];

/// What the page itself may use of the device.
const ALLOWED: [&str; 5] = [
    "screen-wake-lock",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "web-share",
    "clipboard-write",
];

/// What nobody may use. The names are those that Chromium knows: an unknown one is a warning in
/// the console of each page, and forbids nothing.
const REFUSED: [&str; 28] = [
    "accelerometer",
    "autoplay",
    "bluetooth",
    "camera",
    "clipboard-read",
    "compute-pressure",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "keyboard-map",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "serial",
    "storage-access",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

/// Returns the policy of a response that is no document.
pub fn policy() -> String {
    policy_with(None, None)
}

/// Returns the policy of one file: the common one, and the hashes of what stands inside it.
pub fn policy_of(file: &File) -> String {
    policy_with(file.style_hash, file.script_hash)
}

fn policy_with(style_hash: Option<&str>, script_hash: Option<&str>) -> String {
    POLICY
        .iter()
        .map(|(name, value)| {
            let hash = match *name {
                "style-src" => style_hash,
                "script-src" => script_hash,
                _ => None,
            };
            match hash {
                Some(hash) => format!("{name} {value} '{hash}'"),
                None => format!("{name} {value}"),
            }
        })
        .collect::<Vec<_>>()
        .join("; ")
}

/// Returns what the page may use of the device.
pub fn permissions() -> String {
    let allowed = ALLOWED.iter().map(|it| format!("{it}=(self)"));
    let refused = REFUSED.iter().map(|it| format!("{it}=()"));
    allowed.chain(refused).collect::<Vec<_>>().join(", ")
}

/// The headers, made once.
#[derive(Clone, Debug)]
pub(crate) struct Strict {
    policy: HeaderValue,
    permissions: HeaderValue,
}

impl Strict {
    pub(crate) fn new() -> Self {
        Self {
            policy: ascii(policy()),
            permissions: ascii(permissions()),
        }
    }

    /// Puts them on; the policy of a document stays as it is.
    pub(crate) fn put_on(&self, mut response: Response) -> Response {
        let headers = response.headers_mut();
        headers
            .entry(header::CONTENT_SECURITY_POLICY)
            .or_insert_with(|| self.policy.clone());
        headers.insert("permissions-policy", self.permissions.clone());
        for (name, value) in [
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        response
    }
}

/// Turns what was put together here, or at build time, into a header.
pub(crate) fn ascii(value: String) -> HeaderValue {
    HeaderValue::try_from(value).expect("policies are plain ASCII")
}
