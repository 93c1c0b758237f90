using Bizproc.Generators.CodeFixes;

namespace Bizproc.Generators.Tests.CodeFixes;

public class MakeKeyValidTests
{
    [Theory]
    [InlineData("a-b", "a_b")]
    [InlineData("a.b c", "a_b_c")]
    [InlineData("_a", "a")]
    [InlineData("1a", "p1a")]
    [InlineData("größe", "gro_e")]
    [InlineData("-Title-", "Title2")]
    [InlineData("код", "value")]
    [InlineData("", "value")]
    [InlineData("a\\n", "a")]
    [InlineData("\\uD800x", "x")]
    public Task A_key_keeps_what_can_be_kept(string key, string expected) => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        Source($"{{|BZP0301:\"{key}\"|}} /* key */"),
        Source($"\"{expected}\" /* key */"));

    [Fact]
    public Task No_two_properties_get_one_key() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        public abstract class Base
        {
            [BizprocProperty("a_b", Name = "V")]
            public int Inherited { get; set; }
        }

        [BizprocActivity("a", Name = "A")]
        public partial class Action : Base
        {
            [BizprocProperty({|BZP0301:"a-b"|}, Name = "V")]
            public int First { get; set; }

            [BizprocReturnProperty({|BZP0301:"A b"|}, Name = "V")]
            public int Second { get; set; }
        }
        """,
        """
        public abstract class Base
        {
            [BizprocProperty("a_b", Name = "V")]
            public int Inherited { get; set; }
        }

        [BizprocActivity("a", Name = "A")]
        public partial class Action : Base
        {
            [BizprocProperty("a_b2", Name = "V")]
            public int First { get; set; }

            [BizprocReturnProperty("A_b3", Name = "V")]
            public int Second { get; set; }
        }
        """);

    [Fact]
    public Task A_key_that_is_the_name_of_the_member_is_written() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [{|BZP0301:BizprocProperty(Name = "V")|}]
            public int Año { get; set; }

            [{|BZP0301:BizprocProperty|}, BizprocText("*", Name = "V")]
            public int Größe { get; set; }
        }
        """,
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty("ano", Name = "V")]
            public int Año { get; set; }

            [BizprocProperty("gro_e"), BizprocText("*", Name = "V")]
            public int Größe { get; set; }
        }
        """);

    [Fact]
    public Task Nothing_is_offered_for_a_constant_of_somewhere_else() => FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync("""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            private const string Key = "a-b";

            [BizprocProperty({|BZP0301:Key|}, Name = "V")]
            public int First { get; set; }
        }
        """);

    [Fact]
    public Task Nothing_is_offered_where_nothing_makes_a_key() => FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync("""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [{|BZP0301:BizprocProperty(Name = "V")|}]
            public int Значение { get; set; }

            [{|BZP0301:BizprocProperty(Name = "W")|}]
            public int Другое { get; set; }
        }
        """);

    private static string Source(string key) => $$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty({{key}}, Name = "V")]
            public int Value { get; set; }
        }
        """;
}
