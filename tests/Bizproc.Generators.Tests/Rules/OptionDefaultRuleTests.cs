namespace Bizproc.Generators.Tests.Rules;

/// <summary>BZP0311 and its neighbours: the default of a select.</summary>
public class OptionDefaultRuleTests
{
    [Theory]
    [InlineData("Format.Pdf")]
    [InlineData("\"pdf\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("\"{=Document:FORMAT}\"")]
    [InlineData("\"{{Document: format}}\"")]
    [InlineData("\"=if(1, 2)\"")]
    [InlineData("7")]
    [InlineData("\"Plain\"")]
    [InlineData("{|BZP0311:\"PDF\"|}")]
    [InlineData("{|BZP0311:\" pdf\"|}")]
    [InlineData("{|BZP0311:\"Pdf\"|}")]
    [InlineData("{|BZP0311:\"07\"|}")]
    [InlineData("{|BZP0311:0|}")]
    [InlineData("{|BZP0311:true|}")]
    [InlineData("{|BZP0311:(Format)99|}")]
    [InlineData("{|BZP0311:DayOfWeek.Friday|}")]
    [InlineData("{|BZP0311:typeof(int)|}")]
    [InlineData("{|BZP0312:new[] { Format.Pdf }|}")]
    public Task The_default_of_a_select_is_one_of_its_options(string value) => VerifyAsync("Format", value);

    [Theory]
    [InlineData("new[] { Format.Pdf, Format.Plain }")]
    [InlineData("new object[] { \"pdf\", Format.Plain, \"{=Variable:x}\" }")]
    [InlineData("\"pdf\"")]
    [InlineData("{|BZP0311:new[] { \"pdf\", \"PDF\", \"PDF\" }|}")]
    [InlineData("{|BZP0311:{|BZP0311:new[] { \"x\", \"PDF\" }|}|}")]
    [InlineData("{|BZP0314:new[] { Format.Source, Format.Pdf }|}")]
    [InlineData("{|BZP0311:new[] { \"User\", \"pdf\" }|}")]
    public Task The_defaults_of_a_multiple_select_are_options(string value) => VerifyAsync("Format[]", value);

    [Fact]
    public Task What_else_is_wrong_with_a_select_is_not_its_default() => RuleVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = "/settings")]
        public partial class Action
        {
            [BizprocProperty(Name = "Text", Type = PropertyType.Select, Default = "of the settings page")]
            public string? Text { get; set; }

            [BizprocProperty(Name = "Empty", Default = "x")]
            public Nothing Empty { get; set; }

            [BizprocProperty(Name = "Typed", Type = {|BZP0306:"string"|}, Default = "x")]
            public Same Typed { get; set; }

            [BizprocProperty(Name = "Same", Default = Same.Second)]
            public Same Same { get; set; }
        }

        public enum Nothing;
        """,
        """
        public enum Same
        {
            [BizprocOption("a")]
            First,

            [BizprocOption({|BZP0309:"a"|})]
            Second,
        }
        """);

    [Fact]
    public Task A_default_that_is_no_option_is_named_beside_the_options() => RuleVerifier.VerifyMessageAsync(
        "BZP0311",
        "'PDF' is not a key of the options of 'Format', which are 'pdf', 'Docx': the portal accepts it and selects nothing",
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Format", Default = {|#0:"PDF"|})]
            public Format Format { get; set; }
        }

        public enum Format
        {
            [BizprocOption("pdf", Name = "PDF")]
            Pdf,
            Docx,
        }
        """);

    private static Task VerifyAsync(string type, string value) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Value", Default = {{value}})]
            public {{type}} Value { get; set; } = default!;
        }

        public enum Format
        {
            [BizprocOption("pdf", Name = "PDF")]
            Pdf,

            [BizprocOption("7", Name = "Seven")]
            Seven,

            [BizprocOption("Document")]
            Source,

            Plain,
        }
        """);
}
