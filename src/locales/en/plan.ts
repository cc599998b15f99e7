// The words of the month's plan, in English.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"plan"> = {
  error: {
    minimumsExceedTarget: {
      what: "No plan was made: the areas' minimums add up to {{minimums, number}} calls, more than the target of {{target, number}}.",
      kept: "Nothing was changed.",
      next: "Lower “Fewest per area” in Settings, or raise the target.",
    },
    capacityBelowTarget: {
      what: "No plan was made: the areas have room for fewer calls than the target of {{target, number}}: {{capacity, number}}, so {{shortfall, number}} too few.",
      kept: "Nothing was changed.",
      next: "Complete the Agen sheet, raise “Most per area” in Settings, or lower the target.",
    },
    planNoRoster: {
      what: "No plan was made: the Agen sheet has no active agent with an ID and an area.",
      kept: "Nothing was changed.",
      next: "Fill in the Agen sheet, then try again.",
    },
    planNoScenario: {
      what: "No plan was made: no scenario is in force in {{month, month}}.",
      kept: "Nothing was changed.",
      next: "Fill in the Skenario sheet (Kode, Berlaku Mulai, Berlaku Sampai), then try again.",
    },
    planNoFreeDay: {
      what: "No plan was made: {{month, month}} has no free working day left; its last ones are kept for replacement calls.",
      kept: "Nothing was changed.",
      next: "Check the Libur sheet, or lower “Last working days left free” in Settings.",
    },
    planNoVolume: {
      what: "No plan was made: calls are to be shared out by volume, but no volumes were given.",
      kept: "Nothing was changed.",
      next: "Enter each area's volume on the Plan screen (or mc plan --volumes), or change “Samples divided by” in Settings.",
    },
    planVolumeOfNone: {
      what: "No plan was made: “{{given}}” has a volume, but calls are shared out to {{areas}}.",
      kept: "Nothing was changed.",
      next: "Enter the volumes under those names, then try again.",
    },
    planVolumesUnused: {
      what: "No plan was made: volumes were given, but calls are not shared out by volume.",
      kept: "Nothing was changed.",
      next: "Try again without volumes, or change “Samples divided by” in Settings.",
    },
    planMonthPast: {
      what: "No plan was made: {{month, month}} is over.",
      kept: "Nothing was changed.",
      next: "Choose the current month or a later one.",
    },
    planExists: {
      what: "{{month, month}} has a plan already (rows: {{rows, number}}).",
      kept: "Nothing was changed.",
      next: "Raise its target, or make it again: rows with a sample number or a reason stay (mc plan --target, --again).",
    },
    planRowMissing: {
      what: "Row No. {{no}} is no longer in the plan of {{month, month}}.",
      kept: "Nothing was changed.",
      next: "Refresh, then choose again.",
    },
    planRowCounted: {
      what: "Call No. {{no}} needs no replacement: it has not been made, or counts as a sample.",
      kept: "Nothing was changed.",
      next: "Refresh, then choose another call.",
    },
    planNothingLeft: {
      what: "Nobody is left to call in place of No. {{no}} in {{month, month}}: there are no more days or reserves.",
      kept: "Nothing was changed.",
      next: "Raise the plan's target to draw other agents.",
    },
  },
  plan: {
    heading: "Make the plan",
    intro:
      "Who calls whom, when, with which scenario: drawn from the Agen sheet, for anybody to recompute. Nothing is written before you click Write the plan.",
    month: "Month",
    chooseMonth: "Choose {{month, month}}",
    seed: "Seed of the draw",
    seedWhy:
      "Empty = made by the add-in. Type the outcome of a draw made together, such as dice, so that nobody can choose the result.",
    target: "Number of calls",
    targetWhy: "Empty = the target in Settings.",
    targetInvalid: "Enter a whole number from 1, such as 60.",
    reason: "Why it is made again",
    volume: "Volume of {{area}}",
    volumeInvalid: "Enter a number from 0, such as 120.",
    preview: "Show how calls are shared out",
    reading: "Making the plan",
    previewHeading: "Calls of {{month, month}}",
    previewSum: "Calls: {{calls, number}}; reserves: {{reserves, number}}; working days: {{days, number}}.",
    columns: { area: "Area", agents: "Agents", quota: "Exact share", calls: "Calls", reserves: "Reserves" },
    materials: "Kinds of material: {{list}}.",
    blocks: "Hours of the day: {{list}}.",
    one: "{{name}} {{count, number}}",
    notes: {
      scenarioMissing: "Without a scenario in force on the day: {{count, number}} ({{materials}}).",
      gapTooShort:
        "Similar calls closer together than set: {{count, number}}. More callers or scenarios avoid it.",
      noCaller: "Calls that nobody may make: {{count, number}}.",
      withoutRole:
        "Without a role in the list of callers, so not planned as callers: {{names}}. Enter the role QCO for those who call.",
      withoutRoleCall:
        "Nobody in the list of callers has the role QCO, so those without a role are planned as callers: {{names}}.",
      reservesShort:
        "Reserves: only {{planned, number}} of {{wanted, number}}, because there are too few agents.",
    },
    write: "Write the plan",
    writing: "Writing the plan",
    done: "The plan of {{month, month}} has been written: new rows: {{added, number}}; rows that stay: {{kept, number}}. Seed: {{seed}}.",
    standing: "The plan of {{month, month}} already exists and is the same; nothing was written.",
    show: "Open the Rencana sheet",
    exists: "{{month, month}} has a plan already (rows: {{rows, number}}).",
    existing: "What to do with that plan",
    raise: "Only add: all rows stay, the target is raised",
    remake: "Make it again: rows with a sample number or a reason stay",
    reasonMissing: "Enter the reason: the new version and its reason go into Log and the report.",
    today: {
      heading: "My calls today",
      headingAll: "Calls today",
      none: "There is no plan for today yet.",
      doneAll: "No more calls are waiting for you today.",
      make: "Make the plan",
      agent: "{{id}} {{name}}",
      noAgent: "whoever answers",
      late: "from {{day, day}}",
      fill: "Fill in the sample",
      fillOf: "Fill in the sample of No. {{no}}, {{agent}}",
      more_one: "{{count, number}} more call",
      more_other: "{{count, number}} more calls",
      again: "Did not count, to be called again",
      status: "No. {{no}}\u00a0· {{agent}}\u00a0· {{status}}",
      replace: "Find its replacement",
      replaceOf: "Find its replacement: No. {{no}}",
      replacedAgain: "No. {{no}} is to be called again on {{day, day}}, {{block}}.",
      replacedReserve: "Reserve No. {{no}} is to be called on {{day, day}}, {{block}}.",
      borrowed: "Borrowed from {{area}}.",
    },
    choice: "Call of the plan",
    choiceOf: "No. {{no}}\u00a0· {{block}}\u00a0· {{area}}\u00a0· {{agent}}",
    unplanned: "Outside the plan",
    planned: "Planned call No. {{no}}",
    plannedTaken:
      "The sample is saved, but row No. {{no}} of the plan was left as it is: it has another sample, or is another agent's.",
  },
};
