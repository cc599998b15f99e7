// The headers that dist/ is to be served with, by file: docs/deploy.md says the same in words and for some servers, and the
// browser tests serve it so.
import { HASHED } from "./own-files.mjs";

/** Whose pages may show the pane in a frame: those that Excel on the web comes from. Microsoft gives no whole list. */
export const FRAME_ANCESTORS = [
  "'self'",
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://*.office.com",
  "https://*.cloud.microsoft",
  "https://*.microsoft365.com",
  "https://onedrive.live.com",
  "https://teams.microsoft.com",
];

/** @returns the headers of a file of dist/, by its name; besides its Content-Type */
export function headersFor(name) {
  const all = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };
  if (name.endsWith(".html"))
    return {
      ...all,
      "Cache-Control": "no-cache",
      "Content-Security-Policy": `frame-ancestors ${FRAME_ANCESTORS.join(" ")}`,
    };
  if (HASHED.test(name)) return { ...all, "Cache-Control": "public, max-age=31536000, immutable" };
  // Office keeps icons by itself, and shows its own where it is told how to (docs/deploy.md).
  if (name.endsWith(".png")) return all;
  return { ...all, "Cache-Control": "no-cache" };
}
