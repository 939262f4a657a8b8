using System.Text;

namespace SearchPapers.Tests.Search.Language;

/// <summary>Five hundred strings that are unlikely as queries, the same in every run.</summary>
internal static class HostileQueries
{
    private const int Count = 500;

    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "(", ")", "((", "))", "-", "--", "AND", "OR", "NOT", "and", ":", "::", "*", "~", "~1", "~2",
        "~9", "..",
        "title:", "YEAR:", "year:2016..", "year:", "tag:", "section:", "author:", "body:", "venue:", "abstract:",
        "foo:",
        "bee", "bees*", "generalizaton~", "state-of-the-art", "the", "1802.05296", "http://x.org/?q=(a)", "\\", "/",
        "^", "+", "&&",
        "[a TO b]", "{", "}", "'", "`", "$x_1$", "\u0000", "\u0007", "\u001b[31m", "\u00a0", "\u200b", "\u202e",
        "\ufeff", "\uffff",
        "\ud800", "\udc00", "\ud83d\ude00", "𝒢eneralize*", "e\u0301tude~", "\u0301", "Ünïcödé", "神经网络", "神经*",
        "ニューラル~",
        "신경망", "нейронная", "شبكة", "רשת", "तंत्रिका", "โครงข่าย", "ǅ", "ß*", "İ~", "ﬁ", "１２３", "٣:٤", "k.q.", "O'Neil",
        "\r\n", "\t",
    ];

    public static IEnumerable<string> All()
    {
        var random = new Random(20160614);
        return Fixed().Concat(Enumerable.Range(0, int.MaxValue).Select(_ => Any(random))).Take(Count);
    }

    private static IEnumerable<string> Fixed() =>
    [
        .. Pieces.Where(piece => !string.IsNullOrWhiteSpace(piece)),
        .. new[] { "(", ")", "\"", "-", "a ", "-a ", "(a ", "a AND ", "a OR ", "title:a ", "-title:\"a b\" ", "bee* ",
            "bee~ ", "year:2016 ", "~", "*", ":" }
            .Select(piece => string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length))),
        string.Concat(Enumerable.Repeat("(a AND -", 1_000)) + "b" + new string(')', 1_000),
        string.Join(" AND ", Enumerable.Range(0, 3_000).Select(number => $"w{number}")),
        string.Join(" OR ", Enumerable.Range(0, 3_000).Select(number => $"title:w{number}")),
        new string('x', 10_000) + "*",
        new string('x', 10_000) + "~2",
        $"\"{new string('x', 10_000)}\"",
        $"\"{string.Concat(Enumerable.Repeat("bee ", 2_500))}\"",
        $"author:\"{string.Concat(Enumerable.Repeat("bee ", 2_500))}\"",
    ];

    private static string Any(Random random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, 12); left > 0; left--)
        {
            var isPiece = random.Next(8) > 0;
            text.Append(isPiece ? Pieces[random.Next(Pieces.Length)] : ((char)random.Next(0x10000)).ToString());
            text.Append(random.Next(3) > 0 ? " " : "");
        }

        return text.ToString();
    }
}
