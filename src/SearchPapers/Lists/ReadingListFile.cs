using System.Text;

namespace SearchPapers.Lists;

/// <summary>Reads a reading list from the file that a user names.</summary>
internal static class ReadingListFile
{
    // The longest awesome lists have a few MiB; Markdown's tree takes many times the text.
    private const long MaxBytes = 32L << 20;

    private static readonly string[] Extensions = [".md", ".markdown", ".mkd", ".txt", ""];

    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns what the list names; its path, as given, is the references' source.</summary>
    /// <exception cref="CorpusFormatException">No such file, no Markdown list, or one that lists nothing.</exception>
    public static async Task<IReadOnlyList<Reference>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        ThrowIfUnreadable(path);
        var text = await ReadTextAsync(path, cancellationToken).ConfigureAwait(false);
        var references = MarkdownReadingList.Read(text, path);
        return references.Count > 0
            ? references
            : throw Wrong(
                path,
                "it names no paper, tutorial or talk",
                "List each as an item or heading with a link, such as '- [Title](address)'");
    }

    private static void ThrowIfUnreadable(string path)
    {
        if (Directory.Exists(path))
        {
            throw Wrong(path, "it is a folder", "Name a Markdown file, such as 'papers.md'");
        }

        if (!File.Exists(path))
        {
            throw Wrong(
                path, "there is no such file", "Name a Markdown list on disk; the path is taken from the current folder");
        }

        var extension = Path.GetExtension(path);
        if (!Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
        {
            throw Wrong(
                path, $"a '{extension}' file is no Markdown list", "Name a file that ends in .md, .markdown or .txt");
        }

        if (new FileInfo(path).Length > MaxBytes)
        {
            throw Wrong(
                path,
                $"it is larger than {MaxBytes >> 20} MiB, as no list is",
                "Check that it is the right file, or split it");
        }
    }

    private static async Task<string> ReadTextAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var text = await File.ReadAllTextAsync(path, StrictUtf8, cancellationToken).ConfigureAwait(false);
            return text.Contains('\0', StringComparison.Ordinal)
                ? throw Wrong(path, "it holds binary data", "Name a Markdown file")
                : text;
        }
        catch (DecoderFallbackException notUtf8)
        {
            throw Wrong(path, "it is not text in UTF-8", "Name a Markdown file, or save it as UTF-8", notUtf8);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw Wrong(path, unreadable.Message.TrimEnd('.'), "Make the file readable and try again", unreadable);
        }
    }

    private static CorpusFormatException Wrong(string path, string what, string instead, Exception? inner = null) =>
        new(path, line: null, $"Cannot read the reading list '{path}': {what}. {instead}.", inner);
}
