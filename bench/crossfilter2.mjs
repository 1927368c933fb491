// Its build for browsers is a plain script.
export default globalThis.crossfilter;
