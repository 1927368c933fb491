// From a click on a facet to the painted page: ours with list, counts, chips and timeline; a page of ItemsJS that writes all counts and
// the first 200 rows; and a timeline of vis-timeline with its DataView. All show the same made-up corpus, and each click must leave
// as many positions as ours says.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { quantile, types } from "./common.mjs";

const CLICKS = 40;
const WARM_UP = 8;
const SLOWER = 4;
// Beyond this, vis-timeline makes its reader wait: ten thousand items took minutes for some clicks.
const MOST_ITEMS = 1000;

const RECORDS = `
  const corpus = await (await fetch("data/corpus.json")).json();
  const by = list => new Map(list.map(it => [it.id, it]));
  const actors = by(corpus.actors), events = by(corpus.events);
  const records = corpus.positions.map((it, place) => ({
    id: place + 1, name: it.id, phase: events.get(it.event).phase, side: actors.get(it.actor).side, actor: it.actor, question: it.question,
    stance: it.stance, doc: it.evidence.map(at => at.at.split(":")[0]), voice: it.evidence.map(at => at.voice), claim: it.claim,
    day: it.from ?? events.get(it.event).from,
  }));
  const facets = ["phase", "side", "actor", "question", "stance", "doc", "voice"];
  const chosen = Object.fromEntries(facets.map(facet => [facet, []]));
  const form = document.createElement("form");
  for (const facet of facets) {
    for (const value of [...new Set(records.flatMap(it => it[facet]))].sort()) {
      const label = document.createElement("label");
      label.innerHTML = '<input type="checkbox"> <span></span> <b></b>';
      label.children[1].textContent = value;
      Object.assign(label.firstChild, { name: facet, value });
      form.append(label);
    }
  }
  document.body.prepend(form);
  const boxes = [...form.querySelectorAll("input")];
  form.addEventListener("change", ({ target }) => {
    chosen[target.name] = boxes.filter(box => box.name === target.name && box.checked).map(box => box.value);
    show();
  });
`;

const STYLE = `<style>body { display: flex; font: 14px sans-serif } form { width: 220px } label { display: block } main { flex: 1 }</style>`;

const ITEMSJS = `<!doctype html><html lang="en"><meta charset="utf-8"><title>ItemsJS</title>${STYLE}
<main><p id="total"></p><ol></ol></main>
<script type="module">
  import itemsjs from "/node_modules/itemsjs/dist/index.modern.js";
  ${RECORDS}
  const sizes = Object.fromEntries(facets.map(facet => [facet, { size: 1000, conjunction: false, show_facet_stats: false }]));
  const items = itemsjs(records, { native_search_enabled: false, custom_id_field: "id", aggregations: sizes });
  const list = document.querySelector("ol");
  function show() {
    const { data, pagination } = items.search({ filters: chosen, per_page: 200 });
    const counts = Object.fromEntries(facets.map(facet => [facet, new Map(data.aggregations[facet].buckets.map(it => [it.key, it.doc_count]))]));
    for (const box of boxes) box.parentElement.lastChild.textContent = counts[box.name].get(box.value) ?? 0;
    list.innerHTML = data.items.map(it => "<li><b>" + it.actor + "</b> " + it.question + " <i>" + it.stance + "</i><p>" + it.claim + "</p></li>").join("");
    document.getElementById("total").textContent = pagination.total;
  }
  show();
  window.ready = true;
</script></html>`;

const VIS = `<!doctype html><html lang="en"><meta charset="utf-8"><title>vis-timeline</title>${STYLE}
<link rel="stylesheet" href="/node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css"><script src="/node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script>
<main><p id="total"></p><div id="it"></div></main>
<script type="module">
  ${RECORDS}
  const all = new vis.DataSet(records.map(it => ({ ...it, content: it.actor, start: it.day, group: it.question })));
  const matches = it => facets.every(facet => !chosen[facet].length || [it[facet]].flat().some(value => chosen[facet].includes(value)));
  const view = new vis.DataView(all, { filter: matches });
  const groups = [...new Set(records.map(it => it.question))].map(id => ({ id, content: id }));
  new vis.Timeline(document.getElementById("it"), view, new vis.DataSet(groups), { height: "600px", cluster: { maxItems: 3 } });
  function show() {
    view.refresh();
    document.getElementById("total").textContent = view.length;
  }
  show();
  window.ready = true;
</script></html>`;

