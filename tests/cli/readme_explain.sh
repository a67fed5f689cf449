#!/usr/bin/env bash
# What the README shows of explain is what explain says: every line of its sample, of a recorded report.
#   readme_explain.sh EXPLAIN README SAMPLE
set -uo pipefail

explain=$1 readme=$2 sample=$3
said=$("$explain" --root=/src/lab --quiet "$sample")
shown=$(awk '/^1\. data race on a reference count/ {inside = 1} /^```/ {inside = 0} inside' "$readme")
[[ $shown ]] || { echo "$readme shows nothing of explain" >&2; exit 1; }
status=0
while IFS= read -r line; do
  grep -qxF -- "$line" <<<"$said" || { echo "explain does not say: $line" >&2; status=1; }
done <<<"$shown"
exit "$status"
