// Keeps the site for when there is no network. What belongs together, the explorer and its program, comes from one version; a
// newer one waits until the reader asks for it.
const VERSION = "$version";
const CORE = $core;
const SCOPE = new URL("./", location.href).pathname;
const NAME = `summitry ${SCOPE} `;

self.addEventListener("install", event => {
  const fresh = CORE.map(place => new Request(place, { cache: "reload" }));
  event.waitUntil(caches.open(NAME + VERSION).then(cache => cache.addAll(fresh)));
});

self.addEventListener("message", event => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("activate", event => {
  const isOld = name => name.startsWith(NAME) && name !== NAME + VERSION;
  const tidied = caches.keys().then(names => Promise.all(names.filter(isOld).map(name => caches.delete(name))));
  event.waitUntil(tidied.then(() => self.clients.claim()));
});

self.addEventListener("fetch", event => {
  const address = new URL(event.request.url);
  const isOurs = address.origin === location.origin && address.pathname.startsWith(SCOPE);
  if (isOurs && event.request.method === "GET") event.respondWith(answer(event.request, address));
});

async function answer(request, address) {
  const cache = await caches.open(NAME + VERSION);
  let place = address.pathname.slice(SCOPE.length).replace(/index\.html$/, "");
  const kept = await cache.match(new URL(SCOPE + place, location.origin), { ignoreSearch: true });
  if (kept && CORE.includes(place || "./")) return kept;
  try {
    const fresh = await fetch(request);
    if (fresh.ok && place.endsWith("/")) cache.put(SCOPE + place, fresh.clone());
    return fresh;
  } catch (error) {
    if (kept) return kept;
    const view = inExplorer(place);
    if (request.mode === "navigate" && view) return Response.redirect(SCOPE + view);
    throw error;
  }
}

// What the explorer shows of a page that was not kept.
function inExplorer(place) {
  const [kind, id] = place.split("/");
  const views = { positions: "?s=", events: "?view=event&on=", actors: "?actor=", questions: "?question=", documents: "?view=sources&on=" };
  if (kind in views) return id ? views[kind] + encodeURIComponent(id) : "./";
  return ["matrix", "shifts", "compare"].includes(kind) ? `?view=${kind}` : "";
}
