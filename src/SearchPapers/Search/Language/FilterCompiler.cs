using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Search.Queries;
using SearchPapers.Text;

namespace SearchPapers.Search.Language;

/// <summary>Turns what a query demands into Lucene's terms.</summary>
/// <remarks>
/// What holds nothing to look for, such as a phrase of stop words, demands nothing and is null here.
/// </remarks>
internal sealed class FilterCompiler(TermExpansion spellings)
{
    /// <summary>Returns what a paper must fulfil; null where it need not fulfil anything.</summary>
    public Query? DemandedBy(QueryNode query) => query switch
    {
        _ when !IsDemand(query) => null,
        QueryNode.Sequence { Parts: var parts } => All(parts.Where(IsDemand), FieldScope.Paper),
        _ => Of(query, FieldScope.Paper),
    };

    /// <summary>Whether a part of a query lets papers through or not; words, and words with OR between, are wishes.</summary>
    public static bool IsDemand(QueryNode node) => node switch
    {
        QueryNode.Word or QueryNode.Years => false,
        QueryNode.Any any => any.Parts.Any(IsDemand),
        QueryNode.Sequence sequence => sequence.Parts.Any(IsDemand),
        _ => true,
    };

    /// <summary>Returns the passages of the sections that are asked for; null where none are.</summary>
    public Query? SectionsOf(QueryNode query) => query switch
    {
        QueryNode.InField { Field: QueryField.Section, Value: var value } => Of(value, FieldScope.Of(QueryField.Section)),
        QueryNode.Sequence { Parts: var parts } => Sections(parts),
        QueryNode.All { Parts: var parts } => Sections(parts),
        QueryNode.Any { Parts: var parts } => Sections(parts),
        _ => null,
    };

    private Query? Sections(IReadOnlyList<QueryNode> parts) => Joined(parts.Select(SectionsOf), BooleanQueries.AnyOf);

    private Query? Of(QueryNode node, FieldScope scope) => node switch
    {
        QueryNode.Word { IsExact: true } word => Text(word.Text, scope),
        QueryNode.Word pattern => Pattern(pattern, scope),
        QueryNode.Phrase phrase => Text(phrase.Text, scope),
        QueryNode.Years years => NumericRangeQuery.NewInt32Range(
            IndexFields.Year, IndexFields.YearPrecisionStep, years.From, years.To, true, true),
        QueryNode.InField field => Field(field),
        QueryNode.Not => All([node], scope),
        QueryNode.All all => All(all.Parts, scope),
        QueryNode.Any any => Any(any.Parts, scope),
        _ => Group(((QueryNode.Sequence)node).Parts, scope),
    };

    // Where nothing is demanded but the lack of something, one of the wishes must come true.
    private Query? Group(IReadOnlyList<QueryNode> parts, FieldScope scope)
    {
        List<QueryNode> demands = [.. parts.Where(IsDemand)];
        var needsWish = demands.All(demand => demand is QueryNode.Not);
        var wishes = needsWish ? Any(parts.Where(part => !IsDemand(part)), scope) : null;
        return Joined([All(demands, scope), wishes], BooleanQueries.AllOf);
    }

    // What is not wanted is taken away at once: each "-x" by itself would look at all papers.
    private Query? All(IEnumerable<QueryNode> parts, FieldScope scope)
    {
        var unwanted = parts.OfType<QueryNode.Not>().Select(not => not.Unwanted);
        var wanted = Joined(parts.Where(part => part is not QueryNode.Not).Select(part => Of(part, scope)), BooleanQueries.AllOf);
        return Any(unwanted, scope) is { } any ? Without(wanted ?? scope.Everything, any) : wanted;
    }

    private Query? Any(IEnumerable<QueryNode> parts, FieldScope scope) =>
        Joined(parts.Select(part => Of(part, scope)), BooleanQueries.AnyOf);

    private static Query? Joined(IEnumerable<Query?> parts, Func<IReadOnlyList<Query>, Query> join)
    {
        List<Query> telling = [.. parts.OfType<Query>()];
        return telling.Count > 0 ? join(telling) : null;
    }

    private Query? Field(QueryNode.InField field)
    {
        var query = Of(field.Value, FieldScope.Of(field.Field));
        return query is not null && field.Field == QueryField.Section
            ? new ConstantScoreQuery(new SectionFilter(query))
            : query;
    }

    private Query? Pattern(QueryNode.Word pattern, FieldScope scope)
    {
        var (before, word) = PatternWord.Split(pattern);
        if (word is null)
        {
            return null;
        }

        var found = BooleanQueries.AnyTerm(scope.WordFields, spellings.Of(pattern, word, scope.WordFields));
        return Text(before, scope) is { } start ? BooleanQueries.AllOf([start, found]) : found;
    }

    private static Query? Text(string text, FieldScope scope)
    {
        if (scope.IsNames)
        {
            return AuthorQuery.Of(text);
        }

        var tokens = Tokenizer.Of(text);
        return tokens.Count > 0 ? BooleanQueries.AnyOf([.. scope.Fields.Select(field => InOrder(field, tokens, scope.Places))]) : null;
    }

    private static Query InOrder(string field, List<Token> tokens, Range? places) => tokens is [_, { IsCompound: true } whole, _]
        ? BooleanQueries.AnyOf([Phrase(field, tokens, places), Phrase(field, [whole], places)])
        : Phrase(field, tokens, places);

    private static Query Phrase(string field, List<Token> tokens, Range? places)
    {
        if (places is { } some)
        {
            var words = tokens.Where(token => !token.IsCompound || tokens.Count == 1)
                .Select(token => (token.Term, token.Position - tokens[0].Position));
            return new ConstantScoreQuery(new PositionedPhraseFilter(field, [.. words], some));
        }

        if (tokens is [var only])
        {
            return new TermQuery(new Term(field, only.Term));
        }

        var phrase = new PhraseQuery();
        foreach (var token in tokens.Where(token => !token.IsCompound))
        {
            phrase.Add(new Term(field, token.Term), token.Position - tokens[0].Position);
        }

        return phrase;
    }

    private static BooleanQuery Without(Query wanted, Query unwanted) => new()
    {
        { wanted, Occur.MUST },
        { unwanted, Occur.MUST_NOT },
    };
}
