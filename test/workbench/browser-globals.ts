/** What every browser has and jsdom has not, for the host in it: to be imported before the host. */
import { TextEncoder } from "node:util";
import { deserialize, serialize } from "node:v8";

Object.assign(globalThis, {
  TextEncoder,
  structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
});
