/** `crypto.getRandomValues` from a seed: the same sample numbers in every run. */
import { seeded } from "embedded-excel";

const real = globalThis.crypto;

/** From now on; other calls of `crypto` stay as they are. */
export function seedRandomBytes(seed: number): void {
  const random = seeded(seed);
  const fill = <Values extends Uint8Array>(values: Values): Values => {
    for (let index = 0; index < values.length; index += 1) values[index] = Math.floor(random() * 256);
    return values;
  };
  // In the place of the global: the object itself is shared by all test files of a process.
  Object.defineProperty(globalThis, "crypto", {
    configurable: true,
    value: new Proxy(real, {
      get: (target, key): unknown => {
        if (key === "getRandomValues") return fill;
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === "function" ? (value.bind(target) as unknown) : value;
      },
    }),
  });
}
