/** What tools/classic-core.mjs writes. */
declare module "*/dist/classic/core.mjs" {
  export const instantiate: import("./core.ts").Instantiate;
}
