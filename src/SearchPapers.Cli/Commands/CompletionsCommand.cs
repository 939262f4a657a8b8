using System.CommandLine;
using SearchPapers.Cli.Help;
using SearchPapers.Cli.Output;

namespace SearchPapers.Cli.Commands;

internal static class CompletionsCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples(
            "completions",
            "Print a script with which your shell completes commands, options and their values.",
            "completions bash >> ~/.bashrc",
            "completions zsh >> ~/.zshrc",
            "completions fish > ~/.config/fish/completions/searchpapers.fish",
            "completions powershell >> $PROFILE");
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or powershell." };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.Shells]);
        command.Arguments.Add(shell);
        command.SetAction(parsed => Console.Out.Write(CompletionScripts.For(parsed.GetRequiredValue(shell))));
        return command;
    }
}
