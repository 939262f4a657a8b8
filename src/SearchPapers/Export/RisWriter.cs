using System.Globalization;
using SearchPapers.Bibliography;
using SearchPapers.Text;

namespace SearchPapers.Export;

internal sealed class RisWriter(TextWriter output) : PaperWriter(output)
{
    public override void Write(ExportedPaper paper)
    {
        var (type, venue) = paper.PublicationType switch
        {
            PublicationType.Article => ("JOUR", "JO"),
            PublicationType.ConferencePaper => ("CPAPER", "T2"),
            _ => ("UNPB", "T2"),
        };
        var details = paper.Details;
        Line("TY", type);
        Line("ID", details.Paper.Id.Value);
        Line("TI", details.Paper.Title);
        Lines("AU", details.Paper.Authors.Select(Name));
        Line("PY", details.Paper.Year?.ToString(CultureInfo.InvariantCulture));
        Line(venue, details.Paper.Venue);
        Line("DO", paper.Doi?.Value);
        Line("UR", details.Paper.Url);
        Line("L1", details.Paper.Pdf ?? paper.File);
        Lines("KW", details.Paper.Tags);
        Line("N1", details.Note);
        Line("AB", details.Abstract);
        Output.Write("ER  - \r\n\r\n");
    }

    private static string Name(string author)
    {
        var name = PersonName.Parse(author);
        return name.HasFamilyNameOnly ? name.Family
            : name.Suffix.Length == 0 ? $"{name.Family}, {name.Given}"
            : $"{name.Family}, {name.Given}, {name.Suffix}";
    }

    private void Lines(string tag, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Line(tag, value);
        }
    }

    private void Line(string tag, string? value)
    {
        if (value is not null && UnicodeText.ToSingleLine(value) is { Length: > 0 } text)
        {
            Output.Write($"{tag}  - {text}\r\n");
        }
    }
}
