/**
 * Before the first browser suite: builds the workbench and serves it, once for all of them.
 * Where WORKBENCH_URL names one that is served already, that one is used. With PANE=dist the pane is the one that is shipped.
 */
import { startDist } from "./dist";
import { startWorkbench } from "./workbench";

export default async function serve(): Promise<void> {
  if (process.env["WORKBENCH_URL"] !== undefined) return;
  const workbench = await startWorkbench();
  process.env["WORKBENCH_URL"] = workbench.url;
  globalThis.stopWorkbench = () => workbench.stop();
  if (process.env["PANE"] !== "dist") return;
  const dist = await startDist();
  process.env["WORKBENCH_URL"] = dist.url;
  globalThis.stopWorkbench = async () => {
    await dist.stop();
    await workbench.stop();
  };
}
