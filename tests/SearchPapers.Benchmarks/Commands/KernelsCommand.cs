using System.CommandLine;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using SearchPapers.Benchmarks.Kernels;

namespace SearchPapers.Benchmarks.Commands;

internal static class KernelsCommand
{
    public static Command Create()
    {
        var (index, queries) = (BenchmarkOptions.Index(), BenchmarkOptions.Queries());
        var arguments = new Argument<string[]>("ARGS")
        {
            Description = "Arguments for BenchmarkDotNet, after '--', such as --filter '*Text*' or --job short.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command =
            new Command("kernels", "Time the parts of a query with BenchmarkDotNet.") { index, queries, arguments };
        command.SetAction(parsed =>
        {
            KernelInputs.Set(parsed.GetRequiredValue(index), parsed.GetRequiredValue(queries));
            var options = parsed.GetValue(arguments) is { Length: > 0 } given ? given : ["--filter", "*"];
            var kernels = BenchmarkSwitcher.FromAssembly(typeof(KernelInputs).Assembly);
            foreach (var summary in kernels.Run(options, KernelInputs.Config))
            {
                summary.ValidationErrors.ToList().ForEach(error => Console.Error.WriteLine(error.Message));
                MarkdownExporter.GitHub.ExportToLog(summary, ConsoleLogger.Unicode);
            }
        });
        return command;
    }
}
