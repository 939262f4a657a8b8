using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SearchPapers.Cli.Help;

namespace SearchPapers.Cli.Commands;

/// <summary>The usual help, and the command's examples below it.</summary>
internal sealed class HelpWithExamples(SynchronousCommandLineAction usual) : SynchronousCommandLineAction
{
    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!);
    }

    // Without it, a required argument that is missing would hide the help that was asked for.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = parseResult.CommandResult.Command is CommandWithExamples command ? command.Examples : CommandTree.Examples;
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  searchpapers {example}");
        }

        output.WriteLine();
        output.WriteLine("Exit codes: 0 found or done, 1 nothing found or some papers failed,");
        output.WriteLine("  2 wrong use or broken world, 130 stopped.");
        return exitCode;
    }
}
