using SearchPapers.Encoders.Lsa;

namespace SearchPapers.Tests.Encoders.Lsa;

public sealed class LsaVocabularyTests
{
    [Fact]
    public void The_terms_of_most_papers_are_kept_whatever_comes_first()
    {
        string[][] papers = [["zeta", "rare", "bound"], ["zeta", "bound"], ["bound", "alpha"], ["alpha", "bound"]];

        Assert.Equal(["bound", "alpha"], LsaVocabulary.Choose(papers, maxTerms: 2));
    }

    [Fact]
    public void A_term_of_one_paper_is_left_out_however_often_it_says_it() =>
        Assert.Equal(["bound"], LsaVocabulary.Choose([["bee", "bee", "bee", "bound"], ["bound"]], maxTerms: 10));

    [Fact]
    public void No_papers_have_no_vocabulary() => Assert.Empty(LsaVocabulary.Choose([], maxTerms: 10));
}
