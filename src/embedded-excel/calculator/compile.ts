// Compiles a formula's syntax tree into closures; its references are numbered slots, bound later.
import type { CellValue } from "../book/types";
import { describeReference } from "./bind";
import type { ArgumentCode, WorksheetFunction } from "./functions/define";
import { functionNamed } from "./functions/index";
import { OPERATORS, applyOperator, broadcast, type ScalarOperator } from "./operators";
import { dereference } from "./place";
import type { Code, Descriptor, Place, Program, Slot } from "./program";
import { intersect, joinAreas, unite } from "./ranges";
import { syntaxTree, type AstExpression } from "./syntax";
import {
  Failure,
  Lambda,
  Matrix,
  NAME_ERROR,
  REFERENCE_ERROR,
  Reference,
  VALUE_ERROR,
  errorNamed,
  finite,
  isError,
  toNumber,
  type Operand,
  type Value,
} from "./values";

/** What a bound reference stands for at a cell. */
export function readSlot(slot: Slot | undefined, at: Place): Operand {
  if (slot === undefined) return VALUE_ERROR;
  switch (slot.kind) {
    case "area":
      return slot.reference;
    case "row":
      if (at.row < slot.firstRow || at.row > slot.lastRow || at.sheetId !== slot.sheetId) return VALUE_ERROR;
      return new Reference(slot.sheetId, at.row, slot.column, at.row, slot.lastColumn);
    case "name":
      return slot.code({ ...at, binding: slot.binding, locals: [] });
    case "error":
      return slot.error;
  }
}

const negate: ScalarOperator = (value) => {
  const number = toNumber(value);
  return typeof number === "number" ? finite(-number) : number;
};
const percent: ScalarOperator = (value) => {
  const number = toNumber(value);
  return typeof number === "number" ? number / 100 : number;
};

/** `@`: of several cells the one in the formula's row or column, of an array the first. */
function implicitIntersection(operand: Operand, at: Place): Operand {
  if (operand instanceof Matrix) return operand.at(0, 0);
  if (!(operand instanceof Reference) || operand.single) return operand;
  const { sheetId, row, column, lastRow, lastColumn } = operand;
  const r = row === lastRow ? row : at.row;
  const c = column === lastColumn ? column : at.column;
  const inside =
    r >= row && r <= lastRow && c >= column && c <= lastColumn && (row === lastRow || column === lastColumn);
  return inside ? new Reference(sheetId, r, c, r, c) : VALUE_ERROR;
}

/** `A1#`: all that the array formula of the cell fills. */
function filledFrom(operand: Operand, at: Place): Operand {
  if (!(operand instanceof Reference)) return REFERENCE_ERROR;
  const { sheetId, row, column } = operand;
  const area = at.world.source.filledFrom?.(sheetId, row, column);
  if (area === undefined) return REFERENCE_ERROR;
  const filled = new Reference(sheetId, row, column, area.lastRow, area.lastColumn);
  at.world.noteDynamic(filled);
  return filled;
}

/** What is called: by name, or what an expression gives, which the parser's types do not tell. */
type Callee = AstExpression | { readonly type: "Identifier"; readonly name: string };

function call(found: WorksheetFunction, args: readonly ArgumentCode[]): Code {
  return (at) => {
    try {
      return found.run(args, at);
    } catch (error) {
      // Whatever else a function trips over stays its own: the formula has no value, and the others go on.
      return error instanceof Failure ? error.value : VALUE_ERROR;
    }
  };
}

class Compiler {
  readonly descriptors: Descriptor[] = [];
  /** What each of them is in the formula. */
  readonly slotTexts: string[] = [];
  private readonly slots = new Map<string, number>();
  private readonly locals: string[] = [];
  volatile: Program["volatile"] = "never";
  refused: string | undefined;

  private refuse(reason: string): Code {
    this.refused ??= reason;
    return () => VALUE_ERROR;
  }

