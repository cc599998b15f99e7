// What came out of a closed session: agreement by criterion, what to go through together, and each rater against the standard.
import {
  basisLines,
  detailWords,
  estimateWords,
  fatalLines,
  labelWords,
  raterLines,
  shareWords,
} from "../../../locales/calibration-words";
import type { CalibrationSession } from "../../../sheets/types";
import type { AgreementFigures, SessionAgreement } from "../../../sop/types";
import { Card } from "../../parts/Card";
import { Disclosure } from "../../parts/Disclosure";
import { useText } from "../../text";

export function ResultCard(props: {
  session: CalibrationSession;
  guidance: Readonly<Record<string, string>>;
}) {
  const { number, agreement } = props.session;
  const text = useText();
  return (
    <>
      <Card heading={text("calibration.result.heading", { session: number })}>
        {basisLines(text, agreement).map((line) => (
          <p key={line} className="small">
            {line}
          </p>
        ))}
        {agreement.pooled.pa !== null && <AgreementTable agreement={agreement} />}
      </Card>
      {agreement.pooled.pa !== null && (
        <Card heading={text("calibration.result.discuss")}>
          <Discuss agreement={agreement} guidance={props.guidance} />
        </Card>
      )}
      {agreement.raters.length > 0 && (
        <Card heading={text("calibration.against.heading")}>
          <Against agreement={agreement} />
        </Card>
      )}
    </>
  );
}

interface Line extends AgreementFigures {
  readonly label: string;
}

function linesOf({ criteria, pooled }: SessionAgreement, all: string, fatal: string): readonly Line[] {
  return [
    ...criteria.map((one) => ({
      ...one,
      label: `${one.code} ${one.name}${one.fatal ? ` (${fatal})` : ""}`,
    })),
    { ...pooled, label: all },
  ];
}

function AgreementTable({ agreement }: { agreement: SessionAgreement }) {
  const text = useText();
  const lines = linesOf(agreement, text("calibration.result.pooled"), text("calibration.result.fatal"));
  const { tellsCoefficients } = agreement;
  return (
    <>
      <table className="agreement">
        <caption className="small quiet">{text("calibration.result.criteria")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("calibration.result.criterion")}</th>
            <th scope="col">{text("calibration.result.agreement")}</th>
            {tellsCoefficients && <th scope="col">{text("calibration.result.ac1")}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.label}>
              <th scope="row">{line.label}</th>
              <td>{shareWords(text, line.pa)}</td>
              {tellsCoefficients && (
                <td>
                  {estimateWords(text, line.ac1)}
                  <span className="small quiet"> {labelWords(text, line)}</span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {tellsCoefficients && (
        <Disclosure label={text("calibration.result.details")}>
          <p className="small">{text("calibration.result.why")}</p>
          <ul className="small">
            {lines.map((line) => (
              <li key={line.label}>{`${line.label}: ${detailWords(text, line).join("; ")}`}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function Discuss({
  agreement: { discuss },
  guidance,
}: {
  agreement: SessionAgreement;
  guidance: Readonly<Record<string, string>>;
}) {
  const text = useText();
  if (discuss.length === 0) return <p>{text("calibration.result.noDiscuss")}</p>;
  return (
    <ul className="plain">
      {discuss.map(({ code, name, pa }) => (
        <li key={code}>
          <p>
            <strong>{`${code} ${name}`}</strong> {shareWords(text, pa)}
          </p>
          <p className="small">{guidance[code.toUpperCase()] ?? text("calibration.result.noGuidance")}</p>
        </li>
      ))}
    </ul>
  );
}

function Against({ agreement }: { agreement: SessionAgreement }) {
  const text = useText();
  if (!agreement.hasStandard) return <p>{text("calibration.against.none")}</p>;
  const fatal = fatalLines(text, agreement);
  return (
    <>
      <ul className="plain">
        {agreement.against.map((one) => (
          <li key={one.rater}>
            {raterLines(text, one).map((line, index) => (
              <p key={line} className={index === 0 ? "" : "small"}>
                {line}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {fatal.length > 0 && (
        <Disclosure label={text("calibration.against.fatal")}>
          <ul className="small">
            {fatal.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
