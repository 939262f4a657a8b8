using System.Runtime.CompilerServices;
using SearchPapers.Concurrency;
using SearchPapers.Files;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;
using SearchPapers.Sources;
using SearchPapers.Sources.JsonLines;

namespace SearchPapers.Ingestion.Sources;

/// <summary>Streams papers from JSON Lines files of any size: only hashes of ids stay in memory.</summary>
/// <param name="files">The files, each with its name as a source.</param>
/// <param name="isListed">Returns whether a source of another kind lists a paper with the id.</param>
/// <param name="mergedLines">The lines that were merged into papers of other sources.</param>
/// <param name="indexed">The indexed papers, or null if there is no index.</param>
/// <param name="hasSource">Returns whether a source still exists; the papers of a renamed file move to its new
/// name.</param>
internal sealed class JsonLinesReader(
    IReadOnlyList<(string Path, string Name)> files,
    Func<PaperId, bool> isListed,
    IReadOnlySet<(string Source, PaperId Id)> mergedLines,
    IndexedPapers? indexed,
    Func<string, bool> hasSource)
{
    // Increment when the reader extracts more from a line.
    private const string ReaderVersion = "lines 3";

    private const int FingerprintDigits = 16;
    private const int LinesPerBatch = 64;

    private static readonly string[] Extensions = [".jsonl", ".ndjson"];

    private readonly HashSet<UInt128> _ids = [];
    private readonly HashSet<string> _incompleteFiles = [];
    private readonly HashSet<string> _completeFiles = [];
    private readonly HashSet<PaperId> _withAddedLinks = [];
    private readonly HashSet<PaperId> _replaced = [];
    private readonly JsonLineDuplicates _duplicates = new(indexed);
    private readonly SkippedItems _skipped = new("lines were skipped");

    /// <summary>The number of distinct papers in the files.</summary>
    public int Papers => _ids.Count;

    /// <summary>The skipped lines, with file and number.</summary>
    public IReadOnlyList<Problem> Failures => _skipped.Failures;

    /// <summary>A sentence about lines that were merged into others.</summary>
    public IEnumerable<string> Notices => _duplicates.MergedLines.Count switch
    {
        0 => [],
        1 => ["Merged 1 line into another line about the same paper."],
        var count => [$"Merged {count} lines into other lines about the same papers."],
    };

    /// <summary>Returns whether a source is a JSON Lines file, plain or compressed.</summary>
    public static bool IsJsonLinesFile(string path)
    {
        var plain = Path.GetExtension(path).ToUpperInvariant() is ".GZ" or ".BR"
            ? Path.GetFileNameWithoutExtension(path)
            : path;
        return Extensions.Contains(Path.GetExtension(plain), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the files and returns the papers that the index lacks or that changed.</summary>
    /// <remarks>Can be enumerated again.</remarks>
    /// <exception cref="SearchPapersException">A file is missing, or none of its lines holds a paper.</exception>
    public async IAsyncEnumerable<IndexEntry> ReadChangedAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _ids.Clear();
        _withAddedLinks.Clear();
        _skipped.Clear();
        _incompleteFiles.Clear();
        _completeFiles.Clear();
        foreach (var file in files)
        {
            var previousCount = _ids.Count;
            var lines = new LineFile(file.Path).ReadLines().Chunk(LinesPerBatch).ToAsyncEnumerable();
            var batches = OrderedParallel.SelectAsync(
                lines, batch => Task.FromResult(Array.ConvertAll(batch, line => Read(file.Name, line))),
                cancellationToken);
            await foreach (var batch in batches.ConfigureAwait(false))
            {
                foreach (var entry in batch.Select(line => Process(file.Name, line)).OfType<IndexEntry>())
                {
                    yield return entry;
                }
            }

            _ = !_incompleteFiles.Contains(file.Name) && _completeFiles.Add(file.Name);
            if (_ids.Count == previousCount && _skipped.Count == 0
                && mergedLines.Count + _duplicates.MergedLines.Count == 0)
            {
                throw NoPapers(file.Path);
            }
        }
    }

    /// <summary>Returns the indexed papers of lines that were merged into other papers.</summary>
    public IEnumerable<PaperId> MergedPapers() => mergedLines
        .Concat(_duplicates.MergedLines)
        .Where(line => !isListed(line.Id)
            && !_ids.Contains(Fingerprint.ComputeShort(line.Id.Value))
            && indexed?.SourceOf(line.Id) == line.Source)
        .Select(line => line.Id);

    /// <summary>Returns, for each file, the papers that it listed before and that no file lists now.</summary>
    public IEnumerable<DelistedPapers> Delisted() => files.Select(file => new DelistedPapers(
        indexed?.NoLongerListed(file.Name, id => IsStillListed(file.Name, id)).ToList() ?? [],
        IsComplete: !_incompleteFiles.Contains(file.Name)));

    private static Line Read(string source, (int Number, string Text) line) =>
        JsonPaperReader.Parse(line.Text, out var fault) is { } paper
            ? new Line(
                line.Number,
                new IndexEntry(
                    paper, Fingerprint.Compute(ReaderVersion, source, line.Text)[..FingerprintDigits], source),
                "")
            {
                Keys = DuplicateKeys.Compute(paper),
            }
            : new Line(line.Number, null, fault);

    // Returns null if the index is up to date.
    private IndexEntry? Process(string source, Line line)
    {
        if (line.Entry is not { } entry)
        {
            Skip(source, line, line.Fault);
            return null;
        }

        if (mergedLines.Contains((source, entry.Id)))
        {
            return null;
        }

        var isKnown = indexed?.Contains(entry.Id, entry.Fingerprint) == true;
        return !isKnown && !isListed(entry.Id) && _duplicates.FindOther(source, entry.Paper, line.Keys) is { } other
            ? IndexedWithAddedLinks(other)
            : ProcessDistinct(source, line, entry, isKnown);
    }

    private IndexEntry? ProcessDistinct(string source, Line line, IndexEntry entry, bool isKnown)
    {
        if (FindFault(entry.Id, source, isKnown) is { } fault)
        {
            Skip(source, line, fault);
            return null;
        }

        _duplicates.Register(entry.Id, line.Keys);
        _ = !isKnown && indexed?.SourceOf(entry.Id) is not null && _replaced.Add(entry.Id);
        return isKnown ? null : _duplicates.WithMergedLinks(entry with { DuplicateKeys = [.. line.Keys.All] });
    }

    // An indexed paper with unchanged line gets the links of its duplicates once. The first pass cannot know whether a
    // later line replaces it; the second pass does.
    private IndexEntry? IndexedWithAddedLinks(PaperId id) =>
        !_replaced.Contains(id) && indexed?.Find(id) is { } indexedEntry
            && _duplicates.WithMergedLinks(indexedEntry) is var extended
        && extended.Paper.Links.Count > indexedEntry.Paper.Links.Count && _withAddedLinks.Add(id)
            ? extended
            : null;

    private string? FindFault(PaperId id, string source, bool isKnown) =>
        isListed(id) ? $"a reading list already has a paper '{id}'"
        : !isKnown
            && OtherSourceOf(id, source) is { } other
                ? $"{other} already has a paper '{id}'; remove that paper, or change the id of the line"
        : _ids.Add(Fingerprint.ComputeShort(id.Value)) ? null
        : $"an earlier line has the id '{id}'";

    private bool IsStillListed(string source, PaperId id) =>
        _ids.Contains(Fingerprint.ComputeShort(id.Value)) || _duplicates.HasMergedLines(id)
        || mergedLines.Contains((source, id)) || _duplicates.MergedLines.Contains((source, id));

    private void Skip(string source, Line line, string fault)
    {
        _incompleteFiles.Add(source);
        var title = line.Entry?.Paper.Paper.Title ?? "";
        _skipped.Add($"{Path.GetFileName(source)}:{line.Number}", title, $"skipped: {fault}");
    }

    // Two collections that number their papers from 1 must not replace each other. An id is free again if its file no
    // longer lists it or its line was merged.
    private string? OtherSourceOf(PaperId id, string source) =>
        indexed?.SourceOf(id) is { } other && other != source
        && !_completeFiles.Contains(other) && !mergedLines.Contains((other, id)) && hasSource(other)
            ? other
            : null;

    private static SearchPapersException NoPapers(string path) => new LineFile(path).CreateException(
        line: null,
        "none of its lines holds a paper",
        "A line is a JSON object such as {\"id\": \"1\", \"title\": \"...\", \"abstract\": \"...\"}");

    private sealed record Line(int Number, IndexEntry? Entry, string Fault)
    {
        public DuplicateKeys Keys { get; init; } = new([], [], 0);
    }
}
