using System.Collections.Frozen;

namespace SearchPapers.Bibliography.Addresses;

/// <summary>
/// Recognizes labels such as "pdf", "Official Code" and "ICML Video", which state what a link leads to.
/// </summary>
internal static class LinkLabels
{
    private static readonly FrozenDictionary<string, PaperLinkKind> Kinds = CreateKinds(
        (PaperLinkKind.Supplement, "supp suppl supplement supplements supplementary supplemental appendix"),
        (PaperLinkKind.Slides, "slide slides ppt pptx presentation deck poster handout"),
        (PaperLinkKind.Video, "video videos youtube talk recording screencast 视频"),
        (PaperLinkKind.Code,
            "code codes github gitlab implementation implementations repo repository colab notebook star stars 代码"),
        (PaperLinkKind.Pdf, "pdf fulltext"),
        (PaperLinkKind.Page,
            "paper papers arxiv article preprint openreview doi link links url abs abstract html acm ieee " +
            "springer page homepage home project projects website web site webpage blog blogpost post demo model " +
            "models dataset data bib bibtex tweet biorxiv medrxiv pmlr cvf acl neurips nips huggingface scholar " +
            "book chapter notes summary 论文 主页"));

    private static readonly FrozenSet<string> Qualifiers = FrozenSet.ToFrozenSet(
        ("a an the of for and or in with by to our their its author authors s official unofficial community full " +
         "short long text version extended updated original old new here download read view available online " +
         "source open access pytorch torch tensorflow tf keras jax caffe caffe2 matlab python theano chainer " +
         "mxnet c cpp lua julia r materials material conference workshop journal v").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns whether a label states only the kind of its link, and so cannot be a title.</summary>
    public static bool IsKindOnly(string label) =>
        TitleText.SplitWords(label).All(word =>
            Kinds.ContainsKey(word) || Qualifiers.Contains(word) || char.IsAsciiDigit(word[0])
                || VenueNames.IsName(word));

    /// <summary>Returns the kind that a label states, or null.</summary>
    public static PaperLinkKind? FindKind(string label)
    {
        PaperLinkKind? mostSpecific = null;
        foreach (var word in TitleText.SplitWords(label))
        {
            // "paper slides" and "supplementary pdf" have the kind of the more specific word; Page is the least
            // specific.
            if (Kinds.TryGetValue(word, out var kind)
                && (mostSpecific is null || Specificity(kind) > Specificity(mostSpecific.Value)))
            {
                mostSpecific = kind;
            }
        }

        return mostSpecific;
    }

    private static int Specificity(PaperLinkKind kind) => kind switch
    {
        PaperLinkKind.Page => 0,
        PaperLinkKind.Pdf => 1,
        _ => 2,
    };

    private static FrozenDictionary<string, PaperLinkKind> CreateKinds(
        params ReadOnlySpan<(PaperLinkKind Kind, string Words)> lines)
    {
        var kinds = new Dictionary<string, PaperLinkKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var (kind, words) in lines)
        {
            foreach (var word in words.Split(' '))
            {
                kinds[word] = kind;
            }
        }

        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
