// The pane's rival: React and Fluent with one button, drawn once Office answers, and nothing else.
import { createRoot } from "react-dom/client";
import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";

async function draw(container: HTMLElement): Promise<void> {
  await Office.onReady();
  createRoot(container).render(
    <FluentProvider theme={webLightTheme}>
      <Button>Tombol</Button>
    </FluentProvider>,
  );
}

const container = document.getElementById("pane");
if (container) void draw(container);
