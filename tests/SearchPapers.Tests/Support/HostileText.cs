using CsCheck;

namespace SearchPapers.Tests.Support;

/// <summary>Generates text that means something to a file format, or is no text at all.</summary>
internal static class HostileText
{
    private static readonly string[] Printable =
    [
        "a", "B", "7", "é", "🐝", "{", "}", "\\", "%", "#", "$", "&", "_", "~", "^", "\"", "'", "`", ",", ";", ":", "=",
        "(", "]", "<", "--", "@", "@article{x,", "title = {", " and", " and others", "null",
    ];

    private static readonly string[] Others =
    [
        " ", "\n", "\r", "\r\n", "\n\n", "\t", "\v", "\f", "\0", "\u0001", "\u0002", "\u001b", "\u0085", "\u2028",
        "\ud83d", "\udc1d", "\ufffe", "ER  - ", "TY  - JOUR",
    ];

    /// <summary>Gets only visible characters and single spaces.</summary>
    public static Gen<string> Visible { get; } = Join(Printable);

    /// <summary>Gets also line breaks, control characters and unpaired surrogates.</summary>
    public static Gen<string> Any { get; } = Join([.. Printable, .. Others]);

    private static Gen<string> Join(string[] pieces) =>
        Gen.Int[0, pieces.Length - 1].Select(at => pieces[at]).Array[0, 12].Select(string.Concat);
}
