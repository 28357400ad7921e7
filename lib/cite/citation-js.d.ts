/** What we use of @citation-js/core, which ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown, options?: { generateGraph: boolean });
    readonly data: unknown[];
    format(format: string, options?: Record<string, string>): unknown;
  }
  export const plugins: { config: { get(plugin: string): unknown } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '*.csl?raw' {
  const style: string;
  export default style;
}
