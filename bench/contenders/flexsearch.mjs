// FlexSearch: ids only, without counts. Beginnings need an index that is made for them.
import FlexSearch from "flexsearch";

export const name = "FlexSearch (ids only)";
export const idsOnly = true;

export async function text({ records }) {
  const encode = text => text.split(" ");
  const whole = new FlexSearch.Index({ tokenize: "strict", encode });
  for (const record of records) whole.add(record.id, record.text);
  return {
    cannot: ({ search }) => search.includes("*"),
    prepare: ({ search }) => search,
    ask: search => whole.search(search, { limit: records.length }),
    read: ids => ({ total: ids.length }),
  };
}
