namespace SearchPapers.Extraction.Worker.Content;

/// <summary>Cuts a content stream into tokens, without making an object of each.</summary>
internal sealed class ContentScanner(ReadOnlyMemory<byte> content)
{
    private const int LookAhead = 12;

    private byte[] _strings = new byte[256];
    private int _stringLength;
    private int _at;

    private ReadOnlySpan<byte> Content => content.Span;

    public ReadOnlySpan<byte> Text(ContentToken token) =>
        (token.Kind == ContentTokenKind.String ? _strings : Content).Slice(token.Start, token.Length);

    /// <summary>Forgets the strings read so far. Their tokens are void from here on.</summary>
    public void ForgetStrings() => _stringLength = 0;

    public ContentToken Next()
    {
        SkipSpace();
        if (_at >= Content.Length)
        {
            return new ContentToken(ContentTokenKind.End);
        }

        var first = Content[_at];
        return first switch
        {
            (byte)'(' => LiteralString(),
            (byte)'<' when Peek(1) != '<' => HexString(),
            (byte)'/' => Name(),
            (byte)'[' => Single(ContentTokenKind.ArrayStart),
            (byte)']' => Single(ContentTokenKind.ArrayEnd),
            _ when first is >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'+' or (byte)'.' => Number(),
            _ when PdfByteClass.IsDelimiter(first) => Single(ContentTokenKind.Other),
            _ => Word(ContentTokenKind.Operator),
        };
    }

    /// <summary>Passes over the data of an inline image, up to and with the EI that ends it.</summary>
    public void SkipInlineImage()
    {
        for (_at++; _at + 2 < Content.Length; _at++)
        {
            if (PdfByteClass.IsSpace(Content[_at]) && Content[_at + 1] == 'E' && Content[_at + 2] == 'I' && EndsImage(_at + 3))
            {
                _at += 3;
                return;
            }
        }

        _at = Content.Length;
    }

    /// <summary>Image data may hold the two letters by chance; what follows the real ones is text.</summary>
    private bool EndsImage(int at)
    {
        var next = Content[at..Math.Min(Content.Length, at + LookAhead)];
        return next.Length == 0 || (PdfByteClass.IsSpace(next[0]) && !next.ContainsAnyExceptInRange((byte)9, (byte)126));
    }

    private int Peek(int ahead) => _at + ahead < Content.Length ? Content[_at + ahead] : -1;

    private ContentToken Single(ContentTokenKind kind)
    {
        _at++;
        return new ContentToken(kind);
    }

    private ContentToken Name()
    {
        _at++;
        return Word(ContentTokenKind.Name);
    }

    private ContentToken Word(ContentTokenKind kind)
    {
        var start = _at;
        while (_at < Content.Length && !PdfByteClass.IsSpace(Content[_at]) && !PdfByteClass.IsDelimiter(Content[_at]))
        {
            _at++;
        }

        return new ContentToken(kind, Start: start, Length: _at - start);
    }

    private ContentToken Number()
    {
        var (sign, value, scale) = (1, 0.0, 0.0);
        for (; _at < Content.Length; _at++)
        {
            var character = Content[_at];
            if (character is >= (byte)'0' and <= (byte)'9')
            {
                value = (value * 10) + (character - '0');
                scale *= 10;
            }
            else if (character == '-')
            {
                // Some programs write two minus signs, or one in the middle: the first rules.
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

    private ContentToken LiteralString()
    {
        var start = _stringLength;
        var depth = 1;
        for (_at++; _at < Content.Length; _at++)
        {
            var character = Content[_at];
            if (character == '\\')
            {
                _at++;
                Escape();
                continue;
            }

            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth == 0)
            {
                _at++;
                break;
            }

            Keep(character);
        }

        return new ContentToken(ContentTokenKind.String, Start: start, Length: _stringLength - start);
    }

    /// <summary>Reads what stands behind a backslash, and leaves the position on its last byte.</summary>
    private void Escape()
    {
        var escaped = Peek(0);
        if (escaped is >= '0' and <= '7')
        {
            Keep(Octal());
            return;
        }

        if (escaped == '\r' && Peek(1) == '\n')
        {
            _at++;
        }

        var letter = escaped < 0 ? -1 : "nrtbf"u8.IndexOf((byte)escaped);
        if (letter >= 0)
        {
            Keep("\n\r\t\b\f"u8[letter]);
        }
        else if (escaped is not (-1 or '\r' or '\n'))
        {
            Keep((byte)escaped);
        }
    }

    private byte Octal()
    {
        var value = Content[_at] - '0';
        for (var digits = 1; digits < 3 && Peek(1) is >= '0' and <= '7'; digits++)
        {
            _at++;
            value = (value * 8) + (Content[_at] - '0');
        }

        return (byte)value;
    }

    private ContentToken HexString()
    {
        var start = _stringLength;
        var (high, digits) = (0, 0);
        for (_at++; _at < Content.Length && Content[_at] != '>'; _at++)
        {
            var digit = PdfByteClass.HexDigit(Content[_at]);
            if (digit >= 0 && ++digits % 2 == 0)
            {
                Keep((byte)((high * 16) + digit));
            }

            high = digit >= 0 ? digit : high;
        }

        _at++;
        if (digits % 2 == 1)
        {
            Keep((byte)(high * 16));
        }

        return new ContentToken(ContentTokenKind.String, Start: start, Length: _stringLength - start);
    }

    private void Keep(byte value)
    {
        if (_stringLength == _strings.Length)
        {
            Array.Resize(ref _strings, 2 * _strings.Length);
        }

        _strings[_stringLength++] = value;
    }

    private void SkipSpace()
    {
        for (; _at < Content.Length; _at++)
        {
            if (Content[_at] == '%')
            {
                var line = Content[_at..].IndexOfAny((byte)'\n', (byte)'\r');
                _at = line < 0 ? Content.Length - 1 : _at + line;
            }
            else if (!PdfByteClass.IsSpace(Content[_at]))
            {
                return;
            }
        }
    }
}
