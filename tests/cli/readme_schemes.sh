#!/usr/bin/env bash
# The README's table of schemes is what the schemes promise: `lab list --format=markdown`, between two
# marks. With --write it is put there instead of compared.
#   readme_schemes.sh LAB README [--write]
set -euo pipefail

lab=$1 readme=$2
table=$("$lab" list --format=markdown)
expected=$(awk -v table="$table" '
  /^<!-- schemes:/ {print; print table; inside = 1; next}
  /^<!-- \/schemes/ {inside = 0}
  !inside {print}' "$readme")
grep -q '^<!-- schemes:' "$readme" && grep -q '^<!-- /schemes' "$readme" ||
  { echo "$readme has no marks for the table of schemes" >&2; exit 1; }
if [ "${3-}" = --write ]; then
  printf '%s\n' "$expected" >"$readme"
elif ! diff <(printf '%s\n' "$expected") "$readme"; then
  echo "the README's table of schemes is not what they promise; mend it with: $0 $lab $readme --write" >&2
  exit 1
fi
