using System.CommandLine;

namespace SearchPapers.Benchmarks.Commands;

/// <summary>The options that several commands share.</summary>
internal static class Inputs
{
    public static Option<string> Index() =>
        new("--index") { Description = "The index folder.", HelpName = "DIR", Required = true };

    public static Option<string> Queries() => new("--queries")
    {
        Description = "Questions as JSON lines with \"text\".",
        HelpName = "FILE",
        Required = true,
    };

    public static Option<string[]> From() => new("--from")
    {
        Description = "Papers as JSON lines: plain, .gz or .br.",
        HelpName = "FILE",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string> Out(string description) =>
        new("--out") { Description = description, HelpName = "PATH", Required = true };

    public static Option<int> Number(string name, string description, int usual) =>
        new(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };

    public static Option<int> Runs() => Number("--runs", "How often each process is started.", 9);
}
