using System.CommandLine;

namespace SearchPapers.Benchmarks.Commands;

internal static class BenchmarkOptions
{
    public static Option<string> Index() =>
        new("--index") { Description = "The index folder.", HelpName = "DIR", Required = true };

    public static Option<string> Queries() => new("--queries")
    {
        Description = "Questions as JSON lines with \"text\".",
        HelpName = "FILE",
        Required = true,
    };

    public static Option<string[]> Papers() => new("--from")
    {
        Description = "Papers as JSON lines: plain, .gz or .br.",
        HelpName = "FILE",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string> Output(string description) =>
        new("--out") { Description = description, HelpName = "PATH", Required = true };

    public static Option<int> Number(string name, string description, int defaultValue) =>
        new(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => defaultValue };

    public static Option<int> Runs() => Number("--runs", "The number of times that each process is started.", 9);
}
