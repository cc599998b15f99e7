/** SHA-256 of a text. */
import { sha256 as digest } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";

/**
 * The lowercase hex SHA-256 of the text's UTF-8 (FIPS 180-4).
 *
 * @example sha256("abc") // "ba7816bf…20015ad"
 */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));
