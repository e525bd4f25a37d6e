// Starts the app. When it cannot start, the first bytes stay and say so.
const load = async (glue, wasm) => {
  const [module, half] = await Promise.all([WebAssembly.compileStreaming(fetch(wasm)), import(glue)]);
  await half.default({ module_or_path: module });
  return half;
};
const loadHouse = () => load("{{house.js}}", "{{house.wasm}}");
// Fetches the house for the front. A script that did not come is not asked for again by browsers,
// so it is only asked for once it is here.
const fetchHouse = async () => {
  await fetch("{{house.js}}");
  const { house } = await loadHouse();
  return (handed) => house("{{worker.js}}", handed);
};
try {
  if (document.documentElement.dataset.from === "unlock") (await loadHouse()).house("{{worker.js}}");
  else (await load("{{front.js}}", "{{front.wasm}}")).front(fetchHouse);
} catch {
  document.documentElement.dataset.app = "none";
}
