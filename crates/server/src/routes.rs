//! The router: each file at its path, `/healthz`, and plain pages for everything else.
//!
//! **Invariant:** an answer depends on the path, the method, `Accept-Encoding` and
//! `If-None-Match`, and on nothing else a browser may tell.
use crate::{
    Bundle, Encoding, File,
    headers::{self, Strict},
};
use axum::{
    Router,
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
    routing::get,
};
use tower_http::catch_panic::CatchPanicLayer;

/// The largest body a request may announce or send. Nothing here reads one yet.
pub const SIZE_BODY_BYTES_MAX: u64 = 64 * 1024;

/// Makes the router for one bundle.
pub fn routes(bundle: &Bundle) -> Router {
    let mut router = Router::new().route("/healthz", get(healthy));
    for file in bundle.files {
        let served = Served::new(*file);
        router = router.route(
            file.path,
            get(move |headers: HeaderMap| async move { served.answer(&headers) }),
        );
    }
    harden(
        router
            .fallback(missing)
            .method_not_allowed_fallback(refused),
    )
}

/// Wraps a router in what every response goes through: the body limit, an answer for a handler
/// that panics, and the strict headers around all of it.
fn harden(router: Router) -> Router {
    let strict = Strict::new();
    router
        .layer(middleware::from_fn(limit_body))
        .layer(CatchPanicLayer::custom(|_| {
            plain_page(
                StatusCode::INTERNAL_SERVER_ERROR,
                "Something went wrong here.",
            )
        }))
        .layer(middleware::map_response(move |response: Response| {
            let strict = strict.clone();
            async move { strict.put_on(response) }
        }))
}

async fn healthy() -> Response {
    (
        [
            (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
            (header::CACHE_CONTROL, "no-store"),
        ],
        "ok\n",
    )
        .into_response()
}

async fn missing() -> Response {
    plain_page(StatusCode::NOT_FOUND, "There is no page here.")
}

async fn refused(method: Method) -> Response {
    // The router adds which methods it allows.
    let mut response = plain_page(
        StatusCode::METHOD_NOT_ALLOWED,
        "This page can only be read.",
    );
    if method == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    response
}

async fn limit_body(request: Request, next: Next) -> Response {
    let announced = request
        .headers()
        .get(header::CONTENT_LENGTH)
        .and_then(|it| it.to_str().ok()?.parse::<u64>().ok())
        .unwrap_or(0);
    if announced > SIZE_BODY_BYTES_MAX {
        return plain_page(StatusCode::PAYLOAD_TOO_LARGE, "This is too long to send.");
    }
    next.run(request).await
}

/// A page that needs no style and no script.
fn plain_page(status: StatusCode, words: &'static str) -> Response {
    let html = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>Footbridge</title><h1>{words}</h1>\
         <p><a href=\"/\">Open Footbridge</a> <a href=\"/calm\">Calm down first</a></p></html>\n"
    );
    (
        status,
        [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CACHE_CONTROL, "no-store"),
        ],
        html,
    )
        .into_response()
}

/// A file with its headers made ready.
#[derive(Clone)]
struct Served {
    file: File,
    policy: HeaderValue,
}

impl Served {
    fn new(file: File) -> Self {
        Self {
            policy: headers::ascii(headers::policy_of(&file)),
            file,
        }
    }

    fn answer(&self, asked: &HeaderMap) -> Response {
        let wishes = asked
            .get_all(header::ACCEPT_ENCODING)
            .iter()
            .filter_map(|it| it.to_str().ok());
        let encoding = Encoding::pick(wishes, self.file.encodings());
        let etag = self.etag(encoding);

        let mut headers = HeaderMap::new();
        headers.insert(
            header::CACHE_CONTROL,
            HeaderValue::from_static(if self.file.immutable {
                "public, max-age=31536000, immutable"
            } else {
                "no-cache"
            }),
        );
        if self.file.varies() {
            headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        }
        headers.insert(header::CONTENT_SECURITY_POLICY, self.policy.clone());
        let known = has_it(asked, &etag);
        headers.insert(header::ETAG, headers::ascii(etag));
        if known {
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }

        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static(self.file.mime),
        );
        if let Some(name) = encoding.name() {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        (headers, Body::from(self.file.bytes(encoding))).into_response()
    }

    /// A strong tag names bytes, so each encoding has its own.
    fn etag(&self, encoding: Encoding) -> String {
        match encoding.name() {
            Some(name) => format!("\"{}-{name}\"", self.file.etag),
            None => format!("\"{}\"", self.file.etag),
        }
    }
}

/// Whether the browser says that it already holds these very bytes.
fn has_it(asked: &HeaderMap, etag: &str) -> bool {
    asked
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|it| it.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tower::ServiceExt as _;

    /// The public router has no handler that panics, so this is the one story told from inside.
    #[tokio::test]
    async fn a_panicking_handler_gives_a_page_with_strict_headers() {
        async fn breaks() {
            panic!("on purpose");
        }
        let router = harden(Router::new().route("/breaks", get(breaks)));
        let request = Request::get("/breaks").body(Body::empty()).unwrap();
        let response = router.oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert!(response.headers().contains_key("content-security-policy"));
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
    }
}
