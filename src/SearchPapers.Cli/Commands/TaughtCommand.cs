using System.CommandLine;

namespace SearchPapers.Cli.Commands;

/// <summary>A command whose help ends with examples.</summary>
internal sealed class TaughtCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;
}
