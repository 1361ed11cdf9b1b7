/** What happened to each mail since the page was opened, as the side note tells it. */
import van, { type State } from "vanjs-core";

/** `what` names the sentence `demo-log-<what>` of the catalogs, `values` fills it. */
export interface Line {
  readonly at: number;
  readonly mail: string;
  readonly what:
    | "pressed"
    | "found"
    | "nothing"
    | "unchecked"
    | "repaired"
    | "back"
    | "approved"
    | "held"
    | "skipped"
    | "left"
    | "outbox"
    | "kept"
    | "desk"
    | "letter"
    | "noted"
    | "caught";
  readonly values: Record<string, string | number>;
}

/** More would only push the first lines out of sight. */
const LONGEST = 60;

export class Journal {
  readonly lines: State<readonly Line[]> = van.state<readonly Line[]>([]);

  constructor(private readonly now: () => number) {}

  write(mail: string, what: Line["what"], values: Line["values"] = {}): void {
    this.lines.val = [...this.lines.val.slice(1 - LONGEST), { at: this.now(), mail, what, values }];
  }

  of(mail: string | undefined): readonly Line[] {
    return this.lines.val.filter((line) => line.mail === mail);
  }
}
