using System.Text.RegularExpressions;

namespace SearchPapers.Sources.BibTex;

/// <summary>Goes through the signs of one entry after another, never past the beginning of the next one.</summary>
internal sealed partial class BibTexScanner(string text)
{
    private const string OpenBrace = "a brace is not closed";

    private int _limit;
    private char _close;
    private bool _hasOpenBlock;
    private string _value = "";
    private int _linesCounted;
    private int _lines = 1;

    public int At { get; private set; }

    /// <summary>What is wrong with the entry; null as long as nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Where it is wrong, counted from 1.</summary>
    public int FaultLine { get; private set; }

    /// <summary>Returns the line of a place, counted from 1; places are asked for in their order.</summary>
    public int LineOf(int at)
    {
        _lines += at > _linesCounted ? text.AsSpan(_linesCounted, at - _linesCounted).Count('\n') : 0;
        _linesCounted = Math.Max(at, _linesCounted);
        return _lines;
    }

    /// <summary>Begins an entry, whose brace has been opened before a place.</summary>
    public void Enter(int content)
    {
        // A line that begins with an entry begins the next one: whatever is still open has lost its end.
        if (_limit <= content)
        {
            _limit = NextEntry().Match(text, content) is { Success: true } next ? next.Index : text.Length;
        }

        (At, _value, Fault) = (content, "", null);
        _close = text[content - 1] == '{' ? '}' : ')';
    }

    /// <summary>Goes to the end of a block, whatever it holds; one without an end is a line.</summary>
    public void SkipBlock()
    {
        var start = At--;
        _limit = text.Length;
        if (_close == ')' || _hasOpenBlock || Balanced() is null)
        {
            // Looked for once in vain, the end of another one would not be found either.
            _hasOpenBlock |= _close == '}';
            At = text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length;
        }

        _limit = At;
    }

    /// <summary>Reads what the entry is cited by; empty where a field or the end comes first.</summary>
    public string ReadKey()
    {
        var key = Key().Match(text, At, _limit - At);
        At += key.Success ? key.Length : 0;
        return key.Groups["key"].Value.Trim();
    }

    /// <summary>Tells whether the entry ends here, and goes past its end.</summary>
    /// <remarks>
    /// A missing end is forgiven, unless the last value holds a field: then it is the value's end that is missing, and the value
    /// has taken the entry's.
    /// </remarks>
    public bool IsAtEnd()
    {
        SkipBlank(andCommas: true);
        if (At < _limit && text[At] == _close)
        {
            At++;
            return true;
        }

        if (At >= _limit && LooksLikeField().IsMatch(_value))
        {
            Endless(At, OpenBrace);
        }

        return At >= _limit;
    }

    /// <summary>Reads the name of a field; null where there is none.</summary>
    public string? ReadName()
    {
        var name = FieldName().Match(text, At, _limit - At);
        At += name.Length;
        return name.Success ? name.Value : null;
    }

    public bool Take(char sign)
    {
        SkipBlank(andCommas: false);
        if (At < _limit && text[At] == sign)
        {
            At++;
            return true;
        }

        return false;
    }

    /// <summary>Reads text in braces or quotes, without them; null where none begins here, and, with a fault, where it has no end.</summary>
    public string? ReadText()
    {
        SkipBlank(andCommas: false);
        return (At < _limit ? text[At] : ' ') switch
        {
            '{' => Balanced(),
            '"' => Quoted(),
            _ => null,
        };
    }

    /// <summary>Reads a number or the name of a macro; empty where there is neither.</summary>
    public string ReadWord()
    {
        var word = Word().Match(text, At, _limit - At);
        At += word.Length;
        return word.Value;
    }

    /// <summary>Says that something else was expected here.</summary>
    public bool Refuse(string expected)
    {
        var end = At >= _limit ? null : Found().Match(text, At, _limit - At).Value;
        Fault = expected + (string.IsNullOrEmpty(end) ? "the end of the entry" : $"'{end}'");
        FaultLine = LineOf(At);
        return false;
    }

    private string? Balanced()
    {
        var start = At + 1;
        var depth = 0;
        for (; At < _limit; At++)
        {
            depth += text[At] == '{' ? 1 : text[At] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return _value = text[start..At++];
            }
        }

        return Endless(start, OpenBrace);
    }

    private string? Quoted()
    {
        var start = ++At;
        for (var depth = 0; At < _limit; At++)
        {
            depth += text[At] == '{' ? 1 : text[At] == '}' ? -1 : 0;
            if (depth == 0 && text[At] == '"' && !IsAccent(At))
            {
                return _value = text[start..At++];
            }

            if (depth < 0)
            {
                break;
            }
        }

        return Endless(start, "a quotation mark is not closed");
    }

    // BibTeX takes the mark in G\"odel for the end; whoever wrote it meant a letter.
    private bool IsAccent(int at) =>
        text[at - 1] == '\\' && at + 1 < _limit && (char.IsLetter(text[at + 1]) || text[at + 1] is '{' or '\\');

    private string? Endless(int start, string what)
    {
        FaultLine = LineOf(start);
        Fault = what;
        return null;
    }

    private void SkipBlank(bool andCommas)
    {
        while (At < _limit)
        {
            if (text[At] == '%')
            {
                var end = text.IndexOf('\n', At, _limit - At);
                At = end < 0 ? _limit : end;
            }
            else if (char.IsWhiteSpace(text[At]) || (andCommas && text[At] == ','))
            {
                At++;
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
    private static partial Regex Found();
}
