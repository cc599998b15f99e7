/** What a text's fields are separated by: as its first line says, or as most of its lines agree. */
import { parse } from "csv-parse/browser/esm/sync";

export interface Dialect {
  readonly delimiter: string;
  /** Without the line that names the delimiter. */
  readonly text: string;
  /** As many lines as were left out above. */
  readonly skippedLines: number;
}

/** In the order in which they are taken where the lines agree on several alike. */
const DELIMITERS = [",", ";", "\t", "|"] as const;
/** As much of the text as is looked at, in characters and in lines. */
const LOOKED_AT = 65_536;
const MOST_LINES = 200;
/** Shares of agreeing lines closer than this are alike. */
const ALIKE = 0.05;

/** Excel's own way of saying it. */
const NAMED = /^"?sep=([^\r\n])"?[,;\t| ]*(?:\r\n|\n|\r)/i;

interface Agreement {
  readonly delimiter: string;
  /** Of the lines, those that have the same number of fields, which is more than one. */
  readonly share: number;
  readonly fields: number;
}

function agreementOn(delimiter: string, sample: string): Agreement {
  const records = parse(sample, {
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // The sample may end inside a quoted field.
    skip_records_with_error: true,
    to: MOST_LINES,
  }) as readonly (readonly string[])[];
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [best] = [...counts].filter(([fields]) => fields > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best === undefined
    ? { delimiter, share: 0, fields: 1 }
    : { delimiter, share: best[1] / records.length, fields: best[0] };
}

/** The text's beginning up to the end of a line. */
function sampleOf(text: string): string {
  if (text.length <= LOOKED_AT) return text;
  const sample = text.slice(0, LOOKED_AT);
  const end = Math.max(sample.lastIndexOf("\n"), sample.lastIndexOf("\r"));
  return end < 0 ? sample : sample.slice(0, end + 1);
}

export function dialectOf(text: string): Dialect {
  const named = NAMED.exec(text);
  if (named !== null)
    return { delimiter: named[1] ?? ",", text: text.slice(named[0].length), skippedLines: 1 };
  const sample = sampleOf(text);
  const agreed = DELIMITERS.map((delimiter) => agreementOn(delimiter, sample)).reduce((best, one) => {
    const clearly = one.share - best.share;
    return clearly > ALIKE || (clearly > -ALIKE && one.fields > best.fields) ? one : best;
  });
  return { delimiter: agreed.delimiter, text, skippedLines: 0 };
}
