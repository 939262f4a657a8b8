namespace SearchPapers.Search.Language;

/// <summary>Understands the query language: docs/query-language.md has its rules.</summary>
/// <remarks>A hyphen binds closest, then AND, then OR; what stands next to each other is bound least.</remarks>
internal sealed class QueryParser
{
    // Far more than people nest, far less than a stack holds.
    private const int MostLevels = 64;

    // Each one looks through all words of the index.
    private const int MostPatterns = 32;

    private readonly List<QueryToken> _tokens;
    private int _at;
    private int _levels;
    private int _patterns;
    private QueryField? _field;

    private QueryParser(List<QueryToken> tokens) => _tokens = tokens;

    private QueryToken Current => _tokens[_at];

    /// <exception cref="SearchPapersException">The query breaks the rules.</exception>
    public static QueryNode Parse(string query)
    {
        var parser = new QueryParser(QueryTokenizer.Read(query));
        var node = parser.Sequence();
        return parser.Current.Kind == QueryTokenKind.Close ? throw QueryError.NotOpened(parser.Current.Start) : node;
    }

    private QueryNode Sequence()
    {
        var parts = new List<QueryNode>();
        while (Current.Kind is not (QueryTokenKind.Close or QueryTokenKind.End))
        {
            var part = Either();
            parts.AddRange(part is QueryNode.Sequence nested ? nested.Parts : [part]);
        }

        return parts is [var only] ? only : new QueryNode.Sequence(parts);
    }

    private QueryNode Either() => Chain(QueryTokenKind.Or, Both, parts => new QueryNode.Any(parts));

    private QueryNode Both() => Chain(QueryTokenKind.And, Item, parts => new QueryNode.All(parts));

    private QueryNode Chain(QueryTokenKind sign, Func<QueryNode> operand, Func<List<QueryNode>, QueryNode> join)
    {
        var first = operand();
        if (Current.Kind != sign)
        {
            return first;
        }

        var parts = new List<QueryNode> { first };
        while (Current.Kind == sign)
        {
            var between = Take();
            RequireOperand(between);
            parts.Add(operand());
        }

        return join(parts);
    }

    private QueryNode Item()
    {
        if (Current.Kind != QueryTokenKind.Not)
        {
            return Primary();
        }

        var not = Take();
        RequireOperand(not);
        return new QueryNode.Not(Primary());
    }

    private QueryNode Primary()
    {
        var token = Take();
        return token.Kind switch
        {
            QueryTokenKind.Word => Word(token),
            QueryTokenKind.Phrase when _field == QueryField.Year => WordSyntax.Years(token),
            QueryTokenKind.Phrase => new QueryNode.Phrase(token.Text),
            QueryTokenKind.Open => Group(token),
            QueryTokenKind.Field => Field(token),
            _ => throw QueryError.NothingBefore(token),
        };
    }

    private QueryNode Word(QueryToken token)
    {
        if (_field == QueryField.Year)
        {
            return WordSyntax.Years(token);
        }

        var word = WordSyntax.Word(token);
        return !word.IsExact && ++_patterns > MostPatterns
            ? throw QueryError.TooManyPatterns(token.Start, MostPatterns)
            : word;
    }

    private QueryNode Group(QueryToken open)
    {
        if (++_levels > MostLevels)
        {
            throw QueryError.TooDeep(open.Start, MostLevels);
        }

        var isEmpty = Current.Kind == QueryTokenKind.Close;
        var inside = Sequence();
        if (Current.Kind != QueryTokenKind.Close)
        {
            throw QueryError.NotClosed(open.Start);
        }

        _at++;
        _levels--;
        return isEmpty ? throw QueryError.EmptyGroup(open.Start) : inside;
    }

    private QueryNode.InField Field(QueryToken name)
    {
        if (_field is not null)
        {
            throw QueryError.FieldInField(name.Start);
        }

        if (Current.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Open))
        {
            throw QueryError.WrongValue(name.Start, name.Text);
        }

        if (Current.Kind == QueryTokenKind.Phrase && string.IsNullOrWhiteSpace(Current.Text))
        {
            throw QueryError.EmptyField(name.Start, name.Text);
        }

        _field = QueryFieldNames.Find(name.Text);
        var value = Primary();
        var field = new QueryNode.InField(_field!.Value, value);
        _field = null;
        return field;
    }

    private QueryToken Take() => _tokens[_at++];

    private void RequireOperand(QueryToken sign)
    {
        if (Current.Kind is QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.End)
        {
            throw QueryError.NothingAfter(sign);
        }
    }
}
