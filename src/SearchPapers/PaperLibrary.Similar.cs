using SearchPapers.Ingestion.Papers;
using SearchPapers.Search.Similar;

namespace SearchPapers;

public sealed partial class PaperLibrary
{
    /// <summary>Finds papers that are similar to others: to papers of the library, to a text, to a PDF.</summary>
    /// <remarks>
    /// Words count that tell the examples from other papers, and what title and abstract mean. The papers that are
    /// named are not among the hits. <see cref="SearchResults.Query"/> is <paramref name="query"/> as a string.
    /// </remarks>
    /// <param name="query">What the papers are to be like, and unlike; not empty.</param>
    /// <param name="options">How to search.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The papers that are most similar, most similar first, with the passages that are.</returns>
    /// <exception cref="ArgumentException"><paramref name="query"/> names nothing to be similar to.</exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.PaperNotFound"/>: a paper that is named is not in the library;
    /// <see cref="SearchPapersError.CorpusFormat"/>: the PDF is missing or cannot be read;
    /// <see cref="SearchPapersError.ExtractionUnavailable"/>: no PDF can be read on this machine;
    /// <see cref="SearchPapersError.IndexFormat"/>: the index is damaged, or was made with another encoder;
    /// <see cref="SearchPapersError.IndexNotFound"/>: nothing has been ingested yet.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The library has been closed.</exception>
    public async Task<SearchResults> SimilarAsync(
        SimilarQuery query, SearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!query.HasExample)
        {
            throw new ArgumentException("Name a paper, a text or a PDF to find similar papers to.", nameof(query));
        }

        Acquire().Dispose();
        var pdf = query.PdfPath is { } path ? await ReadAsync(path, cancellationToken).ConfigureAwait(false) : null;
        return await SearchAsync(
            query.ToString(), (snapshot, _) => SimilarRequestBuilder.Of(snapshot, query, pdf), options, cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task<PaperDetails> ReadAsync(string pdfPath, CancellationToken cancellationToken)
    {
        var extractor = _options.CreateExtractor();
        await using var _ = extractor.ConfigureAwait(false);
        var text = await extractor.ExtractAsync(pdfPath, cancellationToken).ConfigureAwait(false);
        return text.Error is { } error
            ? throw new CorpusFormatException(
                pdfPath, line: null, $"Cannot find papers similar to \"{pdfPath}\": {error.Reason}")
            : PaperAssembler.Of(text);
    }
}
