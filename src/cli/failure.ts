/** Why a command could not be done (exit 1) or was called wrongly (exit 2): one clear line on standard error. */
export class Failure extends Error {
  public constructor(
    message: string,
    public readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
    this.name = "Failure";
  }
}
