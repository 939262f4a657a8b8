using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Search.Queries;
using SearchPapers.Text;

namespace SearchPapers.Search.Language;

/// <summary>Compiles the filters of a query to Lucene queries.</summary>
/// <remarks>A part without terms, such as a phrase of stop words, filters nothing and compiles to null.</remarks>
internal sealed class FilterCompiler(TermExpansion expansion)
{
    /// <summary>Returns what a paper must match, or null if the query filters nothing.</summary>
    public Query? CompileFilter(QueryNode query) => query switch
    {
        _ when !IsFilter(query) => null,
        QueryNode.Sequence { Parts: var parts } => All(parts.Where(IsFilter), FieldScope.Paper),
        _ => Compile(query, FieldScope.Paper),
    };

    /// <summary>
    /// Returns whether a part of a query is a filter. Words, and words joined by OR, are optional clauses.
    /// </summary>
    public static bool IsFilter(QueryNode node) => node switch
    {
        QueryNode.Word or QueryNode.Years => false,
        QueryNode.Any any => any.Parts.Any(IsFilter),
        QueryNode.Sequence sequence => sequence.Parts.Any(IsFilter),
        _ => true,
    };

    /// <summary>Returns the passages of the requested sections, or null if the query names none.</summary>
    public Query? CompileSections(QueryNode query) => query switch
    {
        QueryNode.InField { Field: QueryField.Section, Value: var value } =>
            Compile(value, FieldScope.Create(QueryField.Section)),
        QueryNode.Sequence { Parts: var parts } => Sections(parts),
        QueryNode.All { Parts: var parts } => Sections(parts),
        QueryNode.Any { Parts: var parts } => Sections(parts),
        _ => null,
    };

    private Query? Sections(IReadOnlyList<QueryNode> parts) =>
        Join(parts.Select(CompileSections), BooleanQueries.AnyOf);

    private Query? Compile(QueryNode node, FieldScope scope) => node switch
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

    // If all filters are exclusions, one of the optional clauses must match.
    private Query? Group(IReadOnlyList<QueryNode> parts, FieldScope scope)
    {
        List<QueryNode> filters = [.. parts.Where(IsFilter)];
        var needsOptional = filters.All(filter => filter is QueryNode.Not);
        var optional = needsOptional ? Any(parts.Where(part => !IsFilter(part)), scope) : null;
        return Join([All(filters, scope), optional], BooleanQueries.AllOf);
    }

    // One MUST_NOT for all exclusions: each "-x" on its own would match against all papers.
    private Query? All(IEnumerable<QueryNode> parts, FieldScope scope)
    {
        var excluded = parts.OfType<QueryNode.Not>().Select(not => not.Excluded);
        var required = Join(
            parts.Where(part => part is not QueryNode.Not).Select(part => Compile(part, scope)), BooleanQueries.AllOf);
        return Any(excluded, scope) is { } anyExcluded
            ? Without(required ?? scope.AllDocuments, anyExcluded)
            : required;
    }

    private Query? Any(IEnumerable<QueryNode> parts, FieldScope scope) =>
        Join(parts.Select(part => Compile(part, scope)), BooleanQueries.AnyOf);

    private static Query? Join(IEnumerable<Query?> parts, Func<IReadOnlyList<Query>, Query> join)
    {
        List<Query> queries = [.. parts.OfType<Query>()];
        return queries.Count > 0 ? join(queries) : null;
    }

    private Query? Field(QueryNode.InField field)
    {
        var query = Compile(field.Value, FieldScope.Create(field.Field));
        return query is not null && field.Field == QueryField.Section
            ? new ConstantScoreQuery(new SectionFilter(query))
            : query;
    }

    private Query? Pattern(QueryNode.Word pattern, FieldScope scope)
    {
        var (prefixText, word) = PatternWord.Split(pattern);
        if (word is null)
        {
            return null;
        }

        var terms = BooleanQueries.AnyTerm(scope.WordFields, expansion.Expand(pattern, word, scope.WordFields));
        return Text(prefixText, scope) is { } prefix ? BooleanQueries.AllOf([prefix, terms]) : terms;
    }

    private static Query? Text(string text, FieldScope scope)
    {
        if (scope.IsNames)
        {
            return AuthorQuery.Create(text);
        }

        var tokens = Tokenizer.ReadTerms(text);
        return tokens.Count > 0
            ? BooleanQueries.AnyOf([.. scope.Fields.Select(field => PhraseOrCompound(field, tokens, scope.Positions))])
            : null;
    }

    private static Query PhraseOrCompound(string field, List<Token> tokens, Range? positions) =>
        tokens is [_, { IsCompound: true } compound, _]
        ? BooleanQueries.AnyOf([Phrase(field, tokens, positions), Phrase(field, [compound], positions)])
        : Phrase(field, tokens, positions);

    private static Query Phrase(string field, List<Token> tokens, Range? positions)
    {
        if (positions is { } range)
        {
            var words = tokens.Where(token => !token.IsCompound || tokens.Count == 1)
                .Select(token => (token.Term, token.Position - tokens[0].Position));
            return new ConstantScoreQuery(new PositionedPhraseFilter(field, [.. words], range));
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

    private static BooleanQuery Without(Query required, Query excluded) => new()
    {
        { required, Occur.MUST },
        { excluded, Occur.MUST_NOT },
    };
}
