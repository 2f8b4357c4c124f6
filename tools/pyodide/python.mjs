// node python.mjs 3.14 [--from-zip] ARGS...: see the script python.
import { hostStreams, loadVersion, runPython } from "./interpreter.mjs";

let [version, ...args] = process.argv.slice(2);
const fromZip = args[0] === "--from-zip";
if (fromZip) args = args.slice(1);
const loaded = await loadVersion(version);
process.exit(await runPython(loaded, { args, env: process.env, cwd: process.cwd(), fromZip, ...hostStreams }));
