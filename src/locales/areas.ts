// Where the words of each area of the pane are, one file for each language: an area is loaded with the screen it is for.
import type { AreaName, AreaWords, Language } from "./dictionary";

type Loaders = { readonly [A in AreaName]: () => Promise<{ readonly words: AreaWords<A> }> };

/** `common` goes before everything: the first screen has its words from there alone. */
export const AREA_LOADERS: Readonly<Record<Language, Loaders>> = {
  id: {
    calibration: () => import(/* webpackChunkName: "calibration" */ "./id/calibration"),
    common: () => import(/* webpackChunkName: "words-id" */ "./id/common"),
    errors: () => import(/* webpackChunkName: "errors-id" */ "./id/errors"),
    findings: () => import("./id/findings"),
    guide: () => import("./id/guide"),
    help: () => import("./id/help"),
    import: () => import("./id/import"),
    mc: () => import("./id/mc"),
    plan: () => import("./id/plan"),
    nextYear: () => import("./id/nextYear"),
    records: () => import("./id/records"),
    reports: () => import("./id/reports"),
    scorecard: () => import("./id/scorecard"),
    search: () => import(/* webpackChunkName: "search-id" */ "./id/search"),
    ribbon: () => import("./id/ribbon"),
    role: () => import("./id/role"),
    selfTest: () => import("./id/selfTest"),
    settings: () => import("./id/settings"),
    setUp: () => import("./id/setUp"),
    work: () => import("./id/work"),
  },
  en: {
    calibration: () => import(/* webpackChunkName: "calibration" */ "./en/calibration"),
    common: () => import(/* webpackChunkName: "words-en" */ "./en/common"),
    errors: () => import(/* webpackChunkName: "errors-en" */ "./en/errors"),
    findings: () => import("./en/findings"),
    guide: () => import("./en/guide"),
    help: () => import("./en/help"),
    import: () => import("./en/import"),
    mc: () => import("./en/mc"),
    plan: () => import("./en/plan"),
    nextYear: () => import("./en/nextYear"),
    records: () => import("./en/records"),
    reports: () => import("./en/reports"),
    scorecard: () => import("./en/scorecard"),
    search: () => import(/* webpackChunkName: "search-en" */ "./en/search"),
    ribbon: () => import("./en/ribbon"),
    role: () => import("./en/role"),
    selfTest: () => import("./en/selfTest"),
    settings: () => import("./en/settings"),
    setUp: () => import("./en/setUp"),
    work: () => import("./en/work"),
  },
};
