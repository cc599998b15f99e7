// Rows of another year than the workbook's, as files for the workbooks of theirs. Nothing where there are none.
import { useEffect, useMemo } from "react";
import type { OtherYear } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { useText } from "../../text";
import { DownloadButton } from "./DownloadButton";

const CSV = "text/csv;charset=utf-8";

export function OtherYearCard({ years }: { years: readonly OtherYear[] }) {
  const text = useText();
  if (years.length === 0) return null;
  return (
    <Card heading={text("records.otherYear.heading")}>
      <p>{text("records.otherYear.what")}</p>
      <div className="line">
        {years.map((one) => (
          <File key={one.year} of={one} />
        ))}
      </div>
    </Card>
  );
}

function File({ of }: { of: OtherYear }) {
  const text = useText();
  const { year, rows } = of;
  const href = useMemo(() => URL.createObjectURL(new Blob([of.csv()], { type: CSV })), [of]);
  useEffect(
    () => () => {
      URL.revokeObjectURL(href);
    },
    [href],
  );
  return (
    <DownloadButton
      offered={{ name: `F-22 ${year}.csv`, href }}
      label={text("records.otherYear.download", { rows, year: String(year) })}
    />
  );
}
