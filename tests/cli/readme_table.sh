#!/usr/bin/env bash
# A table of the README is what a command prints: the lines of its output that begin with "|" or "<" stand
# between the marks <!-- NAME: … --> and <!-- /NAME -->. With --write they are put there instead of
# compared.
#   readme_table.sh README NAME [--write] COMMAND…
set -euo pipefail

readme=$1 name=$2
shift 2
write=
[[ $1 == --write ]] && { write=yes; shift; }
grep -q "^<!-- $name:" "$readme" && grep -q "^<!-- /$name " "$readme" ||
  { echo "$readme has no marks for the table of $name" >&2; exit 1; }
table=$("$@" | grep '^[|<]')
expected=$(awk -v table="$table" -v name="$name" '
  index($0, "<!-- " name ":") == 1 {print; print table; inside = 1; next}
  index($0, "<!-- /" name) == 1 {inside = 0}
  !inside {print}' "$readme")
if [[ $write ]]; then
  printf '%s\n' "$expected" >"$readme"
elif ! diff <(printf '%s\n' "$expected") "$readme"; then
  echo "the README's table of $name is not what is printed; mend it with: $0 $readme $name --write $*" >&2
  exit 1
fi
