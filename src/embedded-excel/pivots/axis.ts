/** An axis as a tree: the root stands for all, below it the outermost field's items, and so on inwards. */

export interface AxisNode {
  /** Unlike any other node's of the axis; 0 is the root. */
  readonly id: number;
  /** 0 for the root. */
  readonly depth: number;
  /** Index of its item in its field; -1 for the root. */
  readonly item: number;
  readonly parent: AxisNode | undefined;
  /** By item. */
  readonly children: Map<number, AxisNode>;
}

export class Axis {
  readonly root: AxisNode = { id: 0, depth: 0, item: -1, parent: undefined, children: new Map() };
  private count = 1;

  /** @param fields indexes of the fields, from the outermost on */
  constructor(readonly fields: readonly number[]) {}

  /** The node below `node` for the item, made where there is none yet. */
  below(node: AxisNode, item: number): AxisNode {
    let found = node.children.get(item);
    if (found === undefined) {
      found = { id: this.count, depth: node.depth + 1, item, parent: node, children: new Map() };
      this.count += 1;
      node.children.set(item, found);
    }
    return found;
  }
}

/** From the outermost on, without the root. */
export function pathOf(node: AxisNode): AxisNode[] {
  const path: AxisNode[] = [];
  for (let at: AxisNode | undefined = node; at !== undefined && at.depth > 0; at = at.parent)
    path.unshift(at);
  return path;
}

/** The node of the path with another item at a depth; undefined where no record has it. */
export function withItem(root: AxisNode, node: AxisNode, depth: number, item: number): AxisNode | undefined {
  let found: AxisNode | undefined = root;
  for (const step of pathOf(node)) found = found?.children.get(step.depth === depth ? item : step.item);
  return found;
}

/** The node itself or the one above it at a depth; undefined where the node is above that. */
export function ancestor(node: AxisNode, depth: number): AxisNode | undefined {
  let found: AxisNode | undefined = node;
  while (found !== undefined && found.depth > depth) found = found.parent;
  return found?.depth === depth ? found : undefined;
}

/** Where a field stands on an axis, as a depth from 1; 0 where it does not. */
export const depthOf = (axis: Axis, field: number): number => axis.fields.indexOf(field) + 1;

/** The field of a node. */
export const fieldAt = (axis: Axis, depth: number): number => axis.fields[depth - 1] ?? -1;
