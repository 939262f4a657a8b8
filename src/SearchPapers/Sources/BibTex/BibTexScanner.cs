using System.Text.RegularExpressions;

namespace SearchPapers.Sources.BibTex;

/// <summary>Goes through the signs of one entry after another, never past the beginning of the next one.</summary>
internal sealed partial class BibTexScanner(string text)
{
    private const string UnclosedBrace = "a brace is not closed";

    private int _limit;
    private char _closingBracket;
    private bool _hasUnclosedBlock;
    private string _lastValue = "";
    private int _countedUpTo;
    private int _lines = 1;

    public int Position { get; private set; }

    /// <summary>What is wrong with the entry; null as long as nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Where it is wrong, counted from 1.</summary>
    public int FaultLine { get; private set; }

    /// <summary>Returns the line of a place, counted from 1; places are asked for in their order.</summary>
    public int GetLine(int position)
    {
        _lines += position > _countedUpTo ? text.AsSpan(_countedUpTo, position - _countedUpTo).Count('\n') : 0;
        _countedUpTo = Math.Max(position, _countedUpTo);
        return _lines;
    }

    /// <summary>Begins an entry, whose brace has been opened before a place.</summary>
    public void BeginEntry(int content)
    {
        // A line that begins with an entry begins the next one: whatever is still open has lost its end.
        if (_limit <= content)
        {
            _limit = NextEntry().Match(text, content) is { Success: true } next ? next.Index : text.Length;
        }

        (Position, _lastValue, Fault) = (content, "", null);
        _closingBracket = text[content - 1] == '{' ? '}' : ')';
    }

    /// <summary>Goes to the end of a block, whatever it holds; one without an end is a line.</summary>
    public void SkipBlock()
    {
        var start = Position--;
        _limit = text.Length;
        if (_closingBracket == ')' || _hasUnclosedBlock || ReadBraced() is null)
        {
            // Looked for once in vain, the end of another one would not be found either.
            _hasUnclosedBlock |= _closingBracket == '}';
            Position = text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length;
        }

        _limit = Position;
    }

    /// <summary>Reads what the entry is cited by; empty where a field or the end comes first.</summary>
    public string ReadKey()
    {
        var key = Key().Match(text, Position, _limit - Position);
        Position += key.Success ? key.Length : 0;
        return key.Groups["key"].Value.Trim();
    }

    /// <summary>Tells whether the entry ends here, and goes past its end.</summary>
    /// <remarks>
    /// A missing end is forgiven, unless the last value holds a field: then it is the value's end that is missing, and the value
    /// has taken the entry's.
    /// </remarks>
    public bool TryReadEnd()
    {
        SkipWhiteSpace(andCommas: true);
        if (Position < _limit && text[Position] == _closingBracket)
        {
            Position++;
            return true;
        }

        if (Position >= _limit && LooksLikeField().IsMatch(_lastValue))
        {
            FailUnclosed(Position, UnclosedBrace);
        }

        return Position >= _limit;
    }

    /// <summary>Reads the name of a field; null where there is none.</summary>
    public string? ReadFieldName()
    {
        var name = FieldName().Match(text, Position, _limit - Position);
        Position += name.Length;
        return name.Success ? name.Value : null;
    }

    public bool TryRead(char character)
    {
        SkipWhiteSpace(andCommas: false);
        if (Position < _limit && text[Position] == character)
        {
            Position++;
            return true;
        }

        return false;
    }

    /// <summary>Reads text in braces or quotes, without them; null where none begins here, and, with a fault, where it has no end.</summary>
    public string? ReadText()
    {
        SkipWhiteSpace(andCommas: false);
        return (Position < _limit ? text[Position] : ' ') switch
        {
            '{' => ReadBraced(),
            '"' => ReadQuoted(),
            _ => null,
        };
    }

    /// <summary>Reads a number or the name of a macro; empty where there is neither.</summary>
    public string ReadWord()
    {
        var word = Word().Match(text, Position, _limit - Position);
        Position += word.Length;
        return word.Value;
    }

    /// <summary>Says that something else was expected here.</summary>
    public bool FailExpecting(string expected)
    {
        var unexpected = Position >= _limit ? null : UnexpectedText().Match(text, Position, _limit - Position).Value;
        Fault = expected + (string.IsNullOrEmpty(unexpected) ? "the end of the entry" : $"'{unexpected}'");
        FaultLine = GetLine(Position);
        return false;
    }

    private string? ReadBraced()
    {
        var start = Position + 1;
        var depth = 0;
        for (; Position < _limit; Position++)
        {
            depth += text[Position] == '{' ? 1 : text[Position] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return _lastValue = text[start..Position++];
            }
        }

        return FailUnclosed(start, UnclosedBrace);
    }

    private string? ReadQuoted()
    {
        var start = ++Position;
        for (var depth = 0; Position < _limit; Position++)
        {
            depth += text[Position] == '{' ? 1 : text[Position] == '}' ? -1 : 0;
            if (depth == 0 && text[Position] == '"' && !IsAccent(Position))
            {
                return _lastValue = text[start..Position++];
            }

            if (depth < 0)
            {
                break;
            }
        }

        return FailUnclosed(start, "a quotation mark is not closed");
    }

    // BibTeX takes the mark in G\"odel for the end; whoever wrote it meant a letter.
    private bool IsAccent(int index) =>
        text[index - 1] == '\\' && index + 1 < _limit && (char.IsLetter(text[index + 1]) || text[index + 1] is '{' or '\\');

    private string? FailUnclosed(int start, string reason)
    {
        FaultLine = GetLine(start);
        Fault = reason;
        return null;
    }

    private void SkipWhiteSpace(bool andCommas)
    {
        while (Position < _limit)
        {
            if (text[Position] == '%')
            {
                var end = text.IndexOf('\n', Position, _limit - Position);
                Position = end < 0 ? _limit : end;
            }
            else if (char.IsWhiteSpace(text[Position]) || (andCommas && text[Position] == ','))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    [GeneratedRegex(
        @"^[ \t]*@\s*(?:(?:string|preamble|comment)\s*[{(]|[a-z][a-z0-9_-]*\s*[{(]\s*[^\s,{}()=""#%]*\s*,)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex NextEntry();

    [GeneratedRegex(
        @"\G\s*(?:(?<key>[^,{}=""\r\n]*)(?:,|(?=[}\r\n]))|(?<key>[^,{}=""\s]+)(?=\s+[\p{L}_][\w-]*\s*=))", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"\n\s*[A-Za-z-]+\s*=\s*[{""0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeField();

    [GeneratedRegex(@"\G[\p{L}_][^\s,{}()=""#%]*", RegexOptions.CultureInvariant)]
    private static partial Regex FieldName();

    [GeneratedRegex(@"\G[^\s,{}()=""#%]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\G(?:[^\s,{}=""#]{1,30}|.)", RegexOptions.CultureInvariant)]
    private static partial Regex UnexpectedText();
}
