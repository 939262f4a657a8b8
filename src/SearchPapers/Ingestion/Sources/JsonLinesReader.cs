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
/// <param name="merged">The lines, by file and id, that say something of a paper of a reading list and have become a part of it.</param>
/// <param name="indexed">What the index has; null where there is none.</param>
/// <param name="isThere">Tells whether a source is still there: what a file had that was renamed, its new name takes over.</param>
internal sealed class JsonLinesReader(
    IReadOnlyList<(string Path, string Name)> files,
    Func<PaperId, bool> isListed,
    IReadOnlySet<(string Source, PaperId Id)> merged,
    IndexedPapers? indexed,
    Func<string, bool> isThere)
{
    // Changes when more is read of the same line.
    private const string ReaderVersion = "lines 3";

    private const int FingerprintDigits = 16;
    private const int LinesAtOnce = 64;

    private static readonly string[] Extensions = [".jsonl", ".ndjson"];

    private readonly HashSet<UInt128> _named = [];
    private readonly HashSet<string> _partlyRead = [];
    private readonly HashSet<string> _wholeFiles = [];
    private readonly HashSet<PaperId> _widened = [];
    private readonly HashSet<PaperId> _replaced = [];
    private readonly JsonLineDuplicates _twins = new(indexed);
    private readonly SkippedItems _passedOver = new("lines are passed over");

    /// <summary>Gets how many papers the files name.</summary>
    public int Papers => _named.Count;

    /// <summary>Gets the lines that were passed over, by file and number.</summary>
    public IReadOnlyList<Problem> Failures => _passedOver.Failures;

    /// <summary>Gets what happened to lines that are no papers of their own, in a sentence.</summary>
    public IEnumerable<string> Notices => _twins.Twins.Count switch
    {
        0 => [],
        1 => ["1 line is about a paper that another line is about: that has its links, too."],
        var count => [$"{count} lines are about papers that other lines are about: those have their links, too."],
    };

    /// <summary>Tells whether a source is a file of JSON lines, plain or compressed.</summary>
    public static bool IsOne(string path)
    {
        var plain = Path.GetExtension(path).ToUpperInvariant() is ".GZ" or ".BR" ? Path.GetFileNameWithoutExtension(path) : path;
        return Extensions.Contains(Path.GetExtension(plain), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the files and returns the papers that the index does not have as they are.</summary>
    /// <remarks>Read again, all that is known of the files is found out anew.</remarks>
    /// <exception cref="SearchPapersException">A file is missing, or none of its lines holds a paper.</exception>
    public IEnumerable<IndexEntry> Changed(CancellationToken cancellationToken)
    {
        _named.Clear();
        _widened.Clear();
        _passedOver.Clear();
        _partlyRead.Clear();
        _wholeFiles.Clear();
        foreach (var file in files)
        {
            var before = _named.Count;
            var lines = new LineFile(file.Path).Lines().Chunk(LinesAtOnce);
            var read = OrderedParallel.Select(
                lines, some => Task.FromResult(Array.ConvertAll(some, line => Read(file.Name, line))), cancellationToken);
            foreach (var line in read.SelectMany(some => some))
            {
                if (Take(file.Name, line) is { } entry)
                {
                    yield return entry;
                }
            }

            _ = !_partlyRead.Contains(file.Name) && _wholeFiles.Add(file.Name);
            if (_named.Count == before && _passedOver.Count == 0 && merged.Count + _twins.Twins.Count == 0)
            {
                throw NoPaper(file.Path);
            }
        }
    }

    /// <summary>Returns the papers of the index that have become a part of a list's paper.</summary>
    public IEnumerable<PaperId> Absorbed() => merged
        .Concat(_twins.Twins)
        .Where(line => !isListed(line.Id)
            && !_named.Contains(Fingerprint.ShortOf(line.Id.Value))
            && indexed?.SourceOf(line.Id) == line.Source)
        .Select(line => line.Id);

    /// <summary>Returns, for each file, the papers that it named before and that no file names now.</summary>
    public IEnumerable<DelistedPapers> Vanished() => files.Select(file => new DelistedPapers(
        indexed?.Vanished(file.Name, id => IsNamed(file.Name, id)).ToList() ?? [],
        IsRead: !_partlyRead.Contains(file.Name)));

    private static Line Read(string source, (int Number, string Text) line) =>
        JsonPaperReader.Parse(line.Text, out var fault) is { } paper
            ? new Line(line.Number, new IndexEntry(paper, Fingerprint.Of(ReaderVersion, source, line.Text)[..FingerprintDigits], source), "")
            {
                Keys = DuplicateKeys.Of(paper),
            }
            : new Line(line.Number, null, fault);

    // Nothing of a paper that the index has as it is.
    private IndexEntry? Take(string source, Line line)
    {
        if (line.Entry is not { } entry)
        {
            PassOver(source, line, line.Fault);
            return null;
        }

        if (merged.Contains((source, entry.Id)))
        {
            return null;
        }

        var isKnown = indexed?.Has(entry.Id, entry.Fingerprint) == true;
        return !isKnown && !isListed(entry.Id) && _twins.OwnerOf(source, entry.Paper, line.Keys) is { } owner
            ? Widened(owner)
            : Own(source, line, entry, isKnown);
    }

    private IndexEntry? Own(string source, Line line, IndexEntry entry, bool isKnown)
    {
        if (Fault(entry.Id, source, isKnown) is { } fault)
        {
            PassOver(source, line, fault);
            return null;
        }

        _twins.Know(entry.Id, line.Keys);
        _ = !isKnown && indexed?.SourceOf(entry.Id) is not null && _replaced.Add(entry.Id);
        return isKnown ? null : _twins.WithLinks(entry with { Keys = [.. line.Keys.All] });
    }

    // A paper that the index has and no line changes, with what other lines bring: once, with all of that. The first reading
    // cannot know yet that a later line changes it; the others do.
    private IndexEntry? Widened(PaperId owner) =>
        !_replaced.Contains(owner) && indexed?.Find(owner) is { } before && _twins.WithLinks(before) is var after
        && after.Paper.Links.Count > before.Paper.Links.Count && _widened.Add(owner)
            ? after
            : null;

    private string? Fault(PaperId id, string source, bool isKnown) =>
        isListed(id) ? $"a reading list has a paper '{id}'"
        : !isKnown && OwnerOf(id, source) is { } other ? $"there is a paper '{id}' from {other} before it; remove that, or give the line another id"
        : _named.Add(Fingerprint.ShortOf(id.Value)) ? null
        : $"there is a paper '{id}' before it";

    private bool IsNamed(string source, PaperId id) =>
        _named.Contains(Fingerprint.ShortOf(id.Value)) || _twins.HasTwins(id)
        || merged.Contains((source, id)) || _twins.Twins.Contains((source, id));

    private void PassOver(string source, Line line, string fault)
    {
        _partlyRead.Add(source);
        var title = line.Entry?.Paper.Paper.Title ?? "";
        _passedOver.Add($"{Path.GetFileName(source)}:{line.Number}", title, $"the line is passed over: {fault}");
    }

    // Two collections that number their papers from 1 must not take each other's places. What a file of this run no longer
    // names, or what has become a part of a list's paper, another may.
    private string? OwnerOf(PaperId id, string source) =>
        indexed?.SourceOf(id) is { } owner && owner != source
        && !_wholeFiles.Contains(owner) && !merged.Contains((owner, id)) && isThere(owner)
            ? owner
            : null;

    private static SearchPapersException NoPaper(string path) => new LineFile(path).Wrong(
        line: null,
        "none of its lines holds a paper",
        "A line is a JSON object such as {\"id\": \"1\", \"title\": \"...\", \"abstract\": \"...\"}");

    private sealed record Line(int Number, IndexEntry? Entry, string Fault)
    {
        public DuplicateKeys Keys { get; init; } = new([], [], 0);
    }
}
