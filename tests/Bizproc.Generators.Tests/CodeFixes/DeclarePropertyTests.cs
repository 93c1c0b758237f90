using Bizproc.Generators.CodeFixes;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Bizproc.Generators.Tests.CodeFixes;

/// <summary>BZP0319: an attribute is added to one property, or to all properties of a file.</summary>
public class DeclarePropertyTests
{
    private const string Input = "BizprocProperty";
    private const string Return = "BizprocReturnProperty";

    [Fact]
    public Task Inputs_are_declared_on_a_line_of_their_own() => VerifyAsync(
        Input,
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            // comment

            /// <summary>The sum.</summary>
            public int? {|BZP0319:TotalSum|} { get; set; } // sum

            public string? {|BZP0319:URL|} { get; init; }
            [System.Diagnostics.CodeAnalysis.AllowNull]
            public string {|BZP0319:@class|} { get => ""; set { } }
        }

        [BizprocActivity("b", Name = "B")] public partial class Other { public int? {|BZP0319:First|} { get; set; } public int? {|BZP0319:Second|} { get; set; } }
        """,
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            // comment

            /// <summary>The sum.</summary>
            [BizprocProperty(Name = "Total sum")]
            public int? TotalSum { get; set; } // sum

            [BizprocProperty(Name = "URL")]
            public string? URL { get; init; }
            [BizprocProperty(Name = "Class")]
            [System.Diagnostics.CodeAnalysis.AllowNull]
            public string @class { get => ""; set { } }
        }

        [BizprocActivity("b", Name = "B")] public partial class Other { [BizprocProperty(Name = "First")] public int? First { get; set; } [BizprocProperty(Name = "Second")] public int? Second { get; set; } }
        """);

    [Fact]
    public Task Return_properties_are_those_that_have_a_set() => VerifyAsync(
        Return,
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            public int? {|BZP0319:First|} { get; set; }

            public int? {|BZP0319:Second|} { get; init; }
        }

        [BizprocActivity("b", Name = "B", Subscription = SubscriptionMode.DoNotWait)]
        public partial class Other
        {
            public int? {|BZP0319:First|} { get; set; }
        }
        """,
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocReturnProperty(Name = "First")]
            public int? First { get; set; }

            public int? {|BZP0319:Second|} { get; init; }
        }

        [BizprocActivity("b", Name = "B", Subscription = SubscriptionMode.DoNotWait)]
        public partial class Other
        {
            public int? {|BZP0319:First|} { get; set; }
        }
        """);

    [Fact]
    public Task A_parameter_of_a_record_is_a_property() => VerifyAsync(
        Input,
        """
        [BizprocActivity("a", Name = "A")]
        public partial record Action(int? {|BZP0319:Number|}, string? {|BZP0319:Text|})
        {
            public Action() : this(null, null) { }
        }
        """,
        """
        [BizprocActivity("a", Name = "A")]
        public partial record Action([property: BizprocProperty(Name = "Number")] int? Number, [property: BizprocProperty(Name = "Text")] string? Text)
        {
            public Action() : this(null, null) { }
        }
        """);

    [Fact]
    public Task Nothing_is_offered_where_the_key_would_be_wrong_or_taken() => VerifyAsync(
        Input,
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty("value", Name = "V")]
            public string? Other { get; set; }

            public string? {|BZP0319:Value|} { get; set; }
            public string? {|BZP0319:Größe|} { get; set; }
            public string? {|BZP0319:_|} { get; set; }
            public string? {|BZP0319:ID|} { get; set; }
            public string? {|BZP0319:Id|} { get; set; }
        }
        """,
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty("value", Name = "V")]
            public string? Other { get; set; }

            public string? {|BZP0319:Value|} { get; set; }
            public string? {|BZP0319:Größe|} { get; set; }
            public string? {|BZP0319:_|} { get; set; }
            [BizprocProperty(Name = "ID")]
            public string? ID { get; set; }
            public string? {|BZP0319:Id|} { get; set; }
        }
        """);

    [Fact]
    public Task Where_the_namespace_is_not_imported_the_attribute_stands_with_it() => VerifyAsync(
        Input,
        """
        [B.BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            public int? {|BZP0319:Number|} { get; set; }
        }
        """,
        """
        [B.BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [B.BizprocProperty(Name = "Number")]
            public int? Number { get; set; }
        }
        """,
        "using B = Bizproc;\n");

    private static Task VerifyAsync(string attribute, string source, string fixedSource, string usings = "using Bizproc;\n")
    {
        var test = new CSharpCodeFixTest<BizprocAnalyzer, DeclarePropertyCodeFix, DefaultVerifier>
        {
            TestCode = "#nullable enable\n" + usings + source,
            FixedCode = "#nullable enable\n" + usings + fixedSource,
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            TestBehaviors = TestBehaviors.SkipSuppressionCheck,
            CodeActionEquivalenceKey = attribute,
            FixedState = { MarkupHandling = MarkupMode.Allow },
        };
        test.DisabledDiagnostics.AddRange(["BZP0112", "BZP0318"]);
        test.TestState.AdditionalReferences.AddRange(References.All);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
