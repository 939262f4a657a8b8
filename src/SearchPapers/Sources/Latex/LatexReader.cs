using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SearchPapers.Text;

namespace SearchPapers.Sources.Latex;

/// <summary>Converts TeX, as used in bibliographies, to plain text.</summary>
/// <remarks>Converts accents and symbols, drops fonts and spacing, keeps formulas readable, and leaves everything else
/// unchanged.</remarks>
internal sealed partial class LatexReader
{
    private const int MaxDepth = 100;

    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}$~&`'-");

    private readonly string _tex;
    private readonly StringBuilder _text = new();
    private int _position;
    private int _depth;
    private bool _isMath;

    private LatexReader(string tex) => _tex = tex;

    /// <summary>Returns the text on a single line.</summary>
    public static string ToPlain(string tex)
    {
        if (!tex.AsSpan().ContainsAny(Special))
        {
            return UnicodeText.ToSingleLine(tex);
        }

        var reader = new LatexReader(DecodeEntities(tex));
        while (reader._position < reader._tex.Length)
        {
            reader.ReadNext();
        }

        return UnicodeText.ToSingleLine(UnicodeText.Normalize(reader._text.ToString(), NormalizationForm.FormC));
    }

    /// <summary>Decodes HTML entities, which come from web pages: "&amp;amp;" becomes "&amp;".</summary>
    public static string DecodeEntities(string tex) =>
        tex.Contains('&', StringComparison.Ordinal)
            ? Entity().Replace(tex, entity => WebUtility.HtmlDecode(entity.Value))
            : tex;

    private void ReadNext()
    {
        var character = _tex[_position++];
        switch (character)
        {
            case '\\':
                ReadCommand();
                break;
            case '{':
                ReadGroup();
                break;
            case '$':
                _isMath = !_isMath;
                break;
            case '}':
                break;
            case '~':
                _text.Append(' ');
                break;
            case '^' or '_' when _isMath:
                ReadScript(character);
                break;
            default:
                ReadCharacter(character);
                break;
        }
    }

    private void ReadCharacter(char character)
    {
        foreach (var (tex, text) in _isMath ? [] : LatexSymbols.Ligatures)
        {
            if (string.CompareOrdinal(_tex, _position - 1, tex, 0, tex.Length) == 0)
            {
                _position += tex.Length - 1;
                _text.Append(text);
                return;
            }
        }

        _text.Append(character);
    }

    // Below the maximum depth, braces are ignored.
    private void ReadGroup()
    {
        if (_depth == MaxDepth)
        {
            return;
        }

        _depth++;
        while (_position < _tex.Length && _tex[_position] != '}')
        {
            ReadNext();
        }

        _position++;
        _depth--;
    }

    private void ReadCommand()
    {
        var name = ReadName();
        if (LatexSymbols.Accents.TryGetValue(name, out var accent))
        {
            ReadAccented(accent);
        }
        else if (LatexSymbols.Texts.TryGetValue(name, out var text))
        {
            _text.Append(text);
        }
        else if (LatexSymbols.Ignored.Contains(name))
        {
            _ = ReadArgument();
        }
        else
        {
            ReadSpecial(name);
        }
    }

    private void ReadSpecial(string name)
    {
        switch (name)
        {
            case " " or "\n" or "\r" or "\t":
                _text.Append(' ');
                break;
            case "(" or ")":
                _isMath = name == "(";
                break;
            case "url" or "path" or "nolinkurl":
                _text.Append(ReadRawArgument());
                break;
            case "frac" or "sfrac" or "nicefrac":
                _text.Append(ReadArgument()).Append('/').Append(ReadArgument());
                break;
        }
    }

    // A command of letters consumes the space after it, except in a formula, where the space helps reading; any other
    // command is a single character.
    private string ReadName()
    {
        var start = _position;
        while (_position < _tex.Length && char.IsAsciiLetter(_tex[_position]))
        {
            _position++;
        }

        if (_position == start)
        {
            var length = _position >= _tex.Length ? 0 : char.IsSurrogatePair(_tex, _position) ? 2 : 1;
            return _tex[start..(_position += length)];
        }

        var name = _tex[start.._position];
        if (!_isMath || !LatexSymbols.Texts.ContainsKey(name))
        {
            SkipSpace();
        }

        return name;
    }

    private void ReadAccented(char accent)
    {
        var letters = ReadArgument().TrimStart();
        if (letters.Length == 0)
        {
            _text.Append(LatexSymbols.SpacingAccent(accent));
            return;
        }

        // An accent replaces the dot of i and j.
        var first = letters[0] switch { 'ı' => "i", 'ȷ' => "j", _ => StringInfo.GetNextTextElement(letters) };
        _text.Append(UnicodeText.Normalize(first + accent, NormalizationForm.FormC))
            .Append(letters, first.Length, letters.Length - first.Length);
    }

    private void ReadScript(char character)
    {
        var script = ReadArgument();
        var scriptCharacters = character == '^' ? LatexSymbols.Superscripts : LatexSymbols.Subscripts;
        if (script.Length > 0 && script.All(scriptCharacters.ContainsKey))
        {
            _text.Append(string.Concat(script.Select(digit => scriptCharacters[digit])));
            return;
        }

        _text.Append(character).Append(script);
    }

    /// <summary>Returns the text of the next group, command or character.</summary>
    private string ReadArgument()
    {
        SkipSpace();
        if (_position >= _tex.Length || _tex[_position] == '}' || _depth == MaxDepth)
        {
            return "";
        }

        var start = _text.Length;
        _depth++;
        if (char.IsSurrogatePair(_tex, _position))
        {
            _text.Append(_tex[_position++]);
        }

        ReadNext();
        _depth--;
        var argument = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        return argument;
    }

    private string ReadRawArgument()
    {
        var end = _position < _tex.Length && _tex[_position] == '{' ? _tex.IndexOf('}', _position) : -1;
        if (end < 0)
        {
            return "";
        }

        var raw = _tex[(_position + 1)..end].Replace("\\", "", StringComparison.Ordinal);
        _position = end + 1;
        return raw;
    }

    private void SkipSpace()
    {
        while (_position < _tex.Length && char.IsWhiteSpace(_tex[_position]))
        {
            _position++;
        }
    }

    [GeneratedRegex(
        @"(?<!\\)&(?:#[0-9]+|#x[0-9a-f]+|[a-z]+[0-9]*);", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Entity();
}
