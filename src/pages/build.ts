// What the build says to the pages: what it is, who hands it out, and which pictures there are.

export interface Contact {
  readonly href: string;
  readonly words: string;
}

export interface BuildWords {
  readonly version: string;
  /** "" where there is none. */
  readonly commit: string;
  readonly publisher: string;
  /** Absent where nobody is named. */
  readonly contact?: Contact | undefined;
  /** File names of the screens' pictures: a number, and the screen's English name (`2-fill-in-a-sample.png`). */
  readonly pictures: readonly string[];
  /** A screen without a picture is no fault: it is made by what is being built. */
  readonly mayLackPictures?: boolean;
  /** What stands for the pages' content security policy until their styles are what they will be. */
  readonly policy: string;
}

/** `0.2.0 (abc1234)`. */
export const versionOf = ({ version, commit }: Pick<BuildWords, "version" | "commit">): string =>
  commit === "" ? version : `${version} (${commit})`;
