/** LibreOffice over the same cells: a macro of its own has it calculate, and looks at its clock. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { saveBook } from "../../src/cli/files";
import type { Recalculated } from "./recalculated";
import { bookOf, editedOf, FIRST_RESULT, RESULT_COUNT, ROWS } from "./recalculation-book";

const run = promisify(execFile);
const NAMESPACES =
  'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** Its clock has whole milliseconds, and one edit takes less. */
const EDITS = 100;

/** In the times' file a line each: `all` with milliseconds or `one` with millionths of a second, then a line of results a row, tabs between. */
const macro = (book: string, told: string, runs: number): string => `Sub Recalculate
  Dim given(0) As New com.sun.star.beans.PropertyValue
  given(0).Name = "Hidden"
  given(0).Value = True
  doc = StarDesktop.loadComponentFromURL("file://${book}", "_blank", 0, given())
  sheet = doc.Sheets.getByIndex(0)
  Open "${told}" For Output As #1
  For turn = 1 To ${runs}
    began = GetSystemTicks()
    doc.calculateAll()
    Print #1, "all " &amp; (GetSystemTicks() - began)
  Next turn
  results = sheet.getCellRangeByPosition(${FIRST_RESULT}, 0, ${FIRST_RESULT + RESULT_COUNT - 1}, ${ROWS - 1}).getDataArray()
  For Each place In Array(${editedOf(ROWS).join(", ")})
    began = GetSystemTicks()
    For edit = 1 To ${EDITS}
      If edit Mod 2 = 1 Then sheet.getCellByPosition(0, place).setString("Tidak") Else sheet.getCellByPosition(0, place).setString("Ya")
      For column = ${FIRST_RESULT} To ${FIRST_RESULT + RESULT_COUNT - 1}
        shown = sheet.getCellByPosition(column, place).getString()
      Next column
    Next edit
    Print #1, "one " &amp; CStr(Int((GetSystemTicks() - began) * 1000 / ${EDITS}))
  Next place
  For Each cells In results
    words = ""
    For Each content In cells
      words = words &amp; content &amp; Chr(9)
    Next content
    Print #1, words
  Next cells
  Close #1
  doc.close(True)
  StarDesktop.terminate()
End Sub`;

async function writeProfile(folder: string, source: string): Promise<void> {
  const basic = path.join(folder, "user/basic");
  await mkdir(path.join(basic, "Standard"), { recursive: true });
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  for (const [kind, element] of [
    ["script", "Recalculation"],
    ["dialog", undefined],
  ] as const) {
    await writeFile(
      path.join(basic, `${kind}.xlc`),
      `${head}<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries ${NAMESPACES}><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/${kind}.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
    );
    await writeFile(
      path.join(basic, "Standard", `${kind}.xlb`),
      `${head}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">${element === undefined ? "" : `<library:element library:name="${element}"/>`}</library:library>`,
    );
  }
  await writeFile(
    path.join(basic, "Standard/Recalculation.xba"),
    `${head}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Recalculation" script:language="StarBasic">${source}</script:module>`,
  );
}

export async function byLibreOffice(runs: number): Promise<Recalculated> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "mystery-calling-bench-"));
  const [book, told, profile] = ["book.xlsx", "told.txt", "profile"].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  try {
    await saveBook(bookOf(ROWS), book);
    const start = (word: string): Promise<unknown> =>
      run("soffice", [`-env:UserInstallation=file://${profile}`, "--headless", "--norestore", word], {
        timeout: 600_000,
      });
    // The first start makes the profile, with a library of macros that holds none.
    await start("--terminate_after_init");
    await writeProfile(profile, macro(book, told, runs));
    await start("macro:///Standard.Recalculation.Recalculate");
    const lines = (await readFile(told, "utf8")).split("\n");
    const times = (kind: string, perMillisecond: number) =>
      lines
        .filter((line) => line.startsWith(`${kind} `))
        .map((line) => ({ wall: Number(line.slice(kind.length)) / perMillisecond }));
    return {
      all: times("all", 1),
      one: times("one", 1000),
      results: lines
        .filter((line) => line.includes("\t"))
        .map((line) => line.split("\t").slice(0, RESULT_COUNT)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
