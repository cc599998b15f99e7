/** What `mc` takes beside Node itself and beside openpyxl, which does no more than read, or read and save, the same file. */
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { demoCsv } from "./demo-csv";
import type { Figure } from "./figure";
import { median, spread } from "./median";
import { taken, type Usage } from "./usage";

const SIZES = [500, 5_000, 50_000] as const;
/** The one that figures are asked of. */
const ASKED = 5_000;
/** openpyxl holds some 50 kB a row of so many columns: what is larger is not read by it. */
const MOST_FOR_RIVAL = 5_000;
const MONTH = "2026-07";
const RUNS = 3;
const START_RUNS = 5;
const PYTHON = "/usr/bin/python3";

type Kind = "time" | "memory";

/** A program that says as JSON, in its last line, what it took. */
async function usageOf(program: string, words: readonly string[]): Promise<Usage | undefined> {
  const child = spawn(program, words, { stdio: ["ignore", "pipe", "ignore"] });
  const output: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => output.push(piece));
  const code = await new Promise<number | null>((resolve) =>
    child
      .on("error", () => {
        resolve(null);
      })
      .on("exit", resolve),
  );
  const text = Buffer.concat(output).toString();
  if (code !== 0) return undefined;
  const { time, memory } = JSON.parse(text.trim().split("\n").at(-1) ?? "{}") as Usage;
  return { time, memory, output: text };
}

const openpyxl = (file: string, saved?: string): Promise<Usage | undefined> =>
  usageOf(PYTHON, [
    "-c",
    `import json, resource, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
if len(sys.argv) > 2: book.save(sys.argv[2])
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"time": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss / 1000}))`,
    file,
    ...(saved === undefined ? [] : [saved]),
  ]);

const nodeItself = (): Promise<Usage | undefined> =>
  usageOf(process.execPath, [
    "-e",
    "const used = process.resourceUsage(); console.log(JSON.stringify({ time: (used.userCPUTime + used.systemCPUTime) / 1e6, memory: used.maxRSS / 1000 }))",
  ]);

/** Several runs of one against as many of the other, by turns: the medians' ratio, and how far single ratios lie apart. */
async function ratio(
  mine: () => Promise<Usage | undefined>,
  rival: () => Promise<Usage | undefined>,
): Promise<Readonly<Record<Kind, { readonly value: number; readonly note: string }>> | undefined> {
  const pairs: (readonly [Usage, Usage])[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const [one, other] = [await mine(), await rival()];
    if (one === undefined || other === undefined) return undefined;
    pairs.push([one, other]);
  }
  const of = (kind: Kind): { value: number; note: string } => {
    const single = pairs.map(([one, other]) => one[kind] / other[kind]);
    const value = median(pairs.map(([one]) => one[kind])) / median(pairs.map(([, other]) => other[kind]));
    return {
      value,
      note: spread(single),
    };
  };
  return { time: of("time"), memory: of("memory") };
}

/** What a person waits for who asks how `mc` is used; the first start builds it, and is left out. */
async function startFigure(folder: string): Promise<Figure> {
  const waits: number[] = [];
  for (let run = 0; run < START_RUNS; run += 1) {
    const began = performance.now();
    await taken(folder, "--help");
    waits.push((performance.now() - began) / 1000);
  }
  return {
    name: "wait for mc --help",
    on: "",
    value: median(waits),
    unit: "s",
    reach: { most: 0.6 },
    note: spread(waits),
  };
}

const words = (rows: number): string => `${rows.toLocaleString("en-US")} rows`;

export async function commandFigures(say: (words: string) => void): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "mystery-calling-bench-"));
  const figures: Figure[] = [];
  const add = (
    name: string,
    on: string,
    found: { readonly value: number; readonly note: string } | undefined,
    most?: number,
  ): void => {
    figures.push({
      name,
      on,
      value: found?.value,
      unit: "×",
      ...(most !== undefined && { reach: { most } }),
      note: found?.note ?? "the rival is missing",
    });
  };
  try {
    say("mc --help");
    const help = await ratio(() => taken(folder, "--help"), nodeItself);
    add("processor time of mc --help ÷ node itself", "", help?.time);
    figures.push(await startFigure(folder));
    const empty = path.join(folder, "empty.xlsx");
    await taken(folder, "new", empty, "--year", "2026");
    const checked = new Map<number, Usage>();
    for (const rows of SIZES) {
      say(`mc check and report of ${words(rows)}`);
      const [csv, book, out] = ["rows.csv", `${rows}.xlsx`, "out.xlsx"].map((name) =>
        path.join(folder, name),
      );
      if (csv === undefined || book === undefined || out === undefined) continue;
      await writeFile(csv, demoCsv(rows));
      await taken(folder, "import", empty, csv, "--out", book);
      const check = (): Promise<Usage> => taken(folder, "check", book, "--json");
      const report = (): Promise<Usage> => taken(folder, "report", book, "--month", MONTH, "--out", out);
      if (rows > MOST_FOR_RIVAL) {
        checked.set(rows, await check());
        continue;
      }
      const asked = rows === ASKED;
      const [read, saved] = [
        await ratio(check, () => openpyxl(book)),
        await ratio(report, () => openpyxl(book, out)),
      ];
      checked.set(rows, await check());
      add("processor time of mc check ÷ openpyxl reads", words(rows), read?.time, asked ? 0.5 : undefined);
      add("its memory at the peak ÷ openpyxl's", words(rows), read?.memory, asked ? 1 : undefined);
      add(
        "processor time of mc report ÷ openpyxl reads and saves",
        words(rows),
        saved?.time,
        asked ? 0.6 : undefined,
      );
      add("its memory at the peak ÷ openpyxl's", words(rows), saved?.memory, asked ? 1.5 : undefined);
    }
    const [few, many] = [checked.get(ASKED), checked.get(50_000)];
    figures.push({
      name: "processor time of mc check for ten times the rows",
      on: "50,000 ÷ 5,000",
      value: few && many && many.time / few.time,
      unit: "×",
      reach: { most: 12 },
    });
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
