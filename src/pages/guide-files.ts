// docs/guide: the guides and the rules as Markdown, one page each, for who reads them in the repository or prints them.
import { createTranslator } from "../locales";
import { GUIDES, type Guide } from "../taskpane/screens/help/guides";
import { CLAUSES, TOPICS } from "../taskpane/screens/help/topics";
import { pictureOf } from "./pictures";

const text = createTranslator("id");
const MADE = "<!-- Made by `npm run guide` from src/locales; not edited by hand. -->";
/** From docs/guide to the pictures that README shows as well. */
const PICTURES = "../../assets/readme/screens/id";

/** Each file's text by its name, Indonesian; `pictures` as `BuildWords` has them. */
export function guideFiles(pictures: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...GUIDES.map((guide) => [`${guide.name}.md`, guideFile(guide, pictures)] as const),
    ["rules.md", rulesFile()] as const,
  ]);
}

function guideFile({ title, lead, steps }: Guide, pictures: readonly string[]): string {
  const items = steps.map(({ words, screen }, index) => {
    const line = `${index + 1}. ${text(words)}`;
    if (screen === undefined) return line;
    const alt = text("guide.pictureOf", { screen: text(`pane.screens.${screen}`) });
    return `${line}\n\n   ![${alt}](${PICTURES}/${pictureOf(screen, pictures)})`;
  });
  return [`# ${text(title)}`, MADE, text(lead), ...items].join("\n\n") + "\n";
}

function rulesFile(): string {
  const rules = TOPICS.flatMap((topic) => {
    const clause = CLAUSES[topic];
    return [
      `## ${text(`help.topic.${topic}.title`)}`,
      text(`help.topic.${topic}.text`),
      ...(clause
        ? [`> ${clause.quote}`, text("help.clause", { clause: clause.clause })]
        : [text("help.silent")]),
    ];
  });
  return [`# ${text("guide.site.rules")}`, MADE, ...rules].join("\n\n") + "\n";
}
