// What the pane is a build of: the version, and the commit where the build was told of one.
import { ADDIN_VERSION } from "../sheets/layout/document";

// Put in by the build (webpack.config.js); tests have none.
declare const ADDIN_COMMIT: string | undefined;
const COMMIT = typeof ADDIN_COMMIT === "string" ? ADDIN_COMMIT : "";

/** `0.2.0 (abc1234)`. */
export const BUILD = COMMIT === "" ? ADDIN_VERSION : `${ADDIN_VERSION} (${COMMIT})`;
