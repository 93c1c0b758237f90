using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>
/// Classes whose code could not compile, each with an error of the analyzer: they have no file, and the registry lists the others.
/// </summary>
public class FaultyClassTests
{
    [Fact]
    public void Only_the_good_class_is_written() => Generated.From("""
        namespace Demo;

        [BizprocActivity("good", Name = "Good")] public partial class Good;

        [BizprocActivity("1", Name = "1")] public class NotPartial;
        [BizprocActivity("2", Name = "2")] public static partial class Static;
        [BizprocActivity("3", Name = "3")] public abstract partial class Abstract;
        [BizprocActivity("4", Name = "4")] public partial class Generic<T>;
        [BizprocActivity("5", Name = "5")] file partial class FileLocal;
        [BizprocActivity("6", Name = "6")] public partial class NoConstructor(int number) { public int Number => number; }
        [BizprocActivity("7", Name = "7")] public partial class Required { public required int Number { get; init; } }

        public partial class Outer<T> { [BizprocActivity("8", Name = "8")] public partial class Inner; }
        public class OuterNotPartial { [BizprocActivity("9", Name = "9")] public class Inner; }
        public partial class OuterOfPrivate { [BizprocActivity("10", Name = "10")] private partial class Inner; }
        """)
        .Declares("Demo.Good.g.cs: namespace Demo { partial class Good : IBizprocAction<global::Demo.Good>")
        .Lists("""
            [assembly: BizprocActions(typeof(ActionsOf_Demo), "good")]
            all.Add<global::Demo.Good>();
            all.Add(ActionsOf_Demo.All);
            """);

    [Theory]
    [InlineData("public class NotPartial;")]
    [InlineData("public static partial class Static;")]
    [InlineData("public abstract partial class Abstract;")]
    [InlineData("public partial class Generic<T>;")]
    [InlineData("file partial class FileLocal;")]
    [InlineData("public partial class NoConstructor { private NoConstructor(int number) { } }")]
    [InlineData("public partial class Required { public required int Number { get; init; } }")]
    [InlineData("public partial record PrimaryConstructor(int Number);")]
    public void A_faulty_class_alone_leaves_an_empty_registry(string declaration)
    {
        var run = GeneratorRun.Of(TestCompilation.Of($"[BizprocRobot(\"code\", Name = \"Name\")] {declaration}"));

        GeneratorAssert.Compiles(run);
        GeneratorAssert.IsCached(run);
        var registry = Assert.Single(run.Sources);
        Assert.DoesNotContain("Of<", registry.SourceText.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public partial class Required { [BizprocProperty] public required int Number { get; init; } }")]
    [InlineData("public partial class Sets { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Sets() { } public required int Number { get; init; } }")]
    [InlineData("public partial class PrivateConstructor { private PrivateConstructor() { } }")]
    public void What_can_be_constructed_is_written(string declaration)
    {
        var run = GeneratorRun.Of(TestCompilation.Of($"[BizprocRobot(\"code\", Name = \"Name\")] {declaration}"));

        GeneratorAssert.Compiles(run);
        Assert.Equal(2, run.Sources.Length);
    }
}
