// docs/served.md says what the host serves and what it refuses: nothing else than its tables and the genuine client say.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isHeard } from "../host/client/deliver";
import { supplementOf } from "../host/client/supplement";
import type * as Define from "../host/model/define";
import { codeOf, open } from "../testing/index";
import { servedTable, type ServedType } from "./support/served-table";

jest.mock("../host/model/define", () => {
  const actual = jest.requireActual<typeof Define>("../host/model/define");
  const tables: ServedType[] = [];
  const defineType = <T>(table: Define.TypeTable<T>): ReturnType<typeof actual.defineType<T>> => {
    tables.push(table);
    return actual.defineType(table);
  };
  return { ...actual, defineType, tables };
});

const FILE = join(__dirname, "../docs/served.md");

/** The text as the host's tables and the client give it. */
async function servedNow(): Promise<string> {
  const { client, run } = open();
  // A type that is said where it is asked for.
  await run(async (context, sheet) => {
    sheet.customProperties.load("items");
    context.workbook.properties.custom.load("items");
    context.workbook.settings.load("items");
    await context.sync();
  });
  const { tables } = jest.requireMock<{ tables: readonly ServedType[] }>("../host/model/define");
  const { declared } = supplementOf(client.Excel) ?? { declared: new Map<string, readonly string[]>() };
  return servedTable({ ...client.Excel }, tables, isHeard, declared);
}

describe("docs/served.md", () => {
  it("says what the host's tables and the client say", async () => {
    const now = await servedNow();
    if (process.env["KEEP_SERVED"] === "1") writeFileSync(FILE, now);
    expect(readFileSync(FILE, "utf8")).toBe(now);
  });

  it("names as refused what a request is refused for, and as served what it is not", async () => {
    const [, served = "", refused = ""] = /\| `Range` \| (.*) \| (.*) \|/.exec(await servedNow()) ?? [];
    expect([served.includes("`getCell()`"), refused.includes("`showCard`")]).toEqual([true, true]);
    const { run } = open();
    const asked = (ask: (range: Excel.Range) => void): Promise<string> =>
      codeOf(
        run(async (context, sheet) => {
          ask(sheet.getRange("A1"));
          await context.sync();
        }),
      );
    expect(await asked((range) => range.getCell(0, 0).load("address"))).toBe("no error");
    expect(
      await asked((range) => {
        range.showCard();
      }),
    ).toBe("ApiNotFound");
  });
});
