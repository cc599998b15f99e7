// Fluent's themes as they are built: without the colours of avatars, and otherwise as Fluent has them.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { webDarkTheme, webLightTheme, teamsHighContrastTheme } from "@fluentui/react-components";

const ROOT = path.join(__dirname, "../..");

/** What a module says on standard output, as JSON: the build's own modules are ES modules, run in Node as webpack runs them. */
function said(module: string): unknown {
  const script = `import { lackingColors, MODULES, withoutAvatarColors } from "./build/no-avatar-colors.mjs";\n${module}`;
  return JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: ROOT, encoding: "utf8" }),
  );
}

const AVATARS_COLOR = /^colorPalette(?!Red|Green|DarkOrange|Yellow|Berry|LightGreen|Marigold)/;

describe("the themes of a build", () => {
  const built = said(`
    import { readFileSync } from "node:fs";
    import { build } from "esbuild";
    const colors = {
      name: "colors",
      setup: (of) => of.onLoad({ filter: /[\\\\/]@fluentui[\\\\/]tokens[\\\\/]lib[\\\\/]/ }, ({ path }) => {
        const source = readFileSync(path, "utf8");
        return { contents: MODULES.test(path) ? withoutAvatarColors(source) : source };
      }),
    };
    const contents = 'export { webDarkTheme, webLightTheme, teamsHighContrastTheme } from "@fluentui/tokens";';
    const { outputFiles: [file] } = await build({ stdin: { contents, resolveDir: "." }, plugins: [colors], bundle: true, format: "esm", write: false });
    console.log(JSON.stringify(await import("data:text/javascript," + encodeURIComponent(file.text))));
  `);

  it("have every token that Fluent's have, with its value, but for avatars' colours", () => {
    const left = (theme: object): unknown =>
      Object.fromEntries(Object.entries(theme).filter(([name]) => !AVATARS_COLOR.test(name)));
    expect(built).toEqual({
      webDarkTheme: left(webDarkTheme),
      webLightTheme: left(webLightTheme),
      teamsHighContrastTheme: left(teamsHighContrastTheme),
    });
    expect(Object.keys(webLightTheme).filter((name) => AVATARS_COLOR.test(name))).toHaveLength(84);
  });

  it("stop the build where a script names one of these colours, and no other", () => {
    const scripts = [
      "a{color:var(--colorPalettePlumForeground2)}",
      "tokens.colorPaletteDarkRedBackground2",
      "var(--colorPaletteRedBackground3) tokens.colorPaletteLightGreenBorderActive",
    ];
    expect(said(`console.log(JSON.stringify(${JSON.stringify(scripts)}.map(lackingColors)))`)).toEqual([
      ["Plum"],
      ["DarkRed"],
      [],
    ]);
  });

  it("stop the build where Fluent calls them otherwise", () => {
    const asked = `try { withoutAvatarColors("export const other = {};"); } catch ({ message }) { console.log(JSON.stringify(message)); }`;
    expect(said(asked)).toMatch(/otherwise/);
  });
});
