/** What the build makes of its settings, and what it puts together: run in Node as webpack runs it. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");

/** The value of an expression over the build's own modules, or the message of what it throws. */
function built(imports: Readonly<Record<string, string>>, expression: string): unknown {
  const lines = Object.entries(imports).map(
    ([names, file]) => `import { ${names} } from ${JSON.stringify(file)};`,
  );
  const script = `${lines.join("\n")}
    const said = (work) => { try { return work(); } catch (error) { return { thrown: error.message }; } };
    console.log(JSON.stringify(said(() => (${expression})) ?? null));`;
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return JSON.parse(said) as unknown;
}

const SETTINGS = "./build/settings.mjs";
const sha256 = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("where the add-in will stand", () => {
  const given = {
    "https://addins.example.com/": "https://addins.example.com",
    "https://addins.example.com/a/b///": "https://addins.example.com/a/b",
    " https://ADDINS.example.com:8443/x ": "https://addins.example.com:8443/x",
    "": "https://localhost:3000",
  };
  it("is taken without the slashes at its end, whatever is given", () => {
    const answer = built({ addressOf: SETTINGS }, `${JSON.stringify(Object.keys(given))}.map(addressOf)`);
    expect(answer).toEqual(Object.values(given));
  });

  it("is refused in words where Excel could not load from it", () => {
    const wrong = [
      "http://addins.example.com/",
      "addins.example.com",
      "https://u:p@addins.example.com/",
      "https://addins.example.com/?a=1",
      "https://addins.example.com/#a",
      "https://addins.example.com/taskpane.html",
    ];
    const answer = built(
      { addressOf: SETTINGS },
      `${JSON.stringify(wrong)}.map((one) => said(() => addressOf(one)))`,
    );
    for (const one of answer as readonly unknown[])
      expect(one).toEqual({ thrown: expect.stringMatching(/^ADDIN_URL=.+ Give it like https:/) as string });
  });

  it("has a contact that is a mail address or an https page, or none", () => {
    const answer = built(
      { contactOf: SETTINGS },
      `["", "help@example.com", "https://help.example.com/x", "nobody", "http://x.example", 'a"b@example.com', "javascript:alert(1)"].map((one) => said(() => contactOf(one)) ?? "none")`,
    );
    expect(answer).toEqual([
      "none",
      { href: "mailto:help@example.com", words: "help@example.com" },
      { href: "https://help.example.com/x", words: "https://help.example.com/x" },
      ...Array.from({ length: 4 }, () => ({ thrown: expect.stringContaining("ADDIN_CONTACT") as string })),
    ]);
  });
});

describe("the manifest of a build", () => {
  const answer = built(
    { manifestFor: "./build/manifest.mjs", readFileSync: "node:fs" },
    `manifestFor(readFileSync("manifest.xml", "utf8"), { address: "https://addins.example.com/a&b", publisher: "Mutu & \\"Layanan\\" <$&>" })`,
  ) as string;
  it("has every address below the given one, and no other", () => {
    const addresses = [...answer.matchAll(/="(https:[^"]+)"/g)].map(([, one = ""]) => one);
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((one) => !one.startsWith("https://addins.example.com/a&amp;b/"))).toEqual([]);
    expect(answer).not.toContain("localhost");
  });
  it("names the publisher, whatever letters the name has", () => {
    expect(answer).toContain("<ProviderName>Mutu &amp; &quot;Layanan&quot; &lt;$&amp;&gt;</ProviderName>");
  });
});

describe("a page's policy", () => {
  const PAGES = { "withPolicy, POLICY, READING_POLICY": "./build/policy-of-pages.mjs" };
  it("lets in the styles that stand in the page as it is handed out, and no inline script or other style", () => {
    const page = built(
      PAGES,
      'withPolicy(`<meta content="${POLICY}"><style>a{b:c}</style><style>d{e:f}\\r\\ng{}</style>`)',
    ) as string;
    const policy = /content="([^"]+)"/.exec(page)?.[1] ?? "";
    expect(policy).toContain(`style-src 'self' ${sha256("")} ${sha256("a{b:c}")} ${sha256("d{e:f}\ng{}")}`);
    expect(policy).not.toContain("unsafe");
    for (const part of ["object-src 'none'", "base-uri 'none'", "form-action 'none'", "connect-src 'self'"])
      expect(policy).toContain(part);
  });
  it("stands in quotation marks also where the minimizer took them away", () => {
    const page = built(PAGES, "withPolicy(`<meta content=${READING_POLICY}><style>a{}</style>`)") as string;
    expect(page).toMatch(/^<meta content="default-src 'none'; style-src 'sha256-[^"]+'; [^"]+"><style>/);
  });
});

