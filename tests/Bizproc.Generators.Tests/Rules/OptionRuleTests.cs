namespace Bizproc.Generators.Tests.Rules;

public class OptionRuleTests
{
    [Fact]
    public Task Option_keys_are_reported_in_the_enum() => RuleVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Choice")]
            public Choice Choice { get; set; }
        }
        """,
        """
        public enum Choice
        {
            [BizprocOption({|BZP0309:""|})]
            Empty,

            [BizprocOption("Second")]
            First,

            {|BZP0309:Second|},

            [BizprocOption({|BZP0309:"Second"|}, Name = "Third")]
            Third,

            [BizprocOption("second")]
            Other,
        }
        """);

    [Fact]
    public Task Options_of_flags_are_reported() => RuleVerifier.VerifyAsync("""
        [Flags]
        public enum Bits
        {
            None,

            [{|BZP0310:BizprocOption("a")|}]
            A,

            [Obsolete, {|BZP0310:BizprocOption("b", Name = "B")|}]
            B,
        }

        [Flags]
        public enum Plain
        {
            None,
            A,
        }

        public enum Options
        {
            [BizprocOption("a")]
            A,
        }
        """);
}
