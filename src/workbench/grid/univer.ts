/**
 * Univer set up as a mere grid: it draws cells and takes a person's keys and mouse.
 * It holds no values of its own and calculates nothing; both are the embedded Excel's.
 */
import { LocaleType, LogLevel, Univer, mergeLocales, type Injector } from "@univerjs/core";
import designWords from "@univerjs/design/locale/en-US";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsWords from "@univerjs/docs-ui/locale/en-US";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import sheetsWords from "@univerjs/sheets/locale/en-US";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import formulaWords from "@univerjs/sheets-formula/locale/en-US";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaUiWords from "@univerjs/sheets-formula-ui/locale/en-US";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiWords from "@univerjs/sheets-ui/locale/en-US";
import { UniverUIPlugin } from "@univerjs/ui";
import uiWords from "@univerjs/ui/locale/en-US";
import { letTextsRunOn } from "./run-on";

/** The one workbook of a Univer instance. */
export const unitId = "workbook";

const words = mergeLocales(
  designWords,
  docsWords,
  sheetsWords,
  formulaWords,
  formulaUiWords,
  sheetsUiWords,
  uiWords,
);

letTextsRunOn();

/** A running Univer in `container`: formula bar and cells; no toolbar, no menus, no tabs of its own. */
export function startUniver(container: HTMLElement): { univer: Univer; injector: Injector } {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: words },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    footer: false,
    contextMenu: false,
    headerMenu: false,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: false,
    disableAutoFocus: true,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    clipboardConfig: { hidePasteOptions: true },
  });
  // For the formula editor only: Univer holds no formula of the book, so there is nothing for it to calculate.
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  return { univer, injector: univer.__getInjector() };
}
