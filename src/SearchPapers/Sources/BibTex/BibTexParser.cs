using System.Text.RegularExpressions;

namespace SearchPapers.Sources.BibTex;

/// <summary>Parses a bibliography; skips entries that cannot be read.</summary>
/// <remarks>
/// Besides BibTeX, accepts common errors: a missing comma or end of an entry, comments between fields, undefined
/// macros.
/// </remarks>
internal sealed partial class BibTexParser
{
    // Bounds the time for a file that is one long line.
    private const int MaxCommentCharacters = 4096;

    private readonly BibTexScanner _scanner;
    private readonly string _text;
    private readonly Dictionary<string, string> _macros = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<BibTexEntry> _entries = [];
    private readonly List<(int Line, string Key, string Reason)> _faults = [];

    private BibTexParser(string text) => (_text, _scanner) = (text, new BibTexScanner(text));

    public static BibTexFile Parse(string text)
    {
        var parser = new BibTexParser(text);
        while (parser.FindNextHead() is { } head)
        {
            parser.ReadBlock(head);
        }

        return new BibTexFile(parser._entries, parser._faults);
    }

    // Text between entries is a comment; "%" comments out an entry.
    private Match? FindNextHead()
    {
        for (var head = Head().Match(_text, _scanner.Position); head.Success; head = head.NextMatch())
        {
            if (!IsCommentedOut(head.Index))
            {
                return head;
            }
        }

        return null;
    }

    private bool IsCommentedOut(int index)
    {
        var line = _text.AsSpan(Math.Max(0, index - MaxCommentCharacters), Math.Min(index, MaxCommentCharacters));
        line = line[(line.LastIndexOf('\n') + 1)..];
        return line.TrimStart().StartsWith("%", StringComparison.Ordinal);
    }

    private void ReadBlock(Match head)
    {
        var line = _scanner.GetLine(head.Index);
        _scanner.BeginEntry(head.Index + head.Length);
        switch (head.Groups["type"].Value.ToLowerInvariant())
        {
            case "comment":
                _scanner.SkipBlock();
                break;
            case "preamble":
                ReadPreamble(line);
                break;
            case "string":
                ReadMacros(line);
                break;
            case var type:
                ReadEntry(type, line);
                break;
        }
    }

    private void ReadPreamble(int line)
    {
        if (ReadValue() is null)
        {
            AddFault(line, "@preamble");
        }
    }

    private void ReadMacros(int line)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!ReadFields(fields))
        {
            AddFault(line, "@string");
            return;
        }

        foreach (var (name, value) in fields)
        {
            _macros[name] = value;
        }
    }

    private void ReadEntry(string type, int line)
    {
        var key = _scanner.ReadKey();
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (ReadFields(fields))
        {
            _entries.Add(new BibTexEntry(type, key, line, fields));
        }
        else
        {
            AddFault(line, key);
        }
    }

    private void AddFault(int line, string key)
    {
        var faultLine = _scanner.FaultLine > line ? $" (line {_scanner.FaultLine})" : "";
        _faults.Add((line, key, $"skipped: {_scanner.Fault}{faultLine}"));
    }

    private bool ReadFields(Dictionary<string, string> fields)
    {
        while (!_scanner.TryReadEnd())
        {
            if (_scanner.ReadFieldName() is not { } name)
            {
                return _scanner.FailExpecting("the name of a field is expected, not ");
            }

            if (!_scanner.TryRead('='))
            {
                return _scanner.FailExpecting($"'=' is expected after '{name}', not ");
            }

            if (ReadValue() is not { } value)
            {
                return false;
            }

            // As in BibTeX, the first of several equal fields counts.
            fields.TryAdd(name, value);
        }

        return _scanner.Fault is null;
    }

    /// <summary>
    /// Reads text in braces or quotes, numbers and macros, joined by "#"; returns null if the end is missing.
    /// </summary>
    private string? ReadValue()
    {
        var value = "";
        do
        {
            if (_scanner.ReadText() is { } text)
            {
                value += text;
            }
            else if (_scanner.Fault is null)
            {
                var word = _scanner.ReadWord();
                value += _macros.GetValueOrDefault(word, word);
            }
            else
            {
                return null;
            }
        }
        while (_scanner.TryRead('#'));
        return value;
    }

    [GeneratedRegex(@"@\s*(?<type>[A-Za-z][A-Za-z0-9_-]*)\s*[{(]", RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
