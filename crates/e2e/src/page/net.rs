//! The network of one tab: slow, held back, refused.
use super::Page;
use anyhow::Result;
use serde_json::json;

/// A slow line.
#[derive(Clone, Copy, Debug)]
pub struct Slow {
    /// Bits in a second, each way.
    pub bits: u32,
    /// Milliseconds for each request.
    pub latency_ms: u32,
}

impl Slow {
    /// What browsers call Slow 3G.
    pub const SLOW_3G: Self = Self {
        bits: 400_000,
        latency_ms: 2_000,
    };
}

impl Page {
    /// Makes the line of this tab slow.
    pub fn slow_network(&self, slow: Slow) -> Result<()> {
        let bytes = slow.bits / 8;
        let conditions = json!({
            "offline": false,
            "latency": slow.latency_ms,
            "downloadThroughput": bytes,
            "uploadThroughput": bytes,
        });
        self.call("Network.emulateNetworkConditions", &conditions)?;
        Ok(())
    }

    /// Holds requests whose address matches back until they are let go or refused.
    pub fn hold(&self, pattern: &str) -> Result<()> {
        let patterns = json!({ "patterns": [{ "urlPattern": pattern }] });
        self.call("Fetch.enable", &patterns)?;
        Ok(())
    }

    /// Waits until one request is held.
    #[track_caller]
    pub fn wait_held(&self) -> Result<()> {
        self.until(std::panic::Location::caller(), "a request is held", || {
            let cdp = self.cdp.borrow();
            Ok(cdp
                .held
                .iter()
                .any(|(it, _)| *it == self.session)
                .then_some(()))
        })
    }

    /// Lets all that is held go, and holds nothing more.
    pub fn let_go(&self) -> Result<()> {
        self.cdp.borrow_mut().held.clear();
        // Without the domain whatever is held goes on by itself.
        self.call("Fetch.disable", &json!({}))?;
        Ok(())
    }

    /// Refuses all that is held.
    pub fn refuse_held(&self) -> Result<()> {
        let mut cdp = self.cdp.borrow_mut();
        let (mine, others) = cdp.held.drain(..).partition(|(it, _)| *it == self.session);
        cdp.held = others;
        let mine: Vec<(String, serde_json::Value)> = mine;
        for (session, held) in mine {
            let params =
                json!({ "requestId": held["requestId"], "errorReason": "BlockedByClient" });
            cdp.call(Some(&session), "Fetch.failRequest", &params)?;
        }
        Ok(())
    }
}
