import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import en from "../../src/wording/en/interface.ftl";
import zh from "../../src/wording/zh-CN/interface.ftl";

/** The languages there is a catalog for. */
export type Language = "en" | "zh-CN";

const CATALOGS: Record<Language, string> = { en, "zh-CN": zh };

/** Says the message of this id in one language. An unknown id says itself. */
export interface Words {
  (id: string, args?: Record<string, FluentVariable>): string;
  /** Whether there is such a message. */
  has(id: string): boolean;
  language: Language;
  dir: "ltr" | "rtl";
}

/** The language to speak: the policy's, else the first of the client's that there is a catalog for. */
export function chooseLanguage(
  setting: "auto" | Language | undefined,
  client: string | readonly string[],
): Language {
  if (setting === "en" || setting === "zh-CN") return setting;
  const wanted = typeof client === "string" ? [client] : client;
  for (const tag of wanted) {
    if (/^zh\b/i.test(tag)) return "zh-CN";
    if (/^en\b/i.test(tag)) return "en";
  }
  return "en";
}

/** The language the browser or mail client shows itself in. */
export function clientLanguage(): string {
  return globalThis.navigator?.language ?? "en";
}

const bundles = new Map<Language, FluentBundle>();

/** The words of one language; what its catalog lacks is said in English. */
export function words(language: Language): Words {
  const chain = [bundle(language), bundle("en")];
  const say = (id: string, args?: Record<string, FluentVariable>): string => {
    for (const one of chain) {
      const pattern = one.getMessage(id)?.value;
      // With an error list a missing argument shows its name instead of throwing.
      if (pattern) return one.formatPattern(pattern, args, []);
    }
    return id;
  };
  return Object.assign(say, {
    has: (id: string) => chain.some((one) => one.hasMessage(id)),
    language,
    dir: "ltr" as const,
  });
}

function bundle(language: Language): FluentBundle {
  let made = bundles.get(language);
  if (made === undefined) {
    made = new FluentBundle(language);
    const errors = made.addResource(new FluentResource(CATALOGS[language]));
    if (errors.length > 0) console.error("interface.ftl", language, errors);
    bundles.set(language, made);
  }
  return made;
}
