// support.html, which the manifest names: whom to ask, what to tell, and where data is; both languages on one page.
import { createTranslator, LANGUAGES, type Language } from "../locales";
import { versionOf, type BuildWords } from "./build";
import { HELP_PAGES } from "../taskpane/screens/help/pages";
import { escaped, link, marked, page } from "./html";

export function supportPage(build: BuildWords): string {
  const parts = LANGUAGES.map((language) => part(language));
  return page({
    language: "id",
    title: createTranslator("id")("guide.support.title"),
    policy: build.policy,
    body: ["<main>", ...parts.flat(), "</main>"],
  });

  function part(language: Language): readonly string[] {
    const text = createTranslator(language);
    const { contact } = build;
    // Put in after escaping: it is a link.
    const asked = contact
      ? escaped(text("guide.support.contact", { contact: "\u0000" })).replace("\u0000", () =>
          link(contact.href, contact.words),
        )
      : escaped(text("guide.support.nobody"));
    return [
      `<section lang="${language}">`,
      `<h1>${escaped(text("guide.support.title"))}</h1>`,
      `<p>${asked}</p>`,
      `<p>${marked(text("guide.support.first"))}</p>`,
      `<p>${marked(text("guide.support.privacy"))}</p>`,
      `<p>${link(HELP_PAGES[language], text("guide.support.help"))} · ${link("THIRD-PARTY-NOTICES.txt", text("guide.support.notices"))}</p>`,
      `<p class="small">${escaped(text("guide.site.build", { version: versionOf(build) }))} · `,
      `${escaped(text("guide.site.publisher", { publisher: build.publisher }))}</p>`,
      "</section>",
    ];
  }
}
