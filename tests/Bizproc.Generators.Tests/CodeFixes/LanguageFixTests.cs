using Bizproc.Generators.CodeFixes;

namespace Bizproc.Generators.Tests.CodeFixes;

public class LanguageFixTests
{
    [Theory]
    [InlineData("es", "la")]
    [InlineData("es-MX", "la")]
    [InlineData("pt", "br")]
    [InlineData("pt_BR", "br")]
    [InlineData("uk", "ua")]
    [InlineData("uk-UA", "ua")]
    [InlineData("zh", "sc")]
    [InlineData("zh-CN", "sc")]
    [InlineData("zh-Hans-CN", "sc")]
    [InlineData("zh-TW", "tc")]
    [InlineData("zh-Hant-TW", "tc")]
    [InlineData("ZH-HK", "tc")]
    [InlineData("vi", "vn")]
    [InlineData("kk", "kz")]
    [InlineData("en-us", "en")]
    [InlineData("de-AT", "de")]
    [InlineData(" fr ", "fr")]
    [InlineData("jp", "ja")]
    [InlineData("German", "de")]
    [InlineData("rus", "ru")]
    [InlineData("fra", "fr")]
    public Task The_language_that_is_meant_is_written(string language, string expected) => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        $$"""
        [BizprocActivity("a", Name = "A")]
        [BizprocText({|BZP0107:"{{language}}"|}, Name = "A")]
        public partial class Action;
        """,
        $$"""
        [BizprocActivity("a", Name = "A")]
        [BizprocText("{{expected}}", Name = "A")]
        public partial class Action;
        """);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null!")]
    [InlineData("\"xx\"")]
    [InlineData("\"cs\"")]
    [InlineData("\"dx\"")]
    [InlineData("\"-\"")]
    [InlineData("\"Klingon\"")]
    [InlineData("\"e\" + \"s\"")]
    public Task Nothing_is_offered_where_no_language_is_clearly_meant(string language) => FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync($$"""
        [BizprocActivity("a", Name = "A")]
        [BizprocText({|BZP0107:{{language}}|}, Name = "A")]
        public partial class Action;
        """);

    [Fact]
    public Task No_language_is_written_twice() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        [BizprocText({|BZP0107:"es"|}, Name = "A")]
        [BizprocText({|BZP0107:"spa"|}, Name = "A")]
        [BizprocText({|BZP0107:"pt"|}, Name = "A")]
        [BizprocText("BR", Name = "A")]
        public partial class Action;
        """,
        """
        [BizprocActivity("a", Name = "A")]
        [BizprocText("la", Name = "A")]
        [BizprocText({|BZP0107:"spa"|}, Name = "A")]
        [BizprocText({|BZP0107:"pt"|}, Name = "A")]
        [BizprocText("BR", Name = "A")]
        public partial class Action;
        """);

    [Fact]
    public Task A_missing_language_begins_with_the_text_for_everyone() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        // what it does
        [{|BZP0110:{|BZP0110:BizprocActivity("a", Name = "\"A\"")|}|}]
        [System.Obsolete]
        public partial class Action
        {
            // first
            [{|BZP0110:BizprocProperty(Name = "V")|}] // property
            [BizprocText("de", Name = "V")] // German
            public int First { get; set; }

            [{|BZP0110:BizprocProperty(Name = "V")|}, BizprocText("fr", Name = "V")]
            public int Second { get; set; }

            [{|BZP0110:{|BZP0110:BizprocProperty(Name = "V")|}|}] public int Third { get; set; }
        }
        """,
        """
        // what it does
        [BizprocActivity("a", Name = "\"A\"")]
        [BizprocText("de", Name = "\"A\"")]
        [BizprocText("fr", Name = "\"A\"")]
        [System.Obsolete]
        public partial class Action
        {
            // first
            [BizprocProperty(Name = "V")] // property
            [BizprocText("de", Name = "V")] // German
            [BizprocText("fr", Name = "V")]
            public int First { get; set; }

            [BizprocProperty(Name = "V"), BizprocText("fr", Name = "V"), BizprocText("de", Name = "V")]
            public int Second { get; set; }

            [BizprocProperty(Name = "V"), BizprocText("de", Name = "V"), BizprocText("fr", Name = "V")] public int Third { get; set; }
        }
        """);

    [Fact]
    public Task A_missing_language_is_named_as_the_attributes_beside() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        namespace Demo
        {
            using P = Bizproc.BizprocPropertyAttribute;

            [Bizproc.BizprocActivity("a", Name = "A"), BizprocText("de", Name = "A"), BizprocText("en", Name = "A")]
            public partial record Action
            {
                [{|BZP0110:{|BZP0110:Bizproc.BizprocPropertyAttribute(Name = "V")|}|}]
                public int First { get; set; }

                [{|BZP0110:{|BZP0110:P(Name = "V")|}|}]
                public int Second { get; set; }

                [{|BZP0110:global::Bizproc.BizprocProperty|}, BizprocText("en", Name = "V")]
                public int Third { get; set; }
            }
        }
        """,
        """
        namespace Demo
        {
            using P = Bizproc.BizprocPropertyAttribute;

            [Bizproc.BizprocActivity("a", Name = "A"), BizprocText("de", Name = "A"), BizprocText("en", Name = "A")]
            public partial record Action
            {
                [Bizproc.BizprocPropertyAttribute(Name = "V")]
                [Bizproc.BizprocText("de", Name = "V")]
                [Bizproc.BizprocText("en", Name = "V")]
                public int First { get; set; }

                [P(Name = "V")]
                [global::Bizproc.BizprocText("de", Name = "V")]
                [global::Bizproc.BizprocText("en", Name = "V")]
                public int Second { get; set; }

                [global::Bizproc.BizprocProperty, BizprocText("en", Name = "V"), global::Bizproc.BizprocText("de", Name = "V")]
                public int Third { get; set; }
            }
        }
        """);

    [Fact]
    public Task A_missing_language_is_added_to_a_parameter_that_makes_a_property() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A"), BizprocText("de", Name = "A")]
        public partial record Action(
            [property: {|BZP0110:BizprocProperty(Name = "V")|}] int First,
            [property: {|BZP0110:BizprocProperty(Name = "V")|}]
            int Second)
        {
            public Action()
                : this(0, 0)
            {
            }
        }
        """,
        """
        [BizprocActivity("a", Name = "A"), BizprocText("de", Name = "A")]
        public partial record Action(
            [property: BizprocProperty(Name = "V"), BizprocText("de", Name = "V")] int First,
            [property: BizprocProperty(Name = "V")]
            [property: BizprocText("de", Name = "V")]
            int Second)
        {
            public Action()
                : this(0, 0)
            {
            }
        }
        """);
}
