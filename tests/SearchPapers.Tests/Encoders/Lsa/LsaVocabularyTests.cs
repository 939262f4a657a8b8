using SearchPapers.Encoders.Lsa;

namespace SearchPapers.Tests.Encoders.Lsa;

public sealed class LsaVocabularyTests
{
    [Fact]
    public void The_terms_with_the_highest_document_frequencies_are_chosen()
    {
        string[][] papers = [["zeta", "rare", "bound"], ["zeta", "bound"], ["bound", "alpha"], ["alpha", "bound"]];

        Assert.Equal(["bound", "alpha"], LsaVocabulary.Choose(papers, maxTerms: 2));
    }

    [Fact]
    public void A_term_of_a_single_paper_is_left_out_at_any_frequency() =>
        Assert.Equal(["bound"], LsaVocabulary.Choose([["bee", "bee", "bee", "bound"], ["bound"]], maxTerms: 10));

    [Fact]
    public void Without_papers_the_vocabulary_is_empty() => Assert.Empty(LsaVocabulary.Choose([], maxTerms: 10));
}
