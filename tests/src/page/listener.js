// Notes what the console gets and what is asked for, from page to page of one tab. For engines whose drivers tell neither.
window.listener = (() => {
  // Kept hold of before a test takes the storage away.
  const store = sessionStorage, key = "listener";
  const noted = () => JSON.parse(store.getItem(key) ?? '{"said":[],"asked":[]}');
  const note = (what, ...texts) => {
    const all = noted();
    all[what].push(...texts);
    store.setItem(key, JSON.stringify(all));
  };
  for (const level of ["debug", "log", "info", "warn", "error"]) {
    const say = console[level];
    console[level] = (...words) => {
      note("said", `"${level}": ${words.join(" ")}`);
      say.apply(console, words);
    };
  }
  addEventListener("error", e => note("said", `"error": ${e.message ?? "not loaded:"} ${e.target.src ?? e.target.href ?? ""}`), true);
  addEventListener("unhandledrejection", e => note("said", `"error": ${e.reason}`));
  addEventListener("securitypolicyviolation", e => note("said", `"error": the policy's ${e.violatedDirective} forbids ${e.blockedURI}`));
  const loaded = () => performance.getEntriesByType("resource").map(it => it.name);
  note("asked", location.href);
  addEventListener("pagehide", () => note("asked", ...loaded()));
  return {
    take(what) {
      const all = noted(), taken = what === "asked" ? [...all.asked, ...loaded()] : all.said;
      all[what] = [];
      store.setItem(key, JSON.stringify(all));
      return taken;
    },
  };
})();
