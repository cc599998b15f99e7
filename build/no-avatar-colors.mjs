// A plugin for webpack: Fluent's themes without the colours of avatars. They are 28 of its 35 shared colours, each with twelve
// shades, 84 of a theme's tokens; the pane has no avatar, and all of them would load before its first screen.

/** Where Fluent says them, which of them there are, and what its themes make of them. */
export const MODULES =
  /[\\/]@fluentui[\\/]tokens[\\/]lib[\\/](global[\\/]colorPalette|sharedColorNames|alias[\\/]\w+ColorPalette)\.js$/;
/** An object by name, or a list of the names. */
const SAID = /(export const personaSharedColor(?:s|Names) = )(?:\{[^{}]*\}|(\[)[^[\]]*\])/;
/** Those that a theme has otherwise than the rest, one by one. */
const ONE_OFF = /^personaColorPaletteTokens\.\w+ = [\w.]+;$/gm;
const USED = "personaSharedColorNames.reduce(";
const LEFT = ["Red", "Green", "DarkOrange", "Yellow", "Berry", "LightGreen", "Marigold"];

/** A module of Fluent's colours without those of avatars. @throws where it does not name them as it used to */
export function withoutAvatarColors(source) {
  if (SAID.test(source)) return source.replace(SAID, (_, head, list) => head + (list ? "[]" : "{}"));
  if (!source.includes(USED)) throw new Error("Fluent names the colours of avatars otherwise than it did.");
  return source.replace(ONE_OFF, "");
}

/** The colours of the shared palette that a script names and no theme has. */
export function lackingColors(script) {
  const read = [...script.matchAll(/colorPalette([A-Z][A-Za-z]*?)(?:Background|Foreground|Border)/g)];
  return [...new Set(read.map(([, color]) => color))].filter((color) => !LEFT.includes(color));
}

/** webpack's loader, for the modules named above. */
export default withoutAvatarColors;

export class NoAvatarColors {
  apply(compiler) {
    compiler.options.module.rules.push({ test: MODULES, use: import.meta.filename });
    compiler.hooks.afterCompile.tap("NoAvatarColors", (compilation) => {
      for (const [name, source] of Object.entries(compilation.assets)) {
        if (!name.endsWith(".js")) continue;
        const lacking = lackingColors(source.source().toString());
        if (lacking.length > 0)
          compilation.errors.push(
            new Error(`${name} has avatars' colours, which no theme has: ${lacking.join(", ")}`),
          );
      }
    });
  }
}
