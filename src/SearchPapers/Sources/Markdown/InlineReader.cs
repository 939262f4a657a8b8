using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SearchPapers.Bibliography.Addresses;
using SearchPapers.Text;

namespace SearchPapers.Sources.Markdown;

/// <summary>Flattens the inline tree of Markdown to text runs.</summary>
internal sealed partial class InlineReader
{
    private readonly List<InlineRun> _runs = [];
    private readonly StringBuilder _text = new();
    private InlineRun? _style;
    private string? _htmlAddress;

    private InlineReader()
    {
    }

    public static IReadOnlyList<InlineRun> Read(LeafBlock block)
    {
        var reader = new InlineReader();
        if (block.Inline is { } inline)
        {
            reader.ReadAll(inline, new InlineRun(""));
            reader.Flush();
        }

        return reader._runs;
    }

    public static string Join(IEnumerable<InlineRun> runs) =>
        UnicodeText.ToSingleLine(string.Concat(runs.Where(run => !run.IsImage).Select(run => run.Text)));

    private void ReadAll(ContainerInline container, InlineRun style)
    {
        foreach (var inline in container)
        {
            Read(inline, style);
        }
    }

    private void Read(Inline inline, InlineRun style)
    {
        switch (inline)
        {
            case LinkInline link:
                ReadLink(link, style);
                break;
            case AutolinkInline link:
                Add(style with { Text = "", Url = link.IsEmail ? null : LinkFilter.Accept(link.Url) });
                break;
            case EmphasisInline emphasis:
                ReadAll(emphasis, emphasis.DelimiterCount >= 2
                    ? style with { IsStrong = true }
                    : style with { IsEmphasized = true });
                break;
            case HtmlInline html:
                ReadHtml(html.Tag);
                break;
            case LineBreakInline:
                AddLineBreak();
                break;
            case ContainerInline other:
                ReadAll(other, style);
                break;
            default:
                Add(style with { Text = Literal(inline), Url = _htmlAddress });
                break;
        }
    }

    private void ReadLink(LinkInline link, InlineRun style)
    {
        var url = LinkFilter.Accept(link.GetDynamicUrl?.Invoke() ?? link.Url);
        if (link.IsImage)
        {
            Add(style with { Text = ReadText(link), IsImage = true, Url = _htmlAddress });
            return;
        }

        var text = ReadText(link);
        Add(style with
        {
            Text = LooksLikeAddress().IsMatch(text) ? "" : text,
            Url = url,
            IsImage = link.FirstChild is LinkInline { IsImage: true } && link.FirstChild == link.LastChild,
            IsStrong = style.IsStrong || link.FirstChild is EmphasisInline { DelimiterCount: >= 2 },
        });
    }

    private void ReadHtml(string tag)
    {
        if (LineBreakTag().IsMatch(tag))
        {
            AddLineBreak();
        }
        else if (AnchorTag().Match(tag) is { Success: true } anchor)
        {
            _htmlAddress = LinkFilter.Accept(anchor.Groups["address"].Value);
        }
        else if (tag.StartsWith("</a", StringComparison.OrdinalIgnoreCase))
        {
            _htmlAddress = null;
        }
    }

    // Escapes and entities split text of one style into several inlines; they become one run.
    private void Add(InlineRun run)
    {
        if (run.Text.Length == 0 && run.Url is null)
        {
            return;
        }

        var style = run with { Text = "" };
        if (style != _style || run.Text.Length == 0)
        {
            Flush();
            _style = style;
        }

        _text.Append(run.Text);
    }

    private void Flush()
    {
        if (_style is not null)
        {
            _runs.Add(_style with { Text = _text.ToString() });
            _text.Clear();
            _style = null;
        }
    }

    private void AddLineBreak()
    {
        Flush();
        _runs.Add(InlineRun.LineBreak);
    }

    private static string ReadText(ContainerInline container)
    {
        var text = new StringBuilder();
        foreach (var inline in container.Descendants())
        {
            text.Append(Literal(inline));
        }

        return text.ToString();
    }

    private static string Literal(MarkdownObject inline) => inline switch
    {
        LiteralInline literal => EmojiName().Replace(literal.Content.ToString(), ""),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    };

    [GeneratedRegex(@"(?<=^|[\s:]):[a-z][a-z0-9_+-]*:(?=$|[\s:])|^:[a-z][a-z0-9_+-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex EmojiName();

    [GeneratedRegex(@"^\s*(?:https?://|www\.)\S+\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeAddress();

    [GeneratedRegex(@"^<br\s*/?>$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LineBreakTag();

    [GeneratedRegex(
        @"^<a\s[^>]*?href\s*=\s*[""']?(?<address>[^""'\s>]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnchorTag();
}
