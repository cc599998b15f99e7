// The words of the month's plan, in English.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"plan"> = {
  error: {
    minimumsExceedTarget:
      "No plan was made: the areas' minimums add up to {{minimums, number}} calls, more than the target of {{target, number}}. Nothing was changed. Lower the minimum per area in Settings, or raise the target.",
    capacityBelowTarget:
      "No plan was made: the areas can take {{capacity, number}} calls only, {{shortfall, number}} fewer than the target of {{target, number}}. Nothing was changed. Complete the Agen sheet, raise the maximum per area in Settings, or lower the target.",
    planNoRoster:
      "No plan was made: the Agen sheet has no active agent with an ID and an area. Nothing was changed. Fill in the Agen sheet, then try again.",
    planNoScenario:
      "No plan was made: no scenario is in force in {{month, month}}. Nothing was changed. Fill in the Skenario sheet (Kode, Berlaku Mulai, Berlaku Sampai), then try again.",
    planNoFreeDay:
      "No plan was made: {{month, month}} has no free working day left; its last ones are kept for replacement calls. Nothing was changed. Check the Libur sheet, or keep fewer last working days free in Settings.",
    planNoVolume:
      "No plan was made: calls are to be shared out by volume, but no volumes were given. Nothing was changed. Give each area's volume (mc plan --volumes), or change how calls are shared out in Settings.",
    planMonthPast:
      "No plan was made: {{month, month}} is over. Nothing was changed. Choose the present month or a later one.",
    planExists:
      "{{month, month}} has a plan already ({{rows, number}} rows). Nothing was changed. Raise its target, or make it again: rows with a sample number or a reason stay (mc plan --target, --again).",
    planRowMissing:
      "Row No. {{no}} is no longer in the plan of {{month, month}}. Nothing was changed. Refresh, then choose again.",
    planRowCounted:
      "Call No. {{no}} needs no replacement: it has not been made, or counts as a sample. Nothing was changed.",
    planNothingLeft:
      "Nobody is left to call in place of No. {{no}} in {{month, month}}: there are no more days or reserves. Nothing was changed. Raise the plan's target to draw other agents.",
  },
  plan: {
    heading: "Make the plan",
    intro:
      "Who calls whom, when, with which scenario: drawn from the Agen sheet, for anybody to recompute. Nothing is written before you click Write the plan.",
    month: "Month",
    seed: "Seed of the draw",
    seedWhy:
      "Empty = made by the add-in. Type the outcome of a draw made together, such as dice, so that nobody can choose the result.",
    target: "Number of calls",
    targetInvalid: "Type a whole number from 1, such as 60.",
    reason: "Why it is made again",
    volume: "Volume of {{area}}",
    volumeInvalid: "Type a number from 0, such as 120.",
    preview: "Show how calls are shared out",
    reading: "Making the plan",
    previewHeading: "Calls of {{month, month}}",
    previewSum:
      "{{calls, number}} calls and {{reserves, number}} reserves, over {{days, number}} working days.",
    columns: { area: "Area", agents: "Agents", quota: "Exact share", calls: "Calls", reserves: "Reserves" },
    materials: "Kinds of material: {{list}}.",
    blocks: "Hours of the day: {{list}}.",
    one: "{{name}} {{count, number}}",
    notes: {
      scenarioMissing: "Without a scenario in force on the day: {{count, number}} calls ({{materials}}).",
      gapTooShort:
        "Similar calls closer together than set: {{count, number}} calls. More callers or scenarios avoid it.",
      noCaller: "Nobody may make the call: {{count, number}} calls.",
      reservesShort: "Only {{planned, number}} reserves of {{wanted, number}}: there are too few agents.",
    },
    write: "Write the plan",
    writing: "Writing the plan",
    done: "The plan of {{month, month}} has been written: {{added, number}} new rows, {{kept, number}} rows stay. Seed: {{seed}}.",
    standing: "The plan of {{month, month}} stands already and is the same; nothing was written.",
    show: "Open the Rencana sheet",
    exists: "{{month, month}} has a plan already ({{rows, number}} rows).",
    existing: "What to do with that plan",
    raise: "Only add: all rows stay, the target is raised",
    remake: "Make it again: rows with a sample number or a reason stay",
    reasonMissing: "Say why: the new version and its reason go into Log and the report.",
    today: {
      heading: "My calls today",
      headingAll: "Calls today",
      none: "There is no plan for today yet. Make the plan.",
      doneAll: "No more calls are waiting for you today.",
      make: "Make the plan",
      agent: "{{id}} {{name}}",
      noAgent: "whoever answers",
      line: "{{block}} · {{area}} · {{material}} · {{scenario}}",
      late: "from {{day, day}}",
      fill: "Fill in the sample",
      fillOf: "Fill in the sample of No. {{no}}, {{agent}}",
      more_one: "{{count, number}} more call",
      more_other: "{{count, number}} more calls",
      again: "Did not count, to be called again",
      status: "No. {{no}} · {{agent}} · {{status}}",
      replace: "Find its replacement",
      replaceOf: "Find the replacement of No. {{no}}",
      replacedAgain: "No. {{no}} is to be called again on {{day, day}}, {{block}}.",
      replacedReserve: "Reserve No. {{no}} is to be called on {{day, day}}, {{block}}.",
      borrowed: "Borrowed from {{area}}.",
    },
    choice: "Call of the plan",
    choiceOf: "No. {{no}} · {{block}} · {{area}} · {{agent}}",
    unplanned: "Not of the plan",
    planned: "Planned call No. {{no}}",
    plannedTaken:
      "The sample is saved, but row No. {{no}} of the plan was left as it is: it has another sample, or is another agent's.",
  },
};
