// Keeps one whole version of the app on the device and answers from it, so that nothing needs a
// network after the first visit. A newer version waits until the person takes it.
const VERSION = "{{version}}";
const FILES = {{files}};
self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(FILES)));
});
self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const key of await caches.keys()) if (key !== VERSION) await caches.delete(key);
    await self.clients.claim();
  })());
});
self.addEventListener("message", (event) => {
  if (event.data === "take") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (!FILES.includes(url.pathname)) return;
  event.respondWith((async () => {
    const kept = await (await caches.open(VERSION)).match(url.pathname);
    return kept || fetch(event.request);
  })());
});
