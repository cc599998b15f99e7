/** How the supplement says what it declares; `declare.ts` makes it. */

/** The set that a member came with: a version of ExcelApi, or another set with its version after a space. */
export type RequirementSet = `${number}` | `ExcelApiDesktop ${number}`;

interface Member {
  readonly set: RequirementSet;
}

export interface Scalar extends Member {
  /** It may be set. */
  readonly writable?: true;
}

export interface Child extends Member {
  readonly type: string;
  readonly isCollection?: true;
}

export interface Call extends Member {
  /**
   * What it gives: nothing, a plain result, or an object of that type. `made` objects are known by the id that the
   * answer tells; `indexer` asks for the item of a key.
   */
  readonly gives?: "result" | { readonly type: string; readonly by?: "made" | "indexer" };
  /** It changes the workbook. */
  readonly writes?: true;
}

/** Members of one class. A class that the client has gets those of them that it lacks. */
export interface Declaration {
  /** Of a collection, its items' class. */
  readonly itemsOf?: string;
  readonly scalars?: Readonly<Record<string, Scalar>>;
  readonly children?: Readonly<Record<string, Child>>;
  readonly calls?: Readonly<Record<string, Call>>;
}

export type Declarations = Readonly<Record<string, Declaration>>;
