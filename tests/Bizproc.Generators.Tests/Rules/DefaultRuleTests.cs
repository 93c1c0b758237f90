namespace Bizproc.Generators.Tests.Rules;

public class DefaultRuleTests
{
    [Theory]
    [InlineData("bool", "true")]
    [InlineData("bool?", "\"N\"")]
    [InlineData("bool", "'Y'")]
    [InlineData("bool[]", "true")]
    [InlineData("bool", "{|BZP0312:\"yes\"|}")]
    [InlineData("bool", "{|BZP0312:\"y\"|}")]
    [InlineData("bool", "{|BZP0312:1|}")]
    [InlineData("short", "short.MinValue")]
    [InlineData("short", "short.MaxValue")]
    [InlineData("short", "32768", true)]
    [InlineData("short", "-32769", true)]
    [InlineData("short", "40000", true)]
    [InlineData("short", "\"-32769\"", true)]
    [InlineData("int", "2147483647")]
    [InlineData("int", "2147483648", true)]
    [InlineData("int", "int.MinValue")]
    [InlineData("int", "-2147483649", true)]
    [InlineData("int", "3.0")]
    [InlineData("int", "-0.0")]
    [InlineData("int", "3L")]
    [InlineData("int", "(byte)3")]
    [InlineData("int", "'5'")]
    [InlineData("int", "\"12\"")]
    [InlineData("int", "\" +12 \"")]
    [InlineData("int", "\"1e3\"")]
    [InlineData("int", "\"{=Document:ID}\"")]
    [InlineData("int", "\"{{ID}}\"")]
    [InlineData("int", "\"=2+3\"")]
    [InlineData("int", "1.5", true)]
    [InlineData("int", "\"1.5\"", true)]
    [InlineData("int", "\"many\"", true)]
    [InlineData("int", "\"1,5\"", true)]
    [InlineData("int", "\"0x1F\"", true)]
    [InlineData("int", "\"{12}\"", true)]
    [InlineData("int", "\"\\u0661\"", true)]
    [InlineData("int", "\" \"", true)]
    [InlineData("int", "true", true)]
    [InlineData("int", "Format.Pdf", true)]
    [InlineData("int", "double.NaN", true)]
    [InlineData("int", "double.PositiveInfinity", true)]
    [InlineData("long", "long.MinValue")]
    [InlineData("long", "\"9223372036854775807\"")]
    [InlineData("long", "9223372036854775808", true)]
    [InlineData("long", "\"-9223372036854775809\"", true)]
    [InlineData("long", "1.5", true)]
    [InlineData("long", "9223372036854775808.0", true)]
    [InlineData("long", "ulong.MaxValue", true)]
    [InlineData("float", "0.5f")]
    [InlineData("float", "0.1")]
    [InlineData("float", "16777216")]
    [InlineData("float", "1e10f")]
    [InlineData("float", "16777217", true)]
    [InlineData("float", "16777217.0", true)]
    [InlineData("float", "1.0 / 3", true)]
    [InlineData("float", "double.MaxValue", true)]
    [InlineData("float", "\"0.3333333333333333\"")]
    [InlineData("double", "double.MaxValue")]
    [InlineData("double", "double.Epsilon")]
    [InlineData("double", "9007199254740992")]
    [InlineData("double", "9007199254740993", true)]
    [InlineData("double", "0.1f")]
    [InlineData("double", "\"1.5E-7\"")]
    [InlineData("double", "double.NaN", true)]
    [InlineData("double", "double.NegativeInfinity", true)]
    [InlineData("double", "\"NaN\"", true)]
    [InlineData("decimal", "19.99")]
    [InlineData("decimal?", "ulong.MaxValue")]
    [InlineData("decimal", "1e-28")]
    [InlineData("decimal", "7.9e28")]
    [InlineData("decimal", "1.5e-28", true)]
    [InlineData("decimal", "1e-30", true)]
    [InlineData("decimal", "8e28", true)]
    [InlineData("decimal", "\"1e400\"", true)]
    [InlineData("string", "\"text\"")]
    [InlineData("string", "5")]
    [InlineData("string", "true")]
    [InlineData("string", "Format.Pdf")]
    [InlineData("string", "typeof(int)", true)]
    [InlineData("PortalUser", "\"Author;\"")]
    [InlineData("PortalUser", "5", true)]
    [InlineData("PortalFile", "\"15\"")]
    [InlineData("PortalFile", "15")]
    [InlineData("PortalFile", "true", true)]
    [InlineData("DateTime", "5", true)]
    [InlineData("DateOnly", "DayOfWeek.Friday", true)]
    [InlineData("DateOnly", "\"{=System:Date}\"")]
    [InlineData("DateOnly", "{|BZP0313:\"01.05.2026\"|}")]
    [InlineData("DateTime?", "{|BZP0313:\"today\"|}")]
    [InlineData("object", "5", false, "{|BZP0305:Value|}")]
    [InlineData("object", "new[] { 1 }", false, "{|BZP0305:Value|}")]
    public Task A_default_must_fit_its_type(string type, string value, bool isWrong = false, string member = "Value") =>
        VerifyAsync(type, isWrong ? $"{{|BZP0312:{value}|}}" : value, member);

