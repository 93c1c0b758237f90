using Bizproc.Generators.Rules.Checks;

namespace Bizproc.Generators.Tests.Rules;

public class PortalLanguageTests
{
    [Theory]
    [InlineData("la", "es spa ESP spanish es-MX")]
    [InlineData("br", "pt por portuguese pt_BR")]
    [InlineData("ua", "uk ukr ukrainian")]
    [InlineData("sc", "zh zho chi cn chinese zh-Hans")]
    [InlineData("tc", "zh-tw zh-hk zh-mo zh-hant tw zh_Hant_HK")]
    [InlineData("vn", "vi vie vietnamese")]
    [InlineData("kz", "kk kaz kazakh")]
    [InlineData("ja", "jp jpn japanese JA")]
    [InlineData("id", "ind indonesian")]
    [InlineData("hi", "hin hindi")]
    [InlineData("ms", "msa may malay")]
    [InlineData("en", "english en-US")]
    [InlineData("ru", "russian")]
    [InlineData("de", "german DE de-AT")]
    [InlineData("fr", "french")]
    [InlineData("it", "italian")]
    [InlineData("pl", "polish")]
    [InlineData("tr", "turkish")]
    [InlineData("th", "thai")]
    [InlineData("ar", "arabic")]
    public void A_language_is_called_as_the_portal_does(string portal, string names) =>
        Assert.All(names.Split(' '), name => Assert.Equal(portal, PortalLanguage.Find(name)));

    [Theory]
    [InlineData("xx")]
    [InlineData("-")]
    [InlineData(" ")]
    [InlineData("klingon")]
    public void Of_others_nothing_is_known(string language) => Assert.Null(PortalLanguage.Find(language));
}
