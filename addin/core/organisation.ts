import type { Policy } from "./types.ts";

/**
 * What an administrator has set for everybody: `policy` has keys of policy.toml, `locked` the ones a person cannot
 * change. The others are only start values.
 */
export interface Organisation {
  policy: Partial<Policy>;
  locked: (keyof Policy)[];
}

/** An administrator's file as it was found; whatever it lacks or has in another shape counts as not set. */
export function organisationOf(found: unknown): Organisation {
  const { policy, locked } = (typeof found === "object" && found !== null ? found : {}) as {
    policy?: unknown;
    locked?: unknown;
  };
  return {
    policy: (typeof policy === "object" && policy !== null ? policy : {}) as Partial<Policy>,
    locked: (Array.isArray(locked) ? locked : []) as (keyof Policy)[],
  };
}

/** The person's keys over the administrator's start values, the locked ones over both. */
export function combine(own: Partial<Policy> = {}, { policy, locked }: Organisation): Policy {
  const whole: Partial<Policy> = { ...policy, ...own };
  for (const key of locked) {
    if (Object.hasOwn(policy, key)) Object.assign(whole, { [key]: policy[key] });
  }
  return whole as Policy;
}

/** The person's own settings with one check switched off. */
export function withoutCheck(own: Partial<Policy> = {}, check: string): Partial<Policy> {
  return { ...own, checks: { ...own.checks, [check]: "off" } };
}

/** Every key with a value: hosts may keep only those that somebody set. */
export function withDefaults(policy: Partial<Policy>, defaults: Policy): Policy {
  return {
    ...defaults,
    ...policy,
    hold: { ...defaults.hold, ...policy.hold },
    limits: {
      ...defaults.limits,
      ...policy.limits,
      files: { ...defaults.limits.files, ...policy.limits?.files },
    },
    aftercare: { ...defaults.aftercare, ...policy.aftercare },
  };
}
