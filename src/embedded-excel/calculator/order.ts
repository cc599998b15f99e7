// Calculates dirty formulas and what depends on them, precedents first; a formula whose precedents all kept
// their value is left alone. Nothing here recurses, so chains may be of any length.
import { FormulaCell, type Graph, type GraphNode } from "./graph";

/** Calculate a cell, or give it 0 where it is in a circle; true when its value changed. */
export type Calculate = (cell: FormulaCell, circular: boolean) => boolean;

let passes = 0;

/** Every node that may have to follow, with the number of its precedents among them. */
function collect(graph: Graph, seeds: Iterable<FormulaCell>, pass: number): GraphNode[] {
  const nodes: GraphNode[] = [];
  for (const seed of seeds) {
    if (seed.pass === pass) continue;
    seed.pass = pass;
    seed.waiting = 0;
    seed.stale = true;
    nodes.push(seed);
  }
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node === undefined) break;
    graph.successors(node, (successor) => {
      if (successor.pass !== pass) {
        successor.pass = pass;
        successor.waiting = 0;
        successor.stale = false;
        nodes.push(successor);
      }
      successor.waiting += 1;
    });
  }
  return nodes;
}

function settle(node: GraphNode, circular: boolean, calculate: Calculate): boolean {
  if (!node.stale) return false;
  return node instanceof FormulaCell ? calculate(node, circular) : true;
}

export function calculateInOrder(graph: Graph, seeds: Iterable<FormulaCell>, calculate: Calculate): void {
  passes += 1;
  const nodes = collect(graph, seeds, passes);
  const ready = nodes.filter((node) => node.waiting === 0);
  let done = 0;
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    done += 1;
    const changed = settle(node, false, calculate);
    node.waiting = -1;
    graph.successors(node, (successor) => {
      if (changed) successor.stale = true;
      successor.waiting -= 1;
      if (successor.waiting === 0) ready.push(successor);
    });
  }
  if (done < nodes.length)
    settleCircles(
      graph,
      nodes.filter((node) => node.waiting > 0),
      calculate,
    );
}

/** What is left is in circles or behind them: circle by circle, in order. */
function settleCircles(graph: Graph, left: readonly GraphNode[], calculate: Calculate): void {
  const successors = new Map<GraphNode, GraphNode[]>();
  for (const node of left) {
    const next: GraphNode[] = [];
    graph.successors(node, (successor) => {
      if (successor.waiting > 0) next.push(successor);
    });
    successors.set(node, next);
  }
  for (const group of components(successors).reverse()) {
    const [first] = group;
    const circular =
      group.length > 1 || (first !== undefined && (successors.get(first) ?? []).includes(first));
    if (circular && group.some((node) => node.stale)) for (const node of group) node.stale = true;
    for (const node of group) {
      if (!settle(node, circular, calculate)) continue;
      for (const successor of successors.get(node) ?? []) successor.stale = true;
    }
  }
}

/** Strongly connected components, those that others lead to first (Tarjan, with its own stack). */
function components(successors: ReadonlyMap<GraphNode, readonly GraphNode[]>): GraphNode[][] {
  const index = new Map<GraphNode, number>();
  const lowest = new Map<GraphNode, number>();
  const open: GraphNode[] = [];
  const isOpen = new Set<GraphNode>();
  const found: GraphNode[][] = [];
  const low = (node: GraphNode): number => lowest.get(node) ?? 0;
  const enter = (node: GraphNode, path: { node: GraphNode; next: number }[]): void => {
    lowest.set(node, index.size);
    index.set(node, index.size);
    open.push(node);
    isOpen.add(node);
    path.push({ node, next: 0 });
  };
  const close = (node: GraphNode): void => {
    const group = open.splice(open.lastIndexOf(node));
    for (const member of group) isOpen.delete(member);
    found.push(group);
  };
  for (const root of successors.keys()) {
    if (index.has(root)) continue;
    const path: { node: GraphNode; next: number }[] = [];
    enter(root, path);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const { node } = step;
      const successor = successors.get(node)?.[step.next];
      step.next += 1;
      if (successor === undefined) {
        path.pop();
        const parent = path.at(-1)?.node;
        if (parent !== undefined) lowest.set(parent, Math.min(low(parent), low(node)));
        if (low(node) === index.get(node)) close(node);
      } else if (!index.has(successor)) enter(successor, path);
      else if (isOpen.has(successor)) lowest.set(node, Math.min(low(node), index.get(successor) ?? 0));
    }
  }
  return found;
}
