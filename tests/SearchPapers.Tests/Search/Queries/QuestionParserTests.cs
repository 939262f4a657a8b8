using SearchPapers.Search.Queries;

namespace SearchPapers.Tests.Search.Queries;

public sealed class QuestionParserTests
{
    [Theory]
    [InlineData("which papers bound generalization via stability", "bound generalization via stability")]
    [InlineData("Which papers bound generalization?", "bound generalization?")]
    [InlineData("What recent research papers about dropout", "dropout")]
    [InlineData("Are there any studies that explore bees", "explore bees")]
    [InlineData("Can you recommend research on margins", "margins")]
    [InlineData("Could you please suggest some papers on margins", "margins")]
    [InlineData("Hello, can you find me papers on margins", "margins")]
    [InlineData("Hi! Which papers count bees", "count bees")]
    [InlineData("Hello,\nwhich papers count bees", "count bees")]
    [InlineData("I'm looking for work on margins", "margins")]
    [InlineData("I would like to find literature regarding bees", "bees")]
    [InlineData("Show me papers where bees dance", "bees dance")]
    [InlineData("list papers on margins", "margins")]
    [InlineData("Do you know of any papers which are about bees", "bees")]
    [InlineData("bound generalization via stability", "bound generalization via stability")]
    [InlineData("list-decodable codes", "list-decodable codes")]
    [InlineData("work-stealing schedulers", "work-stealing schedulers")]
    [InlineData("list decoding of codes", "list decoding of codes")]
    [InlineData("name disambiguation", "name disambiguation")]
    [InlineData("papers on on-line learning", "on-line learning")]
    [InlineData("paperclip maximizers", "paperclip maximizers")]
    [InlineData("paper folding", "paper folding")]
    [InlineData("related work generation", "related work generation")]
    [InlineData("scientific paper summarization", "scientific paper summarization")]
    [InlineData("which papers study research reproducibility", "study research reproducibility")]
    [InlineData("research on research evaluation", "research evaluation")]
    [InlineData("literature search with large language models", "literature search with large language models")]
    [InlineData("study design bias in trials", "study design bias in trials")]
    [InlineData("Show, attend and tell", "Show, attend and tell")]
    [InlineData("find some recent papers on bees", "bees")]
    [InlineData("literature review generation", "literature review generation")]
    [InlineData("which papers", "which papers")]
    [InlineData("papers?", "papers?")]
    [InlineData("  ", "  ")]
    public void The_frame_of_a_question_is_removed(string question, string content) =>
        Assert.Equal(content, QuestionParser.WithoutFrame(question));

    [Theory]
    [InlineData("how does one bound the gap without margins", "bound gap margin on")]
    [InlineData("which papers bound generalization via stability", "bound gener stabil")]
    [InlineData("why AND when should we use dropout", "dropout us")]
    [InlineData("bees bees honey", "bee honei")]
    [InlineData("what's few-shot learning", "few learn shot")]
    [InlineData("out-of-distribution bees", "bee distribut out")]
    [InlineData("WHO guidelines that don't work", "guidelin who work")]
    public void Function_words_are_not_searched(string question, string terms) =>
        Assert.Equal(terms.Split(' '), QuestionParser.Parse(question).Terms.Keys.Order());

    [Theory]
    [InlineData("which papers")]
    [InlineData("why?")]
    [InlineData("how could you")]
    [InlineData("papers on what")]
    public void A_question_of_function_words_only_searches_for_them(string question) =>
        Assert.NotEmpty(QuestionParser.Parse(question).Terms);

    [Fact]
    public void A_repeated_term_has_its_frequency() =>
        Assert.Equal(2, QuestionParser.Parse("bees and bees").Terms["bee"]);

    [Fact]
    public void Quotation_marks_and_symbols_are_harmless() =>
        Assert.Equal(["bee", "honei"], QuestionParser.Parse("\"bees AND -honey:* ~(").Terms.Keys.Order());

    [Fact]
    public void A_question_of_any_length_is_parsed_in_linear_time() =>
        Assert.Single(QuestionParser.Parse(string.Concat(Enumerable.Repeat("papers on ", 20_000)) + "bees").Terms);
}
