using System.IO.Compression;

namespace SearchPapers.Extraction.Reading.Lines;

/// <summary>Knows the words that scientific English writes in one piece more often than with a hyphen.</summary>
/// <remarks>
/// The list holds the words of at least ten of 328,672 titles and abstracts of machine learning and computer science,
/// without those that are written with a hyphen more often: it has "overfitting", and not "multilayer".
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
