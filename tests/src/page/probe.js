// What the tests' scripts share. Nothing here changes the page, but for where it is scrolled to.
const probe = {
  isVisible: it => it.checkVisibility({ visibilityProperty: true }),

  // What a reader sees who goes there: what is far from sight is not laid out until then.
  textOf(it) {
    if (it.closest("[data-size]")) return it.textContent.trim();
    if (!it.querySelector("[data-size]")) return it.innerText.trim();
    const all = new CSSStyleSheet();
    all.replaceSync("* { content-visibility: visible !important }");
    document.adoptedStyleSheets = [all];
    const text = it.innerText.trim();
    document.adoptedStyleSheets = [];
    return text;
  },

  nameOf: it => it.getAttribute("aria-label") ?? (it.labels?.length ? it.labels[0].textContent : it.textContent),

  mayBeNamed(it, name) {
    const named = probe.nameOf(it);
    const squeezed = text => text.replaceAll(/\s+/g, "");
    return squeezed(named).includes(squeezed(name)) || squeezed(name).includes(squeezed(named));
  },

  articles: () => [...document.querySelectorAll("article[data-position]")].filter(probe.isVisible),

  ids: () => probe.articles().map(article => article.dataset.position),

  // How many positions the marks below an element stand for.
  marked: it => [...it.querySelectorAll(".mark")]
    .map(mark => Number(mark.querySelector(".number")?.textContent ?? (mark.matches(".crowd") ? mark.textContent : 1)))
    .reduce((sum, count) => sum + count, 0),

  // As drivers count: in whole pixels, so that half of one at an edge is not taken for the next.
  middleOf(it) {
    const { left, top, width, height } = it.getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  },

  // Whether a click in the middle of an element reaches it. What is not laid out yet is nowhere.
  isReached(it) {
    if (it.getClientRects().length === 0) return false;
    const found = document.elementFromPoint(...probe.middleOf(it));
    return !!found && (it.contains(found) || found.contains(it));
  },

  // WebKit does not scroll to what it has not laid out yet, although it knows where what is around that is.
  goTo(it) {
    it.scrollIntoView({ block: "center" });
    let around = it;
    while (around.getClientRects().length === 0 && around.parentElement) around = around.parentElement;
    const { top, bottom } = around.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) scrollBy(0, (top + bottom - innerHeight) / 2);
  },

  // What names the element in focus.
  focused() {
    const it = document.activeElement;
    if (!it || it === document.body) return "";
    return it.name && it.value && it.type === "checkbox" ? `${it.name}=${it.value}` : it.id;
  },

  // Red, green, blue and opacity of a computed colour.
  colour(text) {
    const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g).map(Number);
    return { red, green, blue, alpha };
  },

  luminance({ red, green, blue }) {
    const [r, g, b] = [red, green, blue].map(part => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  },

  // What is painted behind an element: the nearest background that is not transparent.
  behind(it) {
    for (let at = it; at; at = at.parentElement) {
      const colour = probe.colour(getComputedStyle(at).backgroundColor);
      if (colour.alpha > 0) return colour;
    }
    return { red: 255, green: 255, blue: 255, alpha: 1 };
  },

  opacity(it) {
    let opacity = 1;
    for (let at = it; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
    return opacity;
  },

  // The contrast of an element's text with what is behind it.
  contrast(it) {
    const behind = probe.behind(it);
    const ink = probe.colour(getComputedStyle(it).color);
    const share = ink.alpha * probe.opacity(it);
    const mix = part => ink[part] * share + behind[part] * (1 - share);
    const seen = { red: mix("red"), green: mix("green"), blue: mix("blue") };
    const [light, dark] = [probe.luminance(seen), probe.luminance(behind)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  },
};
