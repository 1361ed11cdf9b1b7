import type { Policy } from "../../addin/core/types.ts";

/** Every key of a policy with a value, for tests that run without the engine. */
export const DEFAULTS: Policy = {
  language: "auto",
  own_domains: [],
  own_names: [],
  competitors: [],
  origins: [],
  customers: [],
  partners: [],
  bank_cards: [],
  hold: {
    inside_clean: 0,
    outside_clean: 60,
    after_findings: 120,
    first_contact: 300,
    heated: 1200,
    release: "automatic",
    outlook: "auto",
  },
  limits: {
    exposed_recipients: 5,
    attachments_ask: 10,
    attachments_stop: 20,
    files: {
      megabytes: 16,
      unpacked_megabytes: 64,
      ratio: 200,
      entries: 2000,
      nesting: 1,
      seconds: 5,
      characters: 200_000,
    },
  },
  aftercare: { provider: "", cards: true, phone: "", letters: {} },
  checks: {},
};
