// The pages that stand beside the pane's own on its server; the build makes them (src/pages).
import type { Language } from "../../../locales";

export const HELP_PAGES: Readonly<Record<Language, string>> = { id: "help.html", en: "help.en.html" };
