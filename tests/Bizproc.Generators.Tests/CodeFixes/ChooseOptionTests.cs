using Bizproc.Generators.CodeFixes;

namespace Bizproc.Generators.Tests.CodeFixes;

/// <summary>BZP0311: a default that is not one of the options.</summary>
public class ChooseOptionTests
{
    [Theory]
    [InlineData("\"PDF\"", "DocumentFormat.Pdf")]
    [InlineData("\"Word\"", "DocumentFormat.Docx")]
    [InlineData("\"word\"", "DocumentFormat.Docx")]
    [InlineData("\"Docx\"", "DocumentFormat.Docx")]
    [InlineData("\"CLASS\"", "DocumentFormat.@class")]
    [InlineData("Constant", "DocumentFormat.Pdf")]
    [InlineData("nameof(Other)", "DocumentFormat.Other")]
    public Task The_member_that_is_meant_is_written(string value, string expected) => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        Source($"{{|BZP0311:{value}|}} /* default */"), Source($"{expected} /* default */"));

    [Theory]
    [InlineData("\"html\"")]
    [InlineData("\"same title\"")]
    [InlineData("0")]
    [InlineData("System.DayOfWeek.Friday")]
    [InlineData("new[] { \"PDF\" }", "DocumentFormat[]")]
    public Task Nothing_is_offered_where_no_option_is_clearly_meant(string value, string type = "DocumentFormat") =>
        FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync(Source($"{{|BZP0311:{value}|}}", type));

    [Fact]
    public Task An_enum_of_another_namespace_or_type_is_named_as_far_as_needed() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        namespace Demo.Actions
        {
            [BizprocActivity("a", Name = "A")]
            public partial class Action
            {
                [BizprocProperty(Name = "V", Default = {|BZP0311:"PDF"|})]
                public Demo.Values.DocumentFormat First { get; set; }

                [BizprocProperty(Name = "V", Default = {|BZP0311:"a"|})]
                public Nested Second { get; set; }

                [BizprocProperty(Name = "V", Default = {|BZP0311:"a"|})]
                public Nested Nested1 { get; set; }

                public enum Nested { A }
            }
        }

        namespace Demo.Values
        {
            public enum DocumentFormat { [BizprocOption("pdf")] Pdf }
        }
        """,
        """
        namespace Demo.Actions
        {
            [BizprocActivity("a", Name = "A")]
            public partial class Action
            {
                [BizprocProperty(Name = "V", Default = Values.DocumentFormat.Pdf)]
                public Demo.Values.DocumentFormat First { get; set; }

                [BizprocProperty(Name = "V", Default = Nested.A)]
                public Nested Second { get; set; }

                [BizprocProperty(Name = "V", Default = Nested.A)]
                public Nested Nested1 { get; set; }

                public enum Nested { A }
            }
        }

        namespace Demo.Values
        {
            public enum DocumentFormat { [BizprocOption("pdf")] Pdf }
        }
        """);

    [Fact]
    public Task Nothing_is_offered_where_an_attribute_could_not_name_the_enum() => FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync("""
        public abstract class Base<T>
        {
            [BizprocProperty(Name = "V", Default = {|BZP0311:"PDF"|})]
            public Format Value { get; set; }

            public enum Format { Pdf }
        }
        """);

    private static string Source(string value, string type = "DocumentFormat") => $$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            private const string Constant = "PDF";
            private const string Other = "";

            [BizprocProperty(Name = "V", Default = {{value}}, Required = true)]
            public {{type}} Value { get; set; } = default!;
        }

        public enum DocumentFormat
        {
            [BizprocOption("pdf", Name = "Portable")] Pdf,
            [BizprocOption("7", Name = "Word")] Docx,
            [BizprocOption("8", Name = "Same title")] Eight,
            [BizprocOption("9", Name = "Same title")] Nine,
            [BizprocOption("10")] Other,
            [BizprocOption("11")] @class,
        }
        """;
}
