/** The pane: what it loads before its first screen, and how soon it shows what can be used. */
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { findBrowser } from "../end-to-end/support/launch";
import { buildEmptyPage, buildPane } from "./build";
import type { Figure } from "./figure";
import { firstControlRatio } from "./first-control";

/** The office add-in React template's first load, gzip -9. */
const TEMPLATE = 167_247;

export async function paneFigures(say: (words: string) => void): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "mystery-calling-bench-"));
  try {
    say("the pane is built and weighed");
    const bytes = await buildPane(folder);
    const weight: Figure = {
      name: "pane JavaScript before the first screen",
      on: "gzip -9",
      value: bytes,
      unit: "B",
      reach: { most: 120_000 },
      note: `${(bytes / TEMPLATE).toFixed(2)} of the add-in template's ${TEMPLATE.toLocaleString("en-US")} B`,
    };
    const soon = {
      name: "first control on screen",
      on: "pane ÷ empty Fluent page",
      unit: "×",
      reach: { most: 1.25 },
    } as const;
    if (findBrowser() === undefined)
      return [weight, { ...soon, value: undefined, note: "no Chrome, Chromium or Edge on this machine" }];
    await buildEmptyPage(folder);
    say("the first control on screen, in headless Chromium");
    return [weight, { ...soon, ...(await firstControlRatio(folder)) }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
