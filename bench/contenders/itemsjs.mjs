// ItemsJS, with its documentation's advice: values of a facet as alternatives (`conjunction: false`), its own search left out where
// another library searches, ids of that handed in.
import itemsjs from "itemsjs";
import MiniSearch from "minisearch";

export const name = "ItemsJS";

function engine(records, values) {
  const aggregations = Object.fromEntries(
    values.map(([facet, ids]) => [facet, { size: ids.length, conjunction: false, show_facet_stats: false }]),
  );
  // An id of 0 is none to it.
  return itemsjs(records.map(record => ({ ...record, id: record.id + 1 })), { native_search_enabled: false, custom_id_field: "id", aggregations });
}

function read(values) {
  return ({ pagination, data }) => ({
    total: pagination.total,
    counts: values.flatMap(([facet, ids]) => {
      const counts = new Map(data.aggregations[facet].buckets.map(bucket => [bucket.key, bucket.doc_count]));
      return ids.map(id => counts.get(id) ?? 0);
    }),
  });
}

export async function facets({ records, values }) {
  const items = engine(records, values);
  return {
    prepare: ({ filters }) => ({ filters, per_page: 1 }),
    ask: question => items.search(question),
    read: read(values),
  };
}

export async function text({ records, values }) {
  const items = engine(records, values);
  const words = new MiniSearch({ fields: ["text"], tokenize: text => text.split(" ") });
  words.addAll(records);
  return {
    prepare: ({ filters, search }) => ({ filters, terms: search.replaceAll("*", ""), prefix: search.includes("*") }),
    ask({ filters, terms, prefix }) {
      const ids = words.search(terms, { prefix, combineWith: "AND" }).map(hit => hit.id + 1);
      return items.search({ filters, ids, per_page: 1 });
    },
    read: read(values),
  };
}
