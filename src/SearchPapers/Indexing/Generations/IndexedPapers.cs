using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Indexing.Papers;

namespace SearchPapers.Indexing.Generations;

/// <summary>Goes through all papers of an index, or looks many of them up, without holding them.</summary>
internal sealed class IndexedPapers(IndexSnapshot snapshot)
{
    // Up to so many, papers are looked up one by one; beyond, all are read at once.
    private const int MaxSingleLookups = 1000;

    private Dictionary<UInt128, (long Print, string? Source)>? _hashes;
    private int _lookups;

    private IndexReader Reader => snapshot.Searcher.IndexReader;

    /// <summary>Gets the files of papers that the index has papers of.</summary>
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

    /// <summary>Tells whether the index has a paper as it was made from what a fingerprint is of.</summary>
    public bool Contains(PaperId id, string fingerprint)
    {
        if (_hashes is null && _lookups++ < MaxSingleLookups)
        {
            return snapshot.DocumentOf(id) is { } document && FingerprintHashOf(document) == PaperDocuments.HashFingerprint(fingerprint);
        }

        _hashes ??= ReadHashes();
        return _hashes.TryGetValue(SearchPapers.Files.Fingerprint.ShortOf(id.Value), out var paper)
            && paper.Print == PaperDocuments.HashFingerprint(fingerprint);
    }

    /// <summary>Returns the file of papers that a paper is from; null where it is from none, or is not there.</summary>
    public string? SourceOf(PaperId id)
    {
        if (_hashes is null && _lookups++ < MaxSingleLookups)
        {
            return snapshot.DocumentOf(id) is { } document
                ? snapshot.Searcher.Doc(document).Get(IndexFields.Source, CultureInfo.InvariantCulture)
                : null;
        }

        _hashes ??= ReadHashes();
        return _hashes.GetValueOrDefault(SearchPapers.Files.Fingerprint.ShortOf(id.Value)).Source;
    }

    /// <summary>Returns the papers of files that are known by a key.</summary>
    public IEnumerable<PaperDetails> FindByDuplicateKey(string key) => Leaves().SelectMany(leaf =>
        Documents(leaf, IndexFields.DuplicateKey, new BytesRef(key)).Select(document => snapshot.ReadPaper(leaf.DocBase + document)));

    /// <summary>Returns a paper as it is indexed; null where it is not there.</summary>
    public IndexEntry? Find(PaperId id) => snapshot.Find(id);

    /// <summary>Returns the papers of a source that it does not name any more.</summary>
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

    /// <summary>Returns the ids of all papers, a segment after the other.</summary>
    public IEnumerable<PaperId> Ids() => Leaves().SelectMany(leaf => Ids(leaf).Select(paper => paper.Id));

    /// <summary>Returns all papers without their passages, a segment after the other.</summary>
    public IEnumerable<IndexEntry> AllWithoutPassages() => Leaves().SelectMany(leaf =>
        Ids(leaf).Select(paper => PaperDocuments.ReadEntry(snapshot.Searcher.Doc(leaf.DocBase + paper.Document))));

    /// <summary>Returns all papers with their passages, in the order in which the index has them.</summary>
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

                // A paper's documents were added in one piece: its own first, then its passages.
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

    private Dictionary<UInt128, (long Print, string? Source)> ReadHashes()
    {
        var papers = new Dictionary<UInt128, (long, string?)>(snapshot.PaperCount);
        foreach (var leaf in Leaves())
        {
            var hashes = leaf.AtomicReader.GetNumericDocValues(IndexFields.FingerprintHash);
            var sources = ReadSources(leaf);
            foreach (var (id, document) in Ids(leaf))
            {
                papers[SearchPapers.Files.Fingerprint.ShortOf(id.Value)] = (hashes.Get(document), sources[document]);
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
