/** Why a command could not be done (exit 1) or was called wrongly (exit 2): one clear line on standard error. */
export class Failure extends Error {
  public constructor(
    message: string,
    public readonly exitCode: 1 | 2 = 1,
    /** What goes to standard output all the same, for programs that read the reason. */
    public readonly output = "",
  ) {
    super(message);
    this.name = "Failure";
  }
}
