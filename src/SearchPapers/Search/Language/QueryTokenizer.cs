namespace SearchPapers.Search.Language;

/// <summary>Cuts a query into words, phrases, fields and signs.</summary>
internal sealed class QueryTokenizer
{
    private const string QuotationMarks = "\"“”„";

    private readonly string _query;
    private int _at;

    private QueryTokenizer(string query) => _query = query;

    /// <summary>Returns the pieces of a query; the last one is its end.</summary>
    /// <exception cref="SearchPapersException">A phrase is not closed, or there is no such field.</exception>
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
        // Hyphens that leave nothing out are dashes.
        while (char.IsWhiteSpace(Peek(0)) || (Peek(0) == '-' && !IsNot()))
        {
            _at++;
        }

        return Peek(0) switch
        {
            _ when _at == _query.Length => Sign(QueryTokenKind.End, 0),
            '(' => Sign(QueryTokenKind.Open, 1),
            ')' => Sign(QueryTokenKind.Close, 1),
            '-' => Sign(QueryTokenKind.Not, 1),
            var quote when IsQuote(quote) => Phrase(),
            _ => ReadField() ?? Word(),
        };
    }

    private QueryToken Sign(QueryTokenKind kind, int length)
    {
        _at += length;
        return new QueryToken(kind, _at - length, _query.Substring(_at - length, length));
    }

    // "state-of-the-art", "O(n)-time", "a - b" and "a --b" say nothing of what is not wanted.
    private bool IsNot()
    {
        var opens = _at == 0 || char.IsWhiteSpace(_query[_at - 1]) || _query[_at - 1] is '(' or ':';
        return opens && !IsGap(1) && Peek(1) is not '-';
    }

    private QueryToken Phrase()
    {
        var start = _at++;
        while (_at < _query.Length && !IsQuote(_query[_at]))
        {
            _at++;
        }

        if (_at == _query.Length)
        {
            throw QueryError.OpenPhrase(start);
        }

        var phrase = new QueryToken(QueryTokenKind.Phrase, start, _query[(start + 1)..(_at++)]);
        return Peek(0) == '~' ? throw QueryError.FuzzyPhrase(_at) : phrase;
    }

    // A name, a colon, and a value right behind: "a: b", "12:30", "std::vector" and addresses are words.
    private QueryToken? ReadField()
    {
        var start = _at;
        var name = Name();
        if (name.Length == 0)
        {
            return null;
        }

        if (QueryFieldNames.Find(name) is null)
        {
            return IsMeantAsField(name) ? throw QueryError.UnknownField(start, name) : null;
        }

        _at += name.Length + 1;
        return IsGap(0) ? throw QueryError.EmptyField(start, name) : new QueryToken(QueryTokenKind.Field, start, name);
    }

    private string Name()
    {
        var length = 0;
        while (char.IsLetter(Peek(length)))
        {
            length++;
        }

        return Peek(length) == ':' ? _query.Substring(_at, length) : "";
    }

    private bool IsMeantAsField(string name)
    {
        var next = Peek(name.Length + 1);
        return (char.IsLetterOrDigit(next) || next == '(' || IsQuote(next)) && name.Length > 1 && !QueryFieldNames.IsScheme(name);
    }

    private QueryToken Word()
    {
        var start = _at;
        while (!IsGap(0) && Peek(0) != '(' && !IsQuote(Peek(0)))
        {
            _at++;
        }

        return _query[start.._at] switch
        {
            "AND" => new QueryToken(QueryTokenKind.And, start, "AND"),
            "OR" => new QueryToken(QueryTokenKind.Or, start, "OR"),
            var word => new QueryToken(QueryTokenKind.Word, start, word),
        };
    }

    private static bool IsQuote(char character) => QuotationMarks.Contains(character, StringComparison.Ordinal);

    private bool IsGap(int ahead) => _at + ahead >= _query.Length || char.IsWhiteSpace(Peek(ahead)) || Peek(ahead) == ')';

    private char Peek(int ahead) => _at + ahead < _query.Length ? _query[_at + ahead] : '\0';
}
