using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchPapers.Encoders;
using SearchPapers.Encoders.Lsa;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Indexing.Papers;

namespace SearchPapers.Indexing.Generations;

/// <summary>The index as it was at one commit: what is added later is not seen.</summary>
/// <remarks>
/// Safe to share between threads. Whoever searches acquires it and disposes of what it acquired, so that an ingest can
/// put a newer one in its place meanwhile.
/// </remarks>
internal sealed class IndexSnapshot : IDisposable
{
    private readonly DirectoryReader _reader;
    private readonly Dictionary<string, Bm25Field> _ranked;
    private int _isClosed;

    private IndexSnapshot(Generation generation, Action? meanwhile)
    {
        // Beside the small files: in a process that answers one question either takes as long.
        var opening = Task.Factory.StartNew(
            () => OpenReader(generation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            Generation = generation;
            Manifest = generation.ReadManifest();
            Projection = Manifest.Projection is null ? null : LsaEncoderFile.Open(generation.ProjectionPath);
            if (Projection?.Dimensions != Manifest.Projection?.Dimensions)
            {
                throw new InvalidDataException("The projection is not the one that the manifest names.");
            }

            meanwhile?.Invoke();
            _reader = opening.GetAwaiter().GetResult();
            Searcher = new IndexSearcher(_reader) { Similarity = new PaperSimilarity() };
            PaperCount = Count(IndexFields.PaperKind);
            _ranked = IndexFields.Ranked.ToDictionary(field => field, field => new Bm25Field(_reader, field), StringComparer.Ordinal);
            var rows = GenerationWriter.VectorRows(_reader.IndexCommit.UserData);
            Vectors = new VectorScan(generation.VectorsPath, Manifest.Layout, rows);
            Rows = new VectorRows(_reader, rows);
        }
        catch
        {
            Vectors?.Dispose();
            Projection?.Dispose();
            Close(opening);
            throw;
        }
    }

    public Generation Generation { get; }

    public GenerationManifest Manifest { get; }

    public IndexSearcher Searcher { get; }

    public LsaEncoder? Projection { get; }

    /// <summary>Whose the vectors are.</summary>
    public VectorRows Rows { get; }

    public VectorScan Vectors { get; }

    public int PaperCount { get; }

    /// <summary>Returns a field that papers are ranked by.</summary>
    public Bm25Field Ranked(string field) => _ranked[field];

    public int FullTextCount => Count(IndexFields.ReadKind);

    public int PassageCount => _reader.NumDocs - PaperCount;

    public int ChangesSinceFit => GenerationWriter.ChangesSinceFit(_reader.IndexCommit.UserData);

    public double MissedSinceFit => GenerationWriter.MissedSinceFit(_reader.IndexCommit.UserData);

    /// <param name="generation">The index.</param>
    /// <param name="meanwhile">What is to be done while another thread opens the largest part.</param>
    /// <exception cref="SearchPapersException">The index is damaged, or was made by another version.</exception>
    public static IndexSnapshot Open(Generation generation, Action? meanwhile = null)
    {
        try
        {
            return new IndexSnapshot(generation, meanwhile);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw IndexErrors.Damaged(generation.Path, e);
        }
    }

    /// <summary>Refuses an encoder whose vectors cannot be compared with those of the index.</summary>
    /// <exception cref="SearchPapersException">The index was made with another encoder.</exception>
    public void ThrowIfMadeWithout(NamedEncoder encoder)
    {
        if (Manifest.Encoder.Fingerprint != encoder.Status.Fingerprint)
        {
            throw IndexErrors.OtherEncoder(Generation.Path, Manifest.Encoder, encoder.Status);
        }
    }

    /// <summary>Holds the snapshot once more; false where it has been closed already.</summary>
    public bool TryAcquire() => _reader.TryIncRef();

    /// <summary>Gives back one hold; the last one closes the files.</summary>
    public void Dispose()
    {
        _reader.DecRef();
        if (_reader.RefCount == 0 && Interlocked.Exchange(ref _isClosed, 1) == 0)
        {
            Vectors.Dispose();
            Projection?.Dispose();
            _reader.Directory.Dispose();
        }
    }

    /// <summary>
    /// Returns what a paper's documents were made from, in short; null where the paper is not indexed.
    /// </summary>
    public string? FingerprintOf(PaperId id) =>
        DocumentsOf(id) is [var paper, ..] ? PaperDocuments.EntryOf(Searcher.Doc(paper)).Fingerprint : null;

    /// <summary>Returns a paper with its passages; null where it is not indexed.</summary>
    public IndexEntry? Find(PaperId id) =>
        DocumentsOf(id) is [var paper, .. var passages] ? Read(paper, passages) : null;

    /// <summary>Returns a paper's document; null where it is not indexed.</summary>
    public int? DocumentOf(PaperId id) => DocumentsOf(id) is [var paper, ..] ? paper : null;

    /// <summary>Returns a paper of the index by its document, without passages.</summary>
    public PaperDetails ReadPaper(int document) => PaperDocuments.EntryOf(Searcher.Doc(document)).Paper;

    /// <summary>Returns the ids of all papers, in their order.</summary>
    public IEnumerable<PaperId> Ids()
    {
        var terms = MultiFields.GetTerms(_reader, IndexFields.Id)?.GetEnumerator();
        while (terms is not null && terms.MoveNext())
        {
            var id = new PaperId(terms.Term.Utf8ToString());
            if (DocumentsOf(id).Count > 0)
            {
                yield return id;
            }
        }
    }

    private static void Close(Task<DirectoryReader> opening)
    {
        try
        {
            using var reader = opening.GetAwaiter().GetResult();
            reader.Directory.Dispose();
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            // There is nothing to close: what came first is told.
            return;
        }
    }

    // Lucene's own count of a term's documents includes those that have been removed.
    private int Count(string kind)
    {
        var having = new Term(IndexFields.Kind, kind);
        if (!_reader.HasDeletions)
        {
            return _reader.DocFreq(having);
        }

        var counter = new TotalHitCountCollector();
        Searcher.Search(new TermQuery(having), counter);
        return counter.TotalHits;
    }

    private IndexEntry Read(int paper, IEnumerable<int> passages)
    {
        var entry = PaperDocuments.EntryOf(Searcher.Doc(paper));
        var texts = passages.Select(passage => PaperDocuments.PassageOf(Searcher.Doc(passage)));
        return entry with { Paper = entry.Paper with { Passages = [.. texts] } };
    }

    private static DirectoryReader OpenReader(Generation generation)
    {
        var directory = generation.OpenDirectory();
        try
        {
            return DirectoryReader.Open(directory);
        }
        catch (ArgumentException e)
        {
            // Lucene's word for a format that it does not know.
            directory.Dispose();
            throw new InvalidDataException(e.Message, e);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    // A paper's documents were added in one piece: its own comes first, then its passages in reading order.
    private List<int> DocumentsOf(PaperId id)
    {
        var documents = new List<int>();
        var live = MultiFields.GetLiveDocs(_reader);
        var found = MultiFields.GetTermDocsEnum(_reader, live, IndexFields.Id, new BytesRef(id.Value), DocsFlags.NONE);
        while (found is not null && found.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            documents.Add(found.DocID);
        }

        return documents;
    }
}
