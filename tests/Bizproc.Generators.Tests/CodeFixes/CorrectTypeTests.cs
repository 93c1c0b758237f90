using Bizproc.Generators.CodeFixes;

namespace Bizproc.Generators.Tests.CodeFixes;

/// <summary>BZP0306 and BZP0307: the portal's type of a property.</summary>
public class CorrectTypeTests
{
    [Theory]
    [InlineData("Type = {|BZP0306:PropertyType.Text|}", "")]
    [InlineData("Name = \"V\", Type = {|BZP0306:PropertyType.Text|} /* why */, Required = true", "Name = \"V\"  /* why */, Required = true")]
    [InlineData("Type = {|BZP0306:PropertyType.Text|}, Name = \"V\"", "Name = \"V\"")]
    [InlineData("\"key\", Type = {|BZP0306:Constant|}", "\"key\"")]
    [InlineData("Type = {|BZP0307:\"boolean\"|}, Name = \"V\"", "Name = \"V\"")]
    [InlineData("Name = \"V\", Type = {|BZP0307:\"\"|}", "Name = \"V\"")]
    public Task Without_the_argument_the_type_follows_from_the_member(string arguments, string expected) => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        Source("int", arguments), Source("int", expected));

    [Fact]
    public Task An_argument_on_a_line_of_its_own_is_removed_with_its_line() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(
                "first", // the first
                Type = {|BZP0306:"string"|},
                Name = "V")]
            public int First { get; set; }

            [BizprocProperty(
                Name = "V",
                Type = {|BZP0306:"string"|})]
            public int Second { get; set; }
        }
        """,
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(
                "first", // the first
                Name = "V")]
            public int First { get; set; }

            [BizprocProperty(
                Name = "V")]
            public int Second { get; set; }
        }
        """);

    [Theory]
    [InlineData("bool", "boolean", "bool")]
    [InlineData("int", "Integer", "int")]
    [InlineData("int[]", " INT ", "int")]
    [InlineData("System.DayOfWeek", "enumeration", "select")]
    [InlineData("decimal", "number", "double")]
    [InlineData("string", "strnig", "string")]
    [InlineData("string", "textt", "text")]
    [InlineData("string", "boolean", "bool")]
    [InlineData("string", "docment_type", "document_type")]
    public Task The_name_that_is_meant_is_written(string type, string written, string expected) => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        Source(type, $"Name = \"V\", Type = {{|BZP0307:\"{written}\"|}} /* type */"),
        Source(type, $"Name = \"V\", Type = \"{expected}\" /* type */"));

    [Theory]
    [InlineData("string", "crm")]
    [InlineData("string", "money")]
    [InlineData("string", "UF:address")]
    [InlineData("string", "enumeration")]
    public Task Nothing_is_offered_where_no_name_is_right(string type, string written) =>
        FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync(Source(type, $"Name = \"V\", Type = {{|BZP0307:\"{written}\"|}}"));

    [Fact]
    public Task Nothing_is_written_over_a_constant_of_somewhere_else() =>
        FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync(Source("bool", "Name = \"V\", Type = {|BZP0307:Boolean|}"));

    private static string Source(string type, string arguments) => $$"""
        [BizprocActivity("a", Name = "A"), BizprocText("en", Name = "A"), BizprocText("de", Name = "A")]
        public partial class Action
        {
            private const string Constant = "user";
            private const string Boolean = "boolean";

            [BizprocProperty({{arguments}}), BizprocText("en", Name = "V"), BizprocText("de", Name = "V")]
            public {{type}} Value { get; set; } = default!;
        }
        """;
}
