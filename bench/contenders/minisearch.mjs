// MiniSearch: ids only, without counts.
import MiniSearch from "minisearch";

export const name = "MiniSearch (ids only)";
export const idsOnly = true;

export async function text({ records }) {
  const words = new MiniSearch({ fields: ["text"], tokenize: text => text.split(" ") });
  words.addAll(records);
  return {
    prepare: ({ search }) => ({ terms: search.replaceAll("*", ""), prefix: search.includes("*") }),
    ask: ({ terms, prefix }) => words.search(terms, { prefix, combineWith: "AND" }),
    read: hits => ({ total: hits.length }),
  };
}
