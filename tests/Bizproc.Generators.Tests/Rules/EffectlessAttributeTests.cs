using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Rules;

public class EffectlessAttributeTests
{
    [Theory]
    [InlineData("public sealed class")]
    [InlineData("internal class")]
    [InlineData("internal abstract class")]
    [InlineData("public struct")]
    [InlineData("public interface")]
    [InlineData("public record struct")]
    [InlineData("internal record")]
    [InlineData("public sealed record")]
    public Task A_property_of_a_type_that_is_no_base_of_an_action_is_reported(string declaration) => RuleVerifier.VerifyAsync($$"""
        {{declaration}} Other
        {
            [{|BZP0004:BizprocProperty("a-b")|}, {|BZP0004:BizprocText("xx", Name = " V ")|}]
            public int First { get; set; }

            [{|BZP0004:BizprocReturnProperty|}]
            public object Second { get => 1; }
        }
        """);

    [Fact]
    public Task A_property_of_a_static_class_is_reported() => RuleVerifier.VerifyAsync("""
        public static class Other
        {
            [{|BZP0004:BizprocProperty(Name = "V")|}]
            public static int Value { get; set; }
        }
        """);

    [Fact]
    public Task A_property_of_a_base_has_an_effect_in_any_file() => RuleVerifier.VerifyAsync(
        """
        internal abstract class Base : Root<int>
        {
            [BizprocProperty(Name = "V")]
            public int Value { get; set; }
        }

        internal class Root<T>
        {
            public T? Item { get; set; }

            [BizprocProperty({|BZP0301:"a-b"|}, Name = "V")]
            public int Number { get; set; }
        }
        """,
        """
        [BizprocActivity("a", Name = "A")]
        internal partial class Action : Base;
        """);

    [Theory]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, "public", "public", false)]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, "public", "internal", true)]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, "internal", "public", true)]
    [InlineData(OutputKind.ConsoleApplication, "public", "public", true)]
    public Task A_class_counts_as_a_base_if_another_assembly_may_derive_from_it(OutputKind kind, string outer, string inner, bool isWrong) => RuleVerifier.VerifyAsync(
        kind,
        $$"""
        {{outer}} class Outer
        {
            {{inner}} class Inner
            {
                [{{(isWrong ? "{|BZP0004:BizprocProperty(Name = \"V\")|}" : "BizprocProperty(Name = \"V\")")}}]
                public int Value { get; set; }
            }

            private static void Main()
            {
            }
        }
        """);

    [Fact]
    public Task A_text_of_a_property_that_is_none_of_an_action_is_reported() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [{|BZP0004:BizprocText("de", Name = "V")|}]
            [{|BZP0004:BizprocText("fr", Name = "V")|}]
            public int Value { get; set; }

            [Obsolete]
            public int Other { get; set; }
        }
        """);

    [Fact]
    public Task What_belongs_to_an_action_is_reported_on_a_class_that_is_none() => RuleVerifier.VerifyAsync("""
        [{|BZP0004:BizprocText("de", Name = "V")|}]
        [{|BZP0004:BizprocDocumentType("crm", "nonsense", "DEAL")|}]
        [{|BZP0004:BizprocInclude("lists")|}, {|BZP0004:BizprocExclude(PortalEdition.Box)|}]
        [Serializable]
        public abstract class Base;

        [BizprocActivity("a", Name = "A")]
        [BizprocInclude("lists")]
        public partial class Action : Base;
        """);

    [Fact]
    public Task Attributes_on_another_part_of_the_class_have_an_effect() => RuleVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action;
        """,
        """
        [BizprocText("de", Name = "A"), BizprocExclude(PortalEdition.Box)]
        partial class Action
        {
            [BizprocProperty(Name = "V"), BizprocText("de", Name = "V")]
            public int Value { get; set; }
        }
        """);

    [Fact]
    public Task An_option_that_is_no_enum_member_is_reported() => RuleVerifier.VerifyAsync("""
        public class Constants
        {
            [{|BZP0004:BizprocOption("a")|}]
            public const int A = 1;

            [{|BZP0004:BizprocOption("b")|}]
            private static readonly int B = 1;

            public int C => A + B;
        }

        public enum Unused
        {
            [BizprocOption("a")] A,
        }
        """);

    [Fact]
    public Task A_message_says_why() => RuleVerifier.VerifyMessageAsync(
        "BZP0004",
        "'BizprocProperty' has no effect here: no action derives from 'Base'",
        """
        internal class Base
        {
            [{|#0:BizprocProperty(Name = "V")|}]
            public int Value { get; set; }
        }
        """,
        DiagnosticSeverity.Warning);
}
