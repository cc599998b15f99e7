// Each member that docs/served.md says is served is named by a test of the package: what can be set is set, and all is read or called.
// What a test then expects of it this does not see; that a member is left out altogether it does.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { namedMembers, spelled, type How } from "./support/named-members";

const SERVED = readFileSync(join(__dirname, "../docs/served.md"), "utf8");

/** Types whose members are not named one by one, and why. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  [
    "Functions",
    "each is a function of the calculator, whose tests have its values; one way leads to all of them",
  ],
]);

interface Member {
  readonly type: string;
  readonly name: string;
  readonly isReadOnly: boolean;
}

/** As the table has them: `name`, `name()`, `name (read only)`, with * where the supplement declares them, with † where not all of the type have them. */
function servedMembers(): readonly Member[] {
  return [...SERVED.matchAll(/^\| `(\w+)` \| (.*?) \| /gm)].flatMap(([, type = "", cell = ""]) =>
    ELSEWHERE.has(type)
      ? []
      : [...cell.matchAll(/`(\w+)(?:\(\))?( \(read only\))?[*†]*`/g)].map(([, name = "", readOnly]) => ({
          type,
          name,
          isReadOnly: readOnly !== undefined,
        })),
  );
}

const { members, declared } = namedMembers(__dirname, (path) => path.endsWith(".test.ts"));

/** What no test does with the member, of what can be done. */
function lacking({ type, name, isReadOnly }: Member): string[] {
  const isSettable = !isReadOnly && declared.get(type)?.get(name) === true;
  const ways: readonly How[] = isSettable ? ["reads", "sets"] : ["reads"];
  return ways.map((how) => spelled(type, name, how)).filter((one) => !members.has(one));
}

describe("members that are served", () => {
  it("are all named by tests of this package", () => {
    expect(servedMembers().flatMap(lacking)).toEqual([]);
  });

  it("are those of the table, of types that Microsoft declares", () => {
    const served = servedMembers();
    expect(served.length).toBeGreaterThan(1000);
    expect(served.filter(({ type, name }) => declared.get(type)?.has(name) !== true)).toEqual([]);
  });

  it("would be missed: a member that is refused is named by no test that reads it back", () => {
    // Refused by docs/served.md, and set by nobody.
    expect(lacking({ type: "RangeFont", name: "tintAndShade", isReadOnly: false })).toEqual([
      "RangeFont.tintAndShade reads",
      "RangeFont.tintAndShade sets",
    ]);
  });
});
