/** A CSV of another make through the pane: its columns matched, what would be added looked at, added, and seen in the workbook. */
import { screenshot } from "./support/browser";
import { inWorkbench, limit, openScreen, rowsWith } from "./support/suite";

const workbench = inWorkbench();

const RECORDING = "UJI-IMPOR-1";
const CSV = `Call Date;VRS ID;Petugaz;Durasi Total
20/07/2026;${RECORDING};Ayu;180
kemarin;UJI-IMPOR-2;Dewi;90
20/07/2026;${RECORDING};Ayu;180
`;

test(
  "a file with headers of its own is matched, previewed and added; nothing stands in the workbook before",
  async () => {
    const { page, pane } = await workbench.open();
    await openScreen(pane, "Impor");
    await pane
      .getByLabel("Pilih file (.csv atau .xlsx)")
      .setInputFiles({ name: "vrs.csv", mimeType: "text/csv", buffer: Buffer.from(CSV, "utf8") });
    await pane.getByRole("heading", { name: "Pasangkan kolom" }).waitFor();
    await pane.getByLabel("Petugaz").selectOption("Pelaksana");
    await pane.getByLabel("Durasi Total").selectOption("Durasi (detik)");
    await screenshot(page, "import-mapping");
    await pane.getByRole("button", { name: "Pratinjau" }).click();
    await pane.getByText("2 baris akan ditambahkan.").waitFor();
    await pane.getByRole("button", { name: "1 baris ganda" }).click();
    await pane.getByText("Baris 4 sama dengan baris 2 file ini").waitFor();
    await screenshot(page, "import-preview");
    expect(await rowsWith(page, RECORDING)).toEqual([]);
    await pane.getByRole("button", { name: "Tambahkan", exact: true }).click();
    await pane.getByText("2 baris ditambahkan.").waitFor();
    await screenshot(page, "import-result");
    expect(await rowsWith(page, RECORDING)).toMatchObject([
      { "ID Rekaman": RECORDING, Pelaksana: "Ayu", "Durasi (detik)": 180 },
    ]);
  },
  limit,
);
