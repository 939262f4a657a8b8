using Lucene.Net.Documents;
using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Indexing.Generations;

/// <param name="Id">The paper's id.</param>
/// <param name="Documents">The paper's document, followed by those of its passages.</param>
/// <param name="Vectors">The vectors of these documents in the same order; none if all of them are empty.</param>
internal sealed record PreparedPaper(PaperId Id, IReadOnlyList<Document> Documents, TextVectors[] Vectors);
