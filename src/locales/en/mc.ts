// What the command line says of itself, in English: why something cannot be done, and what is to be known besides.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"mc"> = {
  mc: {
    usage: `Usage: npm run --silent mc -- COMMAND …
  new OUT.xlsx [--year 2026]                                    a workbook as the add-in sets it up
  demo OUT.xlsx [--year 2026] [--as-of YYYY-MM-DD] [--last-year LAST.xlsx]
                                                                a workbook with a believable year of made-up rows up to that day, or to today, and its reports: planned, calibrated, disputed,
                                                                with a bad month whose cause was taken away; LAST.xlsx is the closed workbook that it went on from
  set BOOK.xlsx KEY=VALUE… [--by NAME] --out OUT.xlsx           change settings
  import BOOK.xlsx ROWS.csv|ROWS.xlsx --out OUT.xlsx [--month YYYY-MM] [--sheet NAME] [--map FILE.json] [--skip-duplicates] [--all-lines] [--other-year add|leave-out] [--by NAME] [--json]
                                                                add rows to the F-22 sheets of their months; FILE.json is {"their header": "F-22 header"}, or
                                                                {"their header": {"column": "F-22 header", "values": {"their value": "item of the list"}}},
                                                                remembered in OUT.xlsx for the next file with the same headers; where there is no FILE.json yet,
                                                                it is written with the guess, to be looked through
  check BOOK.xlsx [--month YYYY-MM] [--as-of YYYY-MM-DD] [--json]
                                                                counts, H+2 and data issues; writes nothing
  report BOOK.xlsx --month YYYY-MM [--as-of YYYY-MM-DD] [--replace-final] [--force] [--distribution COPY.xlsx [--free-text]] [--by NAME] --out OUT.xlsx [--json]
                                                                Laporan, Rekap and Analisa of the month; with --replace-final also where they are final, which stay as copies; with --force also over a damaged layout;
                                                                COPY.xlsx is the reports alone, agents under pseudonyms that OUT.xlsx remembers
  calibration BOOK.xlsx [--session K-2604-1] [--json]           whether the raters of a session judge alike, and each against the standard;
                                                                without --session which sessions there are; writes nothing
  calibration BOOK.xlsx --session K-2604-1 --forms FOLDER [--raters "NAME;NAME"]
                                                                a form to fill in for each rater, which shows nobody else's marks; the people of the sheet Pengaturan where none are named
  calibration BOOK.xlsx --session K-2604-1 --read FOLDER|FORM.xlsx [--by NAME] --out OUT.xlsx [--json]
                                                                the forms read back in, all or none: refused where one is not complete or was changed
  finish BOOK.xlsx --month YYYY-MM --by NAME [--reason WORDS] --out OUT.xlsx [--json]
                                                                the month's reports marked as final and locked; where data issues are open only with a reason
  plan BOOK.xlsx --month YYYY-MM [--seed WORDS] [--target N] [--volumes AREA=N,…] [--as-of YYYY-MM-DD] [--again] [--reason WORDS] [--by NAME] --out OUT.xlsx [--json]
                                                                the month's calls planned on the sheet Rencana; --target raises the plan there is, --again makes it again
  repair BOOK.xlsx [--by NAME] --out OUT.xlsx [--dry-run] [--json] the damaged layout put back as the add-in made it; with --dry-run told alone, nothing is saved
  migrate BOOK.xlsx [--by NAME] --out OUT.xlsx [--json]         a workbook of an older layout brought to the present one
  next-year BOOK.xlsx [--refresh NEXT.xlsx] [--by NAME] --out NEXT.xlsx [--json]
                                                                next year's workbook with what this one hands on: settings, scorecard, lists, roster, material, open actions, and its months' figures;
                                                                with --refresh what has been closed or changed since is brought into the one there is
  holidays BOOK.xlsx --year YYYY [--paste FILE.txt] [--basis "SKB …"] [--kind national|cutiBersama|company] [--area AREA] [--by NAME] --out OUT.xlsx [--json]
                                                                a year's holidays into the sheet Libur, from the text of a decree or a news page; without --paste those of fixed dates and after Easter,
                                                                marked as foreseen until a list confirms them
  gather BOOK.xlsx… [--as-of YYYY-MM-DD] --out GABUNGAN.xlsx [--json]
                                                                up to 20 workbooks as one: counts added together month by month, rates made of them last
  export BOOK.xlsx… --out FOLDER [--format csv|parquet] [--pseudonyms] [--as-of YYYY-MM-DD] [--replace] [--json]
                                                                flat tables for DuckDB, Power BI and the like (docs/export.md); a workbook exported again replaces its own files alone;
                                                                with --replace also those of another or a newer one of the same ID
  other-year BOOK.xlsx [--year YYYY] --out ROWS.csv [--json]    rows dated in another year as a CSV, to be imported into the workbook of their year; BOOK.xlsx is not changed
  evidence BOOK.xlsx [--month YYYY-MM] [--as-of YYYY-MM-DD] [--json] ISO evidence: which cell proves which clause, and where it lacks; writes nothing
  archive BOOK.xlsx --out ARCHIVE.xlsx [--force] [--json]       a closed year as values, with a fingerprint per month; --force also one that is not closed
  verify ARCHIVE.xlsx [--json]                                  which month of an archive was changed since; exit 1 where one was
  run SCRIPT.js [BOOK.xlsx] [--out OUT.xlsx]                    an Office.js script with Excel, Office, OfficeExtension and console`,
    said: "{{words}}",
    inFile: "{{path}}: {{words}}",
    run: {
      otherWorkbook:
        "The script asked for another workbook. mc opens none, and what was asked for was not kept. Make it by a script of its own, with --out.",
      notSaved: "The script asked for saving. Nothing was saved. Name a file with --out.",
    },
    unexpected:
      "Something unexpected happened ({{words}}). Nothing was written. Try again; if it happens again, contact whoever looks after this add-in.",
    command: {
      none: "No command was given. Nothing was written. Choose one of those below.",
      unknown: "Unknown command: {{command}}. Nothing was written. Choose one of those below.",
      stranger: "{{command}} does not accept --{{option}}. Nothing was written.",
      unknownOption: "Unknown option: {{option}}. Nothing was written.",
      optionValue: "The option {{option}} has no value, or one that it does not accept. Nothing was written.",
      needs: "{{command}} needs --{{option}}. Nothing was written.",
      nameless: "--{{option}} names no file. Nothing was written.",
      positionals:
        "{{command}} was given the wrong number of arguments: {{count, number}}. Nothing was written.",
    },
    clock: "This machine's clock shows no usable date. Nothing was written. Set the clock and try again.",
    unwritten: "Standard output cannot be written ({{why}}): the result is not shown.",
    year: "--year needs a year such as 2026, not “{{year}}”. Nothing was written.",
    demoYear:
      "A demo of {{year}} would be in the future. Nothing was written. Choose this year or an earlier one.",
    month: "“{{month}}” is not a month. Nothing was written. Write the year and the month, such as 2026-07.",
    day: "“{{day}}” is not a date. Nothing was written. Write it as 2026-07-24.",
    target: "--target needs a number of calls, not “{{target}}”. Nothing was written.",
    volumes: "--volumes needs AREA=NUMBER,…, not “{{pair}}”. Nothing was written.",
    pair: "Settings are given as KEY=VALUE, not “{{pair}}”. Nothing was written.",
    pairTwice: "The setting {{key}} is given twice. Nothing was written. Give it once.",
    kind: "--kind is one of {{kinds}}, not “{{kind}}”. Nothing was written.",
    format: "--format is csv or parquet, not “{{format}}”. Nothing was written.",
    otherYear: "--other-year is add or leave-out, not “{{otherYear}}”. Nothing was written.",
    ending:
      "{{output}} is a workbook and must end in {{endings}}: {{path}}. Nothing was written. Name it so.",
    sameFile:
      "{{output}} and {{other}} name the same file, {{path}}. Nothing was written. Name another file.",
    sameFileRead:
      "{{output}} and a workbook to read name the same file, {{path}}. Nothing was written. Name another file.",
    open: {
      input: "{{path}} is open in {{program}}: what is not saved there yet is not in the file.",
      output: "{{path}} is open in {{program}}: saving there later replaces this result.",
    },
    file: {
      missing: "{{path}} does not exist. Nothing was written. Check its name.",
      unreadable: "{{path}} cannot be read ({{why}}). Nothing was written.",
      notAWorkbook: "{{path}} is not an Excel workbook (.xlsx). Nothing was written.",
      passwordProtected:
        "{{path}} is protected with a password. Nothing was written. Open it in Excel, remove the password, and try again.",
      damaged:
        "{{path}} is damaged and cannot be read{{place}}. Nothing was written. Save it again from Excel and try again.",
      tooLarge: "{{path}} is too large to be opened{{place}}. Nothing was written.",
      date1904:
        "{{path}} uses the 1904 date system. Nothing was written. Switch it off in Excel (Options, Advanced), look through its dates, and try again.",
      unwritten: "{{path}} cannot be written ({{why}}). A file that was there is unchanged.",
      noFile: "{{path}} cannot be written, because it is not an ordinary file. Name another file.",
      isFile: "{{path}} is a file; --out is a folder for tables. Nothing was written. Name a folder.",
      json: "{{path}} is not JSON. Nothing was written. Correct it and try again.",
    },
    rows: {
      oldExcel: "{{path}} is an old Excel file (.xls). Nothing was written. Save it as .xlsx and try again.",
      passwordProtected:
        "{{path}} is protected with a password. Nothing was written. Open it in Excel, remove the password, and try again.",
      damaged:
        "{{path}} is damaged and cannot be read{{place}}. Nothing was written. Save it again from Excel and try again.",
      notAWorkbook: "{{path}} is not an Excel workbook (.xlsx). Nothing was written.",
      notUtf8:
        "{{path}} is not UTF-8 text. Nothing was written. Save it again from Excel as “CSV UTF-8” and try again.",
      quoteNotClosed:
        "{{path}} cannot be read as CSV: the quotation mark opened in line {{line}} is never closed. Nothing was written. Close it and try again.",
      tooLarge:
        "{{path}} is too large: at most {{most}} MB at a time. Nothing was written. Split the file and try again.",
      tooLargeInside:
        "{{path}} is too large: it unfolds to more than {{most}} MB{{place}}. Nothing was written. Copy only its rows to a new file and try again.",
      tooManyCells:
        "{{path}} has more cells than can be read: at most {{rows, number}} rows and {{columns, number}} columns. Nothing was written. Split the sheet and try again.",
      noHeader: "{{path}} has no header row. Nothing was written. Add column headers and try again.",
      headerRepeated:
        "{{path}} has the header “{{header}}” twice. Nothing was written. Rename one of them and try again.",
      rowTooLong:
        "{{path}}: line {{line}} has a value in column {{column}}, where there is no header. Nothing was written. Correct the file and try again.",
      cellTooLong:
        "{{path}}: line {{line}} has more than {{most, number}} characters under “{{header}}”. Nothing was written. Shorten it and try again.",
      noSheets: "{{path}} is not a workbook: there is no sheet “{{sheet}}” to choose. Nothing was written.",
      noSheet: "{{path}} has no sheet “{{sheet}}”; it has {{sheets}}. Nothing was written.",
      repeated:
        "{{path}} has more than one column for {{codes}}. Nothing was written. Keep one and try again.",
      noCallDate:
        "{{path}} has no column “Tanggal Panggilan”: are these F-22 rows? Nothing was written. If so, explain its headers in a file for --map; a file that does not exist yet is written with the guess.",
      noCallDateHint:
        "{{path}} has no column “Tanggal Panggilan”: are these F-22 rows? Nothing was written. If so, explain them in a file for --map, such as {{hint}}; a file that does not exist yet is written with the guess.",
      noDay:
        "No row of {{path}} has a readable date under “Tanggal Panggilan”. Nothing was written. Name the month with --month.",
      notAdded_one: "{{count, number}} row of {{path}} could not be added. Nothing was written.",
      notAdded_other: "{{count, number}} rows of {{path}} could not be added. Nothing was written.",
      leftOut: "Headers that F-22 does not have were left out: {{headers}}.",
      duplicates_one: "{{count, number}} duplicate row was left out.",
      duplicates_other: "{{count, number}} duplicate rows were left out.",
      titles_one: "{{count, number}} line above the header was left out: {{lines}}.",
      titles_other: "{{count, number}} lines above the header were left out: {{lines}}.",
      apart_one:
        "{{count, number}} line without a row (a total, a footer or a repeated header) was left out; --all-lines imports it: {{lines}}.",
      apart_other:
        "{{count, number}} lines without a row (totals, footers, repeated headers) were left out; --all-lines imports them: {{lines}}.",
      nameless_one:
        "{{count, number}} value in a column without a header was left out: line {{line}}, column {{column}}.",
      nameless_other:
        "{{count, number}} values in columns without a header were left out, the first in line {{line}}, column {{column}}.",
      usedRecordings_one:
        "{{count, number}} row was added with an ID Rekaman that another row has: {{recordings}}. Check reports it.",
      usedRecordings_other:
        "{{count, number}} rows were added with an ID Rekaman that another row has: {{recordings}}. Check reports them.",
      otherContents:
        "“{{header}}” was imported by its name, though its values are of another list. If it stands for another column, say so in a file for --map.",
      otherContentsOf:
        "“{{header}}” was imported by its name, though its values are those of {{column}}. If that is meant, say so in a file for --map.",
      sheet: "The rows are those of the sheet “{{sheet}}” of {{path}}.",
      undated_one:
        "{{count, number}} row has no readable date under “Tanggal Panggilan”; it went to {{month}}.",
      undated_other:
        "{{count, number}} rows have no readable date under “Tanggal Panggilan”; they went to {{month}}.",
      durations_one:
        "{{count, number}} duration such as {{example}} can be minutes and seconds or hours and minutes, and was kept as text; explain it in a file for --map {{hint}} or “h:mm”.",
      durations_other:
        "{{count, number}} durations such as {{example}} can be minutes and seconds or hours and minutes, and were kept as text; explain them in a file for --map {{hint}} or “h:mm”.",
      withoutResult_one:
        "{{count, number}} cell of {{path}} contains a formula without a result and was imported as empty.",
      withoutResult_other:
        "{{count, number}} cells of {{path}} contain formulas without a result and were imported as empty.",
      otherYearAdded_one:
        "{{count, number}} row is from {{year}}, but the workbook is for {{own}}: it was added all the same; --other-year leave-out leaves it out.",
      otherYearAdded_other:
        "{{count, number}} rows are from {{year}}, but the workbook is for {{own}}: they were added all the same; --other-year leave-out leaves them out.",
      otherYearLeftOut_one:
        "{{count, number}} row is from {{year}}, but the workbook is for {{own}}: it was left out.",
      otherYearLeftOut_other:
        "{{count, number}} rows are from {{year}}, but the workbook is for {{own}}: they were left out.",
    },
    map: {
      shape:
        "{{path}} must contain one object from the file's headers to F-22's, such as {{example}}. Nothing was written.",
      header:
        "{{path}} maps “{{header}}”, a header that the file of rows does not have. Nothing was written. Correct it and try again.",
      column:
        "{{path}} maps to “{{column}}”, a column F-22 does not have. Nothing was written. Correct it and try again.",
      twice: "{{path}} maps two headers to {{column}}. Nothing was written. Keep one and try again.",
      noList:
        "{{path}} maps values under {{column}}, which has no list. Nothing was written. Remove the values and try again.",
      value:
        "{{path}} maps “{{value}}” to “{{wanted}}”, which the list of {{column}} does not have ({{known}}). Nothing was written. Correct it and try again.",
      written:
        "{{path}} did not exist: it now contains what the headers and values seem to mean, and the workbook is unchanged. Look through it, then run this again.",
    },
    repair: {
      question:
        "{{sheet}}: it cannot be decided here which column “{{header}}” is: {{candidates}}, or an extra one of yours. Rename it, or repair in the pane, which asks.",
      migrated: "The workbook was first brought from layout {{from}} to {{to}}.",
    },
    migrated: {
      home: "The old Beranda sheet contained entries of your own, so it was kept as the sheet {{sheet}}.",
      kept: "Your own entries in {{cells}} were left as they are.",
      standing: "layout {{to}}",
      done: "layout {{from}} → {{to}}",
    },
    holidaysNone:
      "{{path}} names no readable date of {{year}}. Nothing was written. Check its contents and try again.",
    archive: {
      open: "{{path}} is not closed: {{why}}. Nothing was written; --force archives it as it is.",
      yearGoesOn: "its year has not ended",
      months: "these months have no final Laporan: {{months}}",
      differs:
        "The archive of {{path}} does not match the workbook ({{parts}}). Nothing was written. Try again.",
      unwritten:
        "{{path}} does not contain what was written: this archive cannot be relied on. Archive to another place.",
      none: "{{path}} is not an archive: it has no Arsip sheet as mc archive makes it. Nothing was written. Check its name.",
      changed: "{{path}} has changed since it was archived: {{parts}}.",
      seal: "(the Arsip sheet itself was CHANGED)",
      state: { same: "as archived", changed: "CHANGED", missing: "MISSING", added: "ADDED" },
    },
    blind: {
      oneOfBoth: "calibration takes --forms or --read, not both. Nothing was written.",
      session: "calibration needs --session for forms. Nothing was written.",
      out: "calibration needs --out for what it reads. Nothing was written.",
      outAlone: "calibration takes --out with --read only. Nothing was written.",
      ratersAlone: "calibration takes --raters with --forms only. Nothing was written.",
      closed: "{{session}} was closed on {{day}}, so it takes no more ratings. Nothing was written.",
      nobody:
        "There is nobody to make a form for. Nothing was written. Name the raters with --raters, separated by semicolons.",
      standing:
        "{{path}} exists already and may have been filled in. Nothing was written. Name another folder.",
      none: "{{path}} contains no form of {{session}}. Nothing was written. Check the folder.",
      noForm: "{{path}} is not a form of a calibration session. Nothing was written. Check its name.",
      otherSession: "{{path}} is a form of {{other}}, not of {{session}}. Nothing was written.",
      altered:
        "{{path}} was changed outside its yellow cells, or made before the session or its scorecard changed. Nothing was written. Make it again with --forms.",
      incomplete:
        "{{path}} is not complete: cells with none of {{marks}}: {{count, number}} ({{cells}}). Nothing was written. Complete it and try again.",
      twice: "{{first}} and {{path}} are both by {{rater}}. Nothing was written. Keep one of them.",
      otherwise:
        "{{rater}} has rated {{call}} differently in the workbook than in {{file}}: one of the two is not theirs. Nothing was written.",
      notTaken: "{{session}} no longer takes {{call}} of {{rater}}. Nothing was written.",
    },
    otherYears: {
      none: "{{path}} has no rows of the year asked for. Nothing was written. See the years with mc check.",
      several:
        "{{path}} has rows of several other years: {{years}}. Nothing was written. Name one with --year.",
    },
    gather: {
      most: "{{count, number}} workbooks are more than {{most, number}}. Nothing was written. Gather fewer at a time.",
      large: "{{path}} has {{size, number}} MB; a workbook may have 25 MB. Nothing was written.",
      sameFile: "{{other}} and {{path}} are the same file. Nothing was written. Name it once.",
      notOurs:
        "{{path}} is not a workbook of gathered figures, or has other sheets too. It was left as it is. Name another file.",
      sameId:
        "{{first}} and {{second}} have the same ID, {{id}}, but different rows: one was copied from the other. Nothing was written. Give each its own (mc set BOOK.xlsx workbook.id=NAME --out BOOK.xlsx).",
      books: "workbooks: {{count, number}}, files: {{files, number}}",
      unchanged: ", nothing changed",
      all: "all",
      progress: "Gathering",
      olderFile_one:
        "{{file}} is left out: {{newer}} is the same workbook ({{id}}) and newer; {{count, number}} row is only in the older file.",
      olderFile_other:
        "{{file}} is left out: {{newer}} is the same workbook ({{id}}) and newer; {{count, number}} rows are only in the older file.",
      sameRecording: "ID Rekaman {{recording}} appears in {{places}}; all of them count.",
      otherRule: "{{file}} is counted differently from the first workbook: {{parts}}.",
      openErrors_one: "{{file}} has {{count, number}} data issue not corrected yet.",
      openErrors_other: "{{file}} has {{count, number}} data issues not corrected yet.",
      otherYear_one: "{{file}} has {{count, number}} row outside its year; it counts in its own month.",
      otherYear_other:
        "{{file}} has {{count, number}} rows outside its year; they count in their own months.",
      part: {
        asOf: "reference date",
        passMarks: "pass mark",
        statuses: "call statuses that count",
        deadline: "the H+2 rule",
        target: "target",
      },
    },
    export: {
      noRecord:
        "{{folder}} contains files of {{id}}, and {{path}}, which says whose they are, is missing or cannot be read. {{file}} was not exported. --replace puts it in their place.",
      otherBook:
        "{{file}} has the ID {{id}}, under which {{before}} was exported, and different rows: one was copied from the other. {{file}} was not exported. Give each its own ID (mc set BOOK.xlsx workbook.id=NAME --out BOOK.xlsx), or put it in its place with --replace.",
      olderState:
        "{{file}} is an older state of {{id}} than what was exported from {{before}} (lines of Log: {{lines, number}} instead of {{linesBefore, number}}). It was not exported. --replace puts it in its place.",
      sameId:
        "{{before}} and {{file}} have the same ID, {{id}}: {{before}} was exported, {{file}} was not. Leave out the older one, or give each its own (mc set BOOK.xlsx workbook.id=NAME --out BOOK.xlsx).",
      rows_one: "{{count, number}} row",
      rows_other: "{{count, number}} rows",
      unchanged: "nothing changed",
      files_one: "{{count, number}} file",
      files_other: "{{count, number}} files",
      progress: "Exporting",
      pseudonyms:
        "{{path}} cannot be read: it contains no pseudonyms. Nothing was written. Restore that file, or move it away.",
      whoIsWho: "{{path}} says who is who: keep it, and hand on the folder alone.",
    },
  },
};
