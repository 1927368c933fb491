// How soon a page is there on a slow line and a slow processor: ours, its HTML alone, and two timelines with as many items as their
// documentation advises.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { quantile, types } from "./common.mjs";

const RUNS = 7;
// "Slow 4G": 1.6 Mbit/s, 150 ms; and a processor four times slower.
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWER = 4;

/** Days with a title and a sentence, for pages that know nothing of a corpus. */
function days(count) {
  return Array.from({ length: count }, (_, place) => ({
    day: new Date(Date.UTC(2025, 0, 1 + 2 * place)),
    title: `Somebody takes a position, the ${place}th`,
    text: "What they say they want, in a sentence of about the length that such sentences have in the report of a day.",
  }));
}

function timelineJs(dist) {
  const events = days(50).map(({ day, title, text }) => ({
    start_date: { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() },
    text: { headline: title, text },
  }));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>TimelineJS</title>
<link rel="stylesheet" href="/${dist}/css/timeline.css"><script src="/${dist}/js/timeline.js"></script>
<div id="it" style="width: 100%; height: 600px"></div>
<script>new TL.Timeline("it", ${JSON.stringify({ events })});</script></html>`;
}

function visTimeline(dist) {
  const items = days(200).map(({ day, title }, id) => ({ id, content: title, start: day.toISOString().slice(0, 10) }));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>vis-timeline</title>
<link rel="stylesheet" href="/${dist}/styles/vis-timeline-graph2d.min.css"><script src="/${dist}/standalone/umd/vis-timeline-graph2d.min.js"></script>
<div id="it"></div>
<script>new vis.Timeline(document.getElementById("it"), new vis.DataSet(${JSON.stringify(items)}), { height: "600px" });</script></html>`;
}

/** What is measured in the page: when its first item is there, and when a click on a facet takes effect. */
const WATCH = `
  window.seen = {};
  const watch = () => {
    const { item, facet } = window.wanted ?? {};
    if (item && !seen.item) {
      const it = document.querySelector(item);
      // Where it is would be asked for the price of a layout.
      if (it?.checkVisibility()) seen.item = performance.now();
    }
    if (facet && !seen.effect) {
      const box = document.querySelector(facet);
      if (box && !seen.clicked) { seen.clicked = performance.now(); box.click(); }
      if (seen.clicked && document.querySelector("article[data-position][hidden]")) seen.effect = performance.now();
    }
    requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
  seen.long = [];
  new PerformanceObserver(list => list.getEntries().forEach(it => seen.long.push(it.duration))).observe({ type: "longtask", buffered: true });
  new PerformanceObserver(list => list.getEntries().forEach(it => { seen.largest = it.startTime; })).observe({ type: "largest-contentful-paint", buffered: true });
`;

const median = values => quantile(values, 0.5);

/** Measures all of them. `dist` is the built site, `here` the folder of the bench. */
export async function start(browser, server, dist, here, log) {
  const page = await readFile(join(dist, "index.html"), "utf8");
  const plain = page.replace(/<script[^]*?<\/script>/g, "").replace(/<link rel="manifest"[^>]*>/, "");
  const modules = "node_modules";
  const made = {
    "/plain/index.html": plain,
    "/timelinejs.html": timelineJs(`${modules}/@knight-lab/timelinejs/dist`),
    "/vis.html": visTimeline(`${modules}/vis-timeline`),
  };
  // Compressed once, as a host keeps it.
  const kept = new Map();
  server.extra = async (path, response) => {
    if (!kept.has(path)) {
      const ours = path.replace(/^\/(site|plain)\//, "/");
      const file = ours === path ? join(here, path) : join(dist, ours.endsWith("/") ? `${ours}index.html` : ours);
      const found = made[path.endsWith("/") ? `${path}index.html` : path] ?? (existsSync(file) ? await readFile(file) : null);
      kept.set(path, found === null ? null : gzipSync(found));
    }
    const body = kept.get(path);
    if (body === null) return response.writeHead(404).end();
    const type = path.endsWith("/") ? "text/html" : (types[extname(path)] ?? "application/octet-stream");
    response.writeHead(200, { "content-type": type, "content-encoding": "gzip", "content-length": body.length });
    response.end(body);
  };
  const contenders = [
    { name: "Summitry", place: "site/", wanted: { item: "article[data-position]", facet: "input[name=stance]" } },
    { name: "the same HTML and style without a program", place: "plain/", wanted: { item: "article[data-position]" } },
    { name: "TimelineJS, 50 events", place: "timelinejs.html", wanted: { item: ".tl-timemarker, .tl-slide" } },
    { name: "vis-timeline, 200 items", place: "vis.html", wanted: { item: ".vis-item" } },
  ];
  const rows = [];
  for (const { name, place, wanted } of contenders) {
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await visit(browser, server, place, wanted, true));
    const fast = [];
    for (let run = 0; run < RUNS; run++) fast.push(await visit(browser, server, place, wanted, false));
    const of = key => median(runs.map(run => run[key] ?? Infinity));
    rows.push({
      name,
      bytes: runs[0].bytes,
      first: of("first"),
      largest: of("largest"),
      item: of("item"),
      effect: wanted.facet ? of("effect") : null,
      long: median(fast.map(run => Math.max(0, ...run.long))),
    });
    log(`${name}: ${JSON.stringify(rows.at(-1))}`);
  }
  return rows;
}

async function visit(browser, server, place, wanted, isSlow) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  let bytes = 0;
  await tools.send("Network.enable");
  tools.on("Network.loadingFinished", it => { bytes += it.encodedDataLength; });
  if (isSlow) {
    await tools.send("Network.emulateNetworkConditions", LINE);
    await tools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  }
  await page.addInitScript(`window.wanted = ${JSON.stringify(wanted)}; ${WATCH}`);
  await page.goto(`http://127.0.0.1:${server.address().port}/${place}`);
  await page.waitForTimeout(isSlow ? 3500 : 1000);
  const seen = await page.evaluate(() => ({ ...seen, first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime }));
  await context.close();
  return { ...seen, bytes };
}
