using SearchPapers.Extraction.Reading.Sections;

namespace SearchPapers.Tests.Extraction.Reading.Sections;

public sealed class SectionNumberTests
{
    [Theory]
    [InlineData("1 Introduction", "1", "Arabic")]
    [InlineData("3.1. Proof of Theorem 2", "3.1", "Arabic")]
    [InlineData("4.1.2 Data", "4.1.2", "Arabic")]
    [InlineData("IV. EXPERIMENTS", "4", "Roman")]
    [InlineData("B.2 Lemmas", "2.2", "Letter")]
    [InlineData("B2 Lemmas", "2.2", "Letter")]
    [InlineData("Appendix C. More results", "3", "Letter")]
    public void Numbers_of_headings_are_read(string text, string parts, string kind)
    {
        var number = SectionNumber.Parse(text);

        Assert.NotNull(number);
        Assert.Equal(parts, string.Join('.', number.Parts));
        Assert.Equal(kind, number.Kind.ToString());
    }

    [Theory]
    [InlineData("Introduction")]
    [InlineData("2018 was a good year")]
    [InlineData("3 of them")]
    [InlineData("")]
    public void Other_lines_have_no_number(string text) => Assert.Null(SectionNumber.Parse(text));

    [Theory]
    [InlineData("1 A", "2 B", true)]
    [InlineData("1 A", "1.1 B", true)]
    [InlineData("1.2 A", "2 B", true)]
    [InlineData("2.3 A", "2.5 B", true)]
    [InlineData("2 A", "1 B", false)]
    [InlineData("2 A", "7 B", false)]
    [InlineData("2 A", "3.2 B", false)]
    public void Heading_numbers_follow_each_other(string before, string heading, bool expected) =>
        Assert.Equal(expected, SectionNumber.Parse(heading)!.Follows(SectionNumber.Parse(before)));

    [Theory]
    [InlineData("1 One|2 Two|A Proofs|B More", true)]
    [InlineData("I. ONE|A. First|B. Second|II. TWO|A. First", true)]
    [InlineData("1 One|C Proofs", false)]
    [InlineData("1 One|A Proofs|2 Two", false)]
    public void Each_kind_of_number_has_its_own_sequence(string headings, bool expected)
    {
        var numbering = new SectionNumbering();

        var areExpected = headings.Split('|').Select(heading => SectionNumber.Parse(heading)!).All(number =>
        {
            var isExpected = numbering.Expects(number);
            numbering.Add(number);
            return isExpected;
        });

        Assert.Equal(expected, areExpected);
    }
}
