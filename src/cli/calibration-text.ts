/** A calibration session's figures for a person at a terminal. */
import type { CalibrationSession } from "../excel";
import type { Translator } from "../locales";
import {
  againstLines,
  agreementWords,
  basisLines,
  discussLines,
  stateWords,
} from "../locales/calibration-words";

export const sessionLine = (
  { number, day, closed, recordings, agreement }: CalibrationSession,
  translate: Translator,
): string =>
  translate("calibration.line", {
    session: number,
    day: day === undefined ? translate("calibration.undated") : translate("calibration.day", { day }),
    recordings: recordings.length,
    raters: agreement.raters.length,
    state: stateWords(translate, closed),
  });

export function agreementText(session: CalibrationSession, translate: Translator): string {
  const { agreement } = session;
  const figures = agreement.criteria.map(
    (one) =>
      `${one.code} ${one.name}${one.fatal ? ` (${translate("calibration.result.fatal")})` : ""}: ${agreementWords(translate, one, agreement)}`,
  );
  return [
    sessionLine(session, translate),
    ...basisLines(translate, agreement),
    ...(agreement.pooled.pa === null
      ? []
      : [
          ...figures,
          `${translate("calibration.result.pooled")}: ${agreementWords(translate, agreement.pooled, agreement)}`,
          ...discussLines(translate, agreement),
        ]),
    ...againstLines(translate, agreement),
  ].join("\n");
}
