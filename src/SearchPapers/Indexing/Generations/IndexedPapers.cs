using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Indexing.Papers;

namespace SearchPapers.Indexing.Generations;

/// <summary>Enumerates and looks up the papers of an index without loading all of them.</summary>
internal sealed class IndexedPapers(IndexSnapshot snapshot)
{
    // After this many lookups, it is faster to read the hashes of all papers at once.
    private const int MaxSingleLookups = 1000;

    private Dictionary<UInt128, (long FingerprintHash, string? Source)>? _hashes;
    private int _lookups;

    private IndexReader Reader => snapshot.Searcher.IndexReader;

    /// <summary>Returns the source files that the index has papers from.</summary>
    public IReadOnlyList<string> Sources()
    {
        var sources = new List<string>();
        var terms = MultiFields.GetTerms(Reader, IndexFields.Source)?.GetEnumerator();
        while (terms is not null && terms.MoveNext())
        {
            if (Leaves().Any(leaf => Documents(leaf, IndexFields.Source, terms.Term).Any()))
            {
                sources.Add(terms.Term.Utf8ToString());
            }
        }

        return sources;
    }

    /// <summary>Returns whether a paper is indexed with this fingerprint.</summary>
    public bool Contains(PaperId id, string fingerprint)
    {
        if (_hashes is null && _lookups++ < MaxSingleLookups)
        {
            return snapshot.DocumentOf(id) is { } document
                && FingerprintHashOf(document) == PaperDocuments.HashFingerprint(fingerprint);
        }

        _hashes ??= ReadHashes();
        return _hashes.TryGetValue(SearchPapers.Files.Fingerprint.ComputeShort(id.Value), out var paper)
            && paper.FingerprintHash == PaperDocuments.HashFingerprint(fingerprint);
    }

    /// <summary>Returns a paper's source file, or null if it is from a reading list or not indexed.</summary>
    public string? SourceOf(PaperId id)
    {
        if (_hashes is null && _lookups++ < MaxSingleLookups)
        {
            return snapshot.DocumentOf(id) is { } document
                ? snapshot.Searcher.Doc(document).Get(IndexFields.Source, CultureInfo.InvariantCulture)
                : null;
        }

        _hashes ??= ReadHashes();
        return _hashes.GetValueOrDefault(SearchPapers.Files.Fingerprint.ComputeShort(id.Value)).Source;
    }

    public IEnumerable<PaperDetails> FindByDuplicateKey(string key) => Leaves().SelectMany(leaf =>
        Documents(leaf, IndexFields.DuplicateKey, new BytesRef(key))
            .Select(document => snapshot.ReadPaper(leaf.DocBase + document)));

    public IndexEntry? Find(PaperId id) => snapshot.Find(id);

    /// <summary>Returns the indexed papers of a source file that it no longer lists.</summary>
    public IEnumerable<PaperId> NoLongerListed(string source, Func<PaperId, bool> isListed)
    {
        foreach (var leaf in Leaves())
        {
            var sourceDocuments = new FixedBitSet(leaf.Reader.MaxDoc);
            var hasAny = false;
            foreach (var document in Documents(leaf, IndexFields.Source, new BytesRef(source)))
            {
                sourceDocuments.Set(document);
                hasAny = true;
            }

            foreach (var (id, document) in hasAny ? Ids(leaf) : [])
            {
                if (sourceDocuments.Get(document) && !isListed(id))
                {
                    yield return id;
                }
            }
        }
    }

    /// <summary>Returns the ids of all papers, segment by segment.</summary>
    public IEnumerable<PaperId> Ids() => Leaves().SelectMany(leaf => Ids(leaf).Select(paper => paper.Id));

    /// <summary>Returns all papers without their passages, segment by segment.</summary>
    public IEnumerable<IndexEntry> AllWithoutPassages() => Leaves().SelectMany(leaf =>
        Ids(leaf).Select(paper => PaperDocuments.ReadEntry(snapshot.Searcher.Doc(leaf.DocBase + paper.Document))));

    /// <summary>Returns all papers with their passages, in index order.</summary>
    public IEnumerable<IndexEntry> All()
    {
        IndexEntry? paper = null;
        var passages = new List<Passage>();
        foreach (var leaf in Leaves())
        {
            var liveDocuments = leaf.AtomicReader.LiveDocs;
            for (var index = 0; index < leaf.Reader.MaxDoc; index++)
            {
                if (liveDocuments?.Get(index) == false)
                {
                    continue;
                }

                // The documents of a paper are consecutive: the paper, then its passages.
                var document = snapshot.Searcher.Doc(leaf.DocBase + index);
                if (document.GetField(IndexFields.Details) is null)
                {
                    passages.Add(PaperDocuments.ReadPassage(document));
                    continue;
                }

                if (paper is not null)
                {
                    yield return WithPassages(paper, passages);
                }

                paper = PaperDocuments.ReadEntry(document);
                passages.Clear();
            }
        }

        if (paper is not null)
        {
            yield return WithPassages(paper, passages);
        }
    }

    private static IndexEntry WithPassages(IndexEntry paper, List<Passage> passages) =>
        paper with { Paper = paper.Paper with { Passages = [.. passages] } };

    private IList<AtomicReaderContext> Leaves() => Reader.Leaves;

    private long? FingerprintHashOf(int document)
    {
        var leaf = Leaves()[ReaderUtil.SubIndex(document, Leaves())];
        return leaf.AtomicReader.GetNumericDocValues(IndexFields.FingerprintHash)?.Get(document - leaf.DocBase);
    }

    private Dictionary<UInt128, (long FingerprintHash, string? Source)> ReadHashes()
    {
        var papers = new Dictionary<UInt128, (long, string?)>(snapshot.PaperCount);
        foreach (var leaf in Leaves())
        {
            var hashes = leaf.AtomicReader.GetNumericDocValues(IndexFields.FingerprintHash);
            var sources = ReadSources(leaf);
            foreach (var (id, document) in Ids(leaf))
            {
                papers[SearchPapers.Files.Fingerprint.ComputeShort(id.Value)] =
                    (hashes.Get(document), sources[document]);
            }
        }

        return papers;
    }

    private static string?[] ReadSources(AtomicReaderContext leaf)
    {
        var sources = new string?[leaf.Reader.MaxDoc];
        var terms = leaf.AtomicReader.GetTerms(IndexFields.Source)?.GetEnumerator();
        while (terms is not null && terms.MoveNext())
        {
            var source = terms.Term.Utf8ToString();
            foreach (var document in Documents(leaf, IndexFields.Source, terms.Term))
            {
                sources[document] = source;
            }
        }

        return sources;
    }

    private static IEnumerable<(PaperId Id, int Document)> Ids(AtomicReaderContext leaf)
    {
        var terms = leaf.AtomicReader.GetTerms(IndexFields.Id)?.GetEnumerator();
        DocsEnum? reused = null;
        while (terms is not null && terms.MoveNext())
        {
            reused = terms.Docs(leaf.AtomicReader.LiveDocs, reused, DocsFlags.NONE);
            if (reused.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
            {
                yield return (new PaperId(terms.Term.Utf8ToString()), document);
            }
        }
    }

    private static IEnumerable<int> Documents(AtomicReaderContext leaf, string field, BytesRef term)
    {
        var postings = leaf.AtomicReader.GetTermDocsEnum(new Term(field, BytesRef.DeepCopyOf(term)));
        while (postings is not null && postings.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
        {
            if (leaf.AtomicReader.LiveDocs?.Get(document) != false)
            {
                yield return document;
            }
        }
    }
}
