/** Files dropped anywhere on the page: mails are opened, everything else is attached to the open mail. */
import { isMailFile } from "./files.ts";

export interface Drops {
  mails(files: File[]): void;
  others(files: File[]): void;
}

/** `cover` is shown while files hover over the page. */
export function watchDrops(cover: HTMLElement, drops: Drops): void {
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const show = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    cover.hidden = false;
  };
  document.addEventListener("dragenter", show);
  document.addEventListener("dragover", show);
  document.addEventListener("dragleave", (event) => {
    // No related target: the pointer has left the window.
    if (event.relatedTarget === null) cover.hidden = true;
  });
  document.addEventListener("drop", (event) => {
    cover.hidden = true;
    if (!carriesFiles(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    const mails = files.filter(isMailFile);
    const others = files.filter((file) => !isMailFile(file));
    if (mails.length > 0) drops.mails(mails);
    if (others.length > 0) drops.others(others);
  });
}
