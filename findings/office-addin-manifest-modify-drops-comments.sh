#!/usr/bin/env bash
# office-addin-manifest 2.1.6: "modify --displayName" rewrites the whole file: every comment is gone, and the names for other
# languages stay what they were. A valid manifest with two comments and an Override goes in.
# Seen 28 November 2026 with office-addin-manifest 2.1.6, Node 20.20.2: comments 2 -> 0; name Baru; override Lama
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent office-addin-manifest@2.1.6
cat > manifest.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<!-- Texts are those of the dictionary. -->
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="TaskPaneApp">
  <Id>00000000-0000-4000-8000-000000000001</Id>
  <Version>1.0.0.0</Version>
  <ProviderName>Contoh</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="Old">
    <Override Locale="id-ID" Value="Lama"/>
  </DisplayName>
  <Description DefaultValue="Contoh"/>
  <!-- One page for all. -->
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <DefaultSettings>
    <SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
</OfficeApp>
XML
comments() { grep -c '<!--' manifest.xml || true; }
before=$(comments)
npx --no-install office-addin-manifest modify manifest.xml --displayName Baru >/dev/null
name=$(sed -n 's/.*<DisplayName DefaultValue="\([^"]*\)".*/\1/p' manifest.xml)
override=$(sed -n 's/.*<Override Locale="id-ID" Value="\([^"]*\)".*/\1/p' manifest.xml)
seen='comments 2 -> 0; name Baru; override Lama'
got="comments $before -> $(comments); name $name; override $override"
printf 'seen: %s\ngot:  %s\n' "$seen" "$got"
[ "$got" = "$seen" ]
