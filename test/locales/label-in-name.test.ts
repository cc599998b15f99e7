/** What a button shows stands in its longer name for screen readers, so that who speaks to it can say what they see (WCAG 2.2, 2.5.3). */
import { createTranslator, LANGUAGES, type TextKey } from "../../src/locales";

const PAIRS: readonly (readonly [shown: TextKey, named: TextKey])[] = [
  ["plan.today.fill", "plan.today.fillOf"],
  ["plan.today.replace", "plan.today.replaceOf"],
  ["work.reminder.copy", "work.reminder.copyFor"],
  ["work.reminder.mail", "work.reminder.mailFor"],
  ["work.reminder.teams", "work.reminder.teamsFor"],
  ["work.approval.approve", "work.approval.approveOf"],
  ["work.corrective.editShort", "work.corrective.edit"],
  ["work.objection.raiseShort", "work.objection.raise"],
  ["work.objection.decideShort", "work.objection.decide"],
  ["work.worklist.doShort", "work.worklist.do"],
  ["work.worklist.lookShort", "work.worklist.look"],
  ["search.card", "search.cardOf"],
];

const GIVEN = { no: 7, id: "MC-1", agent: "Agen Contoh", owner: "QA Contoh", link: "QCO → QA" };

describe.each(LANGUAGES)("in %s", (language) => {
  const text = createTranslator(language);

  it.each(PAIRS)("%s stands in %s", (shown, named) => {
    expect(text(named, GIVEN).toLowerCase()).toContain(text(shown, GIVEN).toLowerCase());
  });
});
