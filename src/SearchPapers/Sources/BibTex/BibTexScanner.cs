using System.Text.RegularExpressions;

namespace SearchPapers.Sources.BibTex;

/// <summary>Scans one entry after another, never beyond the start of the next one.</summary>
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

    /// <summary>The error in the entry, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>The line of the error, from 1.</summary>
    public int FaultLine { get; private set; }

    /// <summary>Returns the line of a position, from 1. Positions must not decrease from call to call.</summary>
    public int GetLine(int position)
    {
        _lines += position > _countedUpTo ? text.AsSpan(_countedUpTo, position - _countedUpTo).Count('\n') : 0;
        _countedUpTo = Math.Max(position, _countedUpTo);
        return _lines;
    }

    /// <param name="content">The position after the opening bracket.</param>
    public void BeginEntry(int content)
    {
        // A line that starts with an entry starts the next one, even if the current one is not closed.
        if (_limit <= content)
        {
            _limit = NextEntry().Match(text, content) is { Success: true } next ? next.Index : text.Length;
        }

        (Position, _lastValue, Fault) = (content, "", null);
        _closingBracket = text[content - 1] == '{' ? '}' : ')';
    }

    /// <summary>Skips a block of any content; without an end, skips the line.</summary>
    public void SkipBlock()
    {
        var start = Position--;
        _limit = text.Length;
        if (_closingBracket == ')' || _hasUnclosedBlock || ReadBraced() is null)
        {
            // If this block is not closed, later ones need not be searched either.
            _hasUnclosedBlock |= _closingBracket == '}';
            Position = text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length;
        }

        _limit = Position;
    }

    /// <summary>Reads the citation key; returns an empty string if a field or the end comes first.</summary>
    public string ReadKey()
    {
        var key = Key().Match(text, Position, _limit - Position);
        Position += key.Success ? key.Length : 0;
        return key.Groups["key"].Value.Trim();
    }

    /// <summary>Returns whether the entry ends here, and skips its end.</summary>
    /// <remarks>
    /// A missing end is accepted unless the last value contains a field: then the value is not closed and includes the
    /// end of the entry.
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

    /// <summary>Reads the name of a field, or returns null.</summary>
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

    /// <summary>
    /// Reads text in braces or quotes. Returns null if none starts here, or, with <see cref="Fault"/>, if it is not
    /// closed.
    /// </summary>
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

    /// <summary>Reads a number or the name of a macro, or returns an empty string.</summary>
    public string ReadWord()
    {
        var word = Word().Match(text, Position, _limit - Position);
        Position += word.Length;
        return word.Value;
    }

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

    // BibTeX ends the value at the quotation mark of G\"odel, but the author meant an accent.
    private bool IsAccent(int index) =>
        text[index - 1] == '\\' && index + 1 < _limit
            && (char.IsLetter(text[index + 1]) || text[index + 1] is '{' or '\\');

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
        @"\G\s*(?:(?<key>[^,{}=""\r\n]*)(?:,|(?=[}\r\n]))|(?<key>[^,{}=""\s]+)(?=\s+[\p{L}_][\w-]*\s*=))",
        RegexOptions.CultureInvariant)]
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
