// `@`: what a formula from before arrays filled cells reads as since. It gave one value, and of several cells took the one
// in its own row or column; files still hold such formulas as they were, and hold those that need arrays as array formulas.
import { parse, tokenize, type AstExpression } from "@borgar/fx/xlsx";
import { describeReference } from "./bind";
import { functionNamed, givesArray, mayGiveArray } from "./functions/index";
import { declaredParameter, type Parameter } from "./functions/parameters";
import type { Descriptor } from "./program";

/** Tells of a defined name whether it stands for several cells. */
export type StandsForSeveral = (name: string) => boolean;

/** A range, a table's column, or a word that is neither a cell, a function nor a sheet. */
const MAY_STAND_FOR_SEVERAL =
  /[:[]|(?<![\w.\\$'"!])(?!\$?[A-Za-z]{1,3}\$?\d+(?![\w.]))[A-Za-z_\\][\w.\\]*(?![\w.(!])/;

const needsReading = (formula: string): boolean =>
  MAY_STAND_FOR_SEVERAL.test(formula) || formula.includes("@") || mayGiveArray(formula);

function isSeveral(reference: Descriptor | undefined, names: StandsForSeveral): boolean {
  if (reference === undefined) return false;
  if (reference.kind === "name") return names(reference.name);
  if (reference.kind === "a1") {
    const { top, left, bottom, right } = reference.range;
    return top !== (bottom ?? top) || left !== (right ?? left) || top === null || left === null;
  }
  if (reference.sections.includes("this row")) return false;
  const only = reference.columns.length === 1;
  return !(
    only &&
    reference.sections.length === 1 &&
    ["headers", "totals"].includes(reference.sections[0] ?? "")
  );
}

/** A place in the text, and whether an expression of several parts starts there. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly isWhole: boolean;
}

/** What is called by its name; "" where an expression gives what is called, which the parser's types do not tell. */
const nameOf = (callee: object): string =>
  "name" in callee && typeof callee.name === "string"
    ? callee.name.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, "")
    : "";

class Marker {
  readonly marks: Mark[] = [];

  constructor(private readonly names: StandsForSeveral) {}

  private mark(node: AstExpression, isWhole: boolean): void {
    const [start, end] = node.loc ?? [];
    if (start !== undefined && end !== undefined) this.marks.push({ start, end, isWhole });
  }

  /** @param taken what stands around it takes of it */
  visit(node: AstExpression | null, taken: Exclude<Parameter, "result">): void {
    if (node === null) return;
    switch (node.type) {
      case "ReferenceIdentifier":
        if (taken === "value" && isSeveral(describeReference(node.value), this.names)) this.mark(node, true);
        return;
      case "UnaryExpression":
        if (node.operator === "@" || node.operator === "#") return;
        for (const one of node.arguments) this.visit(one, taken === "array" ? "array" : "value");
        return;
      case "BinaryExpression":
        if ([":", ",", " "].includes(node.operator)) {
          if (taken === "value") this.mark(node, false);
          return;
        }
        for (const one of node.arguments) this.visit(one, taken === "array" ? "array" : "value");
        return;
      case "CallExpression":
        this.call(node, taken);
        return;
      case "LetExpression":
        for (const { init } of node.declarations) this.visit(init, taken === "array" ? "array" : "cells");
        this.visit(node.body, taken);
        return;
      case "Literal":
      case "ErrorLiteral":
      case "ArrayExpression":
      case "LambdaExpression":
    }
  }

  private call(
    node: Extract<AstExpression, { type: "CallExpression" }>,
    taken: Exclude<Parameter, "result">,
  ): void {
    const name = nameOf(node.callee);
    const found = functionNamed(name);
    if (taken === "value" && givesArray(name)) this.mark(node, true);
    node.arguments.forEach((argument, index) => {
      const declared = declaredParameter(name, index) ?? (found?.byValue === true ? "value" : undefined);
      // What a function of arrays is given is calculated as one; what nobody knows is left as it is.
      const kind = declared ?? (givesArray(name) ? "array" : "cells");
      const passed = kind === "result" ? taken : kind;
      this.visit(argument, taken === "array" && passed !== "cells" ? "array" : passed);
    });
  }
}

/** The formula with `@` wherever it took one value of several; unchanged where nobody can read it. */
export function withIntersections(formula: string, names: StandsForSeveral): string {
  if (!needsReading(formula)) return formula;
  const marker = new Marker(names);
  try {
    marker.visit(parse(tokenize(formula, { withLocation: true })), "value");
  } catch {
    return formula;
  }
  let text = "";
  let from = 0;
  for (const { start, end, isWhole } of [...marker.marks].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    if (!isWhole && formula[start - 1] === "(" && formula[end] === ")") {
      text += `${formula.slice(from, start - 1)}@`;
      from = start - 1;
    } else {
      text += formula.slice(from, start) + (isWhole ? "@" : `@(${formula.slice(start, end)})`);
      from = isWhole ? start : end;
    }
  }
  return text + formula.slice(from);
}

/** The formula without any `@` but those inside of structured references and texts. */
function withoutIntersections(formula: string): string {
  if (!formula.includes("@")) return formula;
  return tokenize(formula)
    .map((token) => (token.type === "operator" && token.value === "@" ? "" : token.value))
    .join("");
}

/** The formula as it was written before arrays filled cells; undefined where it needs them. */
export function beforeArrays(formula: string, names: StandsForSeveral): string | undefined {
  if (!needsReading(formula)) return formula;
  const plain = withoutIntersections(formula);
  return withIntersections(plain, names) === formula ? plain : undefined;
}
