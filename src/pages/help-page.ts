// help.html: the guides with pictures, and every rule with its clause.
import { createTranslator, type Language } from "../locales";
import { GUIDES, type Guide } from "../taskpane/screens/help/guides";
import { HELP_PAGES } from "../taskpane/screens/help/pages";
import { CLAUSES, TOPICS, type Topic } from "../taskpane/screens/help/topics";
import { versionOf, type BuildWords } from "./build";
import { escaped, link, marked, page } from "./html";
import { hasPicture, pictureOf } from "./pictures";

const OTHER: Readonly<Record<Language, Language>> = { id: "en", en: "id" };

export function helpPage(language: Language, build: BuildWords): string {
  const text = createTranslator(language);
  const title = text("guide.site.title");
  return page({
    language,
    title,
    policy: build.policy,
    body: [
      `<h1>${escaped(title)}</h1>`,
      `<p>${link(HELP_PAGES[OTHER[language]], text("guide.site.other"))} · ${link("support.html", text("guide.site.support"))}</p>`,
      `<nav aria-label="${escaped(text("guide.site.contents"))}"><ul>`,
      ...GUIDES.map((guide) => `<li>${link(`#${guide.name}`, text(guide.title))}</li>`),
      `<li>${link("#rules", text("guide.site.rules"))}</li>`,
      "</ul></nav>",
      "<main>",
      ...GUIDES.flatMap((guide) => guidePart(guide)),
      `<h2 id="rules">${escaped(text("guide.site.rules"))}</h2>`,
      ...TOPICS.flatMap((topic) => rulePart(topic)),
      "</main>",
      "<footer>",
      `<p>${escaped(text("guide.site.build", { version: versionOf(build) }))}<br>`,
      `${escaped(text("guide.site.publisher", { publisher: build.publisher }))}</p>`,
      "</footer>",
    ],
  });

  function guidePart({ name, title: heading, lead, steps }: Guide): readonly string[] {
    const items = steps.map(({ words, screen }) => {
      if (screen === undefined) return `<li>${marked(text(words))}</li>`;
      if (build.mayLackPictures === true && !hasPicture(screen, build.pictures))
        return `<li>${marked(text(words))}</li>`;
      const alt = text("guide.pictureOf", { screen: text(`pane.screens.${screen}`) });
      const source = `assets/screens/${pictureOf(screen, build.pictures)}`;
      return `<li>${marked(text(words))}<img src="${escaped(source)}" alt="${escaped(alt)}" width="380" loading="lazy"></li>`;
    });
    return [
      `<h2 id="${name}">${escaped(text(heading))}</h2>`,
      `<p>${marked(text(lead))}</p>`,
      "<ol>",
      ...items,
      "</ol>",
    ];
  }

  function rulePart(topic: Topic): readonly string[] {
    const clause = CLAUSES[topic];
    return [
      `<h3 id="rule-${topic}">${escaped(text(`help.topic.${topic}.title`))}</h3>`,
      `<p>${escaped(text(`help.topic.${topic}.text`))}</p>`,
      ...(clause
        ? [
            `<blockquote lang="id">${escaped(clause.quote)}</blockquote>`,
            `<p class="small">${escaped(text("help.clause", { clause: clause.clause }))}</p>`,
          ]
        : [`<p class="small">${escaped(text("help.silent"))}</p>`]),
    ];
  }
}
