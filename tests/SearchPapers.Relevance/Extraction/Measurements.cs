using System.Globalization;
using System.Text;

namespace SearchPapers.Relevance.Extraction;

internal sealed class Measurements
{
    private readonly StringBuilder _table = new("| what | measured | floor |\n|---|---|---|\n");
    private readonly List<string> _failures = [];
    private readonly List<string> _details = [];

    public IReadOnlyList<string> Failures => _failures;

    public void AtLeast(string what, double value, double floor) => Add(what, value, "≥", floor, value >= floor);

    public void AtMost(string what, double value, double ceiling) => Add(what, value, "≤", ceiling, value <= ceiling);

    public void Note(string detail) => _details.Add(detail);

    /// <summary>Returns 1 if the result is right; otherwise notes the detail and returns 0.</summary>
    public int Count(bool isRight, string detail)
    {
        if (!isRight)
        {
            Note(detail);
        }

        return isRight ? 1 : 0;
    }

    public override string ToString() => $"\n{_table}\n{string.Join('\n', _details)}\n";

    private void Add(string what, double value, string sign, double limit, bool holds)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"| {what} | {value:0.###} | {sign} {limit} |");
        _table.AppendLine(line);
        if (!holds)
        {
            _failures.Add(line);
        }
    }
}
