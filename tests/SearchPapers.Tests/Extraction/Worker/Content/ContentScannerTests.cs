using System.Text;
using SearchPapers.Extraction.Worker.Content;

namespace SearchPapers.Tests.Extraction.Worker.Content;

public sealed class ContentScannerTests
{
    [Theory]
    [InlineData("12 -3.5 +.25 --4 Td", "12 -3.5 0.25 -4 Td")]
    [InlineData("(a\\(b\\)c) Tj", "'a(b)c' Tj")]
    [InlineData("(nested (pair)) Tj", "'nested (pair)' Tj")]
    [InlineData("(\\101\\n\\\\) Tj", "'A\n\\' Tj")]
    [InlineData("<48 65 6C6c6F> Tj", "'Hello' Tj")]
    [InlineData("<487> Tj", "'Hp' Tj")]
    [InlineData("[(A) -120 (B)] TJ", "[ 'A' -120 'B' ] TJ")]
    [InlineData("/F1 9.96 Tf % a comment\nET", "/F1 9.96 Tf ET")]
    [InlineData("(never closed", "'never closed'")]
    [InlineData("ID \u0001\u0002EI\u0003 EI Q", "ID Q")]
    public void A_content_stream_is_split_into_tokens(string content, string expected) =>
        Assert.Equal(expected, string.Join(' ', ReadTokens(content)));

    private static IEnumerable<string> ReadTokens(string content)
    {
        var scanner = new ContentScanner(Encoding.Latin1.GetBytes(content));
        for (var token = scanner.Next(); token.Kind != ContentTokenKind.End; token = scanner.Next())
        {
            yield return token.Kind switch
            {
                ContentTokenKind.Number => token.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ContentTokenKind.String => $"'{Encoding.Latin1.GetString(scanner.GetBytes(token))}'",
                ContentTokenKind.Name => "/" + Encoding.Latin1.GetString(scanner.GetBytes(token)),
                ContentTokenKind.ArrayStart => "[",
                ContentTokenKind.ArrayEnd => "]",
                _ => Encoding.Latin1.GetString(scanner.GetBytes(token)),
            };
            if (token.Kind == ContentTokenKind.Operator && scanner.GetBytes(token).SequenceEqual("ID"u8))
            {
                scanner.SkipInlineImage();
            }
        }
    }
}