describe("a release", () => {
  const RELEASE = {
    "withPrevious, packed": "./scripts/release.mjs",
    "unzipSync, strToU8, strFromU8": "fflate",
  };
  const files = `const text = (files) => Object.fromEntries(Object.entries(files).map(([name, one]) => [name, strFromU8(one)]));
    const bytes = (files) => Object.fromEntries(Object.entries(files).map(([name, one]) => [name, strToU8(one)]));`;
  it("keeps the hashed files that the one before made itself, and none that it had kept in turn", () => {
    const answer = built(
      RELEASE,
      `(() => { ${files}
        const before = bytes({ "build.json": JSON.stringify({ files: ["a.1.js", "b.1.js"] }), "a.1.js": "a1", "b.1.js": "b1", "old.0.js": "o", "taskpane.html": "old" });
        return text(withPrevious(bytes({ "build.json": "{}", "a.2.js": "a2", "b.1.js": "b1 new", "taskpane.html": "new" }), before)); })()`,
    );
    expect(answer).toEqual({
      "build.json": "{}",
      "a.1.js": "a1",
      "a.2.js": "a2",
      "b.1.js": "b1 new",
      "taskpane.html": "new",
    });
  });
  it("is the same zip for the same files, in whatever order they were found, and gives them back", () => {
    const answer = built(
      RELEASE,
      `(() => { ${files}
        const one = packed(bytes({ "x/b.txt": "b", "a.txt": "a" })), other = packed(bytes({ "a.txt": "a", "x/b.txt": "b" }));
        return [Buffer.compare(one, other), text(unzipSync(one))]; })()`,
    );
    expect(answer).toEqual([0, { "a.txt": "a", "x/b.txt": "b" }]);
  });
  it("refuses what is no release of this add-in as the one before", () => {
    expect(built(RELEASE, "withPrevious({}, {})")).toEqual({
      thrown: expect.stringContaining("build.json") as string,
    });
  });
});

describe("the headers", () => {
  it("are those that the deployment page tells, in both languages", () => {
    const told = built(
      { headersFor: "./build/headers.mjs" },
      `["taskpane.html", "a.0123456789abcdef0123.js", "assets/icon-32.png", "manifest.xml"].map(headersFor)`,
    ) as readonly Readonly<Record<string, string>>[];
    const [page, hashed, icon, manifest] = told;
    expect(icon?.["Cache-Control"]).toBeUndefined();
    expect(manifest?.["Cache-Control"]).toBe("no-cache");
    for (const document of ["docs/deploy.md", "docs/deploy.id.md"]) {
      const text = readFileSync(path.join(ROOT, document), "utf8");
      for (const headers of [page, hashed])
        for (const [name, value] of Object.entries(headers ?? {}))
          expect([document, name, text.includes(value)]).toEqual([document, name, true]);
      expect(text).toContain(`Content-Security-Policy: ${page?.["Content-Security-Policy"] ?? "?"}`);
    }
  });
});

describe("the lock file", () => {
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8")) as {
    packages: Readonly<
      Record<string, { integrity?: string; resolved?: string; link?: boolean; inBundle?: boolean }>
    >;
  };
  const others = Object.entries(packages).filter(
    ([place, one]) => place.includes("node_modules/") && !one.link,
  );
  /** The registry does not have these platforms' packages: npm leaves them out, and the tests that need them with them. */
  const NOT_THERE =
    /^node_modules\/@xarsh\/ooxml-validator-(darwin-(arm64|x64)|linux-arm64|win32-(arm64|x64))$/;

  it("has a hash of every package for every platform, but of those that no registry has", () => {
    const lacking = others
      .filter(([, one]) => one.integrity === undefined && !one.inBundle)
      .map(([place]) => place);
    expect(lacking.filter((place) => !NOT_THERE.test(place))).toEqual([]);
    expect(others.length).toBeGreaterThan(1000);
    for (const [place, { integrity }] of others)
      if (integrity !== undefined)
        expect([place, integrity]).toEqual([place, expect.stringMatching(/^sha(512|1)-/)]);
  });

  it("names no registry", () => {
    expect(others.filter(([, one]) => one.resolved !== undefined)).toEqual([]);
  });
});

describe("what waits", () => {
  it("is the same in the table of packages and for dependabot", () => {
    const table = readFileSync(path.join(ROOT, "docs/dependencies.md"), "utf8");
    const dependabot = readFileSync(path.join(ROOT, ".github/dependabot.yml"), "utf8");
    const names = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, one]) => one);
    const ignored = [...dependabot.matchAll(/dependency-name: "([^"]+)"/g)].map(([, one]) => one);
    expect(names.length).toBeGreaterThan(5);
    expect(ignored).toEqual(names);
  });
});
