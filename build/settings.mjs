// What whoever builds the add-in says of it, by environment: where it will stand, who hands it out, whom to ask.
//   ADDIN_URL        https address of the folder that dist/ is put into; https://localhost:3000 where absent
//   ADDIN_PUBLISHER  the name that Excel shows as the provider
//   ADDIN_CONTACT    a mail address or an https page where people get help
//   ADDIN_COMMIT     what the build is made of; what git says where absent
import { execFileSync } from "node:child_process";
import path from "node:path";

const ROOT = path.dirname(import.meta.dirname);
export const DEV_URL = "https://localhost:3000";
/** As manifest.xml has it. */
export const PUBLISHER = "Mystery Calling";
/** Excel shows no more of it (Office manifest schema: ProviderName, at most 125 letters). */
const LONGEST_PUBLISHER = 125;

/** @returns the address without a slash at its end @throws Error in words where it cannot be one that Excel loads from */
export function addressOf(given) {
  if (given === undefined || given.trim() === "") return DEV_URL;
  const refuse = (why) =>
    new Error(`ADDIN_URL=${given}: ${why}. Give it like https://addins.example.com/mystery-calling/`);
  let url;
  try {
    url = new URL(given.trim());
  } catch {
    throw refuse("this is no address");
  }
  if (url.protocol !== "https:") throw refuse("Excel loads add-ins by https alone");
  if (url.search !== "" || url.hash !== "") throw refuse("it is a folder, without ? and #");
  if (url.username !== "" || url.password !== "") throw refuse("no name and no password belong in it");
  if (/\.(html?|xml)$/i.test(url.pathname)) throw refuse("it is the folder, not a file in it");
  return url.href.replace(/\/+$/, "");
}

function publisherOf(given = "") {
  const said = given.trim() || PUBLISHER;
  if (said.length > LONGEST_PUBLISHER)
    throw new Error(`ADDIN_PUBLISHER has more than ${LONGEST_PUBLISHER} letters.`);
  return said;
}

/** @returns `{ href, words }` to link to, or undefined where nobody is named @throws Error where it is neither of the two */
export function contactOf(given = "") {
  const said = given.trim();
  if (said === "") return undefined;
  if (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(said)) return { href: `mailto:${said}`, words: said };
  if (/^https:\/\/[^\s<>"]+$/.test(said)) return { href: said, words: said };
  throw new Error(`ADDIN_CONTACT=${said}: this is neither a mail address nor an https page.`);
}

/** Seven letters of the commit, with a + where files were changed since; "" where there is no git. */
function commitOf(given) {
  if (given !== undefined) return given.trim();
  try {
    const git = (...args) =>
      execFileSync("git", args, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    const changed = git("status", "--porcelain", "--untracked-files=no").trim() !== "";
    return git("rev-parse", "--short=7", "HEAD").trim() + (changed ? "+" : "");
  } catch {
    return "";
  }
}

/** All of them, checked. @throws Error in words for whoever builds */
export function buildSettings(env = process.env) {
  return {
    address: addressOf(env.ADDIN_URL),
    publisher: publisherOf(env.ADDIN_PUBLISHER),
    contact: contactOf(env.ADDIN_CONTACT),
    commit: commitOf(env.ADDIN_COMMIT),
  };
}
