using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace SearchPapers.Tests.Support;

/// <summary>Writes minimal PDFs with lines of text in one font.</summary>
internal sealed class TinyPdf(string font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
{
    private readonly List<byte[]> _pages = [];

    /// <summary>Adds a page with lines from the top, one inch from the left.</summary>
    public TinyPdf AddPage(params string[] lines)
    {
        var content = new StringBuilder("BT /F1 10 Tf 12 TL 72 720 Td ");
        foreach (var line in lines)
        {
            content.Append(CultureInfo.InvariantCulture, $"({Escape(line)}) Tj T* ");
        }

        return AddContent(Encoding.Latin1.GetBytes(content.Append("ET").ToString()));
    }

    public TinyPdf AddContent(byte[] content)
    {
        _pages.Add(content);
        return this;
    }

    public string Save(string path)
    {
        using var file = File.Create(path);
        var offsets = new List<long>();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        void Begin(int number)
        {
            offsets.Add(file.Position);
            Write($"{number} 0 obj\n");
        }

        Write("%PDF-1.4\n");
        Begin(1);
        Write("<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        Begin(2);
        var kids = string.Join(' ', _pages.Select((_, at) => $"{4 + (2 * at)} 0 R"));
        Write($"<</Type/Pages/Kids[{kids}]/Count {_pages.Count}>>\nendobj\n");
        Begin(3);
        Write($"{font}\nendobj\n");
        for (var at = 0; at < _pages.Count; at++)
        {
            var number = 4 + (2 * at);
            Begin(number);
            Write(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents " +
                $"{number + 1} 0 R>>\nendobj\n");
            Begin(number + 1);
            var packed = Deflate(_pages[at]);
            Write($"<</Filter/FlateDecode/Length {packed.Length}>>\nstream\n");
            file.Write(packed);
            Write("\nendstream\nendobj\n");
        }

        var start = file.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => Write($"{offset:D10} 00000 n \n"));
        Write($"trailer\n<</Size {offsets.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return path;
    }

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("(", "\\(", StringComparison.Ordinal)
        .Replace(")", "\\)", StringComparison.Ordinal);
}
