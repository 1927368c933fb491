// Runs all contenders in turn over one made-up corpus, and checks that each finds what the oracle finds.
import init, { Engine } from "./engine/summitry_bench.js";
import { quantile } from "./common.mjs";
import * as brute from "./contenders/brute.mjs";
import * as crossfilter from "./contenders/crossfilter.mjs";
import * as flexsearch from "./contenders/flexsearch.mjs";
import * as itemsjs from "./contenders/itemsjs.mjs";
import * as minisearch from "./contenders/minisearch.mjs";
import * as orama from "./contenders/orama.mjs";
import * as summitry from "./contenders/summitry.mjs";

const QUESTIONS = 40;
const ROUNDS = 15;
// What takes longer than this for one pass is asked fewer times.
const PATIENCE_MS = 2500;

function memory() {
  globalThis.gc?.();
  return performance.memory?.usedJSHeapSize ?? 0;
}

/** Each part: what is asked, who is asked, by which of their forms. */
function parts(engine) {
  const read = json => JSON.parse(json);
  const facets = [summitry, itemsjs, crossfilter, orama, brute];
  const text = [summitry, itemsjs, orama, minisearch, flexsearch, brute];
  return [
    { part: "a new selection", form: "facets", asked: read(engine.selections(QUESTIONS)), contenders: facets },
    { part: "a value more or less", form: "facets", asked: read(engine.clicks(QUESTIONS)), contenders: facets },
    { part: "a word", form: "text", asked: read(engine.searches(QUESTIONS, 1, false)), contenders: text },
    { part: "two words", form: "text", asked: read(engine.searches(QUESTIONS, 2, false)), contenders: text },
    { part: "a beginning", form: "text", asked: read(engine.searches(QUESTIONS, 1, true)), contenders: text },
  ];
}

/** Runs the bench for one size. `log` gets a line at a time. */
export async function run(size, log) {
  const { memory: linear } = await init();
  const maker = new Engine(size);
  const records = JSON.parse(maker.records());
  const results = [];
  const built = new Map();

  const start = performance.now();
  maker.build();
  const facetsMade = performance.now() - start;
  // A build writes the lists of the facets into a file; a page has them in place.
  const flat = maker.flat();
  maker.free();
  const engine = new Engine(size);
  const before = performance.now();
  engine.load(flat);
  const facetsLoaded = performance.now() - before;
  engine.build_text();
  const textBuilt = performance.now() - before;
  results.push({ size, part: "index for facets", name: "Summitry, made at run time", median: facetsMade, bytes: linear.buffer.byteLength });
  const values = JSON.parse(engine.values());
  const given = { engine, records, values };
  const form = async (contender, form) => {
    const key = `${contender.name}/${form}`;
    if (!built.has(key)) {
      const before = memory();
      const start = performance.now();
      const made = await contender[form](given);
      const time = performance.now() - start;
      const isOurs = contender === summitry;
      built.set(key, made);
      results.push({
        size,
        part: `index for ${form}`,
        name: contender.name,
        median: isOurs ? (form === "text" ? textBuilt : facetsLoaded) : time,
        bytes: isOurs ? linear.buffer.byteLength : memory() - before,
      });
    }
    return built.get(key);
  };

  for (const { part, form: needed, asked, contenders } of parts(engine)) {
    const oracle = await form(brute, needed);
    const expected = asked.map(selection => oracle.read(oracle.ask(oracle.prepare(selection))));
    const field = [];
    for (const contender of contenders) {
      const it = await form(contender, needed);
      if (asked.some(selection => it.cannot?.(selection))) continue;
      const questions = asked.map(selection => it.prepare(selection));
      // Once round as a warm-up, and to see that the answers are right.
      const began = performance.now();
      questions.forEach((question, place) => {
        const { total, counts } = it.read(it.ask(question));
        const right = expected[place];
        const wrong = contender.idsOnly ? total !== right.total : total !== right.total || right.counts.some((count, at) => count !== counts[at]);
        if (wrong) throw new Error(`${contender.name}, ${part}, ${asked[place].link}: ${total} found, ${right.total} expected, or other counts: ${counts?.map((count, at) => [at, count, right.counts[at]]).filter(([, a, b]) => a !== b).slice(0, 3).join("; ")}`);
      });
      const rounds = Math.max(3, Math.min(ROUNDS, Math.ceil(PATIENCE_MS / (performance.now() - began))));
      field.push({ contender, it, questions, rounds, times: [] });
    }
    for (let round = 0; round < ROUNDS; round++) {
      for (const { it, questions, rounds, times } of field) {
        if (round >= rounds) continue;
        const start = performance.now();
        for (const question of questions) it.ask(question);
        times.push((performance.now() - start) / questions.length);
      }
    }
    for (const { contender, times } of field) {
      results.push({ size, part, name: contender.name, median: quantile(times, 0.5), p95: quantile(times, 0.95), idsOnly: !!contender.idsOnly });
    }
    log(`${size}: ${part}: ${field.map(({ contender, times }) => `${contender.name} ${quantile(times, 0.5).toFixed(4)} ms`).join(", ")}`);
  }
  return results;
}

globalThis.bench = run;
