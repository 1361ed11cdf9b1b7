/** The launch events in clients that run them in a browser: web, new Outlook, Mac. */

import { enginesHere } from "./engines.ts";
import { register } from "./launch.ts";

register(enginesHere());
