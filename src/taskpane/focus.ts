// The keyboard's place is never lost: where what had the focus goes away, the focus goes to what stands in its stead.
// Loaded behind the first screen.

/** An element that had the focus, or stands around it, and where among its siblings it stood. */
interface Step {
  readonly element: Element;
  readonly index: number;
}

const REACHABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** From the element up to the body. */
function pathTo(target: Element): readonly Step[] {
  const path: Step[] = [];
  for (let element: Element | null = target; element; element = element.parentElement)
    path.push({ element, index: [...(element.parentElement?.children ?? [])].indexOf(element) });
  return path;
}

const isShown = (element: Element): boolean => element.isConnected && element.getClientRects().length > 0;

function reachableIn(element: Element): HTMLElement | undefined {
  const within = [...element.querySelectorAll<HTMLElement>(REACHABLE)];
  const all = element instanceof HTMLElement && element.matches(REACHABLE) ? [element, ...within] : within;
  return all.find(isShown);
}

/**
 * What stands where the lost element stood: at its own place, else right after it, else right before it; each looked
 * for in the nearest surroundings that are still there.
 */
export function insteadOf(path: readonly Step[]): HTMLElement | undefined {
  for (const [at, { index }] of path.entries()) {
    const around = path[at + 1]?.element;
    if (!around || !isShown(around)) continue;
    const siblings = [...around.children];
    const order = [...siblings.slice(Math.max(index, 0)), ...siblings.slice(0, Math.max(index, 0)).reverse()];
    for (const sibling of order) {
      const found = reachableIn(sibling);
      if (found) return found;
    }
  }
  return undefined;
}

/** Begins to keep the focus in the page; returns how to stop. A click into the void takes it away as ever. */
export function keepFocus(page: Document): () => void {
  let path: readonly Step[] = [];
  const remember = ({ target }: FocusEvent) => {
    if (target instanceof Element) path = pathTo(target);
  };
  const look = () => {
    const [lost] = path;
    // Another window or the grid has the keyboard: nothing is taken from it.
    if (!lost || isShown(lost.element) || page.activeElement !== page.body || !page.hasFocus()) return;
    insteadOf(path)?.focus();
  };
  // What a component itself does about the focus comes first.
  const lookSoon = () => {
    setTimeout(look, 0);
  };
  const observer = new MutationObserver(lookSoon);
  observer.observe(page.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["hidden"],
  });
  page.addEventListener("focusin", remember);
  // The place may have gone while the keyboard was elsewhere: it is looked for when the keyboard comes back.
  page.defaultView?.addEventListener("focus", lookSoon);
  return () => {
    observer.disconnect();
    page.defaultView?.removeEventListener("focus", lookSoon);
    page.removeEventListener("focusin", remember);
  };
}
