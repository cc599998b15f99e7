/** Fingerprints of an archive's parts: SHA-256 by the platform. */
import { archiveParts, sealText, type SealedPart, type SheetCells } from "./parts";
import type { Month } from "../../sop";

async function sha256(text: string): Promise<string> {
  const sum = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export async function sealedParts(
  sheets: readonly SheetCells[],
  months: ReadonlyMap<string, Month>,
): Promise<readonly SealedPart[]> {
  const sealed: SealedPart[] = [];
  for (const { text, ...part } of archiveParts(sheets, months))
    sealed.push({ ...part, fingerprint: await sha256(text) });
  return sealed;
}

/** Of all fingerprints together. */
export const sealOf = (parts: readonly SealedPart[]): Promise<string> => sha256(sealText(parts));
