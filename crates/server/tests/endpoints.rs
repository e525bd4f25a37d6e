//! A story for each thing a browser may ask, told against the real router without a socket.
//! Every answer, errors too, is held against the strict headers.
#![expect(
    clippy::unwrap_used,
    reason = "in a test a panic is the message, and clippy.toml covers only #[test] functions"
)]
use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode},
};
use footbridge_server::{Bundle, File, SIZE_BODY_BYTES_MAX, routes};
use tower::ServiceExt as _;

const BUNDLE: Bundle = Bundle {
    version: "v",
    files: &[
        File {
            path: "/",
            mime: "text/html; charset=utf-8",
            body: b"<!doctype html>plain",
            br: Some(b"brotli"),
            gzip: Some(b"gzip"),
            etag: "abc",
            immutable: false,
            style_hash: Some("sha256-STYLE"),
            script_hash: Some("sha256-SCRIPT"),
        },
        File {
            path: "/a/app.0123456789ab.wasm",
            mime: "application/wasm",
            body: b"wasm",
            br: None,
            gzip: None,
            etag: "def",
            immutable: true,
            style_hash: None,
            script_hash: None,
        },
    ],
};

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

/// The single place that asks the router; checks what holds for every answer.
async fn ask(method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).unwrap();
    let response = routes(&BUNDLE).oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, 1 << 20).await.unwrap();
    let answer = Answer {
        status: parts.status,
        headers: parts.headers,
        body: String::from_utf8(body.to_vec()).unwrap(),
    };
    answer.is_strict(path);
    answer
}

async fn get(path: &str, headers: &[(&str, &str)]) -> Answer {
    ask(Method::GET, path, headers).await
}

impl Answer {
    #[track_caller]
    fn is_strict(&self, path: &str) {
        let policy = self.header("content-security-policy").unwrap();
        for rule in [
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types default",
        ] {
            assert!(
                policy
                    .split("; ")
                    .any(|it| it == rule || it.starts_with(&format!("{rule} 'sha256-"))),
                "{path} lacks {rule}: {policy}"
            );
        }
        assert!(!policy.contains("unsafe-inline"), "{path}: {policy}");
        for (name, value) in [
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
        ] {
            assert_eq!(self.header(name), Some(value), "{path} lacks {name}");
        }
        let permissions = self.header("permissions-policy").unwrap();
        let mut allowed: Vec<_> = permissions
            .split(", ")
            .filter(|it| !it.ends_with("=()"))
            .collect();
        allowed.sort_unstable();
        assert_eq!(
            allowed,
            [
                "clipboard-write=(self)",
                "publickey-credentials-create=(self)",
                "publickey-credentials-get=(self)",
                "screen-wake-lock=(self)",
                "web-share=(self)",
            ]
        );
        assert!(permissions.contains("camera=()"));
        assert!(permissions.contains("geolocation=()"));
        assert_eq!(self.header("server"), None);
        assert_eq!(self.header("set-cookie"), None);
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|it| it.to_str().unwrap())
    }
}

#[tokio::test]
async fn a_document_is_checked_again_each_time_and_names_its_own_hashes() {
    let answer = get("/", &[]).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.body, "<!doctype html>plain");
    assert_eq!(answer.header("cache-control"), Some("no-cache"));
    assert_eq!(
        answer.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    assert_eq!(answer.header("content-encoding"), None);
    assert_eq!(answer.header("vary"), Some("accept-encoding"));
    let policy = answer.header("content-security-policy").unwrap();
    assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-SCRIPT';"));
    assert!(policy.contains("style-src 'self' 'sha256-STYLE';"));
}

#[tokio::test]
async fn a_hashed_file_is_good_for_ever_and_carries_no_document_hashes() {
    let answer = get(
        "/a/app.0123456789ab.wasm",
        &[("accept-encoding", "br, gzip")],
    )
    .await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.body, "wasm");
    assert_eq!(
        answer.header("cache-control"),
        Some("public, max-age=31536000, immutable")
    );
    assert_eq!(answer.header("content-type"), Some("application/wasm"));
    assert_eq!(answer.header("content-encoding"), None);
    assert_eq!(answer.header("vary"), None);
    assert!(
        !answer
            .header("content-security-policy")
            .unwrap()
            .contains("sha256")
    );
}

