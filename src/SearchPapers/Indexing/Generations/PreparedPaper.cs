using Lucene.Net.Documents;
using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Indexing.Generations;

/// <summary>All that the writer needs of a paper.</summary>
/// <param name="Id">The paper's id.</param>
/// <param name="Documents">Its own document, then those of its passages.</param>
/// <param name="Vectors">Its own vectors, then those of its passages; none where it has none.</param>
internal sealed record PreparedPaper(PaperId Id, IReadOnlyList<Document> Documents, TextVectors[] Vectors);
