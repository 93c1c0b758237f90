using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>The class that lists every action of the assembly.</summary>
public class RegistryTests
{
    [Fact]
    public void Actions_stand_in_the_order_of_their_names() => Generated.From("""
        namespace Demo.Second
        {
            [BizprocActivity("b", Name = "b")] public partial class B;
            [BizprocRobot("a", Name = "a")] public partial class A;
        }

        namespace Demo.First
        {
            [BizprocRobot("c", Name = "c"), BizprocActivity("d", Name = "d")] public partial class C;
        }
        """)
        .Declares("""
            Demo.First.C.g.cs: namespace Demo.First { partial class C : IBizprocAction<global::Demo.First.C>
            Demo.Second.A.g.cs: namespace Demo.Second { partial class A : IBizprocAction<global::Demo.Second.A>
            Demo.Second.B.g.cs: namespace Demo.Second { partial class B : IBizprocAction<global::Demo.Second.B>
            """)
        .Lists("""
            [assembly: BizprocActions(typeof(ActionsOf_Demo), "d", "c", "a", "b")]
            all.Add<global::Demo.First.C>();
            all.Add<global::Demo.Second.A>();
            all.Add<global::Demo.Second.B>();
            all.Add(ActionsOf_Demo.All);
            """);

    [Fact]
    public void Without_actions_nothing_is_generated() => Generated.IsEmpty("""
        namespace Demo;

        public partial class NoAction
        {
            [BizprocProperty(Name = "Text")] public string? Text { get; init; }
        }

        [Obsolete]
        public partial class Other;
        """);

    [Fact]
    public void Attributes_of_other_namespaces_are_none_of_ours() => Generated.IsEmpty("""
        namespace Demo
        {
            [Other.BizprocActivity("code", Name = "Name")]
            public partial class NoAction;
        }

        namespace Other
        {
            public sealed class BizprocActivityAttribute(string code) : Attribute
            {
                public string Code { get; } = code;
                public string? Name { get; set; }
            }
        }
        """);

    [Fact]
    public void A_friend_assembly_has_a_registry_of_its_own()
    {
        const string Declaration = "[BizprocActivity(\"code\", Name = \"Name\")] public partial class {0};";
        var library = TestCompilation.Library("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Demo\")]" + Declaration.Replace("{0}", "First", StringComparison.Ordinal));

        var run = GeneratorRun.Of(TestCompilation.Of(Declaration.Replace("{0}", "Second", StringComparison.Ordinal)).AddReferences(library));

        GeneratorAssert.Compiles(run);
        Assert.DoesNotContain("First", run["Bizproc.BizprocActions.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void In_an_assembly_that_promises_to_suit_other_languages_nothing_warns() => GeneratorAssert.Compiles(GeneratorRun.Of(TestCompilation.Of("""
        [assembly: CLSCompliant(true)]

        [BizprocActivity("code", Name = "Name")]
        public partial class Promised;
        """)));
}
