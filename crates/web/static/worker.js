// The vault's own instance of the module. The first message brings the compiled module.
import init, { vault_worker } from "{{app.js}}";
self.onmessage = async (event) => {
  self.onmessage = null;
  await init({ module_or_path: event.data });
  vault_worker();
};
