using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace SearchPapers.Tests.Support;

/// <summary>Creates the PDF of a paper with two pages, an abstract and two sections.</summary>
internal static class PaperPdf
{
    private const int Left = 72;
    private const int LineHeight = 13;
    private const int LineCharacters = 88;

    public static byte[] Create(string title, string authors, string summary, string introduction, string second)
    {
        using var pdf = new PdfDocumentBuilder();
        var plain = pdf.AddStandard14Font(Standard14Font.TimesRoman);
        var bold = pdf.AddStandard14Font(Standard14Font.TimesBold);
        var first = pdf.AddPage(PageSize.Letter);
        first.AddText(title, 17, new PdfPoint(Left + 60, 720), bold);
        first.AddText(authors, 11, new PdfPoint(Left + 120, 690), plain);
        first.AddText("Abstract", 12, new PdfPoint(Left + 200, 650), bold);
        var below = Paragraph(first, plain, summary, 630);
        first.AddText("1 Introduction", 12, new PdfPoint(Left, below - 20), bold);
        Paragraph(first, plain, introduction, below - 40);

        var next = pdf.AddPage(PageSize.Letter);
        next.AddText("2 Experiments", 12, new PdfPoint(Left, 720), bold);
        Paragraph(next, plain, second, 700);
        return pdf.Build();
    }

    private static int Paragraph(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, string text, int top)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length >= LineCharacters)
            {
                page.AddText(line, 10, new PdfPoint(Left, top), font);
                (line, top) = ("", top - LineHeight);
            }

            line += (line.Length > 0 ? " " : "") + word;
        }

        page.AddText(line, 10, new PdfPoint(Left, top), font);
        return top - LineHeight;
    }
}
