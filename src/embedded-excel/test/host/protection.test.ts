import { passwordHash } from "../../host/model/password-hash";
import { codeOf, open } from "../../testing/open";

describe("a sheet's password", () => {
  // Published with XlsxWriter's and openpyxl's tests, which compare with files that Excel saved.
  it.each([
    ["password", "83AF"],
    ["This is a longer phrase", "D14E"],
    ["secret", "DAA7"],
    ["test", "CBEB"],
    ["0", "CE2A"],
    ["01", "CEED"],
    ["0123456789", "FF84"],
  ])("%s is kept under the hash that Excel gives it", (password, hash) => {
    expect(passwordHash(password)).toBe(hash);
  });

  it("locks the sheet until the same password is given", async () => {
    const { run, sheet: data } = open();
    await run(async (context, sheet) => {
      sheet.protection.protect({}, "rahasia");
      await context.sync();
    });
    expect(data.protection?.passwordHash).toBe(passwordHash("rahasia"));
    const unprotect = (password?: string): Promise<unknown> =>
      run(async (context, sheet) => {
        sheet.protection.unprotect(password);
        await context.sync();
      });
    expect(await codeOf(unprotect("lain"))).toBe("AccessDenied");
    expect(await codeOf(unprotect())).toBe("AccessDenied");
    await unprotect("rahasia");
    expect(data.protection).toBeUndefined();
  });
});
