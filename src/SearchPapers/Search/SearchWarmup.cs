using Lucene.Net.Index;
using SearchPapers.Encoders;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;
using SearchPapers.Search.Language;
using SearchPapers.Search.Passages;
using SearchPapers.Search.Queries;
using SearchPapers.Search.Ranking;
using SearchPapers.Text;

namespace SearchPapers.Search;

/// <summary>Has the code of a search ready by the time that the first index is open.</summary>
/// <remarks>
/// A process that answers one question spends most of its time in loading code: what needs no index is loaded while another core
/// opens it.
/// </remarks>
internal static class SearchWarmup
{
    // A compound, a stop word and words: what most queries are made of.
    private const string Text = "the few-shot learning";

    private const string Paper =
        """{"paper":{"id":"a","title":"a","authors":["a"],"year":2020,"tags":["a"],"fullText":true},"abstract":"a"}""";

    private static int _isBegun;

    /// <summary>Loads the code, once in a process.</summary>
    public static void Prepare()
    {
        if (Interlocked.Exchange(ref _isBegun, 1) == 0)
        {
            Load();
        }
    }

    private static void Load()
    {
        // Wakes the pool, which runs both legs.
        _ = Task.Run(static () => { });
        var tokens = Tokenizer.Of(Text);
        var request = SearchRequest.Of(Text, tokens);
        QueryCompiler.Compile(new MultiReader(), Text);
        var encoding = NamedEncoder.Shipped.Encoder.EncodeQueryAsync(request.ToEncode(), CancellationToken.None);
        new QueryTermMatcher([.. request.Words.Select(word => new WeightedQueryTerm(word, 1))]).In(Text, tokens);
        var scores = new Dictionary<int, double> { [0] = 1 };
        PaperRanking.Of(new ScoreFusion(new FusionWeights(1, 1, 1)).Fuse(scores, highestKeyword: 1, scores), totalPapers: 1);
        StoredPaperReader.Read(Paper);
        encoding.GetAwaiter().GetResult();
    }
}
