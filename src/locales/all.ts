// Every area at once, for what does not load by and by: the command line and the tests.
import type { AreaName, AreaWords, Language } from "./dictionary";
import { words as enCalibration } from "./en/calibration";
import { words as enCommon } from "./en/common";
import { words as enErrors } from "./en/errors";
import { words as enFindings } from "./en/findings";
import { words as enGuide } from "./en/guide";
import { words as enHelp } from "./en/help";
import { words as enImport } from "./en/import";
import { words as enMc } from "./en/mc";
import { words as enPlan } from "./en/plan";
import { words as enNextYear } from "./en/nextYear";
import { words as enRecords } from "./en/records";
import { words as enReports } from "./en/reports";
import { words as enRibbon } from "./en/ribbon";
import { words as enRole } from "./en/role";
import { words as enScorecard } from "./en/scorecard";
import { words as enSearch } from "./en/search";
import { words as enSelfTest } from "./en/selfTest";
import { words as enSettings } from "./en/settings";
import { words as enSetUp } from "./en/setUp";
import { words as enWork } from "./en/work";
import { words as idCalibration } from "./id/calibration";
import { words as idCommon } from "./id/common";
import { words as idErrors } from "./id/errors";
import { words as idFindings } from "./id/findings";
import { words as idGuide } from "./id/guide";
import { words as idHelp } from "./id/help";
import { words as idImport } from "./id/import";
import { words as idMc } from "./id/mc";
import { words as idPlan } from "./id/plan";
import { words as idNextYear } from "./id/nextYear";
import { words as idRecords } from "./id/records";
import { words as idReports } from "./id/reports";
import { words as idRibbon } from "./id/ribbon";
import { words as idRole } from "./id/role";
import { words as idScorecard } from "./id/scorecard";
import { words as idSearch } from "./id/search";
import { words as idSelfTest } from "./id/selfTest";
import { words as idSettings } from "./id/settings";
import { words as idSetUp } from "./id/setUp";
import { words as idWork } from "./id/work";

type AllAreas = { readonly [A in AreaName]: AreaWords<A> };

export const ALL_WORDS: Readonly<Record<Language, AllAreas>> = {
  id: {
    calibration: idCalibration,
    common: idCommon,
    errors: idErrors,
    findings: idFindings,
    guide: idGuide,
    help: idHelp,
    import: idImport,
    mc: idMc,
    plan: idPlan,
    nextYear: idNextYear,
    records: idRecords,
    reports: idReports,
    ribbon: idRibbon,
    role: idRole,
    scorecard: idScorecard,
    search: idSearch,
    selfTest: idSelfTest,
    settings: idSettings,
    setUp: idSetUp,
    work: idWork,
  },
  en: {
    calibration: enCalibration,
    common: enCommon,
    errors: enErrors,
    findings: enFindings,
    guide: enGuide,
    help: enHelp,
    import: enImport,
    mc: enMc,
    plan: enPlan,
    nextYear: enNextYear,
    records: enRecords,
    reports: enReports,
    ribbon: enRibbon,
    role: enRole,
    scorecard: enScorecard,
    search: enSearch,
    selfTest: enSelfTest,
    settings: enSettings,
    setUp: enSetUp,
    work: enWork,
  },
};