    [Theory]
    [InlineData("int[]", "7")]
    [InlineData("int[]", "new[] { 1, 2 }")]
    [InlineData("int[]", "new object[] { 1, 2L, \"3\", \"{=Variable:x}\", null! }")]
    [InlineData("int[]", "new int[0]")]
    [InlineData("int[]", "new object[] { 1, \"x\" }", true)]
    [InlineData("int[]", "new object[] { 1, new int[] { 2 } }", true)]
    [InlineData("string[]", "new object[] { new string[] { \"a\" } }", true)]
    [InlineData("string[]", "new object[] { typeof(string) }", true)]
    [InlineData("int", "new[] { 1 }", true)]
    [InlineData("string", "new[] { \"a\", \"b\" }", true)]
    [InlineData("string", "new[] { \"Document\", \"NAME\" }", true)]
    [InlineData("DateOnly", "new[] { \"01.05.2026\" }", true)]
    [InlineData("string", "new string[0]")]
    [InlineData("string[]", "new[] { \"Document\" }")]
    [InlineData("string[]", "new[] { \"Document\", \"b\", \"c\" }")]
    [InlineData("string[]", "new[] { \"document\", \"NAME\" }")]
    [InlineData("string[]", "new[] { \"a\", \"Document\" }")]
    [InlineData("string[]", "{|BZP0314:new[] { \"Document\", \"NAME\" }|}")]
    [InlineData("List<string>", "{|BZP0314:new[] { \"GlobalVar\", \"\", \"{=Variable:x}\" }|}")]
    [InlineData("PortalUser[]", "{|BZP0314:new[] { \"Template\", \"user_1\" }|}")]
    [InlineData("DateTime[]", "{|BZP0314:new[] { \"System\", \"Now\" }|}")]
    [InlineData("int[]", "{|BZP0312:{|BZP0312:new[] { \"Document\", \"ID\" }|}|}")]
    [InlineData("DateOnly[]", "{|BZP0313:{|BZP0313:new[] { \"01.05.2026\", \"02.05.2026\" }|}|}")]
    public Task A_list_of_defaults_must_fit_its_type(string type, string value, bool isWrong = false) => VerifyAsync(type, isWrong ? $"{{|BZP0312:{value}|}}" : value);

    [Theory]
    [InlineData("bool", "\"Y\"")]
    [InlineData("bool", "{|BZP0312:\"yes\"|}")]
    [InlineData("INT", "\"99999999999999999999\"")]
    [InlineData("int", "{|BZP0312:\"1.5\"|}")]
    [InlineData("Double", "1.5")]
    [InlineData("double", "{|BZP0312:\"many\"|}")]
    [InlineData("user", "\"Author;\"")]
    [InlineData("user", "{|BZP0312:1|}")]
    [InlineData("datetime", "{|BZP0313:\"01.05.2026\"|}")]
    [InlineData("text", "\"a\\nb\"")]
    [InlineData("time", "\"12:00\"")]
    public Task A_string_is_judged_by_the_type_that_is_written(string type, string value) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Value", Type = "{{type}}", Default = {{value}})]
            public string? Value { get; set; }
        }
        """);

    [Theory]
    [InlineData("int", "{|BZP0306:\"string\"|}", "\"many\"")]
    [InlineData("int", "{|BZP0307:\"integer\"|}", "3")]
    [InlineData("string?", "{|BZP0307:\"boolean\"|}", "\"yes\"")]
    public Task Where_the_type_is_wrong_the_default_is_not_judged(string type, string written, string value) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Value", Type = {{written}}, Default = {{value}})]
            public {{type}} Value { get; set; }
        }
        """);

    [Fact]
    public Task A_default_is_judged_where_it_is_written() => RuleVerifier.VerifyAsync(
        """
        public partial class Outer
        {
            [BizprocActivity("a", Name = "A")]
            public sealed partial record Action : Base
            {
                [BizprocProperty({|BZP0302:"Title"|}, Name = "Own", Default = {|BZP0311:Constants.Pdf|})]
                public Format Own { get; set; }

                [BizprocProperty("level", Name = "Level", Default = Constants.Level)]
                public override int Level { get; set; }
            }
        }
        """,
        """
        public abstract record Base
        {
            [BizprocProperty("level", Name = "Level", Default = {|BZP0312:nameof(Constants)|})]
            public virtual int Level { get; set; }
        }

        public static class Constants
        {
            public const string Pdf = "P" + "DF";
            public const long Level = 3;
        }

        public enum Format
        {
            [BizprocOption("pdf")]
            Pdf,
        }
        """);

    [Fact]
    public Task A_default_that_does_not_fit_is_named_with_the_type() => RuleVerifier.VerifyMessageAsync(
        "BZP0312",
        "'1.5' cannot be the default of 'Value', which is 'int' on the portal: the portal accepts it, and the step begins with an invalid value",
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Value", Default = {|#0:1.5|})]
            public int Value { get; set; }
        }
        """);

    private static Task VerifyAsync(string type, string value, string member = "Value") => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Value", Default = {{value}})]
            public {{type}} {{member}} { get; set; } = default!;
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
