/** What the documents tell people to type. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const ROOT = path.join(__dirname, "../..");

const SKIPPED = new Set([
  "node_modules",
  "dist",
  "dist-workbench",
  "test-results",
  ".git",
  "release",
  "coverage",
]);

/** Every document and workflow below a folder, whole paths; nothing that is made. */
export const documentsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
    SKIPPED.has(one.name)
      ? []
      : one.isDirectory()
        ? documentsIn(path.join(folder, one.name))
        : /\.(md|yml)$/.test(one.name)
          ? [path.join(folder, one.name)]
          : [],
  );

export interface Code {
  /** The document, from the project's folder. */
  readonly name: string;
  /** One line of a block, or what stands between two backticks. */
  readonly code: string;
}

/** All code in the documents, line by line and inline. */
export const CODE: readonly Code[] = documentsIn(ROOT).flatMap((document) => {
  const text = readFileSync(document, "utf8");
  const name = path.relative(ROOT, document).replaceAll("\\", "/");
  const blocks = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([, block = ""]) =>
    block.split("\n"),
  );
  const inline = [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/`([^`\n]+)`/g)].map(
    ([, code = ""]) => code,
  );
  return [...blocks, ...inline].map((code) => ({ name, code }));
});

/** Each command once: as it is written, without a comment behind it; `mc` itself where it is only named is none. */
export const COMMANDS: readonly string[] = [
  ...new Set(
    CODE.map(({ code }) => code.replace(/\s+#.*$/, "").trim()).filter((code) =>
      /^(?:[A-Z_]+=\S+ )*(?:(?:npm|npx|node|tsx|bash|git|curl) \S|mc (?:--)?[a-z]|\.ci\/\S+$)/.test(code),
    ),
  ),
];
