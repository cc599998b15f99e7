/** What the act throws; fails where it throws nothing. */
export function refusal(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was refused.");
}
