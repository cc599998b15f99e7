/** Cells as Excel compares them, lists as they are looked up, and what a person sees of a cell. */
import { equalsAsExcel, foldAsExcel } from "../../../src/sop/entries/equalsAsExcel";
import { identityKey } from "../../../src/sop/entries/identityKey";
import { spellingIn, spellingsOf } from "../../../src/sop/entries/listSpellings";
import { saysWord } from "../../../src/sop/entries/saysWord";
import { isEmpty, shownText, valueOf } from "../../../src/sop/entries/valueOf";
import type { TextEntry } from "../../../src/sop/types";

const EMPTY: TextEntry = { kind: "empty" };
const BROKEN: TextEntry = { kind: "unreadable", shown: "#N/A" };
const value = (text: string): TextEntry => ({ kind: "value", value: text });

describe("text in cells", () => {
  it("is equal whatever its capitals, and not where a blank differs", () => {
    expect([equalsAsExcel("YA", "Ya"), equalsAsExcel("Ya", "Ya")]).toEqual([true, true]);
    expect([equalsAsExcel(" Ya", "Ya"), equalsAsExcel("Ya", "Tidak")]).toEqual([false, false]);
    expect(foldAsExcel("Tidak LULUS ")).toBe("tidak lulus ");
  });

  it("says a word where it is that word; an empty or broken cell says none", () => {
    expect(saysWord(value("YA"), "Ya")).toBe(true);
    expect([EMPTY, BROKEN, value("Ya ")].map((entry) => saysWord(entry, "Ya"))).toEqual([
      false,
      false,
      false,
    ]);
    expect(saysWord(BROKEN, "#N/A")).toBe(false);
  });
});

describe("letters", () => {
  it("are as long folded as they stand, but for the dotted capital I", () => {
    const longer: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const letter = String.fromCodePoint(code);
      if (foldAsExcel(letter).length !== letter.length) longer.push(letter);
    }
    expect(longer).toEqual(["\u0130"]);
  });

  it("are equal where they fold alike, however long they are", () => {
    expect([equalsAsExcel("\u0130YA", "i\u0307ya"), equalsAsExcel("i\u0307ya", "\u0130YA")]).toEqual([
      true,
      true,
    ]);
    expect([equalsAsExcel("\u0130ya", "iya"), equalsAsExcel("Ya", "Yaa")]).toEqual([false, false]);
  });
});

describe("numbers of samples and recordings", () => {
  it("are the same trimmed and whatever their capitals; blanks and what cannot be read are none", () => {
    expect(identityKey(value(" VRS-01 "))).toBe("vrs-01");
    expect([EMPTY, BROKEN, value(" "), value("")].map(identityKey)).toEqual(Array(4).fill(undefined));
  });
});

describe("a list", () => {
  const spellings = spellingsOf(["JKT", "jkt", "", "Bdg"]);

  it("has the first of two spellings that are equal, and no empty one", () => {
    expect([...spellings.values()]).toEqual(["JKT", "Bdg"]);
    expect([spellingIn(spellings, "Jkt"), spellingIn(spellings, "BDG"), spellingIn(spellings, "")]).toEqual([
      "JKT",
      "Bdg",
      undefined,
    ]);
  });
});

describe("what stands in a cell", () => {
  it("is its value, nothing, or what it shows where it cannot be read", () => {
    expect([value("Ya"), EMPTY, BROKEN].map(shownText)).toEqual(["Ya", "", "#N/A"]);
    expect([value("Ya"), EMPTY, BROKEN].map(valueOf)).toEqual(["Ya", undefined, undefined]);
    expect([value(" "), EMPTY, BROKEN].map(isEmpty)).toEqual([false, true, false]);
  });
});
