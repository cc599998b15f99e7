/** Node's own zlib, several times as fast as JavaScript: asked for when needed, for pages have none of it. */
import type zlib from "node:zlib";

/** Undefined in a browser. */
export const nativeZlib = (): typeof zlib | undefined =>
  typeof process === "undefined" || typeof process.getBuiltinModule !== "function"
    ? undefined
    : process.getBuiltinModule("node:zlib");
