using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Bizproc.Generators.Tests.Hosts;

/// <summary>The members that are the same for every action: generated before C# 14, extension members of the library since then.</summary>
public class ExtensionMemberTests
{
    private const LanguageVersion CSharp14 = (LanguageVersion)1400;

    private const string Source = """
        [BizprocActivity("a", Name = "A")]
        public partial class Act;

        public static class Uses
        {
            public static System.Threading.Tasks.Task[] All(IPortalClient portal, System.Threading.CancellationToken token) =>
            [
                Act.UpdateAsync(portal), Act.UpdateAsync(portal, token), Act.UpdateAsync(portal, ActionFields.Name, token),
                Act.AddAsync(portal), Act.AddAsync(portal, token), Act.DeleteAsync(portal), Act.DeleteAsync(portal, token),
            ];

            public static ActionDefinition Definition => Act.Definition;
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    public void Before_14_they_are_generated(LanguageVersion version)
    {
        var run = GeneratorRun.Of(TestCompilation.Of(version, Source));

        GeneratorAssert.Compiles(run);
        Assert.Contains("Task AddAsync(", run["Act.g.cs"], StringComparison.Ordinal);
        Assert.Contains("ActionDefinition Definition", run["Act.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void From_14_on_they_are_the_librarys_and_code_that_calls_them_is_the_same()
    {
        Assert.SkipUnless(Enum.IsDefined(CSharp14), "This compiler is older than C# 14: `dotnet run tests/compilers.cs` runs this test on newer ones.");
        var run = GeneratorRun.Of(TestCompilation.Of(CSharp14, Source));

        GeneratorAssert.Compiles(run);
        Assert.Contains("Task UpdateAsync(", run["Act.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("AddAsync", run["Act.g.cs"], StringComparison.Ordinal);
        Assert.Contains("ActionDefinition Definition", run["Act.g.cs"], StringComparison.Ordinal);
    }
}
