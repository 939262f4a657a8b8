using System.Globalization;

namespace SearchPapers.Cli.Opening;

/// <summary>Has a paper shown by a program of the machine: at its page where one knows how.</summary>
internal sealed class PaperOpener(IPrograms programs)
{
    private const string File = "{file}";
    private const string Page = "{page}";

    // The programs that are known to open a PDF at a page, with how they are told.
    private static readonly string[][] PdfReaders =
    [
        ["evince", $"--page-index={Page}", File],
        ["okular", "--page", Page, File],
        ["atril", $"--page-index={Page}", File],
        ["xreader", $"--page-index={Page}", File],
        ["zathura", $"--page={Page}", File],
        ["mupdf", File, Page],
        ["SumatraPDF", "-page", Page, File],
    ];

    // What each system has for opening anything.
    private static readonly string[][] SystemOpeners =
    [
        ["xdg-open"],
        ["open"],
        ["explorer"],
    ];

    /// <summary>Opens a place; false where nothing is there to open it with.</summary>
    public bool Open(PaperLocation place)
    {
        if (place is { File: { } file, Page: { } page }
            && Array.Find(PdfReaders, reader => programs.Has(reader[0])) is [var program, .. var arguments]
            && programs.Start(program, [.. arguments.Select(argument => Filled(argument, file, page))]))
        {
            return true;
        }

        return Array.Find(SystemOpeners, system => programs.Has(system[0])) is [var opener]
            && programs.Start(opener, [place.File ?? place.Address]);
    }

    private static string Filled(string argument, string file, int page) => argument == File
        ? file
        : argument.Replace(Page, page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
