// Values as texts of a form: money, arrays, addresses.
import type { CellValue } from "../../book/types";
import { numberText } from "../number-text";
import { asMatrix } from "../place";
import { VALUE_ERROR, fail, integer, isError, num, numberAsText, text } from "../values";
import { single } from "./collect";
import { general, numberOr, scalar, type FunctionTable } from "./define";

/** A value as ARRAYTOTEXT writes it: `strict` as it would be typed into a formula. */
function asWritten(value: CellValue, strict: boolean): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "number") return numberAsText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return strict ? `"${value.replaceAll('"', '""')}"` : value;
}

function formOf(given: CellValue): boolean {
  const form = integer(given);
  return form === 0 || form === 1 ? form === 1 : fail(VALUE_ERROR);
}

const ARRAYTOTEXT = general(1, 2, ([source, form], at) => {
  const strict = formOf(form === undefined ? 0 : single(form, at));
  const { rows, columns, values } = asMatrix(source ?? null, at);
  if (!strict) return values.map((value) => asWritten(value, false)).join(", ");
  const lines = Array.from({ length: rows }, (_row, row) =>
    values
      .slice(row * columns, (row + 1) * columns)
      .map((value) => asWritten(value, true))
      .join(","),
  );
  return `{${lines.join(";")}}`;
});

const VALUETOTEXT = scalar(
  1,
  2,
  ([value = null, form = 0]) => (isError(form) ? form : asWritten(value, formOf(form))),
  true,
);

/** In dollars, negative amounts in parentheses. */
const DOLLAR = scalar(1, 2, (args) => {
  const decimals = Math.trunc(numberOr(args, 1, 2));
  if (decimals > 127) return VALUE_ERROR;
  const factor = 10 ** Math.max(0, -decimals);
  const given = num(args[0]);
  const shown = decimals < 0 ? Math.sign(given) * Math.round(Math.abs(given) / factor) * factor : given;
  const digits = `#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
  return numberText(`"$"${digits}_);("$"${digits})`, shown, { locale: "en-US" }).trim();
});

const ENCODEURL = scalar(1, 1, ([whole]) =>
  encodeURIComponent(text(whole)).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  ),
);

/** Of half width; letters that have none stay. */
const ASC = scalar(1, 1, ([whole]) =>
  text(whole)
    .replace(/[！-～]/g, (wide) => wide.normalize("NFKC"))
    .replaceAll("\u3000", " "),
);

export const textForms: FunctionTable = {
  ARRAYTOTEXT,
  VALUETOTEXT,
  DOLLAR,
  ENCODEURL,
  ASC,
};