/** Clicks boxes on and off, and tells how long each click took until the page was painted, and how many positions it left. */
async function clicks({ count, total, values }) {
  const painted = () =>
    new Promise(done =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(0);
      }),
    );
  const rest = () => new Promise(done => setTimeout(done, 150));
  const boxes = values.map(([facet, value]) => document.querySelector(`input[name="${facet}"][value="${value}"]`));
  const times = [];
  const left = [];
  for (let click = 0; click < count; click++) {
    await rest();
    await painted();
    const start = performance.now();
    boxes[(click >> 1) % boxes.length]?.click();
    times.push((await painted()) - start);
    await rest();
    left.push(Number(document.querySelector(total)?.textContent.match(/\d+/)?.[0]));
  }
  return { times, left };
}

/** Scrolls through the list for some seconds, and tells how long each frame took. */
async function frames() {
  document.getElementById("list").scrollIntoView();
  await new Promise(done => setTimeout(done, 400));
  const times = [];
  let last = performance.now();
  const end = last + 5000;
  await new Promise(done => {
    function step() {
      const now = performance.now();
      times.push(now - last);
      last = now;
      scrollBy(0, 18);
      if (now < end) requestAnimationFrame(step);
      else done();
    }
    step();
  });
  return times.slice(1);
}

/** The first values of some facets, in our order. */
const VALUES = () =>
  ["phase", "side", "stance", "question", "actor"].flatMap(facet => [...document.querySelectorAll(`input[name=${facet}]`)].slice(0, 4).map(box => [facet, box.value]));

/** Measures all of them. `sites` are the built sites by the number of their positions. */
export async function paint(browser, server, sites, here, log) {
  const made = { "/itemsjs.html": ITEMSJS, "/vis.html": VIS, "/nothing.html": "<!doctype html><title>Nothing</title><script>ready = true</script>" };
  const rows = [];
  for (const [size, site] of sites) {
    server.extra = async (path, response) => {
      const file = path.startsWith("/node_modules/") ? join(here, path) : join(site, path.endsWith("/") ? `${path}index.html` : path);
      const body = made[path] ?? (existsSync(file) ? await readFile(file) : null);
      if (body === null) return response.writeHead(404).end();
      response.writeHead(200, { "content-type": path.endsWith("/") ? "text/html" : (types[extname(path)] ?? (made[path] ? "text/html" : "application/octet-stream")) });
      response.end(body);
    };
    const contenders = [
      { name: "Summitry: list, counts, chips and timeline", place: "", ready: "document.documentElement.dataset.ready === ''", total: "#count" },
      { name: "ItemsJS: counts and 200 rows", place: "itemsjs.html", ready: "window.ready", total: "#total" },
      { name: "vis-timeline: timeline", place: "vis.html", ready: "window.ready", total: "#total", most: MOST_ITEMS },
      { name: "a frame in which nothing changes", place: "nothing.html", ready: "window.ready", total: "title", isNothing: true },
    ];
    let expected = null;
    let values = null;
    for (const { name, place, ready, total, most, isNothing } of contenders) {
      if (size > (most ?? Infinity)) continue;
      const row = { size, name };
      for (const rate of [1, SLOWER]) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: "allow" });
        const page = await context.newPage();
        page.on("pageerror", error => console.error(name, String(error)));
        page.setDefaultTimeout(300000);
        await page.goto(`http://127.0.0.1:${server.address().port}/${place}`);
        await page.waitForFunction(ready);
        values ??= await page.evaluate(VALUES);
        await page.evaluate(clicks, { count: WARM_UP, total, values });
        const tools = await context.newCDPSession(page);
        if (rate > 1) await tools.send("Emulation.setCPUThrottlingRate", { rate });
        const { times, left } = await page.evaluate(clicks, { count: CLICKS, total, values });
        expected ??= left;
        const wrong = left.findIndex((it, click) => it !== expected[click]);
        if (!isNothing && wrong >= 0) throw new Error(`${name}, ${size}: ${left[wrong]} after click ${wrong}, ${expected[wrong]} expected`);
        if (!place && rate === 1) {
          const times = await page.evaluate(frames);
          row.scroll = { median: quantile(times, 0.5), p95: quantile(times, 0.95) };
        }
        row[rate] = { median: quantile(times, 0.5), p95: quantile(times, 0.95) };
        await context.close();
      }
      rows.push(row);
      log(`${size}: ${name}: ${JSON.stringify(row)}`);
    }
  }
  return rows;
}
