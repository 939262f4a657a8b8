using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SearchPapers.Cli.Help;

namespace SearchPapers.Cli.Commands;

internal sealed class HelpWithExamples(SynchronousCommandLineAction defaultHelp) : SynchronousCommandLineAction
{
    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!);
    }

    // Otherwise a missing required argument would hide the requested help.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = defaultHelp.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = parseResult.CommandResult.Command is CommandWithExamples command
            ? command.Examples
            : CommandTree.Examples;
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  searchpapers {example}");
        }

        output.WriteLine();
        output.WriteLine("Exit codes: 0 found or done, 1 nothing found or some papers failed,");
        output.WriteLine("  2 usage error or unusable files, 130 canceled.");
        return exitCode;
    }
}
