import { parse, stringify, TomlError } from "smol-toml";
import type { Policy } from "./types.ts";

/** A policy.toml that cannot be used; `line` counts from 1, absent when no single line is to blame. */
export class PolicyFileError extends Error {
  override name = "PolicyFileError";

  constructor(
    message: string,
    readonly line?: number,
  ) {
    super(message);
  }
}

/** The policy as the very file the command line reads. */
export function toToml(policy: Policy): string {
  const { hold, limits, aftercare, checks, customers, partners, bank_cards, ...top } = policy;
  // In TOML plain keys must come before tables.
  return `${stringify({ ...top, hold, limits, aftercare, checks, customers, partners, bank_cards })}\n`;
}

/**
 * Reads a policy.toml; a key it lacks gets its default.
 * Throws {@link PolicyFileError} for what is not TOML, an unknown key, or a value of the wrong sort.
 */
export function fromToml(text: string, defaults: Policy): Policy {
  const read = parsed(text);
  refuseUnknown(read, defaults, "");
  const policy = { ...structuredClone(defaults), ...read } as Policy;
  policy.hold = { ...defaults.hold, ...(read.hold as object | undefined) };
  const limits = read.limits as Partial<Policy["limits"]> | undefined;
  policy.limits = { ...defaults.limits, ...limits, files: { ...defaults.limits.files, ...limits?.files } };
  const aftercare = read.aftercare as Partial<Policy["aftercare"]> | undefined;
  policy.aftercare = { ...defaults.aftercare, ...aftercare, letters: { ...aftercare?.letters } };
  policy.checks = { ...defaults.checks, ...(read.checks as object | undefined) };
  policy.customers = rows(policy.customers, "customers", { name: "", domains: [], aliases: [] });
  policy.partners = rows(policy.partners, "partners", { role: "other", domains: [] });
  policy.bank_cards = rows(policy.bank_cards, "bank_cards", {
    iban: "",
    account: "",
    bic: "",
    beneficiary: "",
    currency: "",
  });
  return policy;
}

function parsed(text: string): Record<string, unknown> {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof TomlError) throw new PolicyFileError(error.message.split("\n")[0] ?? "", error.line);
    throw error;
  }
}

function refuseUnknown(read: Record<string, unknown>, defaults: Policy, at: string): void {
  for (const [key, value] of Object.entries(read)) {
    if (!(key in defaults)) throw new PolicyFileError(`${at}${key}`);
    sameSort(value, defaults[key as keyof Policy], key);
  }
  for (const table of ["hold", "limits", "aftercare"] as const)
    refuseUnknownIn(read[table], defaults[table], table);
  refuseUnknownIn(
    (read.limits as { files?: unknown } | undefined)?.files,
    defaults.limits.files,
    "limits.files",
  );
}

function refuseUnknownIn(table: unknown, defaults: object, at: string): void {
  for (const [key, value] of Object.entries(table ?? {})) {
    const model = (defaults as Record<string, unknown>)[key];
    if (model === undefined) throw new PolicyFileError(`${at}.${key}`);
    sameSort(value, model, `${at}.${key}`);
  }
}

function rows<T extends object>(value: T[], key: string, empty: T): T[] {
  return value.map((row) => {
    if (typeof row !== "object" || row === null) throw new PolicyFileError(key);
    for (const [name, field] of Object.entries(row)) {
      if (!(name in empty)) throw new PolicyFileError(`${key}.${name}`);
      sameSort(field, empty[name as keyof T], `${key}.${name}`);
    }
    return { ...structuredClone(empty), ...row };
  });
}

function sameSort(value: unknown, model: unknown, key: string): void {
  const fits =
    typeof value === typeof model &&
    Array.isArray(value) === Array.isArray(model) &&
    (typeof value !== "number" || (Number.isInteger(value) && value >= 0));
  if (!fits) throw new PolicyFileError(key);
}
