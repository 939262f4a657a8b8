using SearchPapers.Concurrency;
using SearchPapers.Export;
using SearchPapers.Indexing.Generations;
using SearchPapers.Search;
using SearchPapers.Search.Language;

namespace SearchPapers;

public sealed partial class PaperLibrary
{
    private const int MaxConcurrentPapers = 64;

    /// <summary>Exports all papers, or those that match a query.</summary>
    /// <remarks>
    /// All papers are exported in the order of their ids, those of a query best first. Papers are streamed.
    /// </remarks>
    /// <param name="writer">The output. It is flushed but not closed.</param>
    /// <param name="format">The format.</param>
    /// <param name="query">
    /// A query as in <see cref="SearchAsync(string, SearchOptions?, CancellationToken)"/>, or null for all papers.
    /// </param>
    /// <param name="top">
    /// The maximum number of papers; with a query, those that a search with this <c>Top</c> returns. Null, the default,
    /// for all.
    /// </param>
    /// <param name="cancellationToken">Stops the export between two papers.</param>
    /// <returns>The number of exported papers.</returns>
    /// <exception cref="ArgumentException"><paramref name="query"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="top"/> is below 1, or, with a query, above <see cref="SearchOptions.MaxTop"/>; or the format is
    /// undefined.
    /// </exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.QuerySyntax"/>: <paramref name="query"/> is malformed;
    /// <see cref="SearchPapersError.IndexFormat"/>: the index is damaged, or was built with another encoder;
    /// <see cref="SearchPapersError.IndexNotFound"/>: there is no index yet.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The library is closed.</exception>
    public async Task<int> ExportAsync(
        TextWriter writer, ExportFormat format, string? query = null, int? top = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ThrowIfOutOfRange(query, top);
        var papers = PaperWriter.Create(format, writer);
        using var snapshot = Acquire();
        var documents = await DocumentsAsync(snapshot, query, top, cancellationToken).ConfigureAwait(false);
        var written = await Task.Run(
            async () =>
            {
                var count = 0;
                var read = OrderedParallel.SelectAsync(
                    documents.Chunk(MaxConcurrentPapers).ToAsyncEnumerable(),
                    some => Task.FromResult(Array.ConvertAll(some, snapshot.ReadPaper)),
                    cancellationToken);
                await foreach (var paper in read.SelectMany(some => some).ConfigureAwait(false))
                {
                    papers.Write(new ExportedPaper(paper, _pdfs.Find(paper.Paper.Id)));
                    count++;
                }

                papers.End();
                return count;
            },
            cancellationToken).ConfigureAwait(false);
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        return written;
    }

    private static void ThrowIfOutOfRange(string? query, int? top)
    {
        if (query is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(query);
        }

        if (top is { } count)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, nameof(top));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(
                count, query is null ? int.MaxValue : SearchOptions.MaxTop, nameof(top));
        }
    }

    private async Task<IEnumerable<int>> DocumentsAsync(
        IndexSnapshot snapshot, string? query, int? top, CancellationToken cancellationToken)
    {
        if (query is null)
        {
            var all = snapshot.Ids().Select(snapshot.DocumentOf).OfType<int>();
            return top is { } first ? all.Take(first) : all;
        }

        if (top is null)
        {
            return await Task.Run(
                () => MatchingPapers.Find(snapshot, QueryCompiler.Compile(snapshot, query)), cancellationToken)
                .ConfigureAwait(false);
        }

        var options = new SearchOptions { Top = top.Value, MaxPassages = 0 };
        var found = await new PaperSearch(snapshot, EncoderAsync).SearchAsync(
            query, text => QueryCompiler.Compile(snapshot, text), options, _options.TimeProvider, cancellationToken)
            .ConfigureAwait(false);
        return found.Hits.Select(hit => snapshot.DocumentOf(hit.Paper.Id)).OfType<int>();
    }
}
