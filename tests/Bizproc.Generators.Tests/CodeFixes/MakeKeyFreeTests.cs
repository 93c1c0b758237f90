using Bizproc.Generators.CodeFixes;

namespace Bizproc.Generators.Tests.CodeFixes;

/// <summary>BZP0302: a key that the portal's own settings use.</summary>
public class MakeKeyFreeTests
{
    [Theory]
    [InlineData("Title", "TitleValue")]
    [InlineData("TimeoutDuration", "TimeoutDurationValue")]
    [InlineData("IsTimeout", "IsTimeoutValue")]
    public Task Value_is_appended(string key, string expected) => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        Source($"/* key */ {{|BZP0302:\"{key}\"|}} /* of the form */"),
        Source($"/* key */ \"{expected}\" /* of the form */"));

    [Fact]
    public Task Of_a_base_and_of_both_directions_no_two_get_one_key() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        public abstract class Base
        {
            [BizprocProperty("titlevalue", Name = "V")]
            public int Inherited { get; set; }
        }

        [BizprocActivity("a", Name = "A")]
        public partial class Action : Base
        {
            [BizprocProperty({|BZP0302:"Title"|}, Name = "V")]
            public int First { get; set; }

            [BizprocReturnProperty({|BZP0302:"StatusMessage"|}, Name = "V")]
            public int Second { get; set; }

            [BizprocProperty("StatusMessageValue2", Name = "V")]
            public int Third { get; set; }

            [BizprocReturnProperty("STATUSMESSAGEVALUE", Name = "V")]
            public int Fourth { get; set; }
        }
        """,
        """
        public abstract class Base
        {
            [BizprocProperty("titlevalue", Name = "V")]
            public int Inherited { get; set; }
        }

        [BizprocActivity("a", Name = "A")]
        public partial class Action : Base
        {
            [BizprocProperty("TitleValue2", Name = "V")]
            public int First { get; set; }

            [BizprocReturnProperty("StatusMessageValue3", Name = "V")]
            public int Second { get; set; }

            [BizprocProperty("StatusMessageValue2", Name = "V")]
            public int Third { get; set; }

            [BizprocReturnProperty("STATUSMESSAGEVALUE", Name = "V")]
            public int Fourth { get; set; }
        }
        """);

    [Fact]
    public Task Nothing_is_offered_for_a_constant_of_somewhere_else() => FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync("""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            private const string Title = nameof(Title);

            [BizprocProperty({|BZP0302:Title|}, Name = "V")]
            public int First { get; set; }

            [BizprocProperty({|BZP0302:nameof(StatusMessage)|}, Name = "V")]
            public int StatusMessage { get; set; }
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
