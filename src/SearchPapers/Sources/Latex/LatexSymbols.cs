using System.Collections.Frozen;

namespace SearchPapers.Sources.Latex;

internal static class LatexSymbols
{
    /// <summary>Combining marks for the letter after the command.</summary>
    public static readonly FrozenDictionary<string, char> Accents = new Dictionary<string, char>
    {
        ["`"] = '\u0300',
        ["'"] = '\u0301',
        ["^"] = '\u0302',
        ["~"] = '\u0303',
        ["="] = '\u0304',
        ["u"] = '\u0306',
        ["."] = '\u0307',
        ["\""] = '\u0308',
        ["r"] = '\u030A',
        ["H"] = '\u030B',
        ["v"] = '\u030C',
        ["d"] = '\u0323',
        ["c"] = '\u0327',
        ["k"] = '\u0328',
        ["b"] = '\u0331',
        ["t"] = '\u0361',
        ["grave"] = '\u0300',
        ["acute"] = '\u0301',
        ["hat"] = '\u0302',
        ["widehat"] = '\u0302',
        ["tilde"] = '\u0303',
        ["widetilde"] = '\u0303',
        ["bar"] = '\u0304',
        ["breve"] = '\u0306',
        ["dot"] = '\u0307',
        ["ddot"] = '\u0308',
        ["check"] = '\u030C',
        ["vec"] = '\u20D7',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Letters and symbols of text. If several commands have the same symbol, the writer uses the first one.
    /// </summary>
    public static readonly IReadOnlyList<KeyValuePair<string, string>> Letters = Pairs(
        "ss ß SS ẞ ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ " +
        "ij ĳ IJ Ĳ S § P ¶ copyright © textcopyright © textregistered ® texttrademark ™ pounds £ texteuro € euro € " +
        "textdegree ° degree ° textordfeminine ª textordmasculine º dag † ddag ‡ textdagger † textbullet • ldots … " +
        "dots … textellipsis … textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ " +
        "textquotedblright ” quotedblbase „ quotesinglbase ‚ guillemotleft « guillemotright » guilsinglleft ‹ " +
        "guilsinglright › flqq « frqq » glqq „ grqq “ textquotedbl \" textquotesingle ' textbackslash \\ " +
        "textasciitilde ~ textasciicircum ^ textunderscore _ textbraceleft { textbraceright } textbar | textless < " +
        "textgreater > textdollar $ textperiodcentered · textexclamdown ¡ textquestiondown ¿");

    public static readonly IReadOnlyList<KeyValuePair<string, string>> MathSymbols = Pairs(
        "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda " +
        "λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ " +
        "omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ infty " +
        "∞ partial ∂ nabla ∇ times × div ÷ pm ± mp ∓ cdot ⋅ cdots ⋯ circ ∘ bullet • star ⋆ ast ∗ oplus ⊕ otimes ⊗ " +
        "leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ in ∈ notin ∉ " +
        "subset ⊂ subseteq ⊆ supset ⊃ cup ∪ cap ∩ setminus ∖ emptyset ∅ forall ∀ exists ∃ neg ¬ land ∧ wedge ∧ lor ∨ " +
        "vee ∨ to → rightarrow → longrightarrow ⟶ leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftrightarrow ⇔ mapsto " +
        "↦ uparrow ↑ downarrow ↓ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ surd √ sqrt √ sum ∑ prod ∏ int " +
        "∫ perp ⊥ parallel ∥ mid | vert | Vert ‖ prime ′ aleph ℵ top ⊤ bot ⊥");

    /// <summary>Commands with their text; the text of a function such as "log" is its name.</summary>
    public static readonly FrozenDictionary<string, string> Texts = Letters.Concat(MathSymbols)
        .Concat(Pairs(
            "log log exp exp sin sin cos cos tan tan tanh tanh min min max max sup sup inf inf lim lim arg arg det " +
            "det dim dim ker ker Pr Pr gcd gcd deg deg TeX TeX LaTeX LaTeX BibTeX BibTeX LaTeXe LaTeX2ε lbrace { " +
            "rbrace } & & % % # # $ $ _ _ { { } } / \u200B - \u200B ! \u200B @ \u200B * \u200B , \u2009 ; \u2005 : " +
            "\u2005 \\ \u2028 newline \u2028 quad \u2003 qquad \u2003 space \u2003 textvisiblespace \u2423 slash / " +
            "colon :"))
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Key, pair => ReplacePlaceholder(pair.Value), StringComparer.Ordinal);

    /// <summary>Commands with an argument that is not printed: positions, sort keys, sizes.</summary>
    public static readonly FrozenSet<string> Ignored = FrozenSet.ToFrozenSet(
        ("label ref cite citep citet noopsort sortnoop natexlab vspace hspace color textcolor footnote href index " +
            "fontsize thanks phantom hphantom").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Character sequences that TeX replaces, longest first.</summary>
    public static readonly (string Tex, string Text)[] Ligatures =
    [
        ("---", "—"),
        ("--", "–"),
        ("``", "“"),
        ("''", "”"),
    ];

    public static readonly FrozenDictionary<char, char> Superscripts =
        ZipCharacters("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ");

    public static readonly FrozenDictionary<char, char> Subscripts =
        ZipCharacters("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎");

    /// <summary>Returns the character of an accent without a letter.</summary>
    public static string SpacingAccent(char accent) => accent switch
    {
        '\u0300' => "`",
        '\u0301' => "'",
        '\u0302' => "^",
        '\u0303' => "~",
        '\u0308' => "\"",
        _ => "",
    };

    private static KeyValuePair<string, string>[] Pairs(string text)
    {
        var words = text.Split(' ');
        return [.. Enumerable.Range(0, words.Length / 2).Select(
            i => KeyValuePair.Create(words[2 * i], words[(2 * i) + 1]))];
    }

    // The table is split at spaces, so placeholders represent spaces and empty text.
    private static string ReplacePlaceholder(string text) => text switch
    {
        "\u200B" => "",
        "\u2003" or "\u2005" or "\u2009" or "\u2028" => " ",
        _ => text,
    };

    private static FrozenDictionary<char, char> ZipCharacters(string plain, string scripts) =>
        plain.Zip(scripts).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
}
