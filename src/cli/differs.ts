/** An answer that is shown, and ends with exit 1: what `mc verify` says of an archive that is not as it was made. */
export class Differs extends Error {
  public constructor(public readonly output: string) {
    super("differs");
    this.name = "Differs";
  }
}
