using Bizproc.Generators.Parsing;

namespace Bizproc.Generators.Tests.Documentation;

public class SummaryParserTests
{
    [Theory]
    [InlineData("<summary>Sends a mail.</summary>", "Sends a mail.")]
    [InlineData("<summary>\n  Sends\ta\n\n mail. </summary>", "Sends a mail.")]
    [InlineData("<remarks>No.</remarks><summary>Yes</summary><returns>No.</returns>", "Yes")]
    [InlineData("<summary> </summary><summary>Second</summary><summary>Third</summary>", "Second")]
    [InlineData("<summary><see cref=\"Mail\"/> of <see cref=\"M:Shop.Store{T.U}.Save(System.Int32)\"/></summary>", "Mail of Save")]
    [InlineData("<summary><see cref=\"Shop.List{T}\"/>, <see cref=\"List&lt;T&gt;\"/></summary>", "List, List")]
    [InlineData("<summary><see langword=\"null\"/> or <see href=\"https://a.b/c\"/> or <see href=\"x\">here</see></summary>", "null or https://a.b/c or here")]
    [InlineData("<summary><paramref name=\"a\"/>, <typeparamref name=\"T\"/> and <c>b</c>, <b>c</b></summary>", "a, T and b, c")]
    [InlineData("<summary>One<para>Two</para>Three<br/>Four</summary>", "One Two Three Four")]
    [InlineData("<summary><list><item><term>A</term><description>B</description></item><item>C</item></list></summary>", "A B C")]
    [InlineData("<summary>a &lt; b &amp; &#x431;<![CDATA[<c>]]><!-- no --></summary>", "a < b & б<c>")]
    [InlineData("<summary><inheritdoc/></summary>", null)]
    [InlineData("<inheritdoc/>", null)]
    [InlineData("<include file=\"a.xml\" path=\"b\"/>", null)]
    [InlineData("<summary/>", null)]
    [InlineData("<summary>\n</summary>", null)]
    [InlineData("<remarks><summary>No</summary></remarks>", null)]
    [InlineData("<summary>Half", null)]
    [InlineData("<summary>a < b</summary>", null)]
    [InlineData("<summary>a</summary></remarks>", null)]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><summary>&b;</summary>", null)]
    [InlineData("Words alone", null)]
    [InlineData("", null)]
    public void A_comment_becomes_plain_text(string comment, string? expected) => Assert.Equal(expected, SummaryParser.Parse(comment));

    /// <summary>Not an attribute argument, because metadata cannot contain such a text.</summary>
    [Fact]
    public void Half_of_a_surrogate_pair_is_no_comment() => Assert.Null(SummaryParser.Parse("<summary>\uD83D</summary>"));
}
