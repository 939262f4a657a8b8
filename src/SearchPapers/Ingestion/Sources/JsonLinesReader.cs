using SearchPapers.Concurrency;
using SearchPapers.Files;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;
using SearchPapers.Sources;
using SearchPapers.Sources.JsonLines;

namespace SearchPapers.Ingestion.Sources;

/// <summary>Reads papers from files of JSON lines, of any length: no more than the ids is held.</summary>
/// <param name="files">The files, each with the name that it has as a source.</param>
/// <param name="isListed">Tells whether a reading list has a paper of an id.</param>
/// <param name="mergedLines">The lines, by file and id, that say something of a paper of a reading list and have become a part of it.</param>
/// <param name="indexed">What the index has; null where there is none.</param>
/// <param name="hasSource">Tells whether a source is still there: what a file had that was renamed, its new name takes over.</param>
internal sealed class JsonLinesReader(
    IReadOnlyList<(string Path, string Name)> files,
    Func<PaperId, bool> isListed,
    IReadOnlySet<(string Source, PaperId Id)> mergedLines,
    IndexedPapers? indexed,
    Func<string, bool> hasSource)
{
    // Changes when more is read of the same line.
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
    private readonly SkippedItems _skipped = new("lines are passed over");

    /// <summary>Gets how many papers the files name.</summary>
    public int Papers => _ids.Count;

    /// <summary>Gets the lines that were passed over, by file and number.</summary>
    public IReadOnlyList<Problem> Failures => _skipped.Failures;

    /// <summary>Gets what happened to lines that are no papers of their own, in a sentence.</summary>
    public IEnumerable<string> Notices => _duplicates.MergedLines.Count switch
    {
        0 => [],
        1 => ["1 line is about a paper that another line is about: that has its links, too."],
        var count => [$"{count} lines are about papers that other lines are about: those have their links, too."],
    };

    /// <summary>Tells whether a source is a file of JSON lines, plain or compressed.</summary>
    public static bool IsJsonLinesFile(string path)
    {
        var plain = Path.GetExtension(path).ToUpperInvariant() is ".GZ" or ".BR" ? Path.GetFileNameWithoutExtension(path) : path;
        return Extensions.Contains(Path.GetExtension(plain), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the files and returns the papers that the index does not have as they are.</summary>
    /// <remarks>Read again, all that is known of the files is found out anew.</remarks>
    /// <exception cref="SearchPapersException">A file is missing, or none of its lines holds a paper.</exception>
    public IEnumerable<IndexEntry> ReadChanged(CancellationToken cancellationToken)
    {
        _ids.Clear();
        _withAddedLinks.Clear();
        _skipped.Clear();
        _incompleteFiles.Clear();
        _completeFiles.Clear();
        foreach (var file in files)
        {
            var previousCount = _ids.Count;
            var lines = new LineFile(file.Path).Lines().Chunk(LinesPerBatch);
            var batches = OrderedParallel.Select(
                lines, batch => Task.FromResult(Array.ConvertAll(batch, line => Read(file.Name, line))), cancellationToken);
            foreach (var line in batches.SelectMany(batch => batch))
            {
                if (Process(file.Name, line) is { } entry)
                {
                    yield return entry;
                }
            }

            _ = !_incompleteFiles.Contains(file.Name) && _completeFiles.Add(file.Name);
            if (_ids.Count == previousCount && _skipped.Count == 0 && mergedLines.Count + _duplicates.MergedLines.Count == 0)
            {
                throw NoPapers(file.Path);
            }
        }
    }

    /// <summary>Returns the papers of the index that have become a part of a list's paper.</summary>
    public IEnumerable<PaperId> MergedPapers() => mergedLines
        .Concat(_duplicates.MergedLines)
        .Where(line => !isListed(line.Id)
            && !_ids.Contains(Fingerprint.ShortOf(line.Id.Value))
            && indexed?.SourceOf(line.Id) == line.Source)
        .Select(line => line.Id);

    /// <summary>Returns, for each file, the papers that it named before and that no file names now.</summary>
    public IEnumerable<DelistedPapers> Delisted() => files.Select(file => new DelistedPapers(
        indexed?.Vanished(file.Name, id => IsStillListed(file.Name, id)).ToList() ?? [],
        IsComplete: !_incompleteFiles.Contains(file.Name)));

    private static Line Read(string source, (int Number, string Text) line) =>
        JsonPaperReader.Parse(line.Text, out var fault) is { } paper
            ? new Line(line.Number, new IndexEntry(paper, Fingerprint.Of(ReaderVersion, source, line.Text)[..FingerprintDigits], source), "")
            {
                Keys = DuplicateKeys.Compute(paper),
            }
            : new Line(line.Number, null, fault);

    // Nothing of a paper that the index has as it is.
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

        var isKnown = indexed?.Has(entry.Id, entry.Fingerprint) == true;
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
        return isKnown ? null : _duplicates.WithMergedLinks(entry with { Keys = [.. line.Keys.All] });
    }

    // A paper that the index has and no line changes, with what other lines bring: once, with all of that. The first reading
    // cannot know yet that a later line changes it; the others do.
    private IndexEntry? IndexedWithAddedLinks(PaperId id) =>
        !_replaced.Contains(id) && indexed?.Find(id) is { } indexedEntry && _duplicates.WithMergedLinks(indexedEntry) is var extended
        && extended.Paper.Links.Count > indexedEntry.Paper.Links.Count && _withAddedLinks.Add(id)
            ? extended
            : null;

    private string? FindFault(PaperId id, string source, bool isKnown) =>
        isListed(id) ? $"a reading list has a paper '{id}'"
        : !isKnown && OtherSourceOf(id, source) is { } other ? $"there is a paper '{id}' from {other} before it; remove that, or give the line another id"
        : _ids.Add(Fingerprint.ShortOf(id.Value)) ? null
        : $"there is a paper '{id}' before it";

    private bool IsStillListed(string source, PaperId id) =>
        _ids.Contains(Fingerprint.ShortOf(id.Value)) || _duplicates.HasMergedLines(id)
        || mergedLines.Contains((source, id)) || _duplicates.MergedLines.Contains((source, id));

    private void Skip(string source, Line line, string fault)
    {
        _incompleteFiles.Add(source);
        var title = line.Entry?.Paper.Paper.Title ?? "";
        _skipped.Add($"{Path.GetFileName(source)}:{line.Number}", title, $"the line is passed over: {fault}");
    }

    // Two collections that number their papers from 1 must not take each other's places. What a file of this run no longer
    // names, or what has become a part of a list's paper, another may.
    private string? OtherSourceOf(PaperId id, string source) =>
        indexed?.SourceOf(id) is { } other && other != source
        && !_completeFiles.Contains(other) && !mergedLines.Contains((other, id)) && hasSource(other)
            ? other
            : null;

    private static SearchPapersException NoPapers(string path) => new LineFile(path).Wrong(
        line: null,
        "none of its lines holds a paper",
        "A line is a JSON object such as {\"id\": \"1\", \"title\": \"...\", \"abstract\": \"...\"}");

    private sealed record Line(int Number, IndexEntry? Entry, string Fault)
    {
        public DuplicateKeys Keys { get; init; } = new([], [], 0);
    }
}
