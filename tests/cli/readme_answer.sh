#!/usr/bin/env bash
# README's answer is of this lab: every scheme has a row, it says when and where it was measured, by a build
# whose figures are to be trusted, and the plots it shows are there. Its figures are another machine's.
#   readme_answer.sh LAB README
set -uo pipefail

lab=$1 readme=$2
status=0
wrong() { echo "$1; measure anew: lab/bench/publish" >&2; status=1; }
answer=$(sed -n '/^<!-- answer:/,/^<!-- \/answer -->/p' "$readme")
schemes=$("$lab" list --format=markdown | sed -n 's/^| `\([a-z_]*\)`.*/\1/p')
[[ $answer && $schemes ]] || { echo "$readme has no answer, or lab list no scheme" >&2; exit 1; }
for scheme in $schemes; do
  grep -qE "^\| \`$scheme\` \| [0-9.]+ × \|" <<<"$answer" || wrong "$scheme has no row, or no figure"
done
rows=$(grep -c '^| `' <<<"$answer")
[[ $rows == $(wc -w <<<"$schemes") ]] || wrong "there are $rows rows, and other schemes"
grep -qE '^<p><sub>20[0-9]{2}-[0-9]{2}-[0-9]{2}, .* cores?, .* -O[23]' <<<"$answer" || wrong 'it does not say when and where'
grep -q 'not optimised\|sanitizer' <<<"$answer" && wrong 'it was measured by a build that tells nothing'
for plot in cost scaling ladder; do
  file=lab/bench/plots/$plot.svg
  grep -qF "($file)" "$readme" || wrong "$file is not shown"
  grep -q 'prefers-color-scheme: dark' "$(dirname "$readme")/$file" || wrong "$file is no plot for light and dark"
done
exit "$status"
