// Orama. Its facets are those of what was found, so what a group would have without its own choice is a search of its own, as
// interfaces with alternatives within a group do.
import { create, insertMultiple, search } from "@orama/orama";

export const name = "Orama";

async function engine({ records, values }) {
  const schema = { text: "string", ...Object.fromEntries(values.map(([facet]) => [facet, "enum"])) };
  const tokenizer = { language: "english", normalizationCache: new Map(), tokenize: text => text.split(" ") };
  const db = create({ schema, components: { tokenizer } });
  await insertMultiple(db, records.map(record => ({ ...record, id: String(record.id) })), 5000);
  const facetsOf = names => Object.fromEntries(names.map(name => [name, {}]));
  const all = values.map(([facet]) => facet);
  const where = filters => Object.fromEntries(Object.entries(filters).map(([facet, ids]) => [facet, { in: ids }]));
  return {
    prepare({ filters, search: term }) {
      const restricted = Object.keys(filters);
      const free = all.filter(facet => !restricted.includes(facet));
      const base = { limit: 1, ...(term ? { term: term.replaceAll("*", ""), properties: ["text"], threshold: 0, exact: !term.includes("*") } : {}) };
      const whole = { ...base, where: where(filters), facets: facetsOf(free) };
      const others = restricted.map(facet => {
        const { [facet]: _, ...rest } = filters;
        return { ...base, where: where(rest), facets: facetsOf([facet]) };
      });
      return [whole, ...others];
    },
    ask: questions => questions.map(question => search(db, question)),
    read([whole, ...others]) {
      const found = new Map([whole, ...others].flatMap(({ facets }) => Object.entries(facets ?? {})));
      return {
        total: whole.count,
        counts: values.flatMap(([facet, ids]) => ids.map(id => found.get(facet)?.values[id] ?? 0)),
      };
    },
  };
}

export const facets = engine;
export const text = engine;
