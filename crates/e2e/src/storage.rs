//! Everything a page could have left behind: stores, caches, memory.
use crate::page::Page;
use anyhow::Context as _;
use serde_json::{Value, json};

/// Reads every database, cache and text store of the origin. Bytes are told as Latin-1, in which
/// no byte is lost.
const ALL: &str = r"(async () => {
  const told = (it) => it instanceof ArrayBuffer ? told(new Uint8Array(it))
    : ArrayBuffer.isView(it) ? Array.from(new Uint8Array(it.buffer, it.byteOffset, it.byteLength), (n) => String.fromCharCode(n)).join('')
    : typeof it === 'string' ? it : JSON.stringify(it);
  const done = (request) => new Promise((yes, no) => { request.onsuccess = () => yes(request.result); request.onerror = () => no(request.error); });
  const out = { local: {}, session: {}, databases: {}, caches: {}, cookies: document.cookie };
  for (const [name, store] of [['local', localStorage], ['session', sessionStorage]])
    for (let n = 0; n < store.length; n += 1) out[name][store.key(n)] = store.getItem(store.key(n));
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    out.databases[name] = {};
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([done(rows.getAllKeys()), done(rows.getAll())]);
      out.databases[name][store] = keys.map((key, n) => [told(key), told(values[n])]);
    }
    database.close();
  }
  for (const name of await caches.keys())
    out.caches[name] = (await (await caches.open(name)).keys()).map((it) => it.url);
  return out;
})()";

impl Page {
    /// Everything that the origin keeps: `local`, `session`, `cookies`, `databases`, `caches`.
    pub fn storage(&self) -> anyhow::Result<Value> {
        self.eval(ALL)
    }

    /// How many rows lie in a store of the database.
    pub fn n_rows(&self, store: &str) -> anyhow::Result<usize> {
        let all = self.storage()?;
        let rows = all["databases"]["footbridge"][store].as_array();
        Ok(rows.map_or(0, Vec::len))
    }

    /// Changes one byte of one row, as a dying disk does. The row's place is counted from zero.
    pub fn flip_byte(&self, store: &str, row: usize, byte: usize) -> anyhow::Result<()> {
        let script = format!(
            r"(async () => {{
  const done = (request) => new Promise((yes, no) => {{ request.onsuccess = () => yes(request.result); request.onerror = () => no(request.error); }});
  const database = await done(indexedDB.open('footbridge'));
  const transaction = database.transaction({store}, 'readwrite');
  const rows = transaction.objectStore({store});
  const [keys, values] = await Promise.all([done(rows.getAllKeys()), done(rows.getAll())]);
  const bytes = new Uint8Array(values[{row}]);
  bytes[{byte} % bytes.length] ^= 1;
  rows.put(bytes, keys[{row}]);
  await new Promise((yes) => {{ transaction.oncomplete = yes; }});
  database.close();
}})()",
            store = json!(store)
        );
        self.eval(&script)?;
        Ok(())
    }

    /// Puts rows into a store of the database, making it as the app does where it is missing.
    /// Bytes travel as hexadecimal.
    pub fn put_rows(
        &self,
        stores: &[&str],
        store: &str,
        rows: &[(Vec<u8>, Vec<u8>)],
    ) -> anyhow::Result<()> {
        let hex = |bytes: &[u8]| -> String {
            let digits = bytes.iter().flat_map(|it| [it >> 4, it & 15]);
            digits
                .filter_map(|it| char::from_digit(it.into(), 16))
                .collect()
        };
        let rows: Vec<[String; 2]> = rows
            .iter()
            .map(|(key, value)| [hex(key), hex(value)])
            .collect();
        let script = format!(
            r"(async () => {{
  const bytes = (hex) => Uint8Array.from({{ length: hex.length / 2 }}, (_, n) => parseInt(hex.slice(2 * n, 2 * n + 2), 16));
  const request = indexedDB.open('footbridge', 1);
  request.onupgradeneeded = () => {{ for (const name of {stores}) request.result.createObjectStore(name); }};
  const database = await new Promise((yes, no) => {{ request.onsuccess = () => yes(request.result); request.onerror = () => no(request.error); }});
  const transaction = database.transaction({store}, 'readwrite');
  for (const [key, value] of {rows}) transaction.objectStore({store}).put(bytes(value), bytes(key));
  await new Promise((yes, no) => {{ transaction.oncomplete = yes; transaction.onabort = () => no(transaction.error); }});
  database.close();
}})()",
            stores = json!(stores),
            store = json!(store),
            rows = json!(rows),
        );
        self.eval(&script)?;
        Ok(())
    }

    /// Gives the origin this much room on the disk.
    pub fn set_quota(&self, origin: &str, bytes: Option<u64>) -> anyhow::Result<()> {
        let mut params = json!({ "origin": origin });
        if let Some(bytes) = bytes {
            params["quotaSize"] = bytes.into();
        }
        self.call("Storage.overrideQuotaForOrigin", &params)?;
        Ok(())
    }

    /// Everything in the memory of the page, as Chromium writes it down.
    pub fn heap(&self) -> anyhow::Result<String> {
        self.call("HeapProfiler.enable", &json!({}))?;
        self.call("HeapProfiler.collectGarbage", &json!({}))?;
        self.cdp().borrow_mut().log.heap.clear();
        let params = json!({ "reportProgress": false, "captureNumericValue": false });
        self.call("HeapProfiler.takeHeapSnapshot", &params)?;
        let heap = std::mem::take(&mut self.cdp().borrow_mut().log.heap);
        (!heap.is_empty())
            .then_some(heap)
            .context("a heap snapshot has chunks")
    }
}
