using Bizproc.Generators.CodeFixes;

namespace Bizproc.Generators.Tests.CodeFixes;

/// <summary>The replacement for a handler that the portal refuses, or should not have.</summary>
public class ReplaceHandlerTests
{
    private static readonly string Fits = "/".PadRight(976, 'x');

    [Theory]
    [InlineData("BZP0202", "HTTPS://app.example.com/H?X=1#F", "https://app.example.com/H?X=1#F")]
    [InlineData("BZP0202", "Https://App.example.com", "https://App.example.com")]
    [InlineData("BZP0203", "http://localhost:5000/h?x=1#f", "/h?x=1")]
    [InlineData("BZP0203", "https://localhost", "/")]
    [InlineData("BZP0203", "https://localhost?x", "/?x")]
    [InlineData("BZP0203", "https://localhost//h//i", "/h//i")]
    [InlineData("BZP0203", "https://user:pw@[::1]:80/h", "/h")]
    [InlineData("BZP0204", "http://app.example.com/h", "https://app.example.com/h")]
    [InlineData("BZP0204", "http://user:pw@app.example.com", "https://user:pw@app.example.com")]
    public Task A_wrong_handler_is_replaced(string id, string handler, string expected) => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        Source($"{{|{id}:\"{handler}\"|}} /* here */"),
        Source($"\"{expected}\" /* here */"));

    [Fact]
    public Task All_handlers_are_replaced_at_once() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A", Handler = {|BZP0204:"http://a.example.com/"|},
            UsePlacement = true, PlacementHandler = {|BZP0204:@"http://a.example.com/settings"|})]
        [BizprocRobot("b", Handler = {|BZP0204:"http://b.example.com/"|})]
        public partial class Action;
        """,
        """
        [BizprocActivity("a", Name = "A", Handler = "https://a.example.com/",
            UsePlacement = true, PlacementHandler = @"https://a.example.com/settings")]
        [BizprocRobot("b", Handler = "https://b.example.com/")]
        public partial class Action;
        """);

    [Fact]
    public Task Of_two_faults_the_path_mends_both() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        Source("{|BZP0202:{|BZP0203:\"Http://localhost/h\"|}|}"),
        Source("\"/h\""));

    [Theory]
    [InlineData("BZP0202", "\"ftp://app.example.com/h\"")]
    [InlineData("BZP0202", "\"HTTPS\" + \"://app.example.com/h\"")]
    [InlineData("BZP0204", "\"http://app.example.com:80/h\"")]
    [InlineData("BZP0204", "\"http://127.0.0.1/h\"")]
    [InlineData("BZP0204", "\"https://127.0.0.1/h\"")]
    public Task Nothing_is_offered_where_it_would_not_help(string id, string handler) =>
        FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync(Source($"{{|{id}:{handler}|}}"));

    [Fact]
    public async Task The_limit_is_kept()
    {
        string longest = "http://app.example.com".PadRight(22) + Fits + "yy";
        await FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync(Source($"{{|BZP0204:\"{longest}\"|}}"));
        await FixVerifier<DeclarationCodeFix>.VerifyAsync(
            Source($"{{|BZP0204:\"{longest[..^1]}\"|}}"),
            Source($"\"https{longest[4..^1]}\""));
    }

    private static string Source(string handler) => $"""
        [BizprocActivity("a", Name = "A", Handler = {handler})]
        public partial class Action;
        """;
}
