#!/bin/bash
# Measures the growth from a thousand papers to a million with the published program. Prints a Markdown table.
#
#   SEARCHPAPERS_DATA=DIR tests/SearchPapers.Benchmarks/growth.sh WORK [PAPERS...]
#
# WORK is a folder for papers and indexes, which are kept (about 6 KiB per paper).
#   SEARCHPAPERS=FILE   uses a published program instead of publishing one
set -euo pipefail

if [ $# -lt 1 ] || [ -z "${SEARCHPAPERS_DATA:-}" ]; then
    sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "$1"
work=$(cd "$1" && pwd)
shift
dotnet build "$here" -c Release -v q --nologo >&2
program=${SEARCHPAPERS:-$work/searchpapers/SearchPapers.Cli}
if [ -z "${SEARCHPAPERS:-}" ]; then
    dotnet publish "$root/src/SearchPapers.Cli" -c Release -o "$work/searchpapers" -v q --nologo >&2
fi

"$root/artifacts/bin/SearchPapers.Benchmarks/release/SearchPapers.Benchmarks" growth \
    --from "$SEARCHPAPERS_DATA"/abstracts/train-*.jsonl.br --queries "$SEARCHPAPERS_DATA/ir/litsearch-dev/queries.jsonl" \
    --program "$program" --out "$work" ${1:+--sizes "$@"}
