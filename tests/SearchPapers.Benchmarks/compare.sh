#!/bin/bash
# Compares whole programs on the same papers and questions (top 10), in one run on one machine.
#
#   SEARCHPAPERS_DATA=DIR tests/SearchPapers.Benchmarks/compare.sh WORK [PAPERS] [RUNS]
#
# WORK is a folder for all output (about 8 KiB per paper). Defaults: PAPERS 10000, RUNS of each process 9.
# Prints Markdown. Installs nothing outside WORK. Missing programs are reported and skipped.
#   SEARCHPAPERS=FILE   uses a published program instead of publishing one
#   SKIP="lancedb ..."  skips programs: sqlite lancedb recoll
set -euo pipefail

if [ $# -lt 1 ] || [ -z "${SEARCHPAPERS_DATA:-}" ]; then
    sed -n '2,11s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "$1"
work=$(cd "$1" && pwd)
papers=${2:-10000}
runs=${3:-9}
questions=$SEARCHPAPERS_DATA/ir/litsearch-dev/queries.jsonl
runtime=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -1)

title() { printf '\n### %s\n\n' "$1"; }
missing() { printf '\n%s is skipped: %s\n' "$1" "$2"; }
skipped() { [[ " ${SKIP:-} " == *" $1 "* ]]; }
seconds() { local start=$EPOCHREALTIME; "$@" > /dev/null; echo "$EPOCHREALTIME $start" | awk '{ printf "%.1f", $1 - $2 }'; }

dotnet build "$here" -c Release -v q --nologo >&2
bench=$root/artifacts/bin/SearchPapers.Benchmarks/release/SearchPapers.Benchmarks
hello=$("$here/scripts/hello.sh" "$work/hello" "$runtime")
program=${SEARCHPAPERS:-}
if [ -z "$program" ]; then
    dotnet publish "$root/src/SearchPapers.Cli" -c Release -o "$work/searchpapers" -v q --nologo >&2
    program=$work/searchpapers/SearchPapers.Cli
fi

echo "$(date -u +%F), $(nproc) processors, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), .NET $(dotnet --version)," \
    "$papers papers, $runs runs of each process"

title "SearchPapers"
file=$work/papers-$papers.jsonl
"$bench" corpus --from "$SEARCHPAPERS_DATA"/abstracts/train-*.jsonl.br --papers "$papers" --out "$file"
rm -rf "$work/index" "$work/corpus"
took=$(seconds "$program" ingest "$file" --index "$work/index" --corpus "$work/corpus" --quiet)
bytes=$(du -sb "$work/index" | cut -f1)
printf '| papers | ingest s | documents/s | bytes a paper |\n| --- | --- | --- | --- |\n'
awk -v n="$papers" -v s="$took" -v b="$bytes" 'BEGIN { printf "| %d | %s | %d | %d |\n\n", n, s, n / s, b / n }'
"$bench" queries --index "$work/index" --queries "$questions"
processes=(--process "hello=$hello")
processes+=(--process "searchpapers, hybrid=\"$program\" search {words} --mode hybrid --index \"$work/index\"")
processes+=(--process "searchpapers, keyword=\"$program\" search {words} --mode keyword --index \"$work/index\"")

if skipped sqlite; then
    missing SQLite "as requested."
else
    title "SQLite FTS5"
    "$bench" fts5-speed --from "$file" --queries "$questions" --out "$work/papers.db"
    if command -v sqlite3 > /dev/null; then
        select="SELECT id, title FROM papers WHERE papers MATCH '{terms}' ORDER BY rank LIMIT 10"
        printf '\nsqlite3 of the machine, for whole processes: %s\n' "$(sqlite3 --version | cut -d' ' -f1)"
        processes+=(--process "sqlite3=sqlite3 \"$work/papers.db\" \"${select}\"")
    else
        missing "sqlite3 as a process" "there is no sqlite3 (Debian: apt-get install sqlite3)."
    fi
fi

if skipped lancedb; then
    missing LanceDB "as requested."
elif ! command -v npm > /dev/null; then
    missing LanceDB "there is no npm (Debian: apt-get install npm)."
elif ! platform=$(node -p '`${process.platform}-${process.arch}` + (process.platform === "linux" ? "-gnu" : process.platform === "win32" ? "-msvc" : "")') \
    || ! npm install --prefix "$work/node" --omit=optional --ignore-scripts --no-audit --no-fund --loglevel=error \
        @lancedb/lancedb@0.39.0 "@lancedb/lancedb-$platform@0.39.0" apache-arrow@18.1.0 >&2; then
    missing LanceDB "npm cannot install @lancedb/lancedb and @lancedb/lancedb-${platform:-PLATFORM}."
else
    title "LanceDB 0.39.0"
    cp "$here/scripts/lancedb.mjs" "$work/node/"
    "$bench" terms --queries "$questions" --out "$work/terms.jsonl"
    dimensions=$("$bench" vectors --index "$work/index" --from "$file" --queries "$questions" --out "$work/vectors")
    lance=(node "$work/node/lancedb.mjs")
    "${lance[@]}" build "$work/lance" "$file" "$work/vectors" "$dimensions"
    echo
    "${lance[@]}" ask "$work/lance" "$work/terms.jsonl" "$work/vectors" "$dimensions"
    processes+=(--process "LanceDB, words=${lance[*]} words \"$work/lance\" {words}")
    processes+=(--process "LanceDB, vector given=${lance[*]} vector \"$work/lance\" \"$work/vectors\" $dimensions")
fi

title "Whole processes, one question each"
"$bench" processes --queries "$questions" --runs "$runs" "${processes[@]}"

if skipped recoll; then
    missing recoll "as requested."
elif ! command -v recollq > /dev/null || ! command -v pdftotext > /dev/null; then
    missing recoll "there is no recollq or pdftotext (Debian: apt-get install recollcmd poppler-utils)."
else
    "$here/scripts/recoll.sh" "$work" "$bench" "$program" "$hello" "$runs"
fi
