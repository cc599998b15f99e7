/** A calibration session's figures in words, for the pane and the command line alike. */
import type { AgainstStandard, AgreementFigures, Day, Estimate, Mark, SessionAgreement } from "../sop/types";
import type { Translator } from "./dictionary";

const MARKS: Readonly<Record<Mark, string>> = { yes: "Ya", no: "Tidak", notApplicable: "N/A" };

export const markWord = (translate: Translator, mark: Mark | null): string =>
  mark === null ? translate("calibration.against.unmarked") : MARKS[mark];

export const stateWords = (translate: Translator, closed: Day | undefined): string =>
  closed === undefined
    ? translate("calibration.running")
    : translate("calibration.closedOn", { day: closed });

/** `0,7 (0,46 sampai 1)`, or that it cannot be calculated. */
export function estimateWords(translate: Translator, estimate: Estimate | null): string {
  if (!estimate) return translate("calibration.result.undefined");
  const { value, low, high } = estimate;
  return low === null || high === null
    ? translate("calibration.result.point", { value })
    : translate("calibration.result.interval", { value, low, high });
}

/** What the scale calls the lower end, with the scale's name; "" where there is none. */
export const labelWords = (translate: Translator, { benchmark }: AgreementFigures): string =>
  benchmark === null
    ? ""
    : translate("calibration.result.label", { name: translate(`calibration.result.scale.${benchmark}`) });

export const shareWords = (translate: Translator, estimate: Estimate | null): string =>
  estimate === null
    ? translate("calibration.result.undefined")
    : translate("calibration.result.share", { share: estimate.value });

/** Percent agreement, and where there are recordings enough AC1 with its interval and what that is called. */
export function agreementWords(
  translate: Translator,
  figures: AgreementFigures,
  { tellsCoefficients }: Pick<SessionAgreement, "tellsCoefficients">,
): string {
  const share = shareWords(translate, figures.pa);
  if (figures.pa === null || !tellsCoefficients) return share;
  const label = labelWords(translate, figures);
  return `${share}; AC1 ${estimateWords(translate, figures.ac1)}${label === "" ? "" : `: ${label}`}`;
}

/** Kappa and alpha, for who asks. */
export const detailWords = (translate: Translator, figures: AgreementFigures): readonly string[] => [
  ...(figures.cohen
    ? [`${translate("calibration.result.kappaCohen")} ${estimateWords(translate, figures.cohen)}`]
    : []),
  `${translate("calibration.result.kappaFleiss")} ${estimateWords(translate, figures.fleiss)}`,
  `${translate("calibration.result.alpha")} ${estimateWords(translate, figures.alpha)}`,
  translate("calibration.result.given", {
    yes: figures.given.yes,
    no: figures.given.no,
    na: figures.given.notApplicable,
  }),
];

/** On what the figures rest, and what keeps them from being told. */
export function basisLines(translate: Translator, agreement: SessionAgreement): readonly string[] {
  const { recordings, raters, repeated, pooled, tellsCoefficients } = agreement;
  const lines: string[] = [];
  if (raters.length === 0) lines.push(translate("calibration.result.noRaters"));
  else
    lines.push(
      translate("calibration.result.basis", {
        recordings: recordings.length,
        raters: raters.length,
        names: raters.join(", "),
      }),
    );
  if (raters.length === 1) lines.push(translate("calibration.result.oneRater"));
  if (pooled.pa !== null && !tellsCoefficients) lines.push(translate("calibration.result.few"));
  if (repeated > 0) lines.push(translate("calibration.result.repeated", { count: repeated }));
  return lines;
}

export function discussLines(translate: Translator, { discuss }: SessionAgreement): readonly string[] {
  if (discuss.length === 0) return [translate("calibration.result.noDiscuss")];
  const names = discuss.map(({ code, name, pa }) => `${code} ${name} (${shareWords(translate, pa)})`);
  return [`${translate("calibration.result.discuss")}: ${names.join("; ")}`];
}

/** One rater against the standard, without the fatal criteria. */
export function raterLines(translate: Translator, one: AgainstStandard): readonly string[] {
  const { rater, compared, alike, agreement, lenient, strict, signP, score } = one;
  if (agreement === null || signP === null) return [translate("calibration.against.nothing", { rater })];
  return [
    translate("calibration.against.agreement", { rater, alike, compared, share: agreement }),
    translate("calibration.against.lean", { lenient, strict, p: signP }),
    score === null
      ? translate("calibration.against.noScore")
      : translate("calibration.against.score", {
          bias: score.bias,
          absolute: score.meanAbsolute,
          within: score.within5,
        }),
  ];
}

/** Each fatal criterion of each recording in a line of its own, with every rater's mark. */
export function fatalLines(
  translate: Translator,
  { against }: Pick<SessionAgreement, "against">,
): readonly string[] {
  const lines = new Map<
    string,
    { params: { recording: string; code: string; standard: string }; raters: string[] }
  >();
  for (const { rater, fatal } of against)
    for (const { recording, code, mark, standard, alike } of fatal) {
      const key = JSON.stringify([recording, code]);
      const line = lines.get(key) ?? {
        params: { recording, code, standard: markWord(translate, standard) },
        raters: [],
      };
      lines.set(key, line);
      line.raters.push(
        translate("calibration.against.fatalMark", {
          rater,
          mark: markWord(translate, mark),
          differs: alike === false ? translate("calibration.against.differs") : "",
        }),
      );
    }
  return [...lines.values()].map(({ params, raters }) =>
    translate("calibration.against.fatalLine", { ...params, raters: raters.join("; ") }),
  );
}

export function againstLines(translate: Translator, agreement: SessionAgreement): readonly string[] {
  const { hasStandard, against, raters } = agreement;
  if (raters.length === 0) return [];
  const heading = translate("calibration.against.heading");
  if (!hasStandard) return [`${heading}: ${translate("calibration.against.none")}`];
  const fatal = fatalLines(translate, agreement);
  return [
    `${heading}:`,
    ...against.map((one) => `  ${raterLines(translate, one).join("; ")}`),
    ...(fatal.length === 0 ? [] : [`${translate("calibration.against.fatal")}:`]),
    ...fatal.map((line) => `  ${line}`),
  ];
}
