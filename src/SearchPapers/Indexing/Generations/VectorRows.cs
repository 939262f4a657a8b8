using Lucene.Net.Index;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Indexing.Papers;

namespace SearchPapers.Indexing.Generations;

/// <summary>Knows which paper each row of the vectors belongs to, and which rows belong to each paper.</summary>
internal sealed class VectorRows
{
    public const int None = -1;

    // The paper of each row, and the first row of each document.
    private readonly int[] _papers;
    private readonly int[] _firsts;
    private int _rowsInUse;

    public VectorRows(IndexReader reader, int rows)
    {
        (_papers, _firsts) = (new int[rows], new int[reader.MaxDoc]);
        Array.Fill(_papers, None);
        Array.Fill(_firsts, None);
        foreach (var leaf in reader.Leaves)
        {
            Fill(leaf);
        }
    }

    /// <summary>How many papers have rows.</summary>
    public int PaperCount { get; private set; }

    /// <summary>Whether any paper has more rows than its own.</summary>
    public bool HavePassages => _rowsInUse > PaperCount;

    /// <summary>Whether no paper has gone or changed since its rows were written.</summary>
    public bool AreAllInUse => _rowsInUse == _papers.Length;

    /// <summary>Returns the paper's document of a row; −1 where the paper has gone or changed since.</summary>
    public int PaperOf(int row) => _papers[row];

    /// <summary>Tells whether a paper's document has rows.</summary>
    public bool Has(int document) => _firsts[document] != None;

    /// <summary>Returns the rows of a paper's document; null where it has none.</summary>
    public RowRange? RowsOf(int document)
    {
        if (_firsts[document] is not (>= 0 and var first))
        {
            return null;
        }

        var end = first + 1;
        while (end < _papers.Length && _papers[end] == document)
        {
            end++;
        }

        return new RowRange(first, end - first);
    }

    /// <summary>Counts the papers with rows that are let through.</summary>
    public int CountPapers(Func<int, bool> accepts)
    {
        var count = 0;
        for (var document = 0; document < _firsts.Length; document++)
        {
            count += _firsts[document] != None && accepts(document) ? 1 : 0;
        }

        return count;
    }

    private void Fill(AtomicReaderContext leaf)
    {
        var reader = leaf.AtomicReader;
        var (having, live) = (reader.GetDocsWithField(IndexFields.FirstRow), reader.LiveDocs);
        var (firsts, counts) =
            (reader.GetNumericDocValues(IndexFields.FirstRow), reader.GetNumericDocValues(IndexFields.RowCount));
        for (var document = 0; firsts is not null && document < reader.MaxDoc; document++)
        {
            if (having.Get(document) && live?.Get(document) != false)
            {
                var (first, count) = ((int)firsts.Get(document), (int)counts.Get(document));
                _papers.AsSpan(first, count).Fill(leaf.DocBase + document);
                _firsts[leaf.DocBase + document] = first;
                _rowsInUse += count;
                PaperCount++;
            }
        }
    }
}
