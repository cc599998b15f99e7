/** The embedded Excel: one open book, the clients that share it, and the person at the grid. */
import { createCalculator } from "../calculator/index";
import { cellAt } from "../book/cells";
import type { Book } from "../book/types";
import type { Joined } from "./client/connect";
import { join } from "./client/connect";
import { entriesFor } from "./client/deliver";
import { Faults } from "./faults";
import type { ClientState } from "./model/define";
import { clearCells, pasteValues, replay, sortRows, typeText } from "./person";
import { filterChoices, perform } from "./person-gestures";
import { Requests } from "./requests";

import { toTheEnd } from "../steps";
import { overlaysOf, shownText } from "./session/shown";
import { drawingOf } from "./session/drawing";
import { resolveReference } from "./session/reference";
import { BookSession } from "./session/session";
import { listItems } from "./session/validating";
import type { Asked, BookChange, EmbeddedExcel, EmbeddedExcelOptions } from "./types";

/** The machine's local date and time as a serial. */
function machineNow(): number {
  const now = new Date();
  const local = Date.UTC(
    now.getFullYear(),
    now.getMonth(),
    now.getDate(),
    now.getHours(),
    now.getMinutes(),
    now.getSeconds(),
  );
  return local / 86_400_000 + 25_569;
}

/** Opens a book. The book is used as it is, not copied; whoever changes it beside this must not. */
export function createEmbeddedExcel(book: Book, options: EmbeddedExcelOptions = {}): EmbeddedExcel {
  return toTheEnd(openEmbeddedExcel(book, options));
}

/**
 * The same bit by bit, for a page that must not stand still while tens of thousands of formulas are entered: each bit tells
 * how much is done, from 0 to 1, and the last gives the embedded Excel. Until then nobody may change the book.
 */
export function* openEmbeddedExcel(
  book: Book,
  options: EmbeddedExcelOptions = {},
): Generator<number, EmbeddedExcel> {
  const session = yield* BookSession.opening(book, {
    calculator: options.calculator ?? createCalculator,
    now: options.now ?? machineNow,
    autoExpandTables: options.autoExpandTables ?? true,
  });
  return serve(book, session, options);
}

