// Crossfilter, values as numbers: faster than as texts.
import crossfilter from "crossfilter2";

export const name = "crossfilter2";

export async function facets({ records, values }) {
  const number = values.map(([, ids]) => new Map(ids.map((id, place) => [id, place])));
  const filter = crossfilter(records.map(record => values.map(([facet], place) => number[place].get(record[facet]))));
  const dimensions = values.map((_, place) => filter.dimension(row => row[place]));
  const groups = dimensions.map(dimension => dimension.group());
  const all = filter.groupAll();
  const chosen = values.map(() => "");
  return {
    prepare: ({ filters }) =>
      values.map(([facet], place) => (filters[facet] ?? []).map(id => number[place].get(id)).sort((a, b) => a - b)),
    ask(selection) {
      for (let place = 0; place < dimensions.length; place++) {
        const wanted = selection[place];
        // Only what is another choice than before is set anew.
        if (wanted.join() === chosen[place]) continue;
        chosen[place] = wanted.join();
        if (wanted.length === 0) dimensions[place].filterAll();
        else if (wanted.length === 1) dimensions[place].filterExact(wanted[0]);
        else {
          const set = new Set(wanted);
          dimensions[place].filterFunction(value => set.has(value));
        }
      }
      return { total: all.value(), counts: groups.map(group => group.all()) };
    },
    read: ({ total, counts }) => ({
      total,
      counts: values.flatMap(([, ids], place) => {
        const of = new Map(counts[place].map(({ key, value }) => [key, value]));
        return ids.map((_, value) => of.get(value) ?? 0);
      }),
    }),
  };
}
