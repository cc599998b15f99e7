// Which picture shows a screen: pictures are named after the screens' English names, numbered in the menu's order.
import { createTranslator } from "../locales";
import type { ScreenName } from "../taskpane/screens/screen-props";

const english = createTranslator("en");

const nameOf = (screen: ScreenName): string =>
  `${english(`pane.screens.${screen}`).toLowerCase().replace(/\W+/g, "-")}.png`;

const isOf = (file: string, screen: ScreenName): boolean => file.replace(/^\d+-/, "") === nameOf(screen);

export const hasPicture = (screen: ScreenName, pictures: readonly string[]): boolean =>
  pictures.some((file) => isOf(file, screen));

/** @throws Error where there is no picture of the screen: then it has to be made (README says how) */
export function pictureOf(screen: ScreenName, pictures: readonly string[]): string {
  const found = pictures.find((file) => isOf(file, screen));
  if (found === undefined)
    throw new Error(
      `No picture of the screen ${nameOf(screen)}: KEEP_SCREENS=1 npm run test:browser -- screens`,
    );
  return found;
}
