// One CPython of the npm package pyodide as a plain command-line interpreter: the Emscripten module is started without
// pyodide's own JavaScript layer, the host's folders are mounted, and Py_BytesMain gets the command line.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));

// What the wasm file system has of its own, and what makes no sense there.
const NOT_MOUNTED = new Set(["dev", "proc", "sys", "lib", "lib64", "lib32", "libx32", "lost+found"]);

/** Loads the code of one version; instances are made of it. */
export async function loadVersion(version) {
  const folder = path.join(here, "node_modules", `pyodide-${version}`);
  const { default: create } = await import(path.join(folder, "pyodide.asm.mjs"));
  const compiled = await WebAssembly.compile(fs.readFileSync(path.join(folder, "pyodide.asm.wasm")));
  return { version, folder, create, compiled };
}

/**
 * Runs one interpreter to its end and gives its exit status.
 * options: args (behind the program's name), env, cwd, stdin/stdout/stderr: { read(buffer) } and { write(buffer) },
 * fromZip: the library is read from the package's own archive.
 */
export async function runPython(loaded, options) {
  const module = await instantiate(loaded, options);
  mountHost(module, loaded, options.fromZip);
  openStreams(module, options);
  module.FS.chdir(options.cwd);
  const program = path.join(here, `python${loaded.version}`);
  try {
    return module._Py_BytesMain(options.args.length + 1, argumentVector(module, [program, ...options.args]));
  } catch (error) {
    if (error?.name === "ExitStatus") return error.status;
    throw error;
  }
}

function instantiate(loaded, options) {
  return loaded.create({
    noInitialRun: true,
    API: { config: { jsglobals: globalThis, env: {}, args: [] }, runtimeEnv: { IN_NODE: true, IN_NODE_ESM: true } },
    preRun: [(module) => setEnvironment(module.ENV, loaded.version, options.env)],
    // A status other than 0 is the program's own, not a failure of the module.
    quit: (status, error) => { throw error; },
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(loaded.compiled, imports).then((instance) => done(instance, loaded.compiled));
      return {};
    },
  });
}

function setEnvironment(target, version, environment) {
  Object.assign(target, environment);
  delete target.PYTHONINSPECT;
  target.PYTHONHOME = "/";
  // The locale of Emscripten is C; UTF-8 as on the hosts that the tools run on.
  target.PYTHONUTF8 ??= "1";
  target.LANG = target.LC_ALL = "C.UTF-8";
}

function mountHost(module, loaded, fromZip) {
  const { FS } = module;
  for (const name of fs.readdirSync("/")) {
    if (NOT_MOUNTED.has(name) || !fs.statSync("/" + name).isDirectory()) continue;
    FS.mkdirTree("/" + name);
    FS.mount(FS.filesystems.NODEFS, { root: "/" + name }, "/" + name);
  }
  const digits = loaded.version.replace(".", "");
  const library = `/lib/python${loaded.version}`;
  FS.mkdirTree(library);
  if (fromZip) FS.writeFile(`/lib/python${digits}.zip`, fs.readFileSync(path.join(loaded.folder, "python_stdlib.zip")));
  else FS.mount(FS.filesystems.NODEFS, { root: path.join(here, ".build", loaded.version) }, library);
}

// File descriptors 0, 1 and 2 as devices that move bytes, without Emscripten's lines of text.
function openStreams(module, { stdin, stdout, stderr }) {
  const { FS } = module;
  [stdin, stdout, stderr].forEach((stream, number) => {
    const device = FS.makedev(64, number);
    FS.registerDevice(device, {
      open: (file) => { file.seekable = false; },
      read: (file, buffer, offset, length) => stream.read(buffer.subarray(offset, offset + length)),
      write: (file, buffer, offset, length) => stream.write(buffer.subarray(offset, offset + length)),
    });
    FS.mkdev(`/dev/host${number}`, number === 0 ? 0o444 : 0o222, device);
    FS.close(FS.getStream(number));
    const opened = FS.open(`/dev/host${number}`, number === 0 ? "r" : "w");
    if (opened.fd !== number) throw new Error(`the stream ${number} has the descriptor ${opened.fd}`);
  });
}

function argumentVector(module, texts) {
  const vector = module._malloc(4 * (texts.length + 1));
  texts.forEach((text, i) => { module.HEAPU32[(vector >> 2) + i] = stringAt(module, text); });
  module.HEAPU32[(vector >> 2) + texts.length] = 0;
  return vector;
}

function stringAt(module, text) {
  const bytes = Buffer.from(text + "\0", "utf8");
  const address = module._malloc(bytes.length);
  module.HEAPU8.set(bytes, address);
  return address;
}

/** The process's own streams. */
export const hostStreams = {
  stdin: { read: (buffer) => retry(() => fs.readSync(0, buffer)) },
  stdout: { write: (buffer) => writeAll(1, buffer) },
  stderr: { write: (buffer) => writeAll(2, buffer) },
};

// A pipe of Node.js may be without blocking: EAGAIN means the other side has not moved yet.
function retry(action) {
  for (;;) {
    try {
      return action();
    } catch (error) {
      if (error.code === "EOF") return 0;
      if (error.code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

function writeAll(descriptor, buffer) {
  for (let done = 0; done < buffer.length;) done += retry(() => fs.writeSync(descriptor, buffer, done));
  return buffer.length;
}
