#!/usr/bin/env bash
# oxlint-tsgolint 7.0.2008: under `noUncheckedIndexedAccess`, no-unnecessary-condition calls the `??` behind a value read by a key
# from a generic record needless, of "type number". TypeScript says that it may be undefined, and refuses the line without the `??`;
# typescript-eslint leaves the line alone.
# Seen 1 December 2026 with oxlint 1.94.0, oxlint-tsgolint 7.0.2008, typescript 7.0.2 and 6.0.3, typescript-eslint 8.74.0, Node 20.20.2: oxlint with 1, without 0; typescript-eslint with 0; tsc with 0, without 1 (TS2532)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent oxlint@1.94.0 oxlint-tsgolint@7.0.2008 \
  typescript-7@npm:typescript@7.0.2 typescript@6.0.3 eslint@9.39.5 typescript-eslint@8.74.0
cat > tsconfig.json <<'JSON'
{ "compilerOptions": { "strict": true, "noUncheckedIndexedAccess": true, "noEmit": true, "module": "ESNext", "moduleResolution": "bundler" }, "include": ["*.ts"] }
JSON
echo '{ "plugins": ["typescript"], "categories": { "correctness": "off" }, "options": { "typeAware": true }, "rules": { "typescript/no-unnecessary-condition": "error" } }' > .oxlintrc.json
cat > eslint.config.mjs <<'JS'
import tseslint from "typescript-eslint";
export default [
  { files: ["*.ts"], plugins: { "@typescript-eslint": tseslint.plugin }, rules: { "@typescript-eslint/no-unnecessary-condition": "error" },
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
];
JS
write() {
  cat > sum.ts <<TS
export function total<Counts extends Readonly<Record<string, number>>>(one: Counts): number {
  let sum = 0;
  for (const key in one) sum += one[key]$1;
  return sum;
}
TS
}
oxlint() { npx oxlint --format unix sum.ts | grep -c "no-unnecessary-condition" || true; }
eslinted() { npx eslint --format json sum.ts | grep -o "no-unnecessary-condition" | sort -u | grep -c . || true; }
compiled() { node node_modules/typescript-7/bin/tsc | grep -o "TS2532" | grep -c . || true; }
write ' ?? 0'
with="oxlint with $(oxlint)"; es="typescript-eslint with $(eslinted)"; ts="tsc with $(compiled)"
write ''
got="$with, without $(oxlint); $es; $ts, without $(compiled) (TS2532)"
seen="oxlint with 1, without 0; typescript-eslint with 0; tsc with 0, without 1 (TS2532)"
printf 'seen: %s\ngot:  %s\n' "$seen" "$got"
[ "$got" = "$seen" ]
