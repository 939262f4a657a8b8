using SearchPapers.Diagnostics;
using SearchPapers.Files;

namespace SearchPapers.Extraction.Pool;

internal static class PdfPrecheck
{
    public static Problem? Refuse(string path, long maxBytes)
    {
        try
        {
            using var file = File.OpenHandle(path);
            if (RandomAccess.GetLength(file) > maxBytes)
            {
                return Unopened($"The file is {PdfFile.DescribeTooLarge(maxBytes)}.");
            }

            var head = PdfFile.ReadHead(file);
            return PdfFile.MayBePdf(head) ? null
                : Unopened(head.Length == 0 ? "The file is empty." : "The file is not a PDF: its head lacks %PDF.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Unopened("There is no such file.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unopened($"The file could not be opened: {exception.Message}");
        }
    }

    private static Problem Unopened(string reason) => new(null, null, Stages.Open, reason);
}
