/** What the page offers to the add-in's pages in its iframes, and to end-to-end tests. */
import type { Workbench } from "./workbench";

declare global {
  interface Window {
    embeddedExcelWorkbench?: Workbench;
  }
}
