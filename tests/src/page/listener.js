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
  // What was under way when the reader left fails, and is nobody's fault.
  let isLeaving = false;
  addEventListener("beforeunload", () => { isLeaving = true; });
  const fault = text => isLeaving || /^ResizeObserver/.test(text) || note("said", `"error": ${text}`);
  addEventListener("error", e => fault(`${e.message ?? "not loaded:"} ${e.target.src ?? e.target.href ?? ""} ${e.error?.stack ?? ""}`), true);
  addEventListener("unhandledrejection", e => fault(e.reason));
  addEventListener("securitypolicyviolation", e => fault(`the policy's ${e.violatedDirective} forbids ${e.blockedURI}`));
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
