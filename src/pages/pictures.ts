// Which picture shows a screen: pictures are named after the screens' English names, numbered in the menu's order.
import { createTranslator } from "../locales";
import type { ScreenName } from "../taskpane/screens/screen-props";

const english = createTranslator("en");

/** @throws Error where there is no picture of the screen: then it has to be made (README says how) */
export function pictureOf(screen: ScreenName, pictures: readonly string[]): string {
  const name = english(`pane.screens.${screen}`).toLowerCase().replace(/\W+/g, "-");
  const found = pictures.find((file) => file.replace(/^\d+-/, "") === `${name}.png`);
  if (found === undefined)
    throw new Error(`No picture of the screen ${name}: KEEP_SCREENS=1 npm run test:browser -- screens`);
  return found;
}
