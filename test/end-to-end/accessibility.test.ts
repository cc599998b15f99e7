/** Every screen of the pane, in every theme and both languages, narrow and enlarged: axe finds nothing, nothing stands out. */
import type { FrameLocator, Page } from "playwright-core";
import { createTranslator, LANGUAGES, type Language, type Translator } from "../../src/locales";
import { faultsOf, frameOf, setPaneWidth } from "./support/accessibility";
import type { ContrastTheme } from "./support/contrast";
import { selectRow } from "./support/grid";
import { FOREIGN_FILE, spoil } from "./support/slips";
import { screenNames, settled, showScreen, speak } from "./support/screens";
import { inWorkbench, type Opened } from "./support/suite";

/** All screens twice over, in two languages. */
const limit = 300_000;

const workbench = inWorkbench();

/** The narrowest pane that Excel shows, and the same with everything at 200 %: half as many CSS pixels. */
const WIDTHS = [320, 160] as const;

interface Look {
  readonly office: "White" | "Black";
  readonly contrastTheme?: ContrastTheme;
  readonly languages: readonly Language[];
  readonly widths: readonly number[];
}

/** What a contrast theme changes is colours alone: one is looked at in every way, the others in one. */
const THEMES: Readonly<Record<string, Look>> = {
  light: { office: "White", languages: LANGUAGES, widths: WIDTHS },
  dark: { office: "Black", languages: LANGUAGES, widths: WIDTHS },
  "contrast theme Night sky": {
    office: "White",
    contrastTheme: "nightSky",
    languages: LANGUAGES,
    widths: WIDTHS,
  },
  "contrast theme Aquatic": { office: "White", contrastTheme: "aquatic", languages: ["id"], widths: [320] },
  "contrast theme Desert": { office: "White", contrastTheme: "desert", languages: ["id"], widths: [320] },
  "contrast theme Dusk": { office: "White", contrastTheme: "dusk", languages: ["id"], widths: [320] },
};

/** Opens whatever on the screen unfolds or asks, and the first form where a step is done. */
async function unfold(pane: FrameLocator, text: Translator): Promise<void> {
  const list = pane.getByRole("combobox", { name: text("work.field.nonconformity"), exact: true });
  if (await list.isVisible()) await list.selectOption({ index: 1 });
  const main = pane.getByRole("main");
  for (const name of [text("work.worklist.doShort"), text("work.corrective.edit", { id: "MC-" })]) {
    const button = main.getByText(new RegExp(`^${name}`)).first();
    if (await button.isVisible()) await button.click();
  }
  const folded = main.getByRole("button", { expanded: false });
  for (let most = 12; most > 0 && (await folded.count()) > 0; most--) await folded.first().click();
  await settled(pane);
}

/** What a screen goes through under a person's hands; each state is looked at. */
async function* statesOf(pane: FrameLocator, text: Translator): AsyncGenerator<string> {
  const main = pane.getByRole("main");
  await unfold(pane, text);
  yield "unfolded";
  const file = main.getByLabel(text("import.file"));
  if (await file.isVisible()) {
    await file.setInputFiles(FOREIGN_FILE);
    await main.getByRole("heading", { name: text("import.mapping.heading") }).waitFor();
    yield "mapping";
    await main.getByRole("button", { name: text("import.mapping.preview") }).click();
    await main.getByRole("heading", { name: text("import.preview.heading") }).waitFor();
    await unfold(pane, text);
    yield "preview";
  }
  const evidence = main.getByRole("button", { name: text("records.iso.button"), exact: true });
  if (await evidence.isVisible()) {
    await evidence.click();
    await main.getByRole("combobox", { name: text("records.iso.month") }).waitFor();
    yield "with the evidence";
  }
  const findings = main.getByRole("region", { name: text("pane.findings.heading") });
  const check = findings.getByRole("button", { name: text("pane.findings.check"), exact: true });
  if (await check.isVisible()) {
    await check.click();
    await main.getByRole("button", { name: text("pane.dismiss") }).waitFor();
    yield "with a message";
  }
}

/** The faults of the pane at each width, told with where they were seen. */
async function faultsAt(page: Page, where: string, widths: readonly number[]): Promise<readonly string[]> {
  const frame = await frameOf(page);
  const faults: string[] = [];
  for (const width of widths) {
    await setPaneWidth(page, width);
    faults.push(...(await faultsOf(frame)).map((fault) => `${where}, ${width} px: ${fault}`));
  }
  await setPaneWidth(page, WIDTHS[0]);
  return faults;
}

async function faultsOfScreens(
  { page, pane }: Opened,
  text: Translator,
  widths: readonly number[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  const names = await screenNames(pane);
  expect(names.length).toBeGreaterThan(7);
  for (const name of names) {
    await showScreen(pane, name);
    for await (const state of statesOf(pane, text))
      faults.push(...(await faultsAt(page, `${name} ${state}`, widths)));
  }
  return faults;
}

it.each(Object.entries(THEMES))(
  "every screen of the pane, and a workbook not set up yet, are without a fault: %s",
  async (_, { office, contrastTheme, languages, widths }) => {
    // Colours on their way from one to the next are nobody's: they are looked at where they stand.
    const opened = await workbench.open({ contrastTheme, reducedMotion: "reduce" });
    const { page, pane } = opened;
    const spoilt = await spoil(page);
    await selectRow(page, spoilt, 0);
    await page.getByLabel("Office theme").selectOption({ label: office });
    await settled(pane);
    await setPaneWidth(page, WIDTHS[0]);
    const faults: string[] = [];
    for (const language of languages) {
      await speak(pane, language);
      faults.push(...(await faultsOfScreens(opened, createTranslator(language), widths)));
    }
    await page.getByRole("button", { name: "New workbook" }).click();
    await settled(pane, 2);
    await setPaneWidth(page, WIDTHS[0]);
    for (const language of languages) {
      await speak(pane, language);
      faults.push(...(await faultsAt(page, `not set up, ${language}`, widths)));
    }
    expect(faults).toEqual([]);
  },
  limit,
);
