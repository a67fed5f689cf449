#!/usr/bin/env bash
# The story itself, once: every verdict in it is as promised, and it closes with what every scheme costs
# and gains, measured in this run, beside what history reports.
#   tour.sh LAB
set -uo pipefail

lab=$1
told=$("$lab" tour --quiet) || { echo "$told"; echo "exit $?" >&2; exit 1; }
closing=${told##*What it comes to}
status=0
expect() {
  grep -qE -- "$1" <<<"$closing" || { echo "the closing has no line like: $1" >&2; status=1; }
}
schemes=$("$lab" list --format=markdown | sed -n 's/^| `\([a-z_]*\)`.*/\1/p')
[[ $schemes ]] || { echo 'lab list names no scheme' >&2; exit 1; }
for scheme in $schemes; do
  # Two threads have no figure where the machine was too busy for one undisturbed round.
  expect "^  $scheme +(safe|corrupt) +(exact|lost) +[0-9.]+× +([0-9.]+×|-) +([0-9.]+×|-)"
done
expect '^  1999, '
expect '^  2023, '
((status == 0)) || echo "$closing"
exit "$status"
