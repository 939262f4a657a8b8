namespace SearchPapers.Cli.Output.Terminal;

/// <param name="Width">Columns per line, or null if output is not a terminal and lines are not wrapped.</param>
/// <param name="HasStyles">Whether bold and dim text is supported.</param>
/// <param name="HasLinks">Whether hyperlinks are supported (OSC 8).</param>
internal sealed record TerminalCapabilities(int? Width, bool HasStyles, bool HasLinks)
{
    // Longer lines are hard to read, however wide the terminal is.
    private const int MaxWidth = 100;
    private const int DefaultWidth = 80;

    // Terminals with hyperlinks, from https://github.com/Alhadis/OSC8-Adoption. Others might print the escape
    // sequences.
    private static readonly string[] LinkingPrograms =
    [
        "iTerm.app",
        "WezTerm",
        "vscode",
        "ghostty",
        "Hyper",
        "Tabby",
        "rio",
    ];
    private static readonly string[] LinkingVariables =
    [
        "WT_SESSION",
        "KITTY_WINDOW_ID",
        "KONSOLE_VERSION",
        "DOMTERM",
        "TERMINOLOGY",
    ];
    private static readonly string[] LinkingTerminals = ["alacritty", "contour", "foot", "ghostty", "kitty", "wezterm"];
    private const int FirstLinkingVte = 5000;

    public static TerminalCapabilities Plain { get; } = new(null, HasStyles: false, HasLinks: false);

    /// <param name="columns">The terminal's width, or 0 if unknown.</param>
    /// <param name="noColor">Whether the user wants plain text.</param>
    /// <param name="getVariable">Reads an environment variable.</param>
    public static TerminalCapabilities Detect(int columns, bool noColor, Func<string, string?> getVariable)
    {
        var hasStyles = !noColor && !IsSet(getVariable, "NO_COLOR") && UnderstandsEscapes(getVariable);
        var width = columns > 0 ? Math.Min(columns, MaxWidth) : DefaultWidth;
        return new TerminalCapabilities(width, hasStyles, hasStyles && ShowsLinks(getVariable));
    }

    // Old Windows consoles print escape sequences literally, and set none of these variables.
    private static bool UnderstandsEscapes(Func<string, string?> getVariable) => getVariable("TERM") switch
    {
        null or "" =>
            IsSet(getVariable, "WT_SESSION") || IsSet(getVariable, "TERM_PROGRAM") || getVariable("ConEmuANSI") == "ON",
        var kind => kind != "dumb",
    };

    private static bool ShowsLinks(Func<string, string?> getVariable)
    {
        if (getVariable("FORCE_HYPERLINK") is { Length: > 0 } forced)
        {
            return forced != "0";
        }

        var kind = getVariable("TERM") ?? "";
        return LinkingPrograms.Contains(getVariable("TERM_PROGRAM"))
            || Array.Exists(LinkingVariables, name => IsSet(getVariable, name))
            || Array.Exists(LinkingTerminals, name => kind.Contains(name, StringComparison.Ordinal))
            || (int.TryParse(getVariable("VTE_VERSION"), out var version) && version >= FirstLinkingVte);
    }

    private static bool IsSet(Func<string, string?> getVariable, string name) => getVariable(name) is { Length: > 0 };
}
