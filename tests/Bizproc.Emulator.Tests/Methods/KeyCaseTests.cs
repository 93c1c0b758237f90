using System.Text;
using Bizproc.Emulator.Http;

namespace Bizproc.Emulator.Tests.Methods;

/// <summary>portal: 3.1, 20.11</summary>
public sealed class KeyCaseTests
{
    [Theory]
    [InlineData("""{"code":1,"Fields":{"name":2}}""", """{"CODE":1,"FIELDS":{"NAME":2}}""")]
    [InlineData("""{"properties":{"inText":{"name":"x","options":{"Key":"V"}}}}""", """{"PROPERTIES":{"inText":{"NAME":"x","OPTIONS":{"Key":"V"}}}}""")]
    [InlineData("""{"return_Properties":{"aB":{"Default":{"Foo":{"bAr":1}}}}}""", """{"RETURN_PROPERTIES":{"aB":{"DEFAULT":{"FOO":{"BAR":1}}}}}""")]
    [InlineData("""{"name":{"pt-br":"x"}}""", """{"NAME":{"PT-BR":"x"}}""")]
    [InlineData("""{"Name":"x","other":1,"NAME":""}""", """{"NAME":"","OTHER":1}""")]
    [InlineData("""{"PROPERTIES":{"OPTIONS":{"Name":{"en":"x"}}}}""", """{"PROPERTIES":{"OPTIONS":{"Name":{"EN":"x"}}}}""")]
    [InlineData("""{"PROPERTIES":{"options":{"Name":"x"}}}""", """{"PROPERTIES":{"options":{"NAME":"x"}}}""")]
    [InlineData("""{"FILTER":{"include":[["crm"]]}}""", """{"FILTER":{"INCLUDE":[["crm"]]}}""")]
    [InlineData("""{"ä":1,"ı":2}""", """{"ä":1,"ı":2}""")]
    public void Keys_are_upper_cased_but_for_names(string sent, string expected) =>
        Assert.Equal(expected, PhpJsonWriter.Write(KeyCase.Upper(JsonBodyParser.Read(Encoding.UTF8.GetBytes(sent), new ValueBudget())!)));
}
