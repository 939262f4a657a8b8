using System.CommandLine;

namespace SearchPapers.Cli.Help;

/// <summary>A command whose help ends with examples.</summary>
internal sealed class CommandWithExamples(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;

    /// <summary>Gets where else the command can put its files, for when a disk is full or read-only.</summary>
    public string DiskHint { get; init; } =
        "what was done so far is kept. --corpus and --index name other folders.";
}
