/** The launch events in clients that run them in a browser: web, new Outlook, Mac. */

import { enginesHere } from "./engines.ts";
import { register } from "./launch.ts";

register(enginesHere());
// The library fires no event into a page that does not say that it is ready for it.
void Office.onReady();
