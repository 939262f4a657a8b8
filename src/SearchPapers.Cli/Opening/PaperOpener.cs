using System.Globalization;

namespace SearchPapers.Cli.Opening;

/// <summary>Opens a paper in a PDF reader that can show a page, otherwise in the system's default program.</summary>
internal sealed class PaperOpener(IPrograms programs)
{
    private const string File = "{file}";
    private const string Page = "{page}";

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

    private static readonly string[][] SystemOpeners =
    [
        ["xdg-open"],
        ["open"],
        ["explorer"],
    ];

    /// <summary>Returns whether a program was started.</summary>
    public bool Open(PaperLocation location)
    {
        if (location is { File: { } file, Page: { } page }
            && Array.Find(PdfReaders, reader => programs.Has(reader[0])) is [var program, .. var arguments]
            && programs.Start(program, [.. arguments.Select(argument => Filled(argument, file, page))]))
        {
            return true;
        }

        return Array.Find(SystemOpeners, system => programs.Has(system[0])) is [var opener]
            && programs.Start(opener, [location.File ?? location.Address]);
    }

    private static string Filled(string argument, string file, int page) => argument == File
        ? file
        : argument.Replace(Page, page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
