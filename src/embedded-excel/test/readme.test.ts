// The README's examples run as they stand there, and log what they say they log.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Each `ts` block by the line above it that names it. */
const BLOCKS = [
  ...readFileSync(join(__dirname, "../README.md"), "utf8").matchAll(/### (.+)\n[^#]*?```ts\n([\s\S]*?)```/g),
].map(([, title = "", code = ""]) => [title, code] as const);

type Runnable = (load: NodeJS.Require, tell: { readonly log: (value: unknown) => void }) => Promise<void>;
const AsyncFunction = (async () => {
  /* only its constructor is wanted */
}).constructor as new (...names: readonly string[]) => Runnable;

/** A module's text as the body of an async function: its imports are asked of `load`. */
const asBody = (code: string): string =>
  code.replace(/^import \{([^}]*)\} from ("[^"]+");$/gm, "const {$1} = load($2);");

describe("README", () => {
  it("has an example of each door", () => {
    const asked = BLOCKS.flatMap(([, code]) => [...code.matchAll(/from "([^"]+)"/g)].map(([, door]) => door));
    const { name, exports } = JSON.parse(readFileSync(join(__dirname, "../package.json"), "utf8")) as {
      readonly name: string;
      readonly exports: Readonly<Record<string, string>>;
    };
    expect([...new Set(asked)].sort()).toEqual(
      Object.keys(exports)
        .map((door) => name + door.slice(1))
        .sort(),
    );
  });

  it.each(BLOCKS)("runs: %s", async (_title, code) => {
    const logged: string[] = [];
    await new AsyncFunction("load", "console", asBody(code))(require, {
      log: (value) => logged.push(JSON.stringify(value)),
    });
    const told = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, value]) => value);
    expect(told.length).toBeGreaterThan(0);
    expect(logged).toEqual(told);
  });
});
