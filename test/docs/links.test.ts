/** Every link in the documents leads somewhere: files and headings are there, outside addresses have the form of one. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { documentsIn, ROOT } from "./documented";

const DOCUMENTS = documentsIn(ROOT)
  .filter((name) => name.endsWith(".md"))
  .map((place) => path.relative(ROOT, place).replaceAll("\\", "/"));
const textOf = (document: string): string => readFileSync(path.join(ROOT, document), "utf8");

/** Without what is code: there a bracket is no link. */
const prose = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");

/** As GitHub makes a heading's anchor: lower case, blanks as hyphens, and of signs only these. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*]/g, "")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
const anchorsOf = (document: string): ReadonlySet<string> =>
  new Set(
    [...prose(textOf(document).replace(/`/g, "")).matchAll(/^#{1,6} (.+)$/gm)].map(([, one = ""]) =>
      anchorOf(one),
    ),
  );

interface Link {
  readonly document: string;
  readonly target: string;
}
const LINKS: readonly Link[] = DOCUMENTS.flatMap((document) =>
  [
    ...prose(textOf(document)).matchAll(/\]\(([^()\s]+(?:\([^()\s]*\))?[^()\s]*)\)/g),
    ...prose(textOf(document)).matchAll(/<(?:img|a)[^>]+(?:src|href)="([^"]+)"/g),
  ].map(([, target = ""]) => ({ document, target })),
);

/** Why a link leads nowhere; undefined where it leads somewhere. */
function wrong({ document, target }: Link): string | undefined {
  if (/^https?:/.test(target)) {
    const url = URL.canParse(target) ? new URL(target) : undefined;
    return url?.protocol === "https:" && url.hostname.includes(".") ? undefined : "no https address";
  }
  if (/^mailto:/.test(target)) return undefined;
  const [file = "", anchor] = target.split("#");
  const place =
    file === "" ? document : path.posix.join(path.posix.dirname(document), decodeURIComponent(file));
  if (place.startsWith("..")) return "leads out of the repository";
  if (!existsSync(path.join(ROOT, place))) return `there is no ${place}`;
  if (anchor === undefined) return undefined;
  if (statSync(path.join(ROOT, place)).isDirectory()) return "a folder has no headings";
  return anchorsOf(place).has(anchor) ? undefined : `${place} has no heading #${anchor}`;
}

it("finds links in the documents at all, and a wrong one of each kind", () => {
  expect(LINKS.length).toBeGreaterThan(50);
  const from = (target: string) => wrong({ document: "docs/deploy.md", target });
  expect(from("nowhere.md")).toMatch(/there is no/);
  expect(from("pilot.md#nothing-of-the-kind")).toMatch(/no heading/);
  expect(from("http://example.com/")).toBe("no https address");
  expect(from("../../outside.md")).toBe("leads out of the repository");
  expect(from("deploy.md#2-host-the-files")).toBeUndefined();
});

it.each(DOCUMENTS)("%s has no link that leads nowhere", (document) => {
  const found = LINKS.filter((link) => link.document === document).flatMap((link) => {
    const why = wrong(link);
    return why === undefined ? [] : [`${link.target}: ${why}`];
  });
  expect(found).toEqual([]);
});

it.each(DOCUMENTS)("%s names no file of the repository that is not there", (document) => {
  // As `docs/…`, `src/…` and the like, with an ending, in code.
  const named = [
    ...textOf(document).matchAll(
      /`((?:docs|src|test|scripts|build|assets)\/[\w./-]+\.(?:md|tsx?|m?js|json|png|xlsx))`/g,
    ),
  ].map(([, one = ""]) => one);
  // CHANGELOG tells of what was, and files end their sentences.
  if (document.endsWith("CHANGELOG.md")) return;
  const roots = [ROOT, path.join(ROOT, path.dirname(document))];
  const missing = named.filter(
    (one) => !/NAME/.test(one) && !roots.some((root) => existsSync(path.join(root, one))),
  );
  expect(missing).toEqual([]);
});

it("shows no picture that no script makes", () => {
  const pictures = LINKS.filter(({ target }) => /\.(png|svg|jpg)$/.test(target)).map(({ document, target }) =>
    path.posix.join(path.posix.dirname(document), target),
  );
  const makers = ["test/end-to-end", "test/outside"]
    .flatMap((folder) => readdirSync(path.join(ROOT, folder)).map((name) => path.join(ROOT, folder, name)))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const unmade = [...new Set(pictures)].filter((picture) => {
    if (picture.startsWith("assets/readme/screens/")) return !makers.includes("assets/readme/screens");
    // A maker writes it into assets/readme, under its name.
    return !new RegExp(`"${path.posix.basename(picture, ".png")}(\\.png)?"`).test(makers);
  });
  expect(unmade).toEqual([]);
});