  /** Code that may give a reference. */
  operand(node: AstExpression): Code {
    switch (node.type) {
      case "Literal": {
        const { value } = node;
        return () => value;
      }
      case "ErrorLiteral": {
        const error = errorNamed(node.value) ?? VALUE_ERROR;
        return () => error;
      }
      case "ReferenceIdentifier":
        return this.reference(node.value);
      case "UnaryExpression":
        return this.unary(node.operator, node.arguments[0]);
      case "BinaryExpression":
        return this.binary(node.operator, node.arguments[0], node.arguments[1]);
      case "CallExpression":
        return this.call(node.callee, node.arguments);
      case "ArrayExpression":
        return this.array(node.elements);
      case "LetExpression":
        return this.letExpression(node.declarations, node.body);
      case "LambdaExpression":
        return this.lambda(
          node.params.map(({ name }) => name),
          node.body,
        );
    }
  }

  /** Code that gives a scalar or an array; a cell of the own row is read without a detour. */
  value(node: AstExpression): (at: Place) => Value {
    if (node.type === "ReferenceIdentifier" && node.kind === "table") {
      const index = this.slot(node.value);
      return (at) => {
        const slot = at.binding.slots[index];
        if (slot?.kind === "row" && slot.column === slot.lastColumn && at.sheetId === slot.sheetId) {
          return at.row < slot.firstRow || at.row > slot.lastRow
            ? VALUE_ERROR
            : at.world.source.value(slot.sheetId, at.row, slot.column);
        }
        return dereference(readSlot(slot, at), at);
      };
    }
    const code = this.operand(node);
    return (at) => dereference(code(at), at);
  }

  private slot(text: string, addressOnly = false): number {
    const key = addressOnly ? `address ${text}` : text;
    const known = this.slots.get(key);
    if (known !== undefined) return known;
    const descriptor = describeReference(text);
    if (descriptor === undefined) this.refuse(`${text} is no reference.`);
    this.slotTexts.push(text);
    this.descriptors.push({ ...(descriptor ?? { kind: "name", sheetName: "", name: text }), addressOnly });
    this.slots.set(key, this.descriptors.length - 1);
    return this.descriptors.length - 1;
  }

  private reference(text: string, addressOnly = false): Code {
    const local = this.locals.lastIndexOf(localName(text));
    if (local >= 0) return (at) => at.locals[local] ?? null;
    const index = this.slot(text, addressOnly);
    return (at) => readSlot(at.binding.slots[index], at);
  }

  private unary(operator: string, argument: AstExpression | undefined): Code {
    if (argument === undefined) return this.refuse("An operator lacks its operand.");
    if (operator === "@") {
      const code = this.operand(argument);
      return (at) => implicitIntersection(code(at), at);
    }
    if (operator === "+") return this.operand(argument);
    if (operator === "#") {
      const code = this.operand(argument);
      return (at) => filledFrom(code(at), at);
    }
    const code = this.value(argument);
    const calculate = operator === "-" ? negate : percent;
    return (at) => {
      const value = code(at);
      return value instanceof Matrix
        ? broadcast([value], ([element = null]) => calculate(element, null))
        : calculate(value, null);
    };
  }

  private binary(operator: string, left: AstExpression | undefined, right: AstExpression | undefined): Code {
    if (left === undefined || right === undefined) return this.refuse("An operator lacks an operand.");
    const calculate = OPERATORS.get(operator);
    if (calculate === undefined) {
      const a = this.operand(left);
      const b = this.operand(right);
      const combine = operator === ":" ? joinAreas : operator === "," ? unite : intersect;
      return (at) => combine(a(at), b(at));
    }
    const a = this.value(left);
    const b = this.value(right);
    return (at) => applyOperator(calculate, a(at), b(at));
  }

