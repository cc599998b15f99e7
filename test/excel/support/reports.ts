/** A month's reports made by somebody who goes on over whatever they would be asked: made-up rows are full of errors. */
import { generateReport as asked } from "../../../src/excel/actions/generate-report";

export const generateReport: typeof asked = (options) =>
  asked({ despite: "reportLayoutDamaged", ...options });
