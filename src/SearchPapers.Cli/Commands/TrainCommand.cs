using System.CommandLine;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;

namespace SearchPapers.Cli.Commands;

internal static class TrainCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples(
            "train",
            "Train an encoder for a field of science from scratch, on titles and abstracts. Some hundred thousand " +
            "papers take minutes and no GPU. Other commands use the encoder with --encoder.",
            "train --from papers.jsonl.gz",
            "train --from medicine-*.jsonl.br --out encoders/medicine --passes 8")
        {
            DiskHint = "--out names another folder.",
        };
        var from = new Option<string[]>("--from")
        {
            Description = "JSON lines with \"title\" and \"abstract\" or \"text\": plain, .gz or .br.",
            HelpName = "FILE",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
            Arity = ArgumentArity.OneOrMore,
        };
        var to = new Option<string>("--out")
        {
            Description = "The folder for the encoder and its training report.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "encoder",
        };
        command.Options.Add(from);
        command.Options.Add(to);
        var numbers = new TrainingOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var printer = output.Printer(parsed);
            var folder = parsed.GetRequiredValue(to);
            var report =
                await numbers.Read(parsed).RunAsync(parsed.GetRequiredValue(from), folder, printer.Steps(), cancel);
            return printer.Training(report, folder);
        });
        return command;
    }
}
