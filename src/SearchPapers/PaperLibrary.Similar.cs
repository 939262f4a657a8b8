using SearchPapers.Ingestion.Papers;
using SearchPapers.Search.Similar;

namespace SearchPapers;

public sealed partial class PaperLibrary
{
    /// <summary>Finds papers similar to papers of the library, to a text or to a PDF.</summary>
    /// <remarks>
    /// The query consists of the key terms (tf·idf) and the vectors of the examples. The examples themselves are not
    /// among the hits. <see cref="SearchResults.Query"/> is <paramref name="query"/> as a string.
    /// </remarks>
    /// <param name="query">The examples to be similar to and dissimilar from; not empty.</param>
    /// <param name="options">How to search.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The most similar papers, most similar first, with their most similar passages.</returns>
    /// <exception cref="ArgumentException"><paramref name="query"/> has no example to be similar to.</exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.PaperNotFound"/>: an example is not in the library;
    /// <see cref="SearchPapersError.CorpusFormat"/>: the PDF is missing or cannot be read;
    /// <see cref="SearchPapersError.ExtractionUnavailable"/>: PDFs cannot be read on this machine;
    /// <see cref="SearchPapersError.IndexFormat"/>: the index is damaged, or was built with another encoder;
    /// <see cref="SearchPapersError.IndexNotFound"/>: there is no index yet.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The library is closed.</exception>
    public async Task<SearchResults> SimilarAsync(
        SimilarQuery query, SearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!query.HasExample)
        {
            throw new ArgumentException("Give ids, a text or a PDF to find similar papers.", nameof(query));
        }

        Acquire().Dispose();
        var pdf = query.PdfPath is { } path ? await ReadAsync(path, cancellationToken).ConfigureAwait(false) : null;
        return await SearchAsync(
            query.ToString(), (snapshot, _) => SimilarRequestBuilder.Build(snapshot, query, pdf), options,
            cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task<PaperDetails> ReadAsync(string pdfPath, CancellationToken cancellationToken)
    {
        var extractor = _options.CreateExtractor();
        await using var _ = extractor.ConfigureAwait(false);
        var text = await extractor.ExtractAsync(pdfPath, cancellationToken).ConfigureAwait(false);
        if (text.Error is not { } error)
        {
            return PaperAssembler.Assemble(text);
        }

        var message = $"Cannot find papers similar to \"{pdfPath}\": {error.Reason}";
        throw new SearchPapersException(SearchPapersError.CorpusFormat, message) { Path = pdfPath };
    }
}
