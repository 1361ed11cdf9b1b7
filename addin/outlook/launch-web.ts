/** The launch events in clients that run them in a browser: web, new Outlook, Mac. */

import { enginesHere, openingHere } from "./engines.ts";
import { MailFiles } from "./files.ts";
import { register } from "./launch.ts";

const engines = enginesHere();
const opening = openingHere(engines);
register(engines, (item, store) => new MailFiles(item, store, opening));
// The library fires no event into a page that does not say that it is ready for it.
void Office.onReady();
