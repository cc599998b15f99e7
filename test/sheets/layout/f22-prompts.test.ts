/** What a cell of F-22 says when it is picked: the column's own words, else what its meaning says. */
import { f22Prompt, promptByMeaning } from "../../../src/sheets/layout/f22-prompts";
import { COLUMN_KEYS, type Meaning } from "../../../src/sop";

describe("a column without words of its own", () => {
  it.each<readonly [Meaning, string]>([
    [{ kind: "text", privacy: "free" }, "Diketik bebas."],
    [{ kind: "text", privacy: "free", closing: true }, "Diketik bebas. Wajib sebelum Closed."],
    [{ kind: "list", list: "areas", privacy: "plain" }, "Pilih dari daftar."],
    [
      { kind: "list", list: "areas", privacy: "plain", required: "always" },
      "Pilih dari daftar. Wajib diisi.",
    ],
    [
      { kind: "text", privacy: "hidden", required: "connected" },
      "Diketik bebas. Wajib bila panggilan Terhubung.",
    ],
    [
      { kind: "date", privacy: "plain", required: "nonconforming", closing: true },
      "Tanggal, misalnya 15/07/2026. Wajib bila Ketidaksesuaian Ya. Wajib sebelum Closed.",
    ],
    [{ kind: "time", privacy: "plain" }, "Jam, misalnya 09:30."],
    [{ kind: "integer", privacy: "plain" }, "Bilangan bulat, 0 atau lebih."],
    [{ kind: "formula", privacy: "plain" }, "Dihitung otomatis; jangan diubah."],
  ])("says of %j how it is typed and when it must be filled in", (meaning, prompt) => {
    expect(promptByMeaning(meaning)).toBe(prompt);
  });

  it("is the one that says nothing else; every other says its own", () => {
    expect(f22Prompt({ key: "duration" }, [])).toBe("Bilangan bulat, 0 atau lebih.");
    expect(f22Prompt({ key: "note" }, [])).toBe("Apa pun yang perlu diingat; tidak memengaruhi hitungan.");
    // Excel refuses a longer one.
    for (const key of COLUMN_KEYS) expect(f22Prompt({ key }, [])?.length).toBeLessThanOrEqual(255);
  });
});
