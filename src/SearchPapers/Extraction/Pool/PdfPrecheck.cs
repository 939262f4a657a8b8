using System.Globalization;
using SearchPapers.Diagnostics;

namespace SearchPapers.Extraction.Pool;

/// <summary>Refuses what need not be shown to a worker.</summary>
internal static class PdfPrecheck
{
    private const long MostBytes = 200L * 1024 * 1024;

    /// <summary>How far into a file readers look for its head: Acrobat's own limit.</summary>
    private const int HeadBytes = 1024;

    public static Problem? Refuse(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > MostBytes)
            {
                return Unopened(string.Create(
                    CultureInfo.InvariantCulture, $"The file is larger than {MostBytes >> 20} MiB: it is not read."));
            }

            var head = new byte[HeadBytes];
            var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return head.AsSpan(0, read).IndexOf("%PDF"u8) >= 0 || LooksBinary(head.AsSpan(0, read))
                ? null
                : Unopened(read == 0 ? "The file is empty." : "The file is not a PDF: its head lacks %PDF.");
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

    /// <summary>A PDF that lost its head may still be read; a web page saved under a PDF's name may not.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> head) =>
        head.Contains((byte)0) || head.IndexOf(" obj"u8) >= 0;
}
