// The pane as a whole: language, theme, announcements, and the wait for Office.
import { useEffect } from "react";
import { AriaLiveAnnouncer, FluentProvider, type ButtonState } from "@fluentui/react-components";
import type { i18n } from "i18next";
import { I18nextProvider } from "react-i18next";
import { languageOf, localeOf } from "../locales";
import type { OfficeTheme, Readiness } from "../excel/environment";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { Pane } from "./Pane";
import { useReadiness } from "./hooks/useReadiness";
import { useTheme } from "./hooks/useTheme";
import { useLasting } from "./hooks/useLater";
import { SLOW_AFTER_MS } from "./hooks/useTask";
import { ErrorBoundary } from "./parts/ErrorBoundary";
import { ReloadButton } from "./parts/FailureBar";
import { loadMessages, Message } from "./parts/Message";
import { Waiting } from "./parts/Waiting";
import { rememberedLanguage } from "./remembered";
import { SurroundingsProvider, type PaneSurroundings } from "./surroundings";
import { useSpeech, useText } from "./text";

/** What the pane is told by Office. */
export interface PaneHost {
  readonly whenReady: () => Promise<Readiness>;
  readonly displayLanguage: () => string;
  readonly officeTheme: () => OfficeTheme | undefined;
}

/** The whole pane. `i18n` has its first language loaded. */
export function App(props: { i18n: i18n; host: PaneHost; surroundings: PaneSurroundings }) {
  const { i18n, host, surroundings } = props;
  return (
    <I18nextProvider i18n={i18n}>
      <SurroundingsProvider value={surroundings}>
        <Shell host={host} />
      </SurroundingsProvider>
    </I18nextProvider>
  );
}

/** Main buttons are known to the pane's own CSS: contrast themes need it. */
const STYLE_HOOKS = {
  useButtonStyles_unstable: (state: unknown) => {
    const { appearance, root } = state as ButtonState;
    if (appearance === "primary") root.className = `${root.className ?? ""} primary`;
  },
};

function Shell({ host }: { host: PaneHost }) {
  const readiness = useReadiness(host.whenReady);
  const theme = useTheme(host.officeTheme, readiness === "ready");
  const { language, speak } = useSpeech();
  useEffect(() => {
    // Excel's own language is known only now; what a person chose goes before it.
    if (readiness === "ready" && rememberedLanguage() === undefined)
      speak(languageOf(host.displayLanguage()));
  }, [readiness, host, speak]);
  useEffect(() => {
    document.documentElement.lang = localeOf(language);
  }, [language]);
  useEffect(() => {
    if (readiness === "ready") void loadMessages();
  }, [readiness]);
  useEffect(() => {
    // Where it cannot be loaded the pane goes on without.
    const keeping = import("./focus").then(({ keepFocus }) => keepFocus(document));
    return () => {
      keeping.then((stop) => {
        stop();
      }, console.error);
    };
  }, []);
  if (!theme) return null;
  return (
    <FluentProvider theme={theme} customStyleHooks_unstable={STYLE_HOOKS}>
      <AriaLiveAnnouncer>
        <div className="pane">
          <ErrorBoundary fallback={<Crashed />}>
            {readiness === "ready" ? <Pane /> : <NotReady readiness={readiness} />}
            <Footer />
          </ErrorBoundary>
        </div>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}

function NotReady({ readiness }: { readiness: Exclude<ReturnType<typeof useReadiness>, "ready"> }) {
  const text = useText();
  const slow = useLasting(readiness === "waiting", SLOW_AFTER_MS);
  return (
    <>
      <Header />
      <main>
        {readiness === "waiting" && slow && <Waiting label={text("pane.loading")} />}
        {readiness === "silent" && (
          <Message intent="error" title={text("pane.failureTitle")} actions={<ReloadButton />}>
            {text("pane.officeSilent")}
          </Message>
        )}
        {readiness === "officeMissing" && (
          <Message intent="error" title={text("pane.failureTitle")} actions={<ReloadButton />}>
            {text("pane.officeMissing")}
          </Message>
        )}
        {readiness === "notInExcel" && <Message intent="info">{text("pane.notInExcel")}</Message>}
      </main>
    </>
  );
}

function Crashed() {
  const text = useText();
  return (
    <>
      <Header />
      <main>
        <Message intent="error" title={text("pane.failureTitle")} actions={<ReloadButton />}>
          {text("pane.crashed")}
        </Message>
      </main>
    </>
  );
}
