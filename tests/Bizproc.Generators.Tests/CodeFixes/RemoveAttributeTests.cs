using Bizproc.Generators.CodeFixes;

namespace Bizproc.Generators.Tests.CodeFixes;

public class RemoveAttributeTests
{
    [Fact]
    public Task Attributes_without_effect_go_and_comments_stay() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        // a base
        [{|BZP0004:BizprocText("de", Name = "V")|}] // German
        [{|BZP0004:BizprocInclude("lists")|}, {|BZP0004:BizprocExclude("disk")|}]
        [System.Serializable, {|BZP0004:BizprocDocumentType(DocumentKind.Deal)|}]
        internal class Base
        {
            /// <summary>A value.</summary>
            [{|BZP0004:BizprocProperty(Name = "V")|}]
            [{|BZP0004:BizprocText("de", Name = "V")|}]
            public int Value { get; set; }

            [{|BZP0004:BizprocOption("a")|}] public const int A = 1;
        }
        """,
        """
        // a base
        // German
        [System.Serializable]
        internal class Base
        {
            /// <summary>A value.</summary>
            public int Value { get; set; }

            public const int A = 1;
        }
        """);

    [Fact]
    public Task Attributes_of_a_parameter_that_makes_a_property_go() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        internal record Base(
            [property: {|BZP0004:BizprocProperty(Name = "V")|}] int First,
            [property: {|BZP0004:BizprocProperty(Name = "V")|}, {|BZP0004:BizprocText("de", Name = "V")|}] int Second,
            [property: System.Obsolete, {|BZP0004:BizprocProperty(Name = "V")|}]
            int Third);
        """,
        """
        internal record Base(
            int First,
            int Second,
            [property: System.Obsolete]
            int Third);
        """);
}
