/** The demo's clock: real seconds, except that a reader may skip a wait; then it runs ahead from there on. */
export class Clock {
  private ahead = 0;
  private readonly alarms = new Map<
    string,
    { at: number; ring: () => void; timer?: ReturnType<typeof setTimeout> }
  >();

  /** Milliseconds since 1970. */
  readonly now = (): number => Date.now() + this.ahead;

  /** Rings once at `at`; another alarm of the same name replaces it. */
  set(name: string, at: number, ring: () => void): void {
    this.clear(name);
    const alarm: { at: number; ring: () => void; timer?: ReturnType<typeof setTimeout> } = { at, ring };
    alarm.timer = setTimeout(() => this.ring(name), Math.max(0, at - this.now()));
    this.alarms.set(name, alarm);
  }

  clear(name: string): void {
    clearTimeout(this.alarms.get(name)?.timer);
    this.alarms.delete(name);
  }

  /** Jumps to `at` and rings whatever was due until then. */
  skipTo(at: number): void {
    this.ahead += Math.max(0, at - this.now());
    for (const [name, alarm] of [...this.alarms]) this.set(name, alarm.at, alarm.ring);
  }

  private ring(name: string): void {
    const alarm = this.alarms.get(name);
    this.alarms.delete(name);
    alarm?.ring();
  }
}
