import type { Review } from "./flow.ts";

/**
 * What makes a review another one to its reader. The digest does not tell what is in the files, and that may come
 * after the first look.
 */
export function signOf({ report, problem }: Pick<Review, "report" | "problem">): string {
  const found = report.findings.map(({ check, detail }) => [check, detail]);
  return JSON.stringify([report.digest, problem, found, report.checklist.attachments]);
}
