
namespace Bizproc.Protocol.Tests;

/// <summary>The languages of texts (portal: 3.4).</summary>
public class LanguagesTests
{
    [Theory]
    [InlineData("ar br de en fr hi id in it ja kz la ms pl ru sc tc th tr ua vn")]
    [InlineData("AR BR DE EN FR HI ID IN IT JA KZ LA MS PL RU SC TC TH TR UA VN")]
    public void A_portal_can_be_in(string ids) => Assert.All(ids.Split(' '), id => Assert.True(Languages.Contains(id), id));

    [Theory]
    [InlineData("es pt uk zh zh-CN pt-br en-US cs sv *")]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("\u0131n \u0130n hı")]
    public void A_portal_cannot_be_in(string ids) => Assert.All(ids.Split(' '), id => Assert.False(Languages.Contains(id), id));

    [Fact]
    public void A_plain_text_is_for_everyone() => Assert.Equal("*", Languages.Everyone);
}
