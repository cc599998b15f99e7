// Every area at once, for what does not load by and by: the command line and the tests.
import type { AreaName, AreaWords, Language } from "./dictionary";
import { words as enCommon } from "./en/common";
import { words as enFindings } from "./en/findings";
import { words as enSetUp } from "./en/setUp";
import { words as enWork } from "./en/work";
import { words as idCommon } from "./id/common";
import { words as idFindings } from "./id/findings";
import { words as idSetUp } from "./id/setUp";
import { words as idWork } from "./id/work";

type AllAreas = { readonly [A in AreaName]: AreaWords<A> };

export const ALL_WORDS: Readonly<Record<Language, AllAreas>> = {
  id: { common: idCommon, findings: idFindings, setUp: idSetUp, work: idWork },
  en: { common: enCommon, findings: enFindings, setUp: enSetUp, work: enWork },
};
