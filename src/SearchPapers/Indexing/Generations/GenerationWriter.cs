using System.Globalization;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Calibration;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Indexing.Papers;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace SearchPapers.Indexing.Generations;

/// <summary>Adds, replaces and removes papers of one generation; nothing is seen of it before the commit.</summary>
/// <remarks>One writer at a time: the ingest's lock sees to that. Not for sharing between threads.</remarks>
internal sealed class GenerationWriter : IDisposable
{
    private const string RowsKey = "vectorRows";
    private const string ChangesKey = "changesSinceFit";
    private const string UncoveredKey = "uncoveredSinceFit";
    private const string SourcesKey = "sources";

    // Fewer and larger segments are written at first, and less is merged; 16 MB more made no difference.
    private const double BufferMegabytes = 128;

    private readonly LuceneDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly VectorFile _vectors;
    private readonly bool _isNew;
    private readonly SortedSet<string> _sources;
    private int _changes;
    private double _uncovered;

    public GenerationWriter(Generation generation, VectorLayout layout)
    {
        _directory = generation.OpenDirectory();
        try
        {
            var commit = ReadCommitData(_directory);
            _isNew = commit.Count == 0;
            _changes = ReadChangesSinceFit(commit);
            _uncovered = ReadUncoveredSinceFit(commit);
            _sources = new SortedSet<string>(ReadSources(commit), StringComparer.Ordinal);
            _vectors = new VectorFile(generation.VectorsPath, layout, ReadVectorRows(commit));
            _writer = new IndexWriter(_directory, CreateConfig());
        }
        catch
        {
            _vectors?.Dispose();
            _directory.Dispose();
            throw;
        }
    }

    public static int ReadVectorRows(IDictionary<string, string> commit) => ReadNumber(commit, RowsKey);

    /// <summary>Returns the files of papers that papers have come from, also those that have none left.</summary>
    /// <remarks>A commit can be read where the rest of an index is damaged: it tells what to build it from again.</remarks>
    public static IReadOnlyList<string> ReadSources(IDictionary<string, string> commit) =>
        commit.TryGetValue(SourcesKey, out var names) ? names.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>Returns how many papers have come, changed or gone since the projection was learnt.</summary>
    public static int ReadChangesSinceFit(IDictionary<string, string> commit) => ReadNumber(commit, ChangesKey);

    /// <summary>Returns how many of the papers that have come since then the projection misses: see <see cref="LsaDrift"/>.</summary>
    public static double ReadUncoveredSinceFit(IDictionary<string, string> commit) =>
        commit.TryGetValue(UncoveredKey, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : 0;

    /// <summary>Counts what the projection misses of the papers that come.</summary>
    public void AddUncovered(double papers) => _uncovered += papers;

    /// <summary>Adds a paper, in the place of one with its id where the generation may have one.</summary>
    public void Put(PreparedPaper paper)
    {
        if (AppendRows(paper.Vectors) is { } rows)
        {
            PaperDocuments.AddRows(paper.Documents[0], rows);
        }

        if (_isNew)
        {
            _writer.AddDocuments(paper.Documents);
        }
        else
        {
            _writer.UpdateDocuments(IdTerm(paper.Id), paper.Documents);
            _changes++;
        }
    }

    /// <summary>Remembers the file that papers come from.</summary>
    public void AddSource(string name) => _sources.Add(name);

    public void Remove(PaperId id)
    {
        _writer.DeleteDocuments(IdTerm(id));
        _changes++;
    }

    /// <summary>Makes all that was put and removed count, in one step.</summary>
    public void Commit(CancellationToken cancellationToken = default)
    {
        // Merges begin with a flush and count only when they are committed: without waiting for them, every small ingest
        // would leave one more segment for good.
        _writer.Flush(triggerMerge: true, applyAllDeletes: true);
        _writer.WaitForMerges();
        _vectors.Flush();
        // The last moment: whoever stopped it meanwhile counts on an index that is as it was.
        cancellationToken.ThrowIfCancellationRequested();
        _writer.SetCommitData(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [RowsKey] = _vectors.Rows.ToString(CultureInfo.InvariantCulture),
            [ChangesKey] = _changes.ToString(CultureInfo.InvariantCulture),
            [UncoveredKey] = _uncovered.ToString(CultureInfo.InvariantCulture),
            [SourcesKey] = string.Join('\n', _sources),
        });
        _writer.Commit();
    }

    /// <summary>Closes the writer; what was not committed is gone.</summary>
    public void Dispose()
    {
        // Rollback, not Dispose: Lucene's Dispose would commit half an ingest after an error.
        _writer.Rollback();
        _vectors.Dispose();
        _directory.Dispose();
    }

    private RowRange? AppendRows(TextVectors[] vectors)
    {
        var first = _vectors.Rows;
        Array.ForEach(vectors, vector => _vectors.Append(vector));
        return vectors.Length > 0 ? new RowRange(first, vectors.Length) : null;
    }

    private static IndexWriterConfig CreateConfig() => new(LuceneVersion.LUCENE_48, FilterFields.Analyzer)
    {
        Codec = Codec.ForName(PaperCodec.FormatName),
        Similarity = new PaperSimilarity(),
        RAMBufferSizeMB = BufferMegabytes,
    };

    private static Term IdTerm(PaperId id) => new(IndexFields.Id, id.Value);

    private static IDictionary<string, string> ReadCommitData(LuceneDirectory directory)
    {
        if (!DirectoryReader.IndexExists(directory))
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }

        var infos = new SegmentInfos();
        infos.Read(directory);
        return infos.UserData;
    }

    private static int ReadNumber(IDictionary<string, string> commit, string key) =>
        commit.TryGetValue(key, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
}
