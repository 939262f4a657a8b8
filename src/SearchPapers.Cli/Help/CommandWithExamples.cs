using System.CommandLine;

namespace SearchPapers.Cli.Help;

internal sealed class CommandWithExamples(
    string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;

    /// <summary>The hint for a full or read-only disk.</summary>
    public string DiskHint { get; init; } =
        "finished work is not repeated. --corpus and --index name other folders.";
}
