// Cell addresses in A1.

/** Column letters of a 0-based column. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

export function cellAddress(
  row: number,
  column: number,
  absoluteRow: boolean,
  absoluteColumn: boolean,
): string {
  return `${absoluteColumn ? "$" : ""}${columnLetters(column)}${absoluteRow ? "$" : ""}${row + 1}`;
}

/** A sheet's name as a formula writes it: quoted where it must be. */
export function quoteSheet(name: string): string {
  const plain =
    /^[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]*$/.test(name) &&
    !/^([A-Z]{1,3}\d+|R\d*C?\d*|C\d*|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