#[tokio::test]
async fn the_browser_chooses_how_the_bytes_are_packed() {
    for (wish, encoding, body, tag) in [
        ("gzip, br", Some("br"), "brotli", "\"abc-br\""),
        ("br;q=0.2, gzip;q=0.3", Some("gzip"), "gzip", "\"abc-gzip\""),
        ("br;q=0, gzip;q=0", None, "<!doctype html>plain", "\"abc\""),
        ("zstd", None, "<!doctype html>plain", "\"abc\""),
    ] {
        let answer = get("/", &[("accept-encoding", wish)]).await;
        assert_eq!(answer.header("content-encoding"), encoding, "{wish}");
        assert_eq!(answer.body, body, "{wish}");
        assert_eq!(answer.header("etag"), Some(tag), "{wish}");
    }
}

#[tokio::test]
async fn bytes_that_are_already_there_are_not_sent_again() {
    for tags in ["\"abc-br\"", "\"x\", W/\"abc-br\"", "*"] {
        let answer = get("/", &[("accept-encoding", "br"), ("if-none-match", tags)]).await;
        assert_eq!(answer.status, StatusCode::NOT_MODIFIED, "{tags}");
        assert_eq!(answer.body, "");
        assert_eq!(answer.header("etag"), Some("\"abc-br\""));
        assert_eq!(answer.header("vary"), Some("accept-encoding"));
    }
    // The same words in another packing, and another version, are other bytes.
    for tags in ["\"abc\"", "\"abd-br\"", "abc-br"] {
        let answer = get("/", &[("accept-encoding", "br"), ("if-none-match", tags)]).await;
        assert_eq!(answer.status, StatusCode::OK, "{tags}");
    }
}

#[tokio::test]
async fn head_tells_all_but_the_bytes() {
    let (head, whole) = (ask(Method::HEAD, "/", &[]).await, get("/", &[]).await);
    assert_eq!(head.status, StatusCode::OK);
    assert_eq!(head.body, "");
    assert_eq!(head.header("content-length"), Some("20"));
    for name in [
        "etag",
        "content-type",
        "cache-control",
        "content-security-policy",
    ] {
        assert_eq!(head.header(name), whole.header(name));
    }
}

#[tokio::test]
async fn an_unknown_path_is_a_small_plain_page() {
    for path in [
        "/nothing",
        "/a/",
        "/calm/",
        "/%2e%2e/etc/passwd",
        "//",
        "/healthz/x",
    ] {
        let answer = get(path, &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.body.contains("There is no page here."));
        assert_eq!(
            answer.header("content-type"),
            Some("text/html; charset=utf-8")
        );
        // What was asked for is not repeated: it may hold someone's words.
        assert!(!answer.body.contains("nothing"));
    }
}

#[tokio::test]
async fn only_reading_is_allowed() {
    for method in [
        Method::POST,
        Method::PUT,
        Method::DELETE,
        Method::OPTIONS,
        Method::TRACE,
    ] {
        let answer = ask(method.clone(), "/", &[]).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
        assert_eq!(answer.header("allow"), Some("GET,HEAD"));
    }
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_refused() {
    let (fits, long) = (
        SIZE_BODY_BYTES_MAX.to_string(),
        (SIZE_BODY_BYTES_MAX + 1).to_string(),
    );
    assert_eq!(
        get("/", &[("content-length", &fits)]).await.status,
        StatusCode::OK
    );
    assert_eq!(
        get("/", &[("content-length", &long)]).await.status,
        StatusCode::PAYLOAD_TOO_LARGE
    );
}

#[tokio::test]
async fn health_is_never_kept() {
    let answer = get("/healthz", &[]).await;
    assert_eq!(
        (answer.status, answer.body.as_str()),
        (StatusCode::OK, "ok\n")
    );
    assert_eq!(answer.header("cache-control"), Some("no-store"));
}
