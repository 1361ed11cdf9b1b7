/** The launch events in classic Outlook on Windows: one file, no page, no WebAssembly. */

import { ClassicEngine } from "./classic/engine.ts";
import { register } from "./launch.ts";
import { loadSettings } from "./settings.ts";

register(new ClassicEngine(loadSettings));
