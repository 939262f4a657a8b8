using Lucene.Net.Index;

namespace SearchPapers.Indexing;

/// <summary>Knows which paper each row of the vectors belongs to, and which rows belong to each paper.</summary>
internal sealed class PaperRows
{
    public const int None = -1;

    private readonly IndexReader _reader;
    private readonly int[] _papers;

    public PaperRows(IndexReader reader, int rows)
    {
        (_reader, _papers) = (reader, new int[rows]);
        Array.Fill(_papers, None);
        foreach (var leaf in reader.Leaves)
        {
            Fill(leaf);
        }
    }

    /// <summary>The documents of the papers that have rows.</summary>
    public List<int> Papers { get; } = [];

    /// <summary>Returns the paper's document of a row; −1 where the paper has gone or changed since.</summary>
    public int PaperOf(int row) => _papers[row];

    /// <summary>Returns the rows of a paper's document; null where it has none.</summary>
    public RowRange? RowsOf(int document)
    {
        var leaf = _reader.Leaves[ReaderUtil.SubIndex(document, _reader.Leaves)];
        return RowsOf(leaf.AtomicReader, document - leaf.DocBase);
    }

    private static RowRange? RowsOf(AtomicReader reader, int document) =>
        reader.GetDocsWithField(IndexFields.FirstRow)?.Get(document) == true
            ? new RowRange(
                (int)reader.GetNumericDocValues(IndexFields.FirstRow).Get(document),
                (int)reader.GetNumericDocValues(IndexFields.RowCount).Get(document))
            : null;

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
                _papers.AsSpan((int)firsts.Get(document), (int)counts.Get(document)).Fill(leaf.DocBase + document);
                Papers.Add(leaf.DocBase + document);
            }
        }
    }
}
