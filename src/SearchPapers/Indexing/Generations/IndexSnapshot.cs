using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchPapers.Encoders;
using SearchPapers.Encoders.Lsa;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Indexing.Papers;

namespace SearchPapers.Indexing.Generations;

/// <summary>A point-in-time view of the index: later commits are not visible.</summary>
/// <remarks>
/// Thread-safe and reference-counted: each search acquires the snapshot and disposes it, so that it can be replaced by
/// a newer one in the meantime.
/// </remarks>
internal sealed class IndexSnapshot : IDisposable
{
    private readonly DirectoryReader _reader;
    private readonly Dictionary<string, Bm25Field> _rankedFields;
    private int _isClosed;

    private IndexSnapshot(Generation generation)
    {
        try
        {
            Generation = generation;
            Manifest = generation.ReadManifest();
            Lsa = Manifest.Lsa is null ? null : LsaEncoderFile.Open(generation.LsaPath);
            if (Lsa?.Dimensions != Manifest.Lsa?.Dimensions)
            {
                throw new InvalidDataException("The LSA encoder is not the one that the manifest names.");
            }

            _reader = OpenReader(generation);
            Searcher = new IndexSearcher(_reader) { Similarity = new PaperSimilarity() };
            PaperCount = Count(IndexFields.PaperKind);
            _rankedFields = IndexFields.Ranked.ToDictionary(
                field => field, field => new Bm25Field(_reader, field), StringComparer.Ordinal);
            var rows = GenerationWriter.ReadVectorRows(_reader.IndexCommit.UserData);
            Vectors = new VectorScan(generation.VectorsPath, Manifest.Layout, rows);
            Rows = new VectorRows(_reader, rows);
        }
        catch
        {
            Vectors?.Dispose();
            Lsa?.Dispose();
            _reader?.Dispose();
            _reader?.Directory.Dispose();
            throw;
        }
    }

    public Generation Generation { get; }

    public GenerationManifest Manifest { get; }

    public IndexSearcher Searcher { get; }

    public LsaEncoder? Lsa { get; }

    public VectorRows Rows { get; }

    public VectorScan Vectors { get; }

    public int PaperCount { get; }

    public Bm25Field RankedField(string field) => _rankedFields[field];

    public int FullTextCount => Count(IndexFields.FullTextKind);

    public int PassageCount => _reader.NumDocs - PaperCount;

    public int ChangesSinceFit => GenerationWriter.ReadChangesSinceFit(_reader.IndexCommit.UserData);

    public double UncoveredSinceFit => GenerationWriter.ReadUncoveredSinceFit(_reader.IndexCommit.UserData);

    /// <exception cref="SearchPapersException">The index is damaged or was made by another version.</exception>
    public static IndexSnapshot Open(Generation generation)
    {
        try
        {
            return new IndexSnapshot(generation);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw IndexErrors.Damaged(generation.Path, e);
        }
    }

    /// <exception cref="SearchPapersException">The index was made with another encoder.</exception>
    public void ThrowIfEncoderDiffers(NamedEncoder encoder)
    {
        if (Manifest.Pretrained.Fingerprint != encoder.Status.Fingerprint)
        {
            throw IndexErrors.EncoderMismatch(Generation.Path, Manifest.Pretrained, encoder.Status);
        }
    }

    /// <summary>Increments the reference count; returns false if the snapshot is already closed.</summary>
    public bool TryAcquire() => _reader.TryIncRef();

    /// <summary>Decrements the reference count and closes the files when it reaches zero.</summary>
    public void Dispose()
    {
        _reader.DecRef();
        if (_reader.RefCount == 0 && Interlocked.Exchange(ref _isClosed, 1) == 0)
        {
            Vectors.Dispose();
            Lsa?.Dispose();
            _reader.Directory.Dispose();
        }
    }

    /// <summary>Returns the fingerprint of a paper's content, or null if the paper is not indexed.</summary>
    public string? FingerprintOf(PaperId id) =>
        DocumentsOf(id) is [var paper, ..] ? PaperDocuments.ReadEntry(Searcher.Doc(paper)).Fingerprint : null;

    /// <summary>Returns a paper with its passages, or null if it is not indexed.</summary>
    public IndexEntry? Find(PaperId id) =>
        DocumentsOf(id) is [var paper, .. var passages] ? Read(paper, passages) : null;

    /// <summary>Returns the document number of a paper, or null if it is not indexed.</summary>
    public int? DocumentOf(PaperId id) => DocumentsOf(id) is [var paper, ..] ? paper : null;

    /// <summary>Reads the paper of a document, without its passages.</summary>
    public PaperDetails ReadPaper(int document) => PaperDocuments.ReadEntry(Searcher.Doc(document)).Paper;

    /// <summary>Returns the ids of all papers in ascending order.</summary>
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

    // Lucene's document frequency includes deleted documents.
    private int Count(string kind)
    {
        var term = new Term(IndexFields.Kind, kind);
        if (!_reader.HasDeletions)
        {
            return _reader.DocFreq(term);
        }

        var counter = new TotalHitCountCollector();
        Searcher.Search(new TermQuery(term), counter);
        return counter.TotalHits;
    }

    private IndexEntry Read(int paper, IEnumerable<int> passages)
    {
        var entry = PaperDocuments.ReadEntry(Searcher.Doc(paper));
        var texts = passages.Select(passage => PaperDocuments.ReadPassage(Searcher.Doc(passage)));
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
            // Lucene throws this for an unknown codec.
            directory.Dispose();
            throw new InvalidDataException(e.Message, e);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    // The documents of a paper are consecutive: the paper, then its passages in reading order.
    private List<int> DocumentsOf(PaperId id)
    {
        var documents = new List<int>();
        var liveDocuments = MultiFields.GetLiveDocs(_reader);
        var postings =
            MultiFields.GetTermDocsEnum(_reader, liveDocuments, IndexFields.Id, new BytesRef(id.Value), DocsFlags.NONE);
        while (postings is not null && postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            documents.Add(postings.DocID);
        }

        return documents;
    }
}
