// Serves the page of the bench, opens it in Chromium for each size, and writes RESULTS.md.
//
//   node bench/run.mjs CHROMIUM ENGINE SITE N=SITE…
//
// ENGINE is the folder with the engine as wasm-bindgen made it, SITE that of the built site, and the others those of sites with N made-up
// positions, which are also the sizes that the engine is measured at.
import { createServer } from "node:http";
import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { types } from "./common.mjs";
import { paint } from "./paint.mjs";
import { start } from "./start.mjs";

const [executablePath, engine, site, ...rest] = process.argv.slice(2);
const sites = rest.map(pair => pair.split("=")).map(([size, folder]) => [Number(size), folder]);
const here = fileURLToPath(new URL(".", import.meta.url));
const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  if (server.extra) return server.extra(path, response);
  const file = path.startsWith("/engine/") ? join(engine, path.slice("/engine/".length)) : join(here, path);
  try {
    const body = await readFile(file);
    // Isolated from other origins, a page has a finer clock.
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise(done => server.listen(0, "127.0.0.1", done));

const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--js-flags=--expose-gc", "--enable-precise-memory-info"],
});
const results = [];
for (const [size] of sites) {
  const page = await browser.newPage();
  page.on("pageerror", error => console.error(String(error)));
  await page.exposeFunction("log", line => console.log(line));
  await page.goto(`http://127.0.0.1:${server.address().port}/page.html`);
  await page.waitForFunction(() => globalThis.bench);
  results.push(...(await page.evaluate(size => globalThis.bench(size, globalThis.log), size)));
  await page.close();
}
const starts = await start(browser, server, site, here, line => console.log(line));
const paints = await paint(browser, server, sites, here, line => console.log(line));
const version = browser.version();
await browser.close();
server.close();

const number = value => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toPrecision(3) : value.toPrecision(2));
const lines = [
  "# What was measured",
  "",
  "Written by `cargo xtask bench`. One Chromium, one made-up corpus, all contenders in turn over the same forty questions, each",
  "checked against an oracle first. Times are milliseconds for one question: the median of the rounds, and in brackets the 95th",
  "percentile, or for an index the memory that it took; ours is all that the program holds, the made-up corpora with it. Ratios say how many",
  "times longer than ours; below 1.3 they are noise. Machines differ: the ratios are what counts.",
  "",
  `Chromium ${version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${new Date().toISOString().slice(0, 10)}.`,
  "",
];
for (const part of [...new Set(results.map(result => result.part))]) {
  const rows = results.filter(result => result.part === part);
  const all = [...new Set(rows.map(row => row.size))];
  const isIndex = part.startsWith("index");
  lines.push(`## ${part[0].toUpperCase()}${part.slice(1)}`, "");
  lines.push(`| | ${all.map(size => `${size} positions | ratio`).join(" | ")} |`, `|---|${all.map(() => "--:|--:").join("|")}|`);
  for (const name of [...new Set(rows.map(row => row.name))]) {
    const cells = all.map(size => {
      const row = rows.find(row => row.size === size && row.name === name);
      const ours = rows.find(row => row.size === size && row.name === "Summitry");
      if (!row) return "– | –";
      const spread = isIndex ? `${(row.bytes / 1e6).toFixed(0)} MB` : number(row.p95);
      return `${number(row.median)} (${spread}) | ${number(row.median / ours.median)}`;
    });
    lines.push(`| ${name} | ${cells.join(" | ")} |`);
  }
  lines.push("");
}
const whole = value => (value === null ? "–" : Number.isFinite(value) ? value.toFixed(0) : "never");
lines.push(
  "## The start",
  "",
  "Each page with an empty cache, compressed, over a line of 1.6 Mbit/s and 150 ms, on a processor four times slower: the median of",
  "seven visits, in milliseconds. A facet is clicked as soon as it is there; what counts is when positions go. The longest task is",
  "that of visits without a brake.",
  "",
  "| | loaded, KB | first paint | largest paint | first item | facet click works | longest task |",
  "|---|--:|--:|--:|--:|--:|--:|",
  ...starts.map(row => `| ${row.name} | ${whole(row.bytes / 1000)} | ${whole(row.first)} | ${whole(row.largest)} | ${whole(row.item)} | ${whole(row.effect)} | ${whole(row.long)} |`),
  "",
);
const spread = row => (row ? `${whole(row.median)} (${whole(row.p95)})` : "–");
const painted = [...new Set(paints.map(row => row.name))];
lines.push(
  "## From a click to the painted page",
  "",
  "Forty clicks on facet values, on and off, in a window of 1280 by 800, until the frame that shows them is painted (by software: there is no",
  "graphics processor); after each, as many positions must be left as ours says. Milliseconds: median and 95th percentile; then on a",
  "processor four times slower.",
  "",
  `| | ${sites.map(([size]) => `${size} positions | 4x slower`).join(" | ")} |`,
  `|---|${sites.map(() => "--:|--:").join("|")}|`,
  ...painted.map(name => {
    const of = size => paints.find(row => row.name === name && row.size === size);
    return `| ${name} | ${sites.map(([size]) => `${spread(of(size)?.[1])} | ${spread(of(size)?.[4])}`).join(" | ")} |`;
  }),
  "",
);
lines.push(
  `Scrolling through our list by 18 px a frame, a frame took ${paints
    .filter(row => row.scroll)
    .map(row => `${row.scroll.median.toFixed(1)} ms (${row.scroll.p95.toFixed(1)}) with ${row.size} positions`)
    .join(", ")}.`,
  "",
  await readFile(join(here, "NOTES.md"), "utf8"),
);
await writeFile(join(here, "RESULTS.md"), lines.join("\n"));
console.log("Wrote bench/RESULTS.md");
