#!/usr/bin/env bash
# Tests the packages as a new user would use them, in an empty folder: the library in a console program and in an ASP.NET
# host, the command as a tool and as a published program. Needs the packages of the build, and no network.
set -euo pipefail
export LC_ALL=C DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
host=""
finish() {
    [ -z "$host" ] || kill "$host" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT
fail() {
    echo "packages.sh: $1" >&2
    exit 1
}
expect() { # what, text, part
    case "$2" in
        *"$3"*) echo "ok: $1" ;;
        *) fail "$1: expected \"$3\", got: $2" ;;
    esac
}

# A unique version, so that no cache has another package with this name.
suffix="try.$(date +%s)"
dotnet pack "$root/src/SearchPapers" -c Release -o "$work/feed" -p:VersionSuffix="$suffix" -v:q
version=$(basename "$work"/feed/SearchPapers.0*.nupkg .nupkg)
version=${version#SearchPapers.}
(cd "$work/feed" && ls -l ./*.nupkg)

# Other packages are read from the existing cache; new ones are removed with this folder.
cat >"$work/nuget.config" <<XML
<configuration>
  <config><add key="globalPackagesFolder" value="$work/packages" /></config>
  <fallbackPackageFolders><add key="known" value="${NUGET_PACKAGES:-$HOME/.nuget/packages}" /></fallbackPackageFolders>
  <packageSources><add key="local" value="$work/feed" /></packageSources>
</configuration>
XML

# A paper of one page, whose PDF is already in the corpus folder: nothing is downloaded.
pdf() {
    local text='BT /F1 17 Tf 150 720 Td (What a bee dances) Tj /F1 11 Tf 40 -30 Td (Ada Apis and Bela Bombus) Tj
/F1 12 Tf 40 -40 Td (Abstract) Tj /F1 10 Tf -158 -20 Td
(We film the dance of every bee and learn where nectar is. The hive understands it sooner) Tj 0 -13 Td
(than we do. We film the dance of every bee, and find that it tells where to fly in spring.) Tj
/F1 12 Tf 0 -30 Td (1 Introduction) Tj /F1 10 Tf 0 -20 Td
(Bees live in hives and tell each other where to fly. Nobody knew for long how they manage) Tj 0 -13 Td
(that. The waggle is counted by hand on every film. Observers agree about most of the turns) Tj 0 -13 Td
(and about all of the waggles that were filmed in summer, when the nectar is far away.) Tj ET'
    local objects=(
        '<< /Type /Catalog /Pages 2 0 R >>'
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>'
        "<< /Length ${#text} >>"$'\nstream\n'"$text"$'\nendstream'
        '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>'
    )
    local file=$'%PDF-1.4\n' table="" number=0 object
    for object in "${objects[@]}"; do
        table+=$(printf '%010d 00000 n ' "${#file}")$'\n'
        file+="$((++number)) 0 obj"$'\n'"$object"$'\nendobj\n'
    done
    printf '%sxref\n0 6\n0000000000 65535 f \n%strailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' "$file" "$table" "${#file}"
}
reading() { # folder
    mkdir -p "$1/corpus/pdf"
    pdf >"$1/corpus/pdf/dances.pdf"
    printf '# Bees\n\n- [What a bee dances](http://127.0.0.1:9/dances.pdf): Films bees.\n' >"$1/list.md"
}
project() { # folder, SDK
    cat >"$1/try.csproj" <<XML
<Project Sdk="$2">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="SearchPapers" Version="$version" /></ItemGroup>
</Project>
XML
    dotnet build "$1/try.csproj" -c Release -o "$1/out" -v:q
}

reading "$work/console"
cat >"$work/console/Program.cs" <<'CSHARP'
using SearchPapers;

await using var library = await PaperLibrary.OpenAsync();
var done = await library.IngestAsync(new IngestOptions { Sources = ["list.md"] });
var answer = await library.AskAsync("how is the waggle counted");
foreach (var hit in answer.Hits)
{
    Console.WriteLine($"{done.Extracted} read: {hit.Paper.Id}, page {hit.Passages[0].Page}: {hit.Passages[0].Text}");
}
CSHARP
project "$work/console" Microsoft.NET.Sdk
expect "a console program reads a PDF and answers from it" \
    "$(cd "$work/console" && dotnet out/try.dll)" "1 read: dances, page 1: "

reading "$work/web"
cat >"$work/web/Program.cs" <<'CSHARP'
using SearchPapers;
using SearchPapers.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSearchPapers();
await using var app = builder.Build();
var library = app.Services.GetRequiredService<PaperLibrary>();
await library.IngestAsync(new IngestOptions { Sources = ["list.md"] });
app.MapGet("/ask", async (string q, PaperLibrary papers, CancellationToken cancel) =>
    (await papers.AskAsync(q, cancellationToken: cancel)).Hits.Select(hit => $"{hit.Paper.Id}, page {hit.Passages[0].Page}"));
await app.RunAsync("http://127.0.0.1:0");
CSHARP
project "$work/web" Microsoft.NET.Sdk.Web
(cd "$work/web" && exec dotnet out/try.dll) >"$work/web.log" 2>&1 &
host=$!
address=""
for _ in $(seq 100); do
    address=$(sed -nE 's/.*Now listening on: (http[^ ]*).*/\1/p' "$work/web.log")
    [ -z "$address" ] && kill -0 "$host" 2>/dev/null || break
    sleep 0.3
done
[ -n "$address" ] || fail "the host did not start: $(cat "$work/web.log")"
expect "an ASP.NET host answers" "$(curl --noproxy '*' -fsS "$address/ask?q=how+is+the+waggle+counted")" "dances, page 1"
grep -q 'SearchPapers\[3\]' "$work/web.log" || fail "the host's log was not told of the ingest: $(cat "$work/web.log")"
kill "$host"
wait "$host" || true
host=""

# The command is installed in both ways that the README describes, but into this folder.
install=$(awk '/^## /{here = $0 == "## Install"} here && /^```/{code = !code; next} here && code' "$root/README.md")
install=${install//--global/--tool-path \"$work/tools\"}
printf '%s\n' "${install//\~/$work}" >"$work/install.sh"
cd "$root"
. "$work/install.sh"
[ "$(command -v searchpapers)" = "$work/searchpapers/searchpapers" ] || fail "README puts no searchpapers on the PATH"

installed() { # name, program
    reading "$work/$1"
    cd "$work/$1"
    expect "the $1 ingests" "$("$2" ingest list.md --quiet)" "1 read, 1 indexed"
    expect "the $1 answers" "$("$2" ask "how is the waggle counted" --json)" '"id":"dances"'
    expect "the $1 finds nothing wrong" "$("$2" doctor --quiet && echo healthy)" "healthy"
}
installed "published program" searchpapers
DOTNET_ROOT=${DOTNET_ROOT:-$(dirname "$(readlink -f "$(command -v dotnet)")")}
export DOTNET_ROOT
installed "tool" "$work/tools/searchpapers"
