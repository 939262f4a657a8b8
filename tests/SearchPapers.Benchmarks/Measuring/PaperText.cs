using SearchPapers.Sources.JsonLines;

namespace SearchPapers.Benchmarks.Measuring;

/// <summary>Makes papers of lines.</summary>
internal static class PaperText
{
    public static PaperDetails Of(JsonLine line) =>
        new() { Paper = new Paper { Id = new PaperId(line.Id), Title = line.Title }, Abstract = line.Text };
}
