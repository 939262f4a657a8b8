using Lucene.Net.Index;

namespace SearchPapers.Indexing;

/// <summary>Turns "each document knows its row" round: for each row of the vectors, the paper's document.</summary>
internal static class PaperRows
{
    public const int None = -1;

    public static int[] DocumentsOf(IndexReader reader, int rows)
    {
        var documents = new int[rows];
        Array.Fill(documents, None);
        foreach (var leaf in reader.Leaves)
        {
            Fill(documents, leaf);
        }

        return documents;
    }

    private static void Fill(int[] documents, AtomicReaderContext leaf)
    {
        var values = leaf.AtomicReader.GetNumericDocValues(IndexFields.Row);
        var having = leaf.AtomicReader.GetDocsWithField(IndexFields.Row);
        var live = leaf.AtomicReader.LiveDocs;
        for (var document = 0; values is not null && document < leaf.AtomicReader.MaxDoc; document++)
        {
            if (having.Get(document) && (live is null || live.Get(document)))
            {
                documents[values.Get(document)] = leaf.DocBase + document;
            }
        }
    }
}
