// What the pages may load and do, said in each page itself. frame-ancestors and the like are the server's: docs/deploy.md.
import { createHash } from "node:crypto";

const OFFICE = "https://appsforoffice.microsoft.com";
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
/**
 * Fluent makes style elements that are empty, and puts its rules into them one by one through the CSSOM, which no policy
 * forbids. The elements themselves are looked at: an empty one passes by the hash of nothing.
 */
const EMPTY = hashOf("");

/** Of the pane: `styles` are the contents of the page's own style elements, as they stand in it. */
export const panePolicy = (styles) =>
  [
    `default-src 'self' ${OFFICE}`,
    `style-src 'self' ${[EMPTY, ...styles.map(hashOf)].join(" ")}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    // Files of rows are read in one.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** Of pages that are only read: no script at all. */
export const readingPolicy = (styles) =>
  [
    "default-src 'none'",
    `style-src ${styles.map(hashOf).join(" ")}`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
