#!/bin/bash
# Indexes a folder of PDFs with recoll and with SearchPapers, and times a question in whole processes. Run by compare.sh.
#   recoll.sh WORK BENCHMARKS SEARCHPAPERS HELLO RUNS
set -euo pipefail
work=$1 bench=$2 program=$3 hello=$4 runs=$5
pdfs=$work/pdfs
mkdir -p "$pdfs" "$work/recoll"
find "$SEARCHPAPERS_DATA/seeds/pdf" "$SEARCHPAPERS_DATA/pdf" -name '*.pdf' -exec cp -n {} "$pdfs/" \;
count=$(find "$pdfs" -name '*.pdf' | wc -l)
printf '\n### recoll, %s PDFs\n\n' "$count"
printf 'topdirs = %s\n' "$pdfs" > "$work/recoll/recoll.conf"

row() {
    local name=$1 start=$EPOCHREALTIME
    shift
    if "$@" > "$work/recoll.log" 2>&1; then
        echo "$EPOCHREALTIME $start" | awk -v n="$name" -v c="$count" '{ s = $1 - $2; printf "| %s | %.1f | %.1f |\n", n, s, c / s }'
    else
        echo "| $name | failed: $(tail -1 "$work/recoll.log") | |"
        return 1
    fi
}

printf '| indexing | s | PDFs/s |\n| --- | --- | --- |\n'
row recollindex recollindex -c "$work/recoll" -z
rm -rf "$work/index-pdf" "$work/corpus-pdf"
# A list of all papers. PDFs in the corpus folder with the id of their paper are not downloaded.
mkdir -p "$work/corpus-pdf/pdf"
cp "$pdfs"/*.pdf "$work/corpus-pdf/pdf/"
for pdf in "$pdfs"/*.pdf; do
    id=$(basename "$pdf" .pdf)
    echo "- [$id](https://proceedings.mlr.press/v1/$id/$id.pdf)"
done > "$work/corpus-pdf/papers.md"
processes=(--process "hello=$hello" --process "recollq=recollq -c \"$work/recoll\" -n 0-10 -A {words}")
if row searchpapers "$program" ingest "$work/corpus-pdf/papers.md" --index "$work/index-pdf" --corpus "$work/corpus-pdf" --quiet; then
    processes+=(--process "searchpapers, hybrid=\"$program\" search {words} --mode hybrid --index \"$work/index-pdf\"")
fi

# Words that occur in the papers, and that both programs search alike.
printf '{"text": "generalization bounds"}\n{"text": "stochastic gradient descent"}\n{"text": "convex optimization"}\n' > "$work/pdf-queries.jsonl"
echo
"$bench" processes --queries "$work/pdf-queries.jsonl" --runs "$runs" "${processes[@]}"
