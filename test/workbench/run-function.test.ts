/** Ribbon functions: busy until they say that they are done. */
import type { Client } from "embedded-excel";
import { runFunction } from "../../src/workbench/run-function";

type Action = Parameters<Client["actions"]["forEach"]>[0] extends (
  value: infer Value,
  ...rest: never[]
) => void
  ? Value
  : never;

function clientWith(action: Action): Client {
  return { user: "u", actions: new Map([["doIt", action]]) } as unknown as Client;
}

const call = { name: "doIt", controlId: "B1", label: "Buat", limit: 30 };

describe("a ribbon function", () => {
  it("is done when it calls event.completed(), and knows its button", async () => {
    const ids: string[] = [];
    await runFunction(
      clientWith((event) => {
        ids.push(event.source.id);
        setTimeout(() => {
          event.completed();
        }, 1);
      }),
      call,
    );
    expect(ids).toEqual(["B1"]);
  });

  it("is reported when it never completes", async () => {
    await expect(
      runFunction(
        clientWith(() => undefined),
        call,
      ),
    ).rejects.toThrow("did not call event.completed()");
  });

  it("is reported when it throws", async () => {
    const action = (): never => {
      throw new Error("boom");
    };
    await expect(runFunction(clientWith(action), call)).rejects.toThrow("boom");
  });
});
