/** Why a command could not be done (exit 1) or was called wrongly (exit 2): one clear line on standard error, in either language. */
import { createTranslator, type TextKey, type TextParams, type Translator } from "../locales";

/** A text of the command line: `mc.` left out. */
export type McKey = TextKey extends infer Key ? (Key extends `mc.${infer Rest}` ? Rest : never) : never;

export const mcWords = (translate: Translator, key: McKey, params: TextParams = {}): string =>
  translate(`mc.${key}`, params);

interface Ending {
  readonly exitCode?: 1 | 2;
  /** What goes to standard output all the same, for programs that read the reason. */
  readonly output?: string;
}

let english: Translator | undefined;
const inEnglish = (): Translator => (english ??= createTranslator("en"));

const wordsOf = (translate: Translator, key: McKey, params: TextParams, withUsage: boolean): string =>
  `${mcWords(translate, key, params)}${withUsage ? `\n${mcWords(translate, "usage")}` : ""}`;

/** Its `message` is English, for logs; people are told `words`. */
export class Failure extends Error {
  public readonly exitCode: 1 | 2;
  public readonly output: string;

  /** Wrong usage that is told together with how the command line is used is told by `withUsage`. */
  public constructor(
    private readonly key: McKey,
    private readonly params: TextParams = {},
    { exitCode = 1, output = "" }: Ending = {},
    private readonly withUsage = false,
  ) {
    super(wordsOf(inEnglish(), key, params, withUsage));
    this.name = "Failure";
    this.exitCode = exitCode;
    this.output = output;
  }

  public words(translate: Translator): string {
    return wordsOf(translate, this.key, this.params, this.withUsage);
  }
}
