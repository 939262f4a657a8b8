using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Worker.Protocol;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace SearchPapers.Extraction.Worker;

internal static class PdfPageReader
{
    private const int MaxNesting = 100;

    public static IEnumerable<WorkerMessage> Read(WorkerRequest request)
    {
        var (document, failure) = Open(request.Path);
        using (document)
        {
            if (document is null)
            {
                yield return new WorkerMessage { Kind = WorkerMessageKind.Failed, Reason = failure };
                yield break;
            }

            yield return new WorkerMessage { Kind = WorkerMessageKind.Opened, Number = document.NumberOfPages };
            for (var number = request.FirstPage; number <= document.NumberOfPages; number++)
            {
                yield return ReadPage(document, number);
            }

            yield return new WorkerMessage { Kind = WorkerMessageKind.Done, PeakBytes = GetPeakBytes() };
        }
    }

    private static (PdfDocument? Document, string? Failure) Open(string path)
    {
        try
        {
            var options = new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                ClipPaths = false,
                MaxStackDepth = MaxNesting,
            };
            var document = PdfDocument.Open(path, options);
            document.AddPageFactory<GlyphPage, GlyphPageFactory>();
            return (document, null);
        }
        catch (PdfDocumentEncryptedException)
        {
            return (null, "The file is encrypted and requires a password. Save a copy without encryption.");
        }
        catch (Exception exception)
        {
            return (null, $"The file is damaged and could not be opened: {Describe(exception)}.");
        }
    }

    private static WorkerMessage ReadPage(PdfDocument document, int number)
    {
        try
        {
            var page = document.GetPage<GlyphPage>(number);
            var lines = PageLayout.ToLines(page.Glyphs);
            return new WorkerMessage
            {
                Kind = WorkerMessageKind.Page,
                Number = number,
                Page = PageMessage.FromPage(
                    new PdfPage { Number = number, Width = page.Width, Height = page.Height, Lines = lines }),
            };
        }
        catch (Exception exception)
        {
            return new WorkerMessage { Kind = WorkerMessageKind.Lost, Number = number, Reason = Describe(exception) };
        }
    }

    private static string Describe(Exception exception) =>
        exception is OutOfMemoryException
            ? "it exceeds the memory limit of the worker"
            : exception.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');

    private static long GetPeakBytes()
    {
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }
}
