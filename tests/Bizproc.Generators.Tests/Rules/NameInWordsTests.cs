using Bizproc.Generators.Rules.Checks;

namespace Bizproc.Generators.Tests.Rules;

public class NameInWordsTests
{
    [Theory]
    [InlineData("CreateDocument", "Create document")]
    [InlineData("Create", "Create")]
    [InlineData("create", "Create")]
    [InlineData("createDocument", "Create document")]
    [InlineData("URLValue", "URL value")]
    [InlineData("ValueURL", "Value URL")]
    [InlineData("SendSMSNow", "Send SMS now")]
    [InlineData("AnEMail", "An E mail")]
    [InlineData("PlanB", "Plan B")]
    [InlineData("X", "X")]
    [InlineData("send_a_letter", "Send a letter")]
    [InlineData("SEND_A_LETTER", "SEND A LETTER")]
    [InlineData("_hidden", "Hidden")]
    [InlineData("Two__Lines_", "Two lines")]
    [InlineData("Room2Book", "Room2 book")]
    [InlineData("___", "")]
    [InlineData("", "")]
    [InlineData("СоздатьСчёт", "Создать счёт")]
    public void A_name_is_written_in_words(string name, string words) => Assert.Equal(words, NameInWords.Write(name));
}
