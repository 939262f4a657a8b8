namespace SearchPapers.Cli.Output;

/// <summary>Shell scripts that complete command lines with System.CommandLine's suggestions.</summary>
/// <remarks>
/// The program answers "[suggest:POSITION]" and a command line with one suggestion per line. Without suggestions, as
/// for file names, the shell's own completion applies.
/// </remarks>
internal static class CompletionScripts
{
    private const string Bash =
        """
        # searchpapers: completion for bash
        _searchpapers() {
            local IFS=$'\n' word="${COMP_WORDS[COMP_CWORD]}"
            local suggestions="$(searchpapers "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)"
            COMPREPLY=($(compgen -W "${suggestions}" -- "${word}"))
        }
        complete -o default -F _searchpapers searchpapers

        """;

    private const string Zsh =
        """
        # searchpapers: completion for zsh
        _searchpapers() {
            local line="${words[*]}" candidates
            candidates=("${(@f)$(searchpapers "[suggest:${#line}]" "${line}" 2>/dev/null)}")
            compadd -- ${candidates} || _files
        }
        (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
        compdef _searchpapers searchpapers

        """;

    private const string Fish =
        """
        # searchpapers: completion for fish
        function __searchpapers_complete
            set -l line (commandline --cut-at-cursor)
            searchpapers "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete --command searchpapers --arguments '(__searchpapers_complete)'

        """;

    private const string PowerShell =
        """
        # searchpapers: completion for PowerShell
        Register-ArgumentCompleter -Native -CommandName searchpapers -ScriptBlock {
            param($word, $line, $position)
            searchpapers "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "powershell"];

    public static string For(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => PowerShell,
    };
}
