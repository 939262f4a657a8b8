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
    private const int FewLookUps = 1000;

    private Dictionary<UInt128, (long Print, string? Source)>? _papers;
    private int _lookUps;

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
    public bool Has(PaperId id, string fingerprint)
    {
        if (_papers is null && _lookUps++ < FewLookUps)
        {
            return snapshot.DocumentOf(id) is { } document && PrintOf(document) == PaperDocuments.PrintOf(fingerprint);
        }

        _papers ??= ReadAll();
        return _papers.TryGetValue(SearchPapers.Files.Fingerprint.ComputeShort(id.Value), out var paper)
            && paper.Print == PaperDocuments.PrintOf(fingerprint);
    }

    /// <summary>Returns the file of papers that a paper is from; null where it is from none, or is not there.</summary>
    public string? SourceOf(PaperId id)
    {
        if (_papers is null && _lookUps++ < FewLookUps)
        {
            return snapshot.DocumentOf(id) is { } document
                ? snapshot.Searcher.Doc(document).Get(IndexFields.Source, CultureInfo.InvariantCulture)
                : null;
        }

        _papers ??= ReadAll();
        return _papers.GetValueOrDefault(SearchPapers.Files.Fingerprint.ComputeShort(id.Value)).Source;
    }

    /// <summary>Returns the papers of files that are known by a key.</summary>
    public IEnumerable<PaperDetails> Having(string key) => Leaves().SelectMany(leaf =>
        Documents(leaf, IndexFields.Key, new BytesRef(key)).Select(document => snapshot.ReadPaper(leaf.DocBase + document)));

    /// <summary>Returns a paper as it is indexed; null where it is not there.</summary>
    public IndexEntry? Find(PaperId id) => snapshot.Find(id);

    /// <summary>Returns the papers of a source that it does not name any more.</summary>
    public IEnumerable<PaperId> Vanished(string source, Func<PaperId, bool> isNamed)
    {
        foreach (var leaf in Leaves())
        {
            var ofSource = new FixedBitSet(leaf.Reader.MaxDoc);
            var hasAny = false;
            foreach (var document in Documents(leaf, IndexFields.Source, new BytesRef(source)))
            {
                ofSource.Set(document);
                hasAny = true;
            }

            foreach (var (id, document) in hasAny ? Ids(leaf) : [])
            {
                if (ofSource.Get(document) && !isNamed(id))
                {
                    yield return id;
                }
            }
        }
    }

    /// <summary>Returns the ids of all papers, a segment after the other.</summary>
    public IEnumerable<PaperId> Ids() => Leaves().SelectMany(leaf => Ids(leaf).Select(paper => paper.Id));

    /// <summary>Returns all papers without their passages, a segment after the other.</summary>
    public IEnumerable<IndexEntry> WithoutPassages() => Leaves().SelectMany(leaf =>
        Ids(leaf).Select(paper => PaperDocuments.EntryOf(snapshot.Searcher.Doc(leaf.DocBase + paper.Document))));

    /// <summary>Returns all papers with their passages, in the order in which the index has them.</summary>
    public IEnumerable<IndexEntry> All()
    {
        IndexEntry? paper = null;
        var passages = new List<Passage>();
        foreach (var leaf in Leaves())
        {
            var live = leaf.AtomicReader.LiveDocs;
            for (var at = 0; at < leaf.Reader.MaxDoc; at++)
            {
                if (live?.Get(at) == false)
                {
                    continue;
                }

                // A paper's documents were added in one piece: its own first, then its passages.
                var document = snapshot.Searcher.Doc(leaf.DocBase + at);
                if (document.GetField(IndexFields.Details) is null)
                {
                    passages.Add(PaperDocuments.PassageOf(document));
                    continue;
                }

                if (paper is not null)
                {
                    yield return With(paper, passages);
                }

                paper = PaperDocuments.EntryOf(document);
                passages.Clear();
            }
        }

        if (paper is not null)
        {
            yield return With(paper, passages);
        }
    }

    private static IndexEntry With(IndexEntry paper, List<Passage> passages) =>
        paper with { Paper = paper.Paper with { Passages = [.. passages] } };

    private IList<AtomicReaderContext> Leaves() => Reader.Leaves;

    private long? PrintOf(int document)
    {
        var leaf = Leaves()[ReaderUtil.SubIndex(document, Leaves())];
        return leaf.AtomicReader.GetNumericDocValues(IndexFields.Print)?.Get(document - leaf.DocBase);
    }

    private Dictionary<UInt128, (long Print, string? Source)> ReadAll()
    {
        var read = new Dictionary<UInt128, (long, string?)>(snapshot.PaperCount);
        foreach (var leaf in Leaves())
        {
            var prints = leaf.AtomicReader.GetNumericDocValues(IndexFields.Print);
            var sources = Sources(leaf);
            foreach (var (id, document) in Ids(leaf))
            {
                read[SearchPapers.Files.Fingerprint.ComputeShort(id.Value)] = (prints.Get(document), sources[document]);
            }
        }

        return read;
    }

    private static string?[] Sources(AtomicReaderContext leaf)
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
        var found = leaf.AtomicReader.GetTermDocsEnum(new Term(field, BytesRef.DeepCopyOf(term)));
        while (found is not null && found.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
        {
            if (leaf.AtomicReader.LiveDocs?.Get(document) != false)
            {
                yield return document;
            }
        }
    }
}
