/** What a button shows stands in its longer name for screen readers, so that who speaks to it can say what they see (WCAG 2.2, 2.5.3). */
import { createTranslator, LANGUAGES, type TextKey } from "../../src/locales";

const PAIRS: readonly (readonly [shown: TextKey, named: TextKey])[] = [
  ["plan.today.fill", "plan.today.fillOf"],
  ["plan.today.replace", "plan.today.replaceOf"],
  ["reminder.copy", "reminder.copyFor"],
  ["reminder.mail", "reminder.mailFor"],
  ["reminder.teams", "reminder.teamsFor"],
  ["approval.approve", "approval.approveOf"],
  ["corrective.editShort", "corrective.edit"],
  ["objection.raiseShort", "objection.raise"],
  ["objection.decideShort", "objection.decide"],
  ["worklist.doShort", "worklist.do"],
  ["worklist.lookShort", "worklist.look"],
  ["search.card", "search.cardOf"],
];

const GIVEN = { no: 7, id: "MC-1", agent: "Agen Contoh", owner: "QA Contoh", link: "QCO → QA" };

describe.each(LANGUAGES)("in %s", (language) => {
  const text = createTranslator(language);

  it.each(PAIRS)("%s stands in %s", (shown, named) => {
    expect(text(named, GIVEN).toLowerCase()).toContain(text(shown, GIVEN).toLowerCase());
  });
});
