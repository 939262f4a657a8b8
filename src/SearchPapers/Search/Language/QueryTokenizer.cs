namespace SearchPapers.Search.Language;

internal sealed class QueryTokenizer
{
    private const string QuotationMarks = "\"“”„";

    private readonly string _query;
    private int _position;

    private QueryTokenizer(string query) => _query = query;

    /// <summary>Returns the tokens of a query. The last one is <see cref="QueryTokenKind.End"/>.</summary>
    public static List<QueryToken> Read(string query)
    {
        var tokenizer = new QueryTokenizer(query);
        var tokens = new List<QueryToken>();
        do
        {
            tokens.Add(tokenizer.Next());
        }
        while (tokens[^1].Kind != QueryTokenKind.End);
        return tokens;
    }

    private QueryToken Next()
    {
        // Hyphens that negate nothing are dashes.
        while (char.IsWhiteSpace(Peek(0)) || (Peek(0) == '-' && !IsNot()))
        {
            _position++;
        }

        return Peek(0) switch
        {
            _ when _position == _query.Length => Symbol(QueryTokenKind.End, 0),
            '(' => Symbol(QueryTokenKind.Open, 1),
            ')' => Symbol(QueryTokenKind.Close, 1),
            '-' => Symbol(QueryTokenKind.Not, 1),
            var quote when IsQuote(quote) => Phrase(),
            _ => ReadField() ?? Word(),
        };
    }

    private QueryToken Symbol(QueryTokenKind kind, int length)
    {
        _position += length;
        return new QueryToken(kind, _position - length, _query.Substring(_position - length, length));
    }

    // The hyphens of "state-of-the-art", "O(n)-time", "a - b" and "a --b" do not negate.
    private bool IsNot()
    {
        var isFirst = _position == 0 || char.IsWhiteSpace(_query[_position - 1]) || _query[_position - 1] is '(' or ':';
        return isFirst && !IsEndOfWord(1) && Peek(1) is not '-';
    }

    private QueryToken Phrase()
    {
        var start = _position++;
        while (_position < _query.Length && !IsQuote(_query[_position]))
        {
            _position++;
        }

        if (_position == _query.Length)
        {
            throw QueryError.UnclosedPhrase(start);
        }

        var phrase = new QueryToken(QueryTokenKind.Phrase, start, _query[(start + 1)..(_position++)]);
        return Peek(0) == '~' ? throw QueryError.FuzzyPhrase(_position) : phrase;
    }

    // A field is a name, a colon and a value right after it. "a: b", "12:30", "std::vector" and URLs are words.
    private QueryToken? ReadField()
    {
        var start = _position;
        var name = FieldName();
        if (name.Length == 0)
        {
            return null;
        }

        if (QueryFieldNames.Find(name) is null)
        {
            return LooksLikeField(name) ? throw QueryError.UnknownField(start, name) : null;
        }

        _position += name.Length + 1;
        return IsEndOfWord(0)
            ? throw QueryError.EmptyField(start, name)
            : new QueryToken(QueryTokenKind.Field, start, name);
    }

    private string FieldName()
    {
        var length = 0;
        while (char.IsLetter(Peek(length)))
        {
            length++;
        }

        return Peek(length) == ':' ? _query.Substring(_position, length) : "";
    }

    private bool LooksLikeField(string name)
    {
        var next = Peek(name.Length + 1);
        return (char.IsLetterOrDigit(next) || next == '(' || IsQuote(next)) && name.Length > 1
            && !QueryFieldNames.IsScheme(name);
    }

    private QueryToken Word()
    {
        var start = _position;
        while (!IsEndOfWord(0) && Peek(0) != '(' && !IsQuote(Peek(0)))
        {
            _position++;
        }

        return _query[start.._position] switch
        {
            "AND" => new QueryToken(QueryTokenKind.And, start, "AND"),
            "OR" => new QueryToken(QueryTokenKind.Or, start, "OR"),
            var word => new QueryToken(QueryTokenKind.Word, start, word),
        };
    }

    private static bool IsQuote(char character) => QuotationMarks.Contains(character, StringComparison.Ordinal);

    private bool IsEndOfWord(int ahead) =>
        _position + ahead >= _query.Length || char.IsWhiteSpace(Peek(ahead)) || Peek(ahead) == ')';

    private char Peek(int ahead) => _position + ahead < _query.Length ? _query[_position + ahead] : '\0';
}
