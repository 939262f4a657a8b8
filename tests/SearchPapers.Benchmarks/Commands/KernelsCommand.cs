using System.CommandLine;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using SearchPapers.Benchmarks.Kernels;

namespace SearchPapers.Benchmarks.Commands;

/// <summary>Hands over to BenchmarkDotNet.</summary>
internal static class KernelsCommand
{
    public static Command Create()
    {
        var (index, queries) = (Inputs.Index(), Inputs.Queries());
        var arguments = new Argument<string[]>("ARGS")
        {
            Description = "What BenchmarkDotNet is told, after '--', such as --filter '*Text*' or --job short.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("kernels", "The parts of a query, by BenchmarkDotNet.") { index, queries, arguments };
        command.SetAction(parsed =>
        {
            KernelInputs.Set(parsed.GetRequiredValue(index), parsed.GetRequiredValue(queries));
            var told = parsed.GetValue(arguments) is { Length: > 0 } given ? given : ["--filter", "*"];
            var kernels = BenchmarkSwitcher.FromAssembly(typeof(KernelInputs).Assembly);
            foreach (var summary in kernels.Run(told, KernelInputs.Config))
            {
                summary.ValidationErrors.ToList().ForEach(error => Console.Error.WriteLine(error.Message));
                MarkdownExporter.GitHub.ExportToLog(summary, ConsoleLogger.Unicode);
            }
        });
        return command;
    }
}
