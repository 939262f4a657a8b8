using SearchPapers.Files;
using SearchPapers.Indexing.Papers;
using SearchPapers.Sources.JsonLines;

namespace SearchPapers.Evaluation;

/// <summary>A judged collection in BEIR's layout.</summary>
internal sealed class BeirCollection
{
    // Past these, lines are counted and no longer named.
    private const int MaxReportedLines = 5;

    private readonly List<string> _notices;
    private readonly LineFile? _corpus;

    private BeirCollection(string name, LineFile? corpus, IReadOnlyList<JudgedQuery> queries, List<string> notices) =>
        (Name, _corpus, Queries, _notices) = (name, corpus, queries, notices);

    public string Name { get; }

    /// <summary>Gets the queries that have a positive judgment, in their file's order; at least one.</summary>
    public IReadOnlyList<JudgedQuery> Queries { get; }

    public IReadOnlyList<string> Notices => _notices;

    /// <summary>Gets how many lines of the corpus could not be read.</summary>
    public int SkippedLines { get; private set; }

    /// <summary>Reads queries and judgments, and looks for the corpus.</summary>
    /// <param name="folder">The collection's folder.</param>
    /// <param name="requireCorpus">Whether its papers are wanted, too; else there need be none.</param>
    /// <exception cref="SearchPapersException">A file is missing or cannot be understood.</exception>
    public static BeirCollection Open(string folder, bool requireCorpus = true)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!Directory.Exists(path))
        {
            throw new LineFile(folder).CreateException(
                line: null,
                "there is no such folder",
                "Name a folder in BEIR's layout: corpus.jsonl, queries.jsonl and qrels/test.tsv");
        }

        var notices = new List<string>();
        var corpus = requireCorpus ? LineFile.Find(path, "corpus.jsonl") : null;
        var queryFile = LineFile.Find(path, "queries.jsonl");
        var judgmentFile = JudgmentFile.Find(path, notices);
        var judged = JudgmentFile.Read(judgmentFile)
            .Where(query => query.Value.Values.Any(judgment => judgment > 0))
            .ToDictionary(StringComparer.Ordinal);
        var queries = ReadQueries(queryFile, judged);
        if (queries.Count == 0)
        {
            throw judgmentFile.CreateException(
                line: null,
                $"no query of {queryFile.Name} has a judgment above 0",
                "Check that both are of one collection");
        }

        if (queries.Count < judged.Count)
        {
            notices.Add(
                $"Of the judged queries {judged.Count - queries.Count} are not in {queryFile.Name}: they do not count.");
        }

        return new BeirCollection(Path.GetFileName(path), corpus, queries, notices);
    }

    /// <summary>Reads the papers; lines that cannot be read are passed over and named among the notices.</summary>
    /// <exception cref="SearchPapersException">No line can be read.</exception>
    public List<IndexEntry> ReadPapers(CancellationToken cancellationToken)
    {
        var papers = new List<IndexEntry>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, text) in _corpus!.ReadLines())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Parse(text, out var fault) is not { } line)
            {
                SkipLine(number, fault);
            }
            else if (!ids.Add(line.Id))
            {
                SkipLine(number, $"there is a paper '{line.Id}' before it");
            }
            else
            {
                papers.Add(CreateEntry(line));
            }
        }

        if (papers.Count == 0)
        {
            throw _corpus!.CreateException(
                line: null,
                "none of its lines holds a paper",
                "A line is a JSON object such as {\"_id\": \"1\", \"title\": \"...\", \"text\": \"...\"}");
        }

        ReportSkippedAndMissing(ids);
        return papers;
    }

    /// <summary>Takes note of judgments that are of papers which are not there.</summary>
    public void ReportMissingPapers(int missing, string place)
    {
        if (missing > 0)
        {
            _notices.Add($"{missing} judgments are of papers that are not in {place}: they count as not found.");
        }
    }

    private static List<JudgedQuery> ReadQueries(LineFile file, Dictionary<string, Dictionary<string, int>> judged)
    {
        var queries = new List<JudgedQuery>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, text) in file.ReadLines())
        {
            var line = Parse(text, out var fault);
            fault = line is null ? fault
                : string.IsNullOrWhiteSpace(line.Text) ? "it has no \"text\""
                : ids.Add(line.Id) ? ""
                : $"there is a query '{line.Id}' before it";
            if (line is null || fault.Length > 0)
            {
                throw file.CreateException(
                    number, fault, "Fix or remove the line; it is to read {\"_id\": \"1\", \"text\": \"...\"}");
            }

            if (judged.TryGetValue(line.Id, out var judgments))
            {
                queries.Add(new JudgedQuery(line.Id, line.Text, judgments));
            }
        }

        return queries;
    }

    private static JsonLine? Parse(string text, out string fault)
    {
        var line = JsonLine.Parse(text, out fault);
        var hasId = !string.IsNullOrWhiteSpace(line?.Id);
        fault = line is null || hasId ? fault : "it has no \"_id\"";
        return hasId ? line : null;
    }

    private static IndexEntry CreateEntry(JsonLine line)
    {
        var paper = new Paper { Id = new PaperId(line.Id), Title = line.Title };
        return new IndexEntry(new PaperDetails { Paper = paper, Abstract = line.Text }, Fingerprint: "");
    }

    private void SkipLine(int number, string fault)
    {
        SkippedLines++;
        if (SkippedLines <= MaxReportedLines)
        {
            _notices.Add($"{_corpus!.Name}, line {number}, is passed over: {fault}.");
        }
    }

    private void ReportSkippedAndMissing(HashSet<string> ids)
    {
        if (SkippedLines > MaxReportedLines)
        {
            _notices.Add($"{_corpus!.Name}: {SkippedLines - MaxReportedLines} more lines are passed over.");
        }

        ReportMissingPapers(Queries.Sum(query => query.Judgments.Keys.Count(id => !ids.Contains(id))), _corpus!.Name);
    }
}
