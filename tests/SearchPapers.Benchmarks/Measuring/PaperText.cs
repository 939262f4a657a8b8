using SearchPapers.Lists;

namespace SearchPapers.Benchmarks.Measuring;

/// <summary>Makes papers of lines.</summary>
internal static class PaperText
{
    public static PaperDetails Of(DataLine line) =>
        new() { Paper = new Paper { Id = new PaperId(line.Id), Title = line.Title }, Abstract = line.Text };
}
