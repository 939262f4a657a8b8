using System.Text;

namespace SearchPapers.Download.Files;

/// <summary>Tells a PDF from what servers send in its place.</summary>
internal static class PdfSignature
{
    /// <summary>How far into a file its signature may stand, as PDF readers have it.</summary>
    public const int WithinBytes = 1024;

    private const int HtmlWithinCharacters = 300;

    /// <summary>Returns what is wrong with the beginning of a file; null where it is a PDF's.</summary>
    public static string? Complaint(ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(head.Length, WithinBytes)];
        return head.IndexOf("%PDF-"u8) >= 0 ? null
            : head.IsEmpty ? "an empty file, not a PDF"
            : IsHtml(head) ? "an HTML page, not a PDF (a log-in page?)"
            : "something that is not a PDF";
    }

    private static bool IsHtml(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, HtmlWithinCharacters)]);
        return text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
    }
}
