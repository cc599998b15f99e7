import { openOfficeWindow } from "../../host/node-window";

/** What the client sends for one representative batch: when this fails, a new office.js has changed its wire format. */
describe("the wire format of office.js", () => {
  it("is the one that the host knows", async () => {
    const window = openOfficeWindow() as {
      Excel: typeof Excel;
      OfficeExtension: { SessionBase: { _overrideSession: unknown } };
      OSF: { _OfficeAppFactory?: unknown };
    };
    window.OSF._OfficeAppFactory = {
      getContext: () => ({ requirements: { isSetSupported: (name: string) => name === "ExcelApi" } }),
    };
    const sent: unknown[] = [];
    window.OfficeExtension.SessionBase._overrideSession = {
      _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "https://embedded.excel/", headers: {} }),
      _createRequestExecutorOrNull: () => ({
        executeAsync: (_data: unknown, _flags: number, message: { Body: unknown }) => {
          sent.push(JSON.parse(JSON.stringify(message.Body)));
          return Promise.resolve({
            HttpStatusCode: 200,
            ErrorCode: null,
            ErrorMessage: null,
            Headers: {},
            Body: { Results: [], Error: null },
          });
        },
      }),
    };
    await window.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1:B1");
      range.values = [[1, 2]];
      range.load("values,format/fill/color");
      await context.sync();
    });
    expect(sent[0]).toEqual({
      AutoKeepReference: true,
      Actions: [
        { Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 },
        { Id: 4, ActionType: 1, Name: "", ObjectPathId: 3 },
        { Id: 6, ActionType: 1, Name: "", ObjectPathId: 5 },
        { Id: 8, ActionType: 1, Name: "", ObjectPathId: 7 },
        { Id: 9, ActionType: 3, Name: "_KeepReference", ObjectPathId: 7, ArgumentInfo: { Arguments: [] } },
        { Id: 10, ActionType: 1, Name: "", ObjectPathId: 7 },
        { Id: 11, ActionType: 4, Name: "Values", ObjectPathId: 7, ArgumentInfo: { Arguments: [[[1, 2]]] } },
        {
          Id: 12,
          ActionType: 2,
          Name: "",
          ObjectPathId: 7,
          QueryInfo: { Select: ["values", "format/fill/color"] },
          L: [1, 3, 5, 7],
        },
      ],
      ObjectPaths: {
        "1": { Id: 1, ObjectPathType: 1, Name: "" },
        "3": { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
        "5": {
          Id: 5,
          ObjectPathType: 5,
          Name: "",
          ParentObjectPathId: 3,
          ArgumentInfo: { Arguments: ["Data"] },
        },
        "7": {
          Id: 7,
          ObjectPathType: 3,
          Name: "GetRange",
          ParentObjectPathId: 5,
          ArgumentInfo: { Arguments: ["A1:B1"] },
        },
      },
    });
  });
});
