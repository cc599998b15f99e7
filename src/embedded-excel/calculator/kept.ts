// What a text gives, remembered for the texts asked for last: formulas are many, their texts few.

/**
 * `make`, which must give the same for the same text whenever it is asked. At most `most` answers are kept: those asked
 * for lately outlive the others.
 */
export function kept<Answer extends object | string>(
  make: (text: string) => Answer,
  most: number,
): (text: string) => Answer {
  let lately = new Map<string, Answer>();
  let before = new Map<string, Answer>();
  return (text) => {
    const known = lately.get(text);
    if (known !== undefined) return known;
    const answer = before.get(text) ?? make(text);
    if (lately.size >= most / 2) {
      before = lately;
      lately = new Map();
    }
    lately.set(text, answer);
    return answer;
  };
}
