using SearchPapers.Indexing;
using SearchPapers.Lists;

namespace SearchPapers.Ingestion;

/// <summary>Reads papers from files of JSON lines, of any length: no more than the ids is held.</summary>
/// <param name="files">The files, each with the name that it has as a source.</param>
/// <param name="isListed">Tells whether a reading list has a paper of an id.</param>
/// <param name="merged">The lines, by their ids, that say something of a paper of a reading list and have become a part of it.</param>
/// <param name="indexed">What the index has; null where there is none.</param>
internal sealed class JsonLinesIntake(
    IReadOnlyList<(string Path, string Name)> files, Func<PaperId, bool> isListed, IReadOnlySet<PaperId> merged, IndexedPapers? indexed)
{
    // Changes when more is read of the same line.
    private const string ReaderVersion = "lines 2";

    private const int FingerprintDigits = 16;
    private const int LinesAtOnce = 64;

    // Past these, lines are counted and no longer named.
    private const int NamedLines = 100;

    private static readonly string[] Extensions = [".jsonl", ".ndjson"];

    private readonly HashSet<UInt128> _named = [];
    private readonly HashSet<string> _partlyRead = [];
    private readonly List<PaperFailure> _failures = [];
    private int _passedOver;

    /// <summary>Gets how many papers the files name.</summary>
    public int Papers => _named.Count;

    /// <summary>Gets the lines that were passed over, by file and number.</summary>
    public IReadOnlyList<PaperFailure> Failures => _passedOver <= NamedLines ? _failures :
    [
        .. _failures,
        new PaperFailure(new PaperId("…"), "", "list", $"{_passedOver - NamedLines} more lines are passed over"),
    ];

    /// <summary>Tells whether a source is a file of JSON lines, plain or compressed.</summary>
    public static bool IsOne(string path)
    {
        var plain = Path.GetExtension(path).ToUpperInvariant() is ".GZ" or ".BR" ? Path.GetFileNameWithoutExtension(path) : path;
        return Extensions.Contains(Path.GetExtension(plain), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the files and returns the papers that the index does not have as they are.</summary>
    /// <remarks>Read again, all that is known of the files is found out anew.</remarks>
    /// <exception cref="CorpusFormatException">A file is missing, or none of its lines holds a paper.</exception>
    public IEnumerable<IndexEntry> Changed(CancellationToken cancellationToken)
    {
        _named.Clear();
        _failures.Clear();
        _partlyRead.Clear();
        _passedOver = 0;
        foreach (var file in files)
        {
            var before = _named.Count;
            var lines = new DataFile(file.Path).Lines().Chunk(LinesAtOnce);
            var read = OrderedWork.Select(
                lines, some => Task.FromResult(Array.ConvertAll(some, line => Read(file.Name, line))), cancellationToken);
            foreach (var line in read.SelectMany(some => some))
            {
                if (Take(file.Name, line) is { } entry && indexed?.Has(entry.Id, entry.Fingerprint) != true)
                {
                    yield return entry;
                }
            }

            if (_named.Count == before && _failures.Count == 0 && merged.Count == 0)
            {
                throw NoPaper(file.Path);
            }
        }
    }

    /// <summary>Returns, for each file, the papers that it named before and does not name now.</summary>
    public IEnumerable<VanishedPapers> Vanished() => files.Select(file => new VanishedPapers(
        indexed?.Vanished(file.Name, id => merged.Contains(id) || _named.Contains(Fingerprint.ShortOf(id.Value))).ToList() ?? [],
        IsRead: !_partlyRead.Contains(file.Name)));

    private static Line Read(string source, (int Number, string Text) line) =>
        JsonPaper.Parse(line.Text, out var fault) is { } paper
            ? new Line(line.Number, new IndexEntry(paper, Fingerprint.Of(ReaderVersion, source, line.Text)[..FingerprintDigits], source), "")
            : new Line(line.Number, null, fault);

    private IndexEntry? Take(string source, Line line)
    {
        if (line.Entry is { } listed && merged.Contains(listed.Id))
        {
            return null;
        }

        var fault = line.Entry is not { Id: var id } ? line.Fault
            : isListed(id) ? $"a reading list has a paper '{id}'"
            : _named.Add(Fingerprint.ShortOf(id.Value)) ? null
            : $"there is a paper '{id}' before it";
        if (fault is null)
        {
            return line.Entry;
        }

        _partlyRead.Add(source);
        if (++_passedOver <= NamedLines)
        {
            var title = line.Entry?.Paper.Paper.Title ?? "";
            var place = new PaperId($"{Path.GetFileName(source)}:{line.Number}");
            _failures.Add(new PaperFailure(place, title, "list", $"the line is passed over: {fault}"));
        }

        return null;
    }

    private static CorpusFormatException NoPaper(string path) => new DataFile(path).Wrong(
        line: null,
        "none of its lines holds a paper",
        "A line is a JSON object such as {\"id\": \"1\", \"title\": \"...\", \"abstract\": \"...\"}");

    private sealed record Line(int Number, IndexEntry? Entry, string Fault);
}