/** Serves clients and the person at the grid. */
function serve(book: Book, session: BookSession, options: EmbeddedExcelOptions): EmbeddedExcel {
  const faults = new Faults();
  const overlays = overlaysOf(session);
  const clients = new Set<Joined>();
  const listeners = new Set<(changes: readonly BookChange[]) => void>();
  const hearers = new Set<(asked: Asked) => void>();
  let clientNumber = 0;

  const flush = (): void => {
    const changes = session.takeChanges();
    const events = session.takeEvents();
    for (const asked of session.takeAsked()) for (const hear of hearers) hear(asked);
    if (changes.length > 0) for (const listener of listeners) listener(changes);
    for (const joined of clients) {
      const entries = events.flatMap((event) => entriesFor(event, joined.state));
      // After the answer of the request that caused them, as in Excel.
      if (entries.length > 0) {
        setTimeout(() => {
          joined.deliver(entries);
        }, 0);
      }
    }
  };
  const requests = new Requests(session, faults, options.latency ?? 0, flush, options.rest);
  const act = (gesture: () => void): void => {
    try {
      gesture();
    } finally {
      flush();
    }
  };
  const step = (taken: ReturnType<typeof session.journal.takeUndo>, side: "before" | "after"): boolean => {
    if (taken !== undefined) {
      act(() => {
        replay(session, taken, side);
      });
    }
    return taken !== undefined;
  };

  return {
    book,
    get counters() {
      return requests.counters;
    },
    resetCounters: () => {
      requests.resetCounters();
    },
    calculate: (full) => {
      act(() => {
        session.calculation.markDue();
        session.calculate(full);
      });
    },
    connect: (window, { user = "", displayLanguage = "en-US", officeTheme = "white" } = {}) => {
      clientNumber += 1;
      const state: ClientState = {
        number: clientNumber,
        user,
        references: new Map(),
        registrations: new Set(),
      };
      const { excelApi } = options;
      const setup = { session, displayLanguage, officeTheme, excelApi, actions: new Map() };
      const joined = join(
        window,
        state,
        setup,
        (from, body) => requests.answer(from, body),
        () => {
          for (const ref of state.references.values())
            for (const target of ref.tracked?.() ?? []) session.release(target);
          clients.delete(joined);
        },
      );
      clients.add(joined);
      return joined.client;
    },
    type: (sheetId, row, column, text, user) => {
      act(() => {
        typeText(session, session.sheetById(sheetId), row, column, text, user);
      });
    },
    get typingLanguage() {
      return session.typingLanguage;
    },
    setTypingLanguage: (language) => {
      session.typingLanguage = language;
    },
    enter: (sheetId, row, column, text, user) => {
      act(() => {
        typeText(session, session.sheetById(sheetId), row, column, text, user, true);
      });
    },
    perform: (sheetId, done, user) => {
      act(() => {
        perform(session, session.sheetById(sheetId), done, user);
      });
    },
    filterChoices: (sheetId, row, column) => filterChoices(session.sheetById(sheetId), row, column),
    paste: (sheetId, row, column, values, user) => {
      act(() => {
        pasteValues(session, session.sheetById(sheetId), row, column, values, user);
      });
    },
    clearContents: (sheetId, area, user) => {
      act(() => {
        clearCells(session, session.sheetById(sheetId), area, user);
      });
    },
    sortRows: (sheetId, area, by, user) => {
      act(() => {
        sortRows(session, session.sheetById(sheetId), area, by, user);
      });
    },
    select: (sheetId, area, user) => {
      act(() => {
        session.actor = { user, client: undefined };
        session.select(session.sheetById(sheetId), area);
      });
    },
    activate: (sheetId) => {
      act(() => {
        session.actor = { user: undefined, client: undefined };
        session.activate(session.sheetById(sheetId));
      });
    },
    click: (sheetId, row, column, { x, y } = { x: 0, y: 0 }) => {
      act(() => {
        session.actor = { user: undefined, client: undefined };
        const area = { row, column, lastRow: row, lastColumn: column };
        const sheet = session.sheetById(sheetId);
        session.tellOfSheet("singleClicked", sheet, { offsetX: x, offsetY: y }, area);
      });
    },
    activateChart: (sheetId, chartId) => {
      act(() => {
        session.actor = { user: undefined, client: undefined };
        session.activateChart({ sheet: session.sheetById(sheetId), chartId });
      });
    },
    activateWindow: () => {
      act(() => {
        session.tell({ kind: "workbookActivated", actor: { user: undefined, client: undefined } });
      });
    },
    undo: () => step(session.journal.takeUndo(), "before"),
    redo: () => step(session.journal.takeRedo(), "after"),
    get canUndo() {
      return session.journal.canUndo;
    },
    get canRedo() {
      return session.journal.canRedo;
    },
    displayText: (sheetId, row, column) => {
      const sheet = session.sheetById(sheetId);
      return shownText(session, sheet, cellAt(sheet, row, column), row, column);
    },
    conditionalOverlay: (sheetId, row, column) =>
      overlays.at(session.sheetById(sheetId), row, column).overlay,
    ...drawingOf(session, overlays),
    listItems: (sheetId, row, column) => listItems(session, session.sheetById(sheetId), row, column),
    resolveReference: (reference) => {
      const place = resolveReference(book, reference, session.activeSheet);
      return place === undefined ? undefined : { sheetId: place.sheet.id, area: place.area };
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    onAsked: (hear) => {
      hearers.add(hear);
      return () => {
        hearers.delete(hear);
      };
    },
    setDrawPicture: (draw) => {
      session.drawPicture = draw;
    },
    setLatency: (milliseconds) => {
      requests.latency = milliseconds;
    },
    failRequest: (n, fault, from) => faults.plan(n, fault, from),
    onRequest: (gate) => requests.addGate(gate),
    setCellEditMode: (on) => {
      requests.cellEditMode = on;
    },
  };
}
