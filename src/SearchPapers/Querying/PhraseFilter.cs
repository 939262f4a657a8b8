using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Indexing;
using SearchPapers.Text;

namespace SearchPapers.Querying;

/// <summary>Lets those papers through that contain every phrase somewhere in their text.</summary>
internal static class PhraseFilter
{
    /// <summary>Returns the filter; null where no phrase is asked for.</summary>
    public static Filter? For(IReadOnlyList<IReadOnlyList<Token>> phrases)
    {
        if (phrases.Count == 0)
        {
            return null;
        }

        var all = new BooleanQuery();
        foreach (var phrase in phrases)
        {
            all.Add(InAnyField(phrase), Occur.MUST);
        }

        return new QueryWrapperFilter(all);
    }

    private static BooleanQuery InAnyField(IReadOnlyList<Token> phrase)
    {
        var any = new BooleanQuery();
        foreach (var field in IndexFields.Ranked)
        {
            var query = new PhraseQuery();
            foreach (var token in phrase)
            {
                query.Add(new Term(field, token.Term), token.Position - phrase[0].Position);
            }

            any.Add(query, Occur.SHOULD);
        }

        return any;
    }
}
