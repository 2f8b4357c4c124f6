// node many.mjs 3.14: many programs in one process, each in an interpreter of its own. A start costs a third of a process.
//
// stdin: one JSON object a line, {"args": [...], "env": {...}, "cwd": "..."}; the program's stdin is empty.
// stdout: one JSON object a line, {"status": 0, "stdout": base64, "stderr": base64}; a line comes when its program has ended.
import readline from "node:readline";
import { loadVersion, runPython } from "./interpreter.mjs";

const loaded = await loadVersion(process.argv[2]);
for await (const line of readline.createInterface({ input: process.stdin })) {
  if (line.trim()) process.stdout.write(JSON.stringify(await runJob(JSON.parse(line))) + "\n");
}

async function runJob({ args, env = {}, cwd = process.cwd() }) {
  const written = [[], []];
  const keep = (chunks) => ({ write: (buffer) => { chunks.push(Buffer.from(buffer)); return buffer.length; } });
  let status;
  try {
    status = await runPython(loaded, { args, env, cwd, stdin: { read: () => 0 }, stdout: keep(written[0]), stderr: keep(written[1]) });
  } catch (error) {
    // The interpreter itself broke down, as by a signal: no program answers with this.
    written[1].push(Buffer.from(String(error?.stack ?? error)));
    status = -1;
  }
  const [stdout, stderr] = written.map((chunks) => Buffer.concat(chunks).toString("base64"));
  return { status, stdout, stderr };
}
