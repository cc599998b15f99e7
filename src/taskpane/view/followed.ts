/** What the work gave, once what follows it is over as well; a failure of the work is told after that too. */
export async function followed<Answer>(work: Promise<Answer>, next: () => Promise<unknown>): Promise<Answer> {
  try {
    return await work;
  } finally {
    await next();
  }
}