  private call(callee: Callee, nodes: readonly (AstExpression | null)[]): Code {
    if (callee.type !== "Identifier") return this.callLambda(this.operand(callee), nodes);
    const { name } = callee;
    if (this.locals.includes(localName(name))) return this.callLambda(this.reference(name), nodes);
    const found = functionNamed(name);
    if (found === undefined) {
      // A defined name may stand for a LAMBDA; else the arguments' references still count as precedents, as Excel traces them.
      const isName = describeReference(name)?.kind === "name";
      return this.callLambda(isName ? this.reference(name) : () => NAME_ERROR, nodes);
    }
    if (nodes.length < found.minimum) return this.refuse(`${name} has too few arguments.`);
    if (nodes.length > found.maximum) return this.refuse(`${name} has too many arguments.`);
    if (found.volatile === "always" || (found.volatile === "day" && this.volatile === "never"))
      this.volatile = found.volatile;
    return call(
      found,
      nodes.map((node) => (node === null ? undefined : this.argument(found, node))),
    );
  }

  private callLambda(lambda: Code, nodes: readonly (AstExpression | null)[]): Code {
    const codes = nodes.map((node): Code => (node === null ? () => null : this.operand(node)));
    return (at) => {
      const called = lambda(at);
      if (called instanceof Lambda) return called.call(...codes.map((code) => code(at)));
      const value = dereference(called, at);
      return isError(value) ? value : VALUE_ERROR;
    };
  }

  private lambda(parameters: readonly string[], body: AstExpression | null): Code {
    if (body === null) return this.refuse("LAMBDA lacks its result.");
    const depth = this.locals.length;
    this.locals.push(...parameters.map(localName));
    const code = this.operand(body);
    this.locals.length = depth;
    return (at) => {
      // The names around it as they are now: it may be called when they stand for something else.
      const around = Array.from({ length: depth }, (_local, index) => at.locals[index] ?? null);
      return new Lambda(parameters.length, (args) => code({ ...at, locals: [...around, ...args] }));
    };
  }

  private argument(found: WorksheetFunction, node: AstExpression): Code {
    if (found.byAddress === true && node.type === "ReferenceIdentifier")
      return this.reference(node.value, true);
    return found.byValue === true ? this.value(node) : this.operand(node);
  }

  private array(elements: readonly (readonly AstExpression[])[]): Code {
    const columns = elements[0]?.length ?? 0;
    if (elements.some((row) => row.length !== columns))
      return this.refuse("The rows of an array constant differ in length.");
    const values = elements.flat().map((element): CellValue => {
      if (element.type === "Literal") return element.value;
      return element.type === "ErrorLiteral" ? (errorNamed(element.value) ?? VALUE_ERROR) : VALUE_ERROR;
    });
    const matrix = new Matrix(elements.length, columns, values);
    return () => matrix;
  }

  private letExpression(
    declarations: readonly { id: { name: string }; init: AstExpression | null }[],
    body: AstExpression | null,
  ): Code {
    if (body === null) return this.refuse("LET lacks its result.");
    const depth = this.locals.length;
    const codes: Code[] = [];
    for (const { id, init } of declarations) {
      codes.push(init === null ? () => null : this.operand(init));
      this.locals.push(localName(id.name));
    }
    const result = this.operand(body);
    this.locals.length = depth;
    return (at) => {
      codes.forEach((code, index) => {
        at.locals[depth + index] = code(at);
      });
      return result(at);
    };
  }
}

/** LET's names as files and people write them. */
function localName(text: string): string {
  return text.replace(/^_xlpm\./i, "").toLowerCase();
}

/** A formula compiled, and what in it each of the program's descriptors is. */
export function compiledAnew(text: string): { program: Program; slotTexts: readonly string[] } {
  const parsed = syntaxTree(text);
  if ("refused" in parsed) {
    const program: Program = {
      text,
      code: () => NAME_ERROR,
      descriptors: [],
      volatile: "never",
      needsOwnTable: false,
      refused: parsed.refused,
    };
    return { program, slotTexts: [] };
  }
  const compiler = new Compiler();
  const code = compiler.operand(parsed.tree);
  const { descriptors, slotTexts, volatile, refused } = compiler;
  const needsOwnTable = descriptors.some(
    (descriptor) => descriptor.kind === "structured" && descriptor.table === "",
  );
  return { program: { text, code, descriptors, volatile, needsOwnTable, refused }, slotTexts };
}
