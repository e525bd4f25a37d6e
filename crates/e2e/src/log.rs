//! What the browser did while a test ran: requests, console, downloads.
use serde_json::Value;
use std::collections::BTreeMap;

/// One request, from whatever part of the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Its address.
    pub url: String,
    /// The protocol's id of it.
    pub id: String,
    /// All that was sent with it: method, headers, body.
    pub sent: String,
    /// What made it: page, worker or service_worker.
    pub by: String,
    /// Whether a service worker answered it, so that no network saw it.
    pub from_worker: bool,
    /// Whether it was answered out of the browser's own cache.
    pub from_cache: bool,
    /// Whether it was answered or given up: before that nobody knows by whom.
    pub is_over: bool,
}

/// One line of the console, or an uncaught error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Console {
    /// The protocol's level: error, warning, info …
    pub level: String,
    /// Its text.
    pub text: String,
}

/// Everything that was heard.
#[derive(Clone, Debug, Default)]
pub struct Log {
    /// Requests, in order.
    pub requests: Vec<Request>,
    /// Console lines and uncaught errors, in order.
    pub console: Vec<Console>,
    /// Downloads by their protocol id: the suggested name, and whether it is complete.
    pub downloads: BTreeMap<String, (String, bool)>,
    /// Addresses that were opened beside the page: `tel:`, `sms:`, new windows.
    pub opened: Vec<String>,
    /// What Chromium itself wrote to its terminal.
    pub terminal: String,
    /// How often a renderer died.
    pub n_crashes: usize,
    pub(crate) heap: String,
}

impl Log {
    /// Requests that reached a network. Addresses without one (`blob:`, `data:`) do not count, nor
    /// do the icons: the browser looks at those of the page and of its manifest by itself, some
    /// time after it was loaded, whatever the page does by then.
    pub fn over_the_network(&self) -> Vec<&Request> {
        let is_icon = |url: &str| url.contains("/a/icon-") || url.contains("/a/icon.");
        self.requests
            .iter()
            .filter(|it| it.url.starts_with("http") && !it.from_worker && !it.from_cache)
            .filter(|it| !is_icon(&it.url))
            .collect()
    }

    /// Requests to anywhere but this origin.
    pub fn to_others(&self, origin: &str) -> Vec<&str> {
        self.requests
            .iter()
            .map(|it| it.url.as_str())
            .filter(|it| it.starts_with("http") || it.starts_with("ws"))
            .filter(|it| {
                !it.strip_prefix(origin)
                    .is_some_and(|it| it.is_empty() || it.starts_with('/'))
            })
            .collect()
    }

    /// Errors and warnings of the console.
    pub fn complaints(&self) -> Vec<&str> {
        self.console
            .iter()
            .filter(|it| {
                matches!(
                    it.level.as_str(),
                    "error" | "warning" | "assert" | "exception"
                )
            })
            .map(|it| it.text.as_str())
            // Features that only other browsers know are named in the policy for them.
            .filter(|it| !it.contains("Permissions-Policy header: Unrecognized feature"))
            .collect()
    }

    /// Everything as one text, for the search for a canary.
    pub fn as_text(&self) -> String {
        format!("{self:?}")
    }

    pub(crate) fn hear(&mut self, by: &str, method: &str, params: &Value) {
        let text = |it: &Value| it.as_str().unwrap_or_default().to_owned();
        match method {
            "Network.requestWillBeSent" => self.requests.push(Request {
                url: text(&params["request"]["url"]),
                id: text(&params["requestId"]),
                sent: params["request"].to_string(),
                by: by.to_owned(),
                from_worker: false,
                from_cache: false,
                is_over: false,
            }),
            "Network.requestServedFromCache" => {
                self.mark(&text(&params["requestId"]), |it| {
                    it.from_cache = true;
                    it.is_over = true;
                });
            }
            "Network.loadingFailed" => {
                self.mark(&text(&params["requestId"]), |it| it.is_over = true);
            }
            "Network.responseReceived" => {
                let response = &params["response"];
                let is = |name: &str| response[name] == true;
                let (worker, cache) = (is("fromServiceWorker"), is("fromDiskCache"));
                self.mark(&text(&params["requestId"]), |it| {
                    it.from_worker |= worker;
                    it.from_cache |= cache;
                    it.is_over = true;
                });
            }
            "Runtime.exceptionThrown" => self.console.push(Console {
                level: "exception".to_owned(),
                text: params["exceptionDetails"].to_string(),
            }),
            "Runtime.consoleAPICalled" => self.console.push(Console {
                level: text(&params["type"]),
                text: params["args"].to_string(),
            }),
            "Log.entryAdded" => self.console.push(Console {
                level: text(&params["entry"]["level"]),
                text: params["entry"].to_string(),
            }),
            "Browser.downloadWillBegin" => {
                let entry = (text(&params["suggestedFilename"]), false);
                self.downloads.insert(text(&params["guid"]), entry);
            }
            "Browser.downloadProgress" if params["state"] == "completed" => {
                if let Some(it) = self.downloads.get_mut(&text(&params["guid"])) {
                    it.1 = true;
                }
            }
            "Page.frameRequestedNavigation" => self.opened.push(text(&params["url"])),
            "Inspector.targetCrashed" => self.n_crashes += 1,
            "HeapProfiler.addHeapSnapshotChunk" => {
                self.heap
                    .push_str(params["chunk"].as_str().unwrap_or_default());
            }
            _ => (),
        }
    }

    fn mark(&mut self, id: &str, how: impl FnOnce(&mut Request)) {
        if let Some(it) = self.requests.iter_mut().rfind(|it| it.id == id) {
            how(it);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn request(id: &str, url: &str) -> Value {
        json!({ "requestId": id, "request": { "url": url, "method": "GET" } })
    }

    #[test]
    fn what_a_worker_or_the_cache_answers_saw_no_network() {
        let mut log = Log::default();
        for (id, url) in [
            ("1", "http://localhost:1/"),
            ("2", "http://localhost:1/a"),
            ("3", "blob:x"),
        ] {
            log.hear("page", "Network.requestWillBeSent", &request(id, url));
        }
        assert_eq!(log.over_the_network().len(), 2);
        let answer = json!({ "requestId": "1", "response": { "fromServiceWorker": true } });
        log.hear("page", "Network.responseReceived", &answer);
        assert_eq!(log.over_the_network().len(), 1);
        log.hear(
            "page",
            "Network.requestServedFromCache",
            &json!({ "requestId": "2" }),
        );
        assert!(log.over_the_network().is_empty());
    }

    #[test]
    fn an_origin_that_only_begins_alike_is_another() {
        let mut log = Log::default();
        for url in [
            "http://localhost:80/x",
            "http://localhost:8080/",
            "https://example.org/",
            "data:,x",
        ] {
            log.hear("page", "Network.requestWillBeSent", &request("1", url));
        }
        assert_eq!(
            log.to_others("http://localhost:80"),
            ["http://localhost:8080/", "https://example.org/"]
        );
    }
}
