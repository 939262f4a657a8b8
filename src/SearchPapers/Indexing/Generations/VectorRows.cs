using Lucene.Net.Index;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Indexing.Papers;

namespace SearchPapers.Indexing.Generations;

/// <summary>Maps rows of the vector file to papers' documents and back.</summary>
internal sealed class VectorRows
{
    public const int None = -1;

    // Row -> document, and document -> first row.
    private readonly int[] _documents;
    private readonly int[] _firstRows;
    private int _rowsInUse;

    public VectorRows(IndexReader reader, int rows)
    {
        (_documents, _firstRows) = (new int[rows], new int[reader.MaxDoc]);
        Array.Fill(_documents, None);
        Array.Fill(_firstRows, None);
        foreach (var leaf in reader.Leaves)
        {
            ReadLeaf(leaf);
        }
    }

    /// <summary>Gets the number of papers with rows.</summary>
    public int PaperCount { get; private set; }

    public bool HasPassageRows => _rowsInUse > PaperCount;

    /// <summary>Gets whether no row belongs to a removed or replaced paper.</summary>
    public bool AllRowsInUse => _rowsInUse == _documents.Length;

    /// <summary>Returns the document of a row's paper, or <see cref="None"/> if it was removed or replaced.</summary>
    public int DocumentOf(int row) => _documents[row];

    public bool HasRows(int document) => _firstRows[document] != None;

    /// <summary>Returns the rows of a paper's document, or null if it has none.</summary>
    public RowRange? RowsOf(int document)
    {
        if (_firstRows[document] is not (>= 0 and var first))
        {
            return null;
        }

        var end = first + 1;
        while (end < _documents.Length && _documents[end] == document)
        {
            end++;
        }

        return new RowRange(first, end - first);
    }

    /// <summary>Counts the papers with rows whose document is accepted.</summary>
    public int CountPapers(Func<int, bool> accepts)
    {
        var count = 0;
        for (var document = 0; document < _firstRows.Length; document++)
        {
            count += _firstRows[document] != None && accepts(document) ? 1 : 0;
        }

        return count;
    }

    private void ReadLeaf(AtomicReaderContext leaf)
    {
        var reader = leaf.AtomicReader;
        var (withRows, liveDocuments) = (reader.GetDocsWithField(IndexFields.FirstRow), reader.LiveDocs);
        var (firstRows, rowCounts) =
            (reader.GetNumericDocValues(IndexFields.FirstRow), reader.GetNumericDocValues(IndexFields.RowCount));
        for (var document = 0; firstRows is not null && document < reader.MaxDoc; document++)
        {
            if (withRows.Get(document) && liveDocuments?.Get(document) != false)
            {
                var (first, count) = ((int)firstRows.Get(document), (int)rowCounts.Get(document));
                _documents.AsSpan(first, count).Fill(leaf.DocBase + document);
                _firstRows[leaf.DocBase + document] = first;
                _rowsInUse += count;
                PaperCount++;
            }
        }
    }
}
