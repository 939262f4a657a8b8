using System.Text;
using SearchPapers.Sources;
using SearchPapers.Sources.BibTex;
using SearchPapers.Sources.Markdown;

namespace SearchPapers.Ingestion.Sources;

internal static class ReadingListFile
{
    // The longest awesome lists have a few MiB; the tree of a Markdown document takes many times the size of its text.
    private const long MaxBytes = 32L << 20;

    private const string BibliographyExtension = ".bib";

    private static readonly string[] Extensions =
    [
        BibliographyExtension,
        ".bibtex",
        ".md",
        ".markdown",
        ".mkd",
        ".txt",
        "",
    ];

    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a list; its path, as given, becomes the source of the references.</summary>
    /// <exception cref="SearchPapersException">The file is missing, is no reading list, or lists nothing.</exception>
    public static async Task<SourceContent> ReadAsync(string path, CancellationToken cancellationToken)
    {
        ThrowIfUnreadable(path);
        var isBibliography =
            Path.GetExtension(path).StartsWith(BibliographyExtension, StringComparison.OrdinalIgnoreCase);
        var text = await ReadTextAsync(path, isBibliography, cancellationToken).ConfigureAwait(false);
        var list = isBibliography
            ? BibTexBibliography.Read(text, path, Path.GetDirectoryName(Path.GetFullPath(path)))
            : new SourceContent(MarkdownReadingList.Read(text, path), []);
        return list.References.Count + list.Failures.Count > 0 ? list : throw Empty(path, isBibliography);
    }

    private static SearchPapersException Empty(string path, bool isBibliography) => isBibliography
        ? Unreadable(
            path, "it has no entry", "An entry looks like '@article{key, title = {...}, author = {...}, year = 2017}'")
        : Unreadable(
            path,
            "it names no paper, tutorial or talk",
            "List each as an item or heading with a link, such as '- [Title](address)'");

    private static void ThrowIfUnreadable(string path)
    {
        if (Directory.Exists(path))
        {
            throw Unreadable(path, "it is a folder", "Name a Markdown file, such as 'papers.md'");
        }

        if (!File.Exists(path))
        {
            throw Unreadable(
                path, "there is no such file", "Check the path, which is relative to the current folder");
        }

        var extension = Path.GetExtension(path);
        if (!Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
        {
            throw Unreadable(
                path,
                $"a '{extension}' file is neither a Markdown list nor a bibliography",
                "Name a file that ends in .md, .markdown, .txt or .bib");
        }

        if (new FileInfo(path).Length > MaxBytes)
        {
            throw Unreadable(
                path,
                $"it is larger than {MaxBytes >> 20} MiB",
                "Check that it is the right file, or split it");
        }
    }

    private static async Task<string> ReadTextAsync(
        string path, bool isBibliography, CancellationToken cancellationToken)
    {
        try
        {
            var text = await File.ReadAllTextAsync(path, StrictUtf8, cancellationToken).ConfigureAwait(false);
            return text.Contains('\0', StringComparison.Ordinal)
                ? throw Unreadable(path, "it holds binary data", "Name a Markdown file")
                : text;
        }
        catch (DecoderFallbackException) when (isBibliography)
        {
            // Before UTF-8, most bibliographies were written in Latin-1.
            return await File.ReadAllTextAsync(path, Encoding.Latin1, cancellationToken).ConfigureAwait(false);
        }
        catch (DecoderFallbackException notUtf8)
        {
            throw Unreadable(path, "it is not text in UTF-8", "Name a Markdown file, or save it as UTF-8", notUtf8);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, unreadable.Message.TrimEnd('.'), "Make the file readable and try again", unreadable);
        }
    }

    private static SearchPapersException Unreadable(
        string path, string reason, string advice, Exception? inner = null) =>
        new(
            SearchPapersError.CorpusFormat,
            $"Cannot read the reading list '{path}': {reason}. {advice}.",
            inner)
        { Path = path };
}
