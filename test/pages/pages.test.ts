/** The pages beside the pane and docs/guide say what the pane says, for whoever builds them, and nothing is left unsaid. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { createTranslator, LANGUAGES } from "../../src/locales";
import { ALL_WORDS } from "../../src/locales/all";
import { guideFiles, pagesBeside } from "../../src/pages";
import { GUIDE_AREAS, GUIDES } from "../../src/taskpane/screens/help/guides";
import { inlineParts } from "../../src/taskpane/screens/help/inline";
import { HELP_PAGES } from "../../src/taskpane/screens/help/pages";
import { CLAUSES, TOPICS } from "../../src/taskpane/screens/help/topics";

const ROOT = path.join(__dirname, "../..");
const PICTURES = readdirSync(path.join(ROOT, "assets/readme/screens/id"));
const BUILD = {
  version: "9.8.7",
  commit: "abc1234",
  publisher: 'Mutu & "Layanan"',
  pictures: PICTURES,
  policy: "none",
};
const pages = (build: Partial<Parameters<typeof pagesBeside>[0]> = {}) =>
  pagesBeside({ ...BUILD, ...build }).html;
const bodyOf = (html: string | undefined): HTMLElement => new JSDOM(html).window.document.body;
/** As read: tags gone, blanks single. */
const plain = (text: string): string =>
  text
    .replace(/\*\*|`/g, "")
    .replace(/\s+/g, " ")
    .trim();

describe.each(LANGUAGES)("help in %s", (language) => {
  const text = createTranslator(language);
  const body = bodyOf(pages()[HELP_PAGES[language]]);
  const said = plain(body.textContent);

  it("has every guide's every step, in the pane's words", () => {
    for (const { title, lead, steps } of GUIDES)
      for (const key of [title, lead, ...steps.map(({ words }) => words)])
        expect(said).toContain(plain(text(key)));
  });

  it("has every rule with its clause, or says that the procedure has none", () => {
    for (const topic of TOPICS) {
      const heading = body.querySelector(`#rule-${topic}`);
      expect(heading?.textContent).toBe(text(`help.topic.${topic}.title`));
      const clause = CLAUSES[topic];
      const below = plain(heading?.parentElement?.textContent ?? "");
      expect(below).toContain(plain(text(`help.topic.${topic}.text`)));
      if (clause) expect(below).toContain(plain(text("help.clause", { clause: clause.clause })));
    }
  });

  it("names no button or screen by a key that has no words", () => {
    expect(said.match(/\$t\(|\{\{|undefined/g)).toBeNull();
    // i18next gives the key back where it has nothing.
    expect(
      said.match(/\b(?:guide|pane|work|reports|settings|plan|calibration|role|ribbon)\.[a-z][a-zA-Z.]*/g),
    ).toBeNull();
  });

  it("says which build it is, and whose", () => {
    expect(said).toContain("9.8.7 (abc1234)");
    expect(said).toContain('Mutu & "Layanan"');
  });

  it("has a text for each picture, and each picture is there", () => {
    const images = [...body.querySelectorAll("img")];
    expect(images.length).toBeGreaterThan(8);
    for (const image of images) {
      expect(image.alt).not.toBe("");
      expect(PICTURES).toContain(path.basename(image.src));
    }
    expect(new Set(images.map(({ src }) => path.basename(src)))).toEqual(
      new Set(pagesBeside(BUILD).pictures),
    );
  });
});

it("the words that a guide names are of areas that the pane loads with it", () => {
  const named = new Set(
    LANGUAGES.flatMap((language) =>
      [...JSON.stringify(ALL_WORDS[language].guide).matchAll(/\$t\(([\w.]+)\)/g)].map(([, key = ""]) => key),
    ),
  );
  expect(named.size).toBeGreaterThan(20);
  const has = (tree: unknown, parts: readonly string[]): boolean => {
    const [first, ...rest] = parts;
    if (first === undefined) return typeof tree === "string";
    return typeof tree === "object" && tree !== null && has(Reflect.get(tree, first), rest);
  };
  const loaded = ["common", ...GUIDE_AREAS, "selfTest"] as const;
  const missing = [...named].filter((key) => !loaded.some((area) => has(ALL_WORDS.id[area], key.split("."))));
  expect(missing).toEqual([]);
});

describe("support", () => {
  it("leads to whoever was named, and to the company's IT where nobody was", () => {
    const named = bodyOf(
      pages({ contact: { href: "mailto:help@example.com", words: "help@example.com" } })["support.html"],
    );
    const links = [...named.querySelectorAll("a")].filter(({ href }) => href === "mailto:help@example.com");
    expect(links.map(({ textContent }) => textContent)).toEqual(["help@example.com", "help@example.com"]);
    const nobody = bodyOf(pages()["support.html"]);
    for (const language of LANGUAGES)
      expect(plain(nobody.textContent)).toContain(createTranslator(language)("guide.support.nobody"));
  });

  it("does not become other than text by what the build was told", () => {
    const html = pages({ publisher: "<script>alert(1)</script>", commit: '"><img src=x>' })["support.html"];
    expect(bodyOf(html).querySelector("script, img")).toBeNull();
  });
});

it("docs/guide is what the words and pictures give: npm run guide makes it anew", () => {
  const files = guideFiles(PICTURES);
  expect(readdirSync(path.join(ROOT, "docs/guide")).sort()).toEqual(Object.keys(files).sort());
  for (const [name, text] of Object.entries(files))
    expect([name, readFileSync(path.join(ROOT, "docs/guide", name), "utf8")]).toEqual([name, text]);
});

it("the little markup is told apart from text, and what is not closed is text", () => {
  expect(inlineParts("a **b** c `d` **e")).toEqual([
    { kind: "text", text: "a " },
    { kind: "strong", text: "b" },
    { kind: "text", text: " c " },
    { kind: "code", text: "d" },
    { kind: "text", text: " **e" },
  ]);
});

describe("the pilot", () => {
  const pilot = readFileSync(path.join(ROOT, "docs/pilot.md"), "utf8");
  const steps = [...pilot.matchAll(/^\| (\d+) \| (.+?) \| (.+?) \| ?(.*?) ?\|$/gm)].map(
    ([, number, , , run]) => ({
      number: Number(number),
      run: run ?? "",
    }),
  );

  it("has 30 to 40 steps, numbered from 1", () => {
    expect(steps.length).toBeGreaterThanOrEqual(30);
    expect(steps.length).toBeLessThanOrEqual(40);
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1));
  });

  it("has the steps that nobody has run named in README, and no other", () => {
    const readme = readFileSync(path.join(ROOT, "README.md"), "utf8");
    const told = /Nobody has run these steps yet: ([\d, –]+)\./.exec(readme)?.[1] ?? "";
    const named = told.split(", ").flatMap((part) => {
      const [from = 0, to = from] = part.split("–").map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
    expect(named).toEqual(steps.filter(({ run }) => run === "").map(({ number }) => number));
  });
});
