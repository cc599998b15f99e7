// The pages beside the pane, by file name, and the pictures that they show. Pure: the build writes them.
import { LANGUAGES } from "../locales";
import { GUIDES } from "../taskpane/screens/help/guides";
import type { BuildWords } from "./build";
import { HELP_PAGES } from "../taskpane/screens/help/pages";
import { helpPage } from "./help-page";
import { hasPicture, pictureOf } from "./pictures";
import { supportPage } from "./support-page";

export { guideFiles } from "./guide-files";

export function pagesBeside(build: BuildWords): {
  readonly html: Readonly<Record<string, string>>;
  readonly pictures: readonly string[];
} {
  const shown = GUIDES.flatMap(({ steps }) =>
    steps.flatMap(({ screen }) =>
      screen === undefined || (build.mayLackPictures === true && !hasPicture(screen, build.pictures))
        ? []
        : [pictureOf(screen, build.pictures)],
    ),
  );
  return {
    html: {
      ...Object.fromEntries(LANGUAGES.map((language) => [HELP_PAGES[language], helpPage(language, build)])),
      "support.html": supportPage(build),
    },
    pictures: [...new Set(shown)],
  };
}
