#!/usr/bin/env bash
# numfmt 3.2.6: parseValue takes a comma for one that groups digits whatever stands behind it, and a point likewise where
# points group: a score typed with the other decimal mark is read ten or a hundred times as large, and no text is left to see
# it by. Excel leaves such an entry a text: Microsoft's sample of culture settings reads "14,37" back as one and mends it.
# Seen 29 November 2026 with numfmt 3.2.6, Node 20.20.2: en-US 1,5=15 9,05=905 14,37=1437 1,2345=12345; id-ID 1.5=15 25.05=2505
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent numfmt@3.2.6
cat > run.mjs <<'JS'
import { parseValue } from "numfmt";
const read = (locale, ...texts) =>
  `${locale} ${texts.map((text) => `${text}=${parseValue(text, { locale })?.v ?? "text"}`).join(" ")}`;
console.log(`${read("en-US", "1,5", "9,05", "14,37", "1,2345")}; ${read("id-ID", "1.5", "25.05")}`);
JS
got=$(node run.mjs)
seen='en-US 1,5=15 9,05=905 14,37=1437 1,2345=12345; id-ID 1.5=15 25.05=2505'
printf 'seen: %s\ngot:  %s\n' "$seen" "$got"
[ "$got" = "$seen" ]
