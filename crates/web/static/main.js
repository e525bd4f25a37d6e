// Starts the app. When it cannot start, the first bytes stay and say so.
import init, { page } from "{{app.js}}";
try {
  const module = await WebAssembly.compileStreaming(fetch("{{app.wasm}}"));
  await init({ module_or_path: module });
  page("{{worker.js}}");
} catch {
  document.documentElement.dataset.app = "none";
}
