using Bizproc.Generators.Rules.Checks;
using Microsoft.CodeAnalysis.Text;

namespace Bizproc.Generators.Tests.Rules;

/// <summary>The search in the text of a file, which reads it in parts of 4,096 characters.</summary>
public class TextSearchTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(4090, true)]
    [InlineData(4095, true)]
    [InlineData(4096, true)]
    [InlineData(8191, true)]
    [InlineData(-1, false)]
    public void A_word_is_found_at_the_border_between_two_parts(int position, bool isThere)
    {
        string text = position < 0 ? new string('-', 10_000) : new string('-', position) + "UpdateAsync";

        Assert.Equal(isThere, TextSearch.ContainsAny(SourceText.From(text), "Other", "UpdateAsync"));
    }

    [Fact]
    public void Nothing_is_found_in_an_empty_text() => Assert.False(TextSearch.ContainsAny(SourceText.From(""), "UpdateAsync"));

    [Fact]
    public void Nothing_of_an_earlier_text_is_found_again()
    {
        Assert.True(TextSearch.ContainsAny(SourceText.From("UpdateAsync"), "UpdateAsync"));
        Assert.False(TextSearch.ContainsAny(SourceText.From("----"), "UpdateAsync"));
    }
}
