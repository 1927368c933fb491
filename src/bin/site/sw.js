// Keeps the site for when there is no network. What belongs together, the explorer and its program, comes from one version; a
// newer one waits until the reader asks for it.
const VERSION = "$version";
const CORE = $core;
const SCOPE = new URL("./", location.href).pathname;
const NAME = `summitry ${SCOPE} `;

self.addEventListener("install", event => event.waitUntil(install()));

// A host may still answer with the page of another version: then nothing is kept, and the browser tries again later.
async function install() {
  const start = await (await fetch("./", { cache: "reload" })).text();
  const names = CORE.filter(place => /^(style|summitry)-/.test(place));
  if (!names.every(name => start.includes(name))) throw new Error("the page is of another version");
  // What has its content in its name need not be asked for again.
  const fresh = CORE.map(place => new Request(place, { cache: /-[0-9a-f]{12}/.test(place) ? "default" : "reload" }));
  await (await caches.open(NAME + VERSION)).addAll(fresh);
}

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
  if (isOurs && event.request.method === "GET") event.respondWith(answer(event, event.request, address));
});

async function answer(event, request, address) {
  const cache = await caches.open(NAME + VERSION);
  const place = address.pathname.slice(SCOPE.length).replace(/index\.html$/, "");
  const kept = await cache.match(new URL(SCOPE + place, location.origin), { ignoreSearch: true });
  if (kept && CORE.includes(place || "./")) return kept;
  try {
    const fresh = await fetch(request);
    // What cannot be kept, as where there is no room, is shown all the same.
    if (fresh.ok && place.endsWith("/")) event.waitUntil(cache.put(SCOPE + place, fresh.clone()).catch(() => {}));
    return fresh;
  } catch (error) {
    // A page that was kept while a newer version waited names files that only that one has.
    const other = kept || (await caches.match(request, { ignoreSearch: true }));
    if (other) return other;
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
