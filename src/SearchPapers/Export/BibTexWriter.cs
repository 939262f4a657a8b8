using System.Globalization;
using System.Text;
using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Duplicates;
using SearchPapers.Sources.BibTex;
using SearchPapers.Sources.Latex;
using SearchPapers.Text;

namespace SearchPapers.Export;

/// <summary>Writes papers as BibTeX entries.</summary>
/// <remarks>
/// An entry that is ingested again has the same id: if its other fields do not imply the id, it has an id field.
/// </remarks>
internal sealed class BibTexWriter(TextWriter output) : PaperWriter(output)
{
    private const string IdField = "paperid";

    // Fields that do not affect the id and are slow to parse.
    private static readonly string[] FieldsWithoutId = ["abstract", "annote", "keywords", "author"];

    // BibTeX keys are case-insensitive.
    private readonly HashSet<string> _keys = new(StringComparer.OrdinalIgnoreCase);

    public override void Write(ExportedPaper paper)
    {
        var (type, venue) = paper.PublicationType switch
        {
            PublicationType.Article => ("article", "journal"),
            PublicationType.ConferencePaper => ("inproceedings", "booktitle"),
            _ => ("misc", "journal"),
        };
        var fields = Fields(paper, venue).Where(field => !string.IsNullOrEmpty(field.Value)).ToList();
        var key = CreateKey(paper.Paper.Id);
        if (!ImpliesId(key, fields, paper))
        {
            fields.Add(new(IdField, Line(paper.Paper.Id.Value)));
        }

        Output.Write($"@{type}{{{key}");
        foreach (var (name, value) in fields)
        {
            Output.Write($",\n  {name} = {{{value}}}");
        }

        Output.Write("\n}\n\n");
    }

    private static IEnumerable<KeyValuePair<string, string?>> Fields(ExportedPaper paper, string venue)
    {
        var details = paper.Details;
        yield return new("title", BibTexTitleWriter.Write(UnicodeText.ToSingleLine(details.Paper.Title)));
        yield return new("author", string.Join(" and ", details.Paper.Authors.Select(Name)));
        yield return new("year", details.Paper.Year?.ToString(CultureInfo.InvariantCulture));
        yield return new(venue, details.Paper.Venue is { } name ? Line(name) : null);
        yield return new("doi", Address(paper.Doi?.Value));
        yield return new("eprint", paper.ArxivId?.ToString());
        yield return new("archiveprefix", paper.ArxivId is null ? null : "arXiv");
        yield return new("url", Address(details.Paper.Url));
        yield return new("pdf", Address(details.Paper.Pdf));
        yield return new("file", FileField(paper.File));
        yield return new("keywords", Keywords(details.Paper.Tags));
        yield return new("annote", details.Note is { } note ? Lines(note) : null);
        yield return new("abstract", details.Abstract is { } text ? Line(text) : null);
    }

    private static string? FileField(string? file) =>
        file is null || file.AsSpan().ContainsAny('{', '}') ? null : BibTexFileField.Write(file);

    private static bool ImpliesId(string key, IEnumerable<KeyValuePair<string, string?>> fields, ExportedPaper paper)
    {
        var identifying = fields.Where(field => !FieldsWithoutId.Contains(field.Key))
            .ToDictionary(field => field.Key, field => field.Value!);
        var read = BibTexReferenceReader.Read(new BibTexEntry("", key, Line: 0, identifying), source: "", folder: null);
        return PaperIdFactory.Candidates(read with { LocalPdfPath = paper.File }).First() == paper.Paper.Id;
    }

    private static string Name(string author)
    {
        var line = UnicodeText.ToSingleLine(author);
        var name = PersonName.Parse(line);
        return name.HasFamilyNameOnly ? $"{{{LatexWriter.Write(name.Family)}}}"
            : name.Suffix.Length == 0 ? LatexWriter.Write(line)
            : $"{LatexWriter.Write(name.Family)}, {name.Suffix}, {LatexWriter.Write(name.Given)}";
    }

    private static string? Address(string? url) => url?
        .Replace("{", "%7B", StringComparison.Ordinal)
        .Replace("}", "%7D", StringComparison.Ordinal)
        .Replace("\\", "%5C", StringComparison.Ordinal);

    private static string Lines(string note) => string.Join(@" \\ ", note.Split('\n').Select(Line));

    private static string Line(string text) => LatexWriter.Write(UnicodeText.ToSingleLine(text));

    private static string Keywords(IReadOnlyList<string> tags) => string.Join(", ", tags.Select(Keyword));

    private static string Keyword(string tag)
    {
        var text = Line(tag);
        return tag.AsSpan().ContainsAny(',', ';') ? $"{{{text}}}" : text;
    }

    private string CreateKey(PaperId id)
    {
        var plain = new StringBuilder();
        foreach (var character in UnicodeText.Normalize(id.Value, NormalizationForm.FormKD))
        {
            _ = char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or ':' or '/' or '+'
                ? plain.Append(character)
                : CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark ? plain
                : plain.Append('-');
        }

        var key = plain.ToString().Trim('-') is { Length: > 0 } trimmed ? trimmed : "paper";
        var unique = key;
        for (var number = 2; !_keys.Add(unique); number++)
        {
            unique = $"{key}-{number}";
        }

        return unique;
    }
}
