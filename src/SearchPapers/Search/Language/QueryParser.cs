namespace SearchPapers.Search.Language;

/// <summary>Parses the query language of docs/query-language.md.</summary>
/// <remarks>Precedence: negation, AND, OR, juxtaposition.</remarks>
internal sealed class QueryParser
{
    // More than anybody nests, and little enough for the stack.
    private const int MaxDepth = 64;

    // Each pattern enumerates terms of the index.
    private const int MaxPatterns = 32;

    private readonly List<QueryToken> _tokens;
    private int _position;
    private int _depth;
    private int _patterns;
    private QueryField? _field;

    private QueryParser(List<QueryToken> tokens) => _tokens = tokens;

    private QueryToken Current => _tokens[_position];

    public static QueryNode Parse(string query)
    {
        var parser = new QueryParser(QueryTokenizer.Read(query));
        var node = parser.Sequence();
        return parser.Current.Kind == QueryTokenKind.Close
            ? throw QueryError.UnopenedGroup(parser.Current.Start)
            : node;
    }

    private QueryNode Sequence()
    {
        var parts = new List<QueryNode>();
        while (Current.Kind is not (QueryTokenKind.Close or QueryTokenKind.End))
        {
            var part = Or();
            parts.AddRange(part is QueryNode.Sequence nested ? nested.Parts : [part]);
        }

        return parts is [var only] ? only : new QueryNode.Sequence(parts);
    }

    private QueryNode Or() => Chain(QueryTokenKind.Or, And, parts => new QueryNode.Any(parts));

    private QueryNode And() => Chain(QueryTokenKind.And, Negation, parts => new QueryNode.All(parts));

    private QueryNode Chain(QueryTokenKind symbol, Func<QueryNode> operand, Func<List<QueryNode>, QueryNode> join)
    {
        var first = operand();
        if (Current.Kind != symbol)
        {
            return first;
        }

        var parts = new List<QueryNode> { first };
        while (Current.Kind == symbol)
        {
            var separator = Next();
            RequireOperand(separator);
            parts.Add(operand());
        }

        return join(parts);
    }

    private QueryNode Negation()
    {
        if (Current.Kind != QueryTokenKind.Not)
        {
            return Primary();
        }

        var not = Next();
        RequireOperand(not);
        return new QueryNode.Not(Primary());
    }

    private QueryNode Primary()
    {
        var token = Next();
        return token.Kind switch
        {
            QueryTokenKind.Word => Word(token),
            QueryTokenKind.Phrase when _field == QueryField.Year => WordSyntax.ReadYears(token),
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
            return WordSyntax.ReadYears(token);
        }

        var word = WordSyntax.ReadWord(token);
        return !word.IsExact && ++_patterns > MaxPatterns
            ? throw QueryError.TooManyPatterns(token.Start, MaxPatterns)
            : word;
    }

    private QueryNode Group(QueryToken open)
    {
        if (++_depth > MaxDepth)
        {
            throw QueryError.TooDeep(open.Start, MaxDepth);
        }

        var isEmpty = Current.Kind == QueryTokenKind.Close;
        var content = Sequence();
        if (Current.Kind != QueryTokenKind.Close)
        {
            throw QueryError.UnclosedGroup(open.Start);
        }

        _position++;
        _depth--;
        return isEmpty ? throw QueryError.EmptyGroup(open.Start) : content;
    }

    private QueryNode.InField Field(QueryToken name)
    {
        if (_field is not null)
        {
            throw QueryError.NestedField(name.Start);
        }

        if (Current.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Open))
        {
            throw QueryError.InvalidFieldValue(name.Start, name.Text);
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

    private QueryToken Next() => _tokens[_position++];

    private void RequireOperand(QueryToken symbol)
    {
        if (Current.Kind is QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.End)
        {
            throw QueryError.NothingAfter(symbol);
        }
    }
}
