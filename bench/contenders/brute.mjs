// What one writes first: for every record look at every filter, and count. Its answers are those that all others must give.
export const name = "brute force in JavaScript";

export async function facets({ records, values }) {
  const columns = values.map(([facet, ids]) => {
    const number = new Map(ids.map((id, place) => [id, place]));
    return Uint16Array.from(records, record => number.get(record[facet]));
  });
  const first = values.map((_, place) => values.slice(0, place).reduce((sum, [, ids]) => sum + ids.length, 0));
  const size = values.reduce((sum, [, ids]) => sum + ids.length, 0);
  const words = records.map(record => new Set(record.text.split(" ")));
  const lists = words.map(set => [...set]);
  const meets = (place, term) =>
    term.endsWith("*") ? lists[place].some(word => word.startsWith(term.slice(0, -1))) : words[place].has(term);
  return {
    prepare: ({ filters, search }) => ({
      chosen: values.map(([facet, ids]) => {
        if (!filters[facet]) return null;
        const has = new Uint8Array(ids.length);
        for (const id of filters[facet]) has[ids.indexOf(id)] = 1;
        return has;
      }),
      terms: search ? search.split(" ") : [],
    }),
    ask({ chosen, terms }) {
      const counts = new Uint32Array(size);
      let total = 0;
      for (let place = 0; place < records.length; place++) {
        let failed = -1, failures = 0;
        for (let facet = 0; facet < chosen.length && failures < 2; facet++) {
          if (chosen[facet] && !chosen[facet][columns[facet][place]]) {
            failed = facet;
            failures++;
          }
        }
        if (failures > 1 || !terms.every(term => meets(place, term))) continue;
        if (failures === 0) {
          total++;
          for (let facet = 0; facet < columns.length; facet++) counts[first[facet] + columns[facet][place]]++;
        } else counts[first[failed] + columns[failed][place]]++;
      }
      return { total, counts };
    },
    read: answer => answer,
  };
}

export const text = facets;
