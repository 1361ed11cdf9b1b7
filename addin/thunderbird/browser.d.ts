/**
 * What the type package (of Thunderbird 127, Manifest V2) does not know yet. No runtime code.
 */

declare namespace browser.alarms {
  interface Alarm {
    name: string;
    /** Milliseconds since 1970. */
    scheduledTime: number;
    periodInMinutes?: number;
  }
  function create(
    name: string,
    info: { when?: number; delayInMinutes?: number; periodInMinutes?: number },
  ): Promise<void>;
  function get(name: string): Promise<Alarm | undefined>;
  function clear(name: string): Promise<boolean>;
  const onAlarm: WebExtEvent<(alarm: Alarm) => void>;
}

declare namespace browser.storage {
  /** Until Thunderbird or the add-on ends. */
  const session: StorageArea;
}

declare namespace browser.addressBooks.mailingLists {
  interface MailingList {
    id: string;
    name: string;
    nickName?: string;
    description?: string;
  }
  function list(parentId: string): Promise<MailingList[]>;
  function listMembers(id: string): Promise<{ vCard?: string }[]>;
}
