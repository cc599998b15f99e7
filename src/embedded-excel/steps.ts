/** Work done bit by bit: whoever does it may give the thread back between two bits. */

/** Does all of it at once. */
export function toTheEnd<Answer>(work: Generator<unknown, Answer>): Answer {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
