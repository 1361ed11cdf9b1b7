/** The place in the demo, kept in the address after `#`, so that the browser's own Back works on a phone. */
import van, { type State } from "vanjs-core";
import { FOLDERS, type Folder } from "./mailbox.ts";

export interface Place {
  readonly folder: Folder;
  /** id of the open mail */
  readonly mail?: string;
}

export function readPlace(hash: string): Place {
  const [folder, mail] = hash.replace(/^#\/?/, "").split("/");
  const known = FOLDERS.find((name) => name === folder) ?? "drafts";
  return mail ? { folder: known, mail: decoded(mail) } : { folder: known };
}

/** An address somebody mistyped must not keep the page from starting. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function writePlace(place: Place): string {
  return place.mail ? `#/${place.folder}/${encodeURIComponent(place.mail)}` : `#/${place.folder}`;
}

/** The place as a state that follows the address bar. */
export function watchPlace(): State<Place> {
  const place = van.state(readPlace(location.hash));
  addEventListener("hashchange", () => {
    place.val = readPlace(location.hash);
  });
  return place;
}

/** Goes there; `replace` leaves no step for Back. */
export function go(place: State<Place>, to: Place, replace = false): void {
  place.val = to;
  if (writePlace(to) === location.hash) return;
  if (replace) history.replaceState(null, "", writePlace(to));
  else history.pushState(null, "", writePlace(to));
}
