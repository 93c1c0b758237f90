using System.Text.Json;

namespace Bizproc.Generators.Tests.Agreement;

/// <summary>Published declarations get exactly the diagnostics that they deserve.</summary>
public class RealDeclarationTests
{
    [Theory]
    [InlineData("docs-create_smart_invoice", "BZP0210")] // a user's number, which belongs to one portal
    [InlineData("docs-test_robot", "BZP0112 BZP0203 BZP0210")] // "your_domain" has no dot
    [InlineData("docs-setting-robot", "BZP0112 BZP0210")] // a handler may be its own placement handler
    [InlineData("docs-md5_action", "BZP0112 BZP0210 BZP0507")] // iblock_164 exists on one portal only
    [InlineData("template-PdfFromHtml", "BZP0112 BZP0210 BZP0401")] // it returns a value and does not wait for it
    [InlineData("template-CrmEntityTaskCalc", "BZP0112 BZP0210")]
    [InlineData("django-its_example_robot", "BZP0109 BZP0110 BZP0112 BZP0210 BZP0402")] // texts in Russian alone; the designer may choose not to wait
    public async Task A_real_declaration_says_the_same_to_both_judges(string id, string expected)
    {
        Assert.True(VectorSource.TryWrite(Read(id), out var action, out string? reason), reason);

        var verdict = await Judge.AnalyzeAsync(action, []);

        Assert.Equal(expected, string.Join(' ', verdict.All));
    }

    [Fact]
    public void None_is_left_out() => Assert.Equal(
        Ids().Order(StringComparer.Ordinal),
        typeof(RealDeclarationTests).GetMethod(nameof(A_real_declaration_says_the_same_to_both_judges))!.GetCustomAttributes(typeof(InlineDataAttribute), inherit: false)
            .Select(data => (string)((InlineDataAttribute)data).Data[0]!)
            .Order(StringComparer.Ordinal));

    private static VectorLine Read(string id)
    {
        var declaration = Lines().Single(line => line.GetProperty("id").GetString() == id);
        return new VectorLine(
            Line: 0,
            Scenario: 0,
            Application: "admin",
            declaration.GetProperty("method").GetString()!,
            declaration.GetProperty("params"),
            declaration.GetProperty("portal").GetProperty("http").GetInt32() == 200,
            Error: "");
    }

    private static IEnumerable<string> Ids() => Lines().Select(line => line.GetProperty("id").GetString()!);

    private static IEnumerable<JsonElement> Lines() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "examples", "real-declarations.jsonl")).Select(line => JsonElement.Parse(line));
}
