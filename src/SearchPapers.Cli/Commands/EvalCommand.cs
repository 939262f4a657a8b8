using System.CommandLine;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;

namespace SearchPapers.Cli.Commands;

/// <summary>Measures how well papers are ranked on a judged collection.</summary>
internal static class EvalCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples(
            "eval",
            "Measure how well papers are ranked on a judged collection in BEIR's layout: corpus.jsonl, queries.jsonl " +
            "and qrels/test.tsv, plain or .gz. Indexes it in a folder for temporary files, asks its queries as " +
            "\"ask\" does, and removes the index. Your own index is not touched.",
            "eval data/cranfield",
            "eval data/cranfield --mode keyword --json",
            "eval data/cranfield --run cranfield.run")
        {
            DiskHint = "TMPDIR names another folder for the index that is measured.",
        };
        var folder = FolderArgument();
        command.Arguments.Add(folder);
        var mode = new ModeOption(
            command,
            "Measure only the ranking by words (keyword), by meaning (semantic) or by both (hybrid).",
            defaultMode: null);
        var run = RunOption();
        command.Options.Add(run);
        var encoder = new EncoderOption(command);
        var output = new OutputOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var printer = output.Printer(parsed);
            var options = new PaperLibraryOptions { Encoder = encoder.Open(parsed) };
            var only = mode.Read(parsed);
            var results = await PaperLibrary.EvaluateCollectionAsync(
                parsed.GetRequiredValue(folder), options, only, parsed.GetValue(run), printer.Steps(), cancel);
            return printer.Evaluation(results, isOneMode: only is not null);
        });
        return command;
    }

    private static Argument<string> FolderArgument()
    {
        var folder = new Argument<string>("DIR") { Description = "The collection's folder." };
        folder.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var path }] && string.IsNullOrWhiteSpace(path))
            {
                result.AddError("DIR takes a folder, not an empty name.");
            }
        });
        return folder;
    }

    private static Option<string> RunOption()
    {
        var run = new Option<string>("--run")
        {
            Description =
                "Write the rankings as TREC run files: FILE with --mode, else FILE.hybrid, FILE.keyword, " +
                "FILE.semantic.",
            HelpName = "FILE",
        };
        run.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var path }] && !IsWritable(path))
            {
                result.AddError($"--run takes a file in a folder that exists, not \"{path}\".");
            }
        });
        return run;
    }

    private static bool IsWritable(string path) =>
        !string.IsNullOrWhiteSpace(path)
        && !Directory.Exists(path)
        && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)));
}
