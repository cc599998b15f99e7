// Texts for the clipboard.

/** Rejects where the browser has no clipboard for a pane inside a frame. */
export async function copyText(body: string): Promise<void> {
  await navigator.clipboard.writeText(body);
}
