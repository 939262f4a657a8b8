using System.Text.RegularExpressions;
using SearchPapers.Text;

namespace SearchPapers.Search.Queries;

/// <summary>Parses a question in natural language.</summary>
/// <remarks>
/// The frame of a question ("which papers", "are there any studies that") says nothing about its subject. Without it,
/// nDCG@10 on LitSearch rose from 0.390 to 0.407.
/// </remarks>
internal static partial class QuestionParser
{
    // Function words of questions are rare in abstracts, so that their idf is misleading. Without them, keyword nDCG@10
    // rose from 0.521 to 0.531 on Cranfield, 0.383 to 0.404 on CISI and 0.399 to 0.424 on LitSearch's development
    // questions, and fell from 0.684 to 0.681 on MED.
    private static readonly HashSet<string> FunctionWords = new(
        (
            "about above after again against all also am among any because been before being below between both can " +
            "could did do does doing down during each either few from further had has have having he her here hers " +
            "him his how however i its itself just may me might more most must my nor now off once only other our " +
            "ours out over own per please same shall she should so some than them themselves those through too under " +
            "until up upon us using very via we were what when where whether which while who whom whose why within " +
            "without would you your aren couldn didn doesn don hadn hasn haven isn shouldn wasn weren won " +
            "wouldn").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    public static SearchRequest Parse(string text)
    {
        var content = WithoutFrame(text);
        var contentTokens = ContentTokens(content);
        return SearchRequest.FromTokens(
            content, contentTokens.Count > 0 ? contentTokens : Tokenizer.ReadTerms(content)) with
        { Text = text };
    }

    /// <summary>Returns the tokens of a text that are not function words.</summary>
    public static List<Token> ContentTokens(string text) =>
        [.. Tokenizer.ReadTerms(text).Where(token => !IsFunctionWord(text, token))];

    // Next to a hyphen or in capitals a function word is part of a name: "few-shot", "out-of-distribution", "WHO
    // guidelines".
    private static bool IsFunctionWord(string text, Token token)
    {
        var end = token.Start + token.Length;
        var isHyphenated = (token.Start > 0 && text[token.Start - 1] == '-') || (end < text.Length && text[end] == '-');
        var word = text.AsSpan(token.Start, token.Length);
        var stem = word.IndexOfAny('\'', '’') is >= 0 and var apostrophe ? word[..apostrophe] : word;
        var isAcronym = stem.Length > 1 && !stem.ContainsAnyExceptInRange('A', 'Z') && text.Any(char.IsLower);
        return !isHyphenated && !isAcronym && FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem);
    }

    /// <summary>Returns the question without its frame, or all of it if nothing else would remain.</summary>
    internal static string WithoutFrame(string text)
    {
        var rest = FramePattern().Replace(text.Trim(), "");
        return Tokenizer.ReadTerms(rest).Count > 0 ? rest : text;
    }

    private const string Determiner = @"(?:which|what|any|some|all|the|a|an)\s+";

    private const string Adjective =
        @"(?:other|recent|existing|relevant|related|good|scientific|academic|published|research|previous|prior)\s+";

    private const string Papers =
        @"(?:papers?|studies|study|articles?|works?|research|publications?|literature|references|paper\s+titles?)\b";

    private const string Connector =
        @"(?:\s+(?:which|that|who|where|in\s+which|on|about|regarding|concerning|into|there|are|is|have|has|been|" +
        "exists?|addressing|discussing|describing|investigating|exploring|examining|studying|proposing|considering)" +
        @"(?![-\w]))";

    // Frames may follow each other: "hello, can you recommend papers on". A hyphen after the last word makes it another
    // word. "Papers" alone is a frame only with a connecting word: "paper folding" is a subject.
    [GeneratedRegex(
        @"^(?:(?:(?:please|hi|hello|hey)" +
        @"|(?:can|could|would)\s+(?:you|anyone|someone|anybody|somebody)\s+(?:please\s+)?" +
        @"(?:recommend|suggest|point|find|show|give|tell|list|name|help)\b(?:\s+(?:me|us|to|find|with))*" +
        @"|(?:i\s+am|i'm|we\s+are|we're)\s+(?:looking|searching|interested)\s+(?:for|in)" +
        @"|(?:i|we)\s+(?:want|need|would\s+like|'d\s+like)(?:\s+to\s+(?:find|read|see|know))?" +
        @"|(?:find|show|give|recommend|suggest)" +
        @"(?:\s+(?:me|us)|(?=\s+(?:" + Determiner + ")?(?:" + Adjective + ")*" + Papers + "))" +
        @"|(?:list|name)(?=\s+(?:me|us|all|some|any|the|\d+|papers?|studies|articles?|works|publications?)\b)" +
        @"(?:\s+(?:me|us))?" +
        @"|(?:do\s+you\s+know|is\s+there|are\s+there|have\s+there\s+been|has\s+there\s+been)(?:\s+of)?" +
        "|" + Determiner + "(?:" + Adjective + ")*" + Papers + Connector + "*" +
        "|(?:" + Adjective + ")*" + Papers + Connector + "+" +
        @")(?![-\w])[\s\p{P}]*)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FramePattern();
}
