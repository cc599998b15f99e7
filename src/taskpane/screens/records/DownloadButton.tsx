// What is handed to the person as a file: a link that looks like the button it is used as.
import { Button } from "@fluentui/react-components";
import type { Offered } from "./download";

export function DownloadButton({ offered, label }: { offered: Offered; label: string }) {
  return (
    <Button as="a" appearance="primary" href={offered.href} download={offered.name}>
      {label}
    </Button>
  );
}
