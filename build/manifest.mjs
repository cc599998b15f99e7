// manifest.xml for the place where the add-in will stand, from the one in the repository.
import { DEV_URL, PUBLISHER } from "./settings.mjs";

const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ESCAPED[letter]);

/** Every address of `xml` below `address` in place of the dev server's, and the publisher's name as its provider. */
export function manifestFor(xml, { address, publisher }) {
  const provider = (name) => `<ProviderName>${escaped(name)}</ProviderName>`;
  if (!xml.includes(provider(PUBLISHER)))
    throw new Error("manifest.xml has another ProviderName than the build looks for.");
  return xml
    .replace(provider(PUBLISHER), () => provider(publisher))
    .replaceAll(DEV_URL, () => escaped(address));
}
