// The stand-in for Fluent's table of tokens says what the table says.
import { tokens as fluent } from "@fluentui/react-components";
import { tokens } from "../../src/taskpane/themes/tokens";

describe("the stand-in for Fluent's tokens", () => {
  it("gives each token's own variable", () => {
    const given = Object.keys(fluent).map((name) => [name, tokens[name]]);
    expect(Object.fromEntries(given)).toEqual(fluent);
  });
});
