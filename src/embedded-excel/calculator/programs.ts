// Formulas' programs: compiled once per text, and their code once per shape.
import { describeReference } from "./bind";
import { compiledAnew } from "./compile";
import { kept } from "./kept";
import type { Descriptor, Program } from "./program";
import { shapeOf } from "./shape";

/** Programs kept: a workbook's formulas, and those that are only evaluated, such as conditional formats. */
const MOST_PROGRAMS = 20_000;

/** Shapes whose code is kept: a column of formulas that name cells is of one shape. */
const MOST_SHAPES = 2_000;

/** Compile a formula with its leading "="; a text that cannot be read gives #NAME? and says why. */
export const compileFormula = kept(compiled, MOST_PROGRAMS);

/** A program that others of its shape share their code with, and by slot which of the shape's references it stands for. */
interface Pattern {
  readonly program: Program;
  readonly referenceOf: readonly (number | undefined)[];
}

let patterns = new Map<string, Pattern>();

function compiled(text: string): Program {
  const shape = shapeOf(text);
  const pattern = shape && patterns.get(shape.key);
  const alike = shape && pattern && withReferences(text, pattern, shape.references);
  if (alike !== undefined) return alike;
  const { program, slotTexts } = compiledAnew(text);
  if (shape !== undefined && program.refused === undefined) {
    if (patterns.size >= MOST_SHAPES) patterns = new Map();
    const numbers = new Map(shape.references.map((reference, number) => [reference, number]));
    patterns.set(shape.key, { program, referenceOf: slotTexts.map((slot) => numbers.get(slot)) });
  }
  return program;
}

/** The pattern's code for other references; undefined where one of them is none. */
function withReferences(
  text: string,
  { program, referenceOf }: Pattern,
  references: readonly string[],
): Program | undefined {
  const descriptors: Descriptor[] = [];
  for (const [slot, descriptor] of program.descriptors.entries()) {
    const number = referenceOf[slot];
    const named = number === undefined ? descriptor : describeReference(references[number] ?? "");
    if (named === undefined) return undefined;
    descriptors.push({ ...named, addressOnly: descriptor.addressOnly === true });
  }
  return { ...program, text, descriptors };
}
