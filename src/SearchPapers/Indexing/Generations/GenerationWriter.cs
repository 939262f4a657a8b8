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

/// <summary>Adds, replaces and removes papers of a generation; readers see the changes after the commit.</summary>
/// <remarks>Requires the lock of the index folder. Not thread-safe.</remarks>
internal sealed class GenerationWriter : IDisposable
{
    private const string RowsKey = "vectorRows";
    private const string ChangesKey = "changesSinceFit";
    private const string UncoveredKey = "uncoveredSinceFit";
    private const string SourcesKey = "sources";

    // Writes fewer and larger segments than the default of 16 MB, with less merging; 16 MB more made no difference.
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

    /// <summary>Returns the source files of the index, including those without remaining papers.</summary>
    /// <remarks>
    /// The commit is often readable when other files are damaged, and then says what to rebuild from.
    /// </remarks>
    public static IReadOnlyList<string> ReadSources(IDictionary<string, string> commit) =>
        commit.TryGetValue(SourcesKey, out var names) ? names.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>Returns the number of papers added, changed or removed since LSA was fitted.</summary>
    public static int ReadChangesSinceFit(IDictionary<string, string> commit) => ReadNumber(commit, ChangesKey);

    /// <summary>
    /// Returns the number of uncovered papers added since LSA was fitted; see <see cref="LsaDrift"/>.
    /// </summary>
    public static double ReadUncoveredSinceFit(IDictionary<string, string> commit) =>
        commit.TryGetValue(UncoveredKey, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : 0;

    public void AddUncovered(double papers) => _uncovered += papers;

    /// <summary>Adds a paper and replaces the one with the same id. In a new generation, ids must be unique.</summary>
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

    public void AddSource(string name) => _sources.Add(name);

    public void Remove(PaperId id)
    {
        _writer.DeleteDocuments(IdTerm(id));
        _changes++;
    }

    /// <summary>Publishes all changes to readers in one step.</summary>
    public void Commit(CancellationToken cancellationToken = default)
    {
        // Merges start with a flush and take effect with a commit: without waiting for them, every small ingest would
        // leave one more segment.
        _writer.Flush(triggerMerge: true, applyAllDeletes: true);
        _writer.WaitForMerges();
        _vectors.Flush();
        // The last chance to cancel: after a cancellation the index must be unchanged.
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

    /// <summary>Closes the writer and discards uncommitted changes.</summary>
    public void Dispose()
    {
        // IndexWriter.Dispose would commit; after an error that would publish half an ingest.
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
