#!/usr/bin/env bash
# fflate 0.8.3: zipSync writes mtime as the machine's local time, so the same files with the same mtime are other bytes in
# another time zone; and "1980-01-01", the first day that a ZIP can name, is refused west of Greenwich.
# Seen 28 November 2026 with fflate 0.8.3, Node 20.20.2: Asia/Jakarta 1980-01-01 07:00; UTC 1980-01-01 00:00; America/New_York refused (date not in range 1980-2099); from local parts 1980-01-01 00:00 in all three
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent fflate@0.8.3
cat > run.cjs <<'JS'
const { zipSync } = require("fflate");

/** The entry's day and time as its local header has them. */
function noted(mtime) {
  try {
    const header = Buffer.from(zipSync({ "a.txt": [new Uint8Array([120]), { mtime }] }));
    const time = header.readUInt16LE(10);
    const day = header.readUInt16LE(12);
    const two = (number) => String(number).padStart(2, "0");
    return `${1980 + (day >> 9)}-${two((day >> 5) & 15)}-${two(day & 31)} ${two(time >> 11)}:${two((time >> 5) & 63)}`;
  } catch ({ message }) {
    return `refused (${message})`;
  }
}
console.log(process.argv[2] === "local" ? noted(new Date(1980, 0, 1)) : noted("1980-01-01"));
JS
got=""
local=""
for zone in Asia/Jakarta UTC America/New_York; do
  got+="$zone $(TZ=$zone node run.cjs); "
  local+="$(TZ=$zone node run.cjs local) "
done
[ "$(printf '%s\n' $local | sort -u | wc -l)" -eq 2 ] && local="${local%% *} 00:00 in all three"
got+="from local parts $local"
seen='Asia/Jakarta 1980-01-01 07:00; UTC 1980-01-01 00:00; America/New_York refused (date not in range 1980-2099); from local parts 1980-01-01 00:00 in all three'
printf 'seen: %s\ngot:  %s\n' "$seen" "$got"
[ "$got" = "$seen" ]
