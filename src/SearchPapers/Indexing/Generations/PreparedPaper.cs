using Lucene.Net.Documents;
using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Indexing.Generations;

// Documents and vectors: first the paper, then its passages. A paper without known terms has no vectors.
internal sealed record PreparedPaper(PaperId Id, IReadOnlyList<Document> Documents, TextVectors[] Vectors);
