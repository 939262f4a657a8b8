using System.IO.Compression;

namespace SearchPapers.Extraction.Reading.Lines;

/// <summary>The words that scientific English writes without a hyphen more often than with one.</summary>
/// <remarks>
/// The list holds the words that occur in at least ten of 328,672 titles and abstracts of machine learning and computer
/// science, except those more often written with a hyphen: it contains "overfitting" but not "multilayer".
/// </remarks>
internal static class KnownWords
{
    private static readonly Lazy<HashSet<string>> Words = new(Read);

    public static bool Contains(string word) => Words.Value.Contains(word);

    private static HashSet<string> Read()
    {
        using var resource = typeof(KnownWords).Assembly.GetManifestResourceStream("known-words.txt.br")!;
        using var reader = new StreamReader(new BrotliStream(resource, CompressionMode.Decompress));
        return new HashSet<string>(reader.ReadToEnd().Split('\n'), StringComparer.OrdinalIgnoreCase);
    }
}
