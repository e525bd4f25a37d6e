// Starts the vault. What comes before it listens waits for it.
import init, { vault_worker } from "{{vault.js}}";
const early = [];
self.onmessage = (event) => early.push(event);
await init({ module_or_path: "{{vault.wasm}}" });
vault_worker();
for (const event of early) self.onmessage(event);
