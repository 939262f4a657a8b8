namespace SearchPapers.Extraction.Worker.Content;

internal sealed class ContentScanner(ReadOnlyMemory<byte> content)
{
    private const int LookAhead = 12;

    private byte[] _strings = new byte[256];
    private int _stringLength;
    private int _position;

    private ReadOnlySpan<byte> Content => content.Span;

    public ReadOnlySpan<byte> GetBytes(ContentToken token) =>
        (token.Kind == ContentTokenKind.String ? _strings : Content).Slice(token.Start, token.Length);

    /// <summary>Discards the strings read so far. Their tokens become invalid.</summary>
    public void ClearStrings() => _stringLength = 0;

    public ContentToken Next()
    {
        SkipSpaceAndComments();
        if (_position >= Content.Length)
        {
            return new ContentToken(ContentTokenKind.End);
        }

        var first = Content[_position];
        return first switch
        {
            (byte)'(' => ReadLiteralString(),
            (byte)'<' when Peek(1) != '<' => ReadHexString(),
            (byte)'/' => ReadName(),
            (byte)'[' => ReadSingle(ContentTokenKind.ArrayStart),
            (byte)']' => ReadSingle(ContentTokenKind.ArrayEnd),
            _ when first is >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'+' or (byte)'.' => ReadNumber(),
            _ when PdfByteClass.IsDelimiter(first) => ReadSingle(ContentTokenKind.Other),
            _ => ReadWord(ContentTokenKind.Operator),
        };
    }

    /// <summary>Skips the data of an inline image and the EI operator that ends it.</summary>
    public void SkipInlineImage()
    {
        for (_position++; _position + 2 < Content.Length; _position++)
        {
            if (PdfByteClass.IsSpace(Content[_position]) && Content[_position + 1] == 'E'
                && Content[_position + 2] == 'I' && EndsImage(_position + 3))
            {
                _position += 3;
                return;
            }
        }

        _position = Content.Length;
    }

    // Image data may contain the two letters by chance. Only text follows the real operator.
    private bool EndsImage(int end)
    {
        var next = Content[end..Math.Min(Content.Length, end + LookAhead)];
        return next.Length == 0
            || (PdfByteClass.IsSpace(next[0]) && !next.ContainsAnyExceptInRange((byte)9, (byte)126));
    }

    private int Peek(int offset) => _position + offset < Content.Length ? Content[_position + offset] : -1;

    private ContentToken ReadSingle(ContentTokenKind kind)
    {
        _position++;
        return new ContentToken(kind);
    }

    private ContentToken ReadName()
    {
        _position++;
        return ReadWord(ContentTokenKind.Name);
    }

    private ContentToken ReadWord(ContentTokenKind kind)
    {
        var start = _position;
        while (_position < Content.Length
            && !PdfByteClass.IsSpace(Content[_position]) && !PdfByteClass.IsDelimiter(Content[_position]))
        {
            _position++;
        }

        return new ContentToken(kind, Start: start, Length: _position - start);
    }

    private ContentToken ReadNumber()
    {
        var (sign, value, scale) = (1, 0.0, 0.0);
        for (; _position < Content.Length; _position++)
        {
            var character = Content[_position];
            if (character is >= (byte)'0' and <= (byte)'9')
            {
                value = (value * 10) + (character - '0');
                scale *= 10;
            }
            else if (character == '-')
            {
                // Some programs write two minus signs, or one inside the number. Only a leading one counts.
                sign = value == 0 ? -1 : sign;
            }
            else if (character == '.')
            {
                scale = 1;
            }
            else if (character != '+')
            {
                break;
            }
        }

        return new ContentToken(ContentTokenKind.Number, (float)(sign * value / Math.Max(1, scale)));
    }

    private ContentToken ReadLiteralString()
    {
        var start = _stringLength;
        var depth = 1;
        for (_position++; _position < Content.Length; _position++)
        {
            var character = Content[_position];
            if (character == '\\')
            {
                _position++;
                ReadEscape();
                continue;
            }

            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth == 0)
            {
                _position++;
                break;
            }

            AppendToString(character);
        }

        return new ContentToken(ContentTokenKind.String, Start: start, Length: _stringLength - start);
    }

    /// <summary>Reads an escape sequence and stops at its last byte.</summary>
    private void ReadEscape()
    {
        var escaped = Peek(0);
        if (escaped is >= '0' and <= '7')
        {
            AppendToString(ReadOctal());
            return;
        }

        if (escaped == '\r' && Peek(1) == '\n')
        {
            _position++;
        }

        var letter = escaped < 0 ? -1 : "nrtbf"u8.IndexOf((byte)escaped);
        if (letter >= 0)
        {
            AppendToString("\n\r\t\b\f"u8[letter]);
        }
        else if (escaped is not (-1 or '\r' or '\n'))
        {
            AppendToString((byte)escaped);
        }
    }

    private byte ReadOctal()
    {
        var value = Content[_position] - '0';
        for (var digits = 1; digits < 3 && Peek(1) is >= '0' and <= '7'; digits++)
        {
            _position++;
            value = (value * 8) + (Content[_position] - '0');
        }

        return (byte)value;
    }

    private ContentToken ReadHexString()
    {
        var start = _stringLength;
        var (high, digits) = (0, 0);
        for (_position++; _position < Content.Length && Content[_position] != '>'; _position++)
        {
            var digit = PdfByteClass.ParseHexDigit(Content[_position]);
            if (digit >= 0 && ++digits % 2 == 0)
            {
                AppendToString((byte)((high * 16) + digit));
            }

            high = digit >= 0 ? digit : high;
        }

        _position++;
        if (digits % 2 == 1)
        {
            AppendToString((byte)(high * 16));
        }

        return new ContentToken(ContentTokenKind.String, Start: start, Length: _stringLength - start);
    }

    private void AppendToString(byte value)
    {
        if (_stringLength == _strings.Length)
        {
            Array.Resize(ref _strings, 2 * _strings.Length);
        }

        _strings[_stringLength++] = value;
    }

    private void SkipSpaceAndComments()
    {
        for (; _position < Content.Length; _position++)
        {
            if (Content[_position] == '%')
            {
                var length = Content[_position..].IndexOfAny((byte)'\n', (byte)'\r');
                _position = length < 0 ? Content.Length - 1 : _position + length;
            }
            else if (!PdfByteClass.IsSpace(Content[_position]))
            {
                return;
            }
        }
    }
}
