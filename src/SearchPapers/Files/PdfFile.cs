using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace SearchPapers.Files;

internal static class PdfFile
{
    public const long DefaultMaxBytes = 200L << 20;

    /// <summary>How far from the beginning PDF readers accept the header, and from the end the end marker.</summary>
    public const int MarkerWithinBytes = 1024;

    private const int HtmlWithinCharacters = 300;

    /// <summary>Returns whether a file begins as a PDF.</summary>
    /// <param name="head">The first <see cref="MarkerWithinBytes"/> bytes of the file.</param>
    public static bool HasHeader(ReadOnlySpan<byte> head) => head.IndexOf("%PDF-"u8) >= 0;

    /// <summary>Returns whether a file is a PDF or may be a damaged one: a text or a web page is not.</summary>
    /// <param name="head">The first <see cref="MarkerWithinBytes"/> bytes of the file.</param>
    public static bool MayBePdf(ReadOnlySpan<byte> head) =>
        HasHeader(head) || head.Contains((byte)0) || head.IndexOf(" obj"u8) >= 0;

    /// <summary>Returns what a file is if it is not a PDF, or null if it is one.</summary>
    /// <param name="head">The first <see cref="MarkerWithinBytes"/> bytes of the file.</param>
    public static string? DescribeOther(ReadOnlySpan<byte> head) =>
        HasHeader(head) ? null
        : head.IsEmpty ? "an empty file, not a PDF"
        : IsHtml(head) ? "an HTML page, not a PDF (a log-in page?)"
        : "something that is not a PDF";

    public static byte[] ReadHead(SafeFileHandle file)
    {
        var head = new byte[MarkerWithinBytes];
        return head[..RandomAccess.Read(file, head, 0)];
    }

    /// <summary>Returns whether a file lacks the end marker, as one does whose transfer or copy broke off.</summary>
    public static bool IsCutShort(SafeFileHandle file)
    {
        var length = RandomAccess.GetLength(file);
        var tail = new byte[Math.Min(MarkerWithinBytes, length)];
        var read = RandomAccess.Read(file, tail, length - tail.Length);
        return tail.AsSpan(0, read).IndexOf("%%EOF"u8) < 0;
    }

    /// <summary>Returns why a file above the limit is refused, with the option that allows more.</summary>
    public static string DescribeTooLarge(long maxBytes) => string.Create(
        CultureInfo.InvariantCulture,
        $"larger than the limit of {maxBytes / (double)(1 << 20):0.##} MiB (MaxPdfBytes)");

    private static bool IsHtml(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, HtmlWithinCharacters)]);
        return text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
    }
}
