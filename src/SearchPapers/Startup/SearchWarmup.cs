using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using SearchPapers.Encoders;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;
using SearchPapers.Search.Language;
using SearchPapers.Search.Passages;
using SearchPapers.Search.Queries;
using SearchPapers.Search.Ranking;
using SearchPapers.Text;

namespace SearchPapers.Startup;

/// <summary>Loads the code of a search on a thread of its own, while another one opens the first index.</summary>
internal static class SearchWarmup
{
    // A compound, a stop word and words: what most queries are made of.
    private const string Text = "the few-shot learning";

    private const string Paper =
        """{"paper":{"id":"a","title":"a","authors":["a"],"year":2020,"tags":["a"],"fullText":true},"abstract":"a"}""";

    private static int _isBegun;

    /// <summary>Starts the thread, once in a process.</summary>
    public static void Begin()
    {
        if (Interlocked.Exchange(ref _isBegun, 1) == 0)
        {
            _ = Task.Factory.StartNew(
                Load, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    private static void Load()
    {
        // Lucene parses its own version with regular expressions, which takes as long as to open an index.
        RuntimeHelpers.RunClassConstructor(typeof(Lucene.Net.Util.Constants).TypeHandle);
        var tokens = Tokenizer.ReadTerms(Text);
        var request = SearchRequest.FromTokens(Text, tokens);
        QueryCompiler.Compile(new MultiReader(), Text);
        _ = NamedEncoder.Shipped.Encoder.EncodeQueryAsync(request.ToEncoderInput(), CancellationToken.None);
        new QueryTermMatcher([.. request.RankingTerms.Select(word => new WeightedQueryTerm(word, 1))])
            .Find(Text, tokens);
        var scores = new Dictionary<int, double> { [0] = 1 };
        PaperRanking.FromScores(
            new ScoreFusion(new FusionWeights(1, 1, 1)).Fuse(scores, highestKeyword: 1, scores), totalPapers: 1);
        StoredPaperReader.Read(Paper);
    }
}
