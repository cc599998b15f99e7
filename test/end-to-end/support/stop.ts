/** After the last browser suite: ends what serve.ts began. */
export default async function stop(): Promise<void> {
  await globalThis.stopWorkbench?.();
}
