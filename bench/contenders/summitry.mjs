// Ours: the engine of the page, compiled as the page's program is.
export const name = "Summitry";

export async function facets({ engine }) {
  return {
    prepare: selection => engine.prepare(selection.link),
    ask(number) {
      const total = engine.answer(number);
      return { total, counts: engine.counts() };
    },
    read: answer => answer,
  };
}

export const text = facets;
