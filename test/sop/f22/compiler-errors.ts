/** The compiler's errors with some of the project's files changed: what nobody changed is parsed once, and judged once. */
import { join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "../../..");

export interface CompilerError {
  /** Path within the project. */
  readonly file: string;
  readonly message: string;
}

type Change = (text: string) => string;

function optionsOfProject(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  return { ...ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options, types: [] };
}

/** By path, for all programs of one compiler. */
type Parsed = Map<string, ts.SourceFile | undefined>;

/** Reads and parses the project's files, with the text of some changed. */
function hostWith(
  changes: Readonly<Record<string, Change>>,
  options: ts.CompilerOptions,
  parsed: Parsed,
): ts.CompilerHost {
  // Gives each file the version by which a program knows what has changed since the one before.
  const host = ts.createIncrementalCompilerHost(options);
  const changed = new Map(Object.entries(changes).map(([file, change]) => [join(ROOT, file), change]));
  const read = host.readFile.bind(host);
  host.readFile = (path) => {
    const text = read(path);
    const change = changed.get(path);
    if (text === undefined || !change) return text;
    const next = change(text);
    if (next === text) throw new Error(`nothing was planted in ${path}`);
    return next;
  };
  const parse = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...rest) => {
    if (changed.has(path)) return parse(path, ...rest);
    if (!parsed.has(path)) parsed.set(path, parse(path, ...rest));
    return parsed.get(path);
  };
  return host;
}

/**
 * The errors of these files and all they import, given what is changed in them by path within the project. What is asked
 * first is asked of all files; after that of those that a change can reach.
 */
export function compilerOf(
  roots: readonly string[],
): (changes: Readonly<Record<string, Change>>) => readonly CompilerError[] {
  const options = optionsOfProject();
  const parsed: Parsed = new Map();
  const paths = roots.map((file) => join(ROOT, file));
  const programWith = (
    changes: Readonly<Record<string, Change>>,
    before?: ts.SemanticDiagnosticsBuilderProgram,
  ): ts.SemanticDiagnosticsBuilderProgram =>
    ts.createSemanticDiagnosticsBuilderProgram(paths, options, hostWith(changes, options, parsed), before);
  let unchanged: ts.SemanticDiagnosticsBuilderProgram | undefined;

  return (changes) => {
    if (unchanged === undefined) {
      unchanged = programWith({});
      unchanged.getSemanticDiagnostics();
    }
    const program = programWith(changes, unchanged);
    return [
      ...program.getConfigFileParsingDiagnostics(),
      ...program.getOptionsDiagnostics(),
      ...program.getSyntacticDiagnostics(),
      ...program.getGlobalDiagnostics(),
      ...program.getSemanticDiagnostics(),
    ].map(({ file, messageText }) => ({
      file: file?.fileName.slice(ROOT.length + 1) ?? "",
      message: ts.flattenDiagnosticMessageText(messageText, "\n"),
    }));
  };
}
