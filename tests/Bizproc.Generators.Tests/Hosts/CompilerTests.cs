using System.Diagnostics;
using Bizproc.Generators.CodeFixes;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Tests.Hosts;

/// <summary>
/// These tests can run on several compilers (<c>tests/compilers.cs</c>), all with the generator that is compiled against the oldest one.
/// </summary>
public class CompilerTests
{
    private const string Oldest = "4.14.0";

    [Fact]
    public void The_tests_run_on_the_compiler_that_was_asked_for()
    {
        string asked = BuildMetadata.Of("Roslyn");
        string expected = asked switch
        {
            "" => Oldest,
            "sdk" => VersionOf(Path.Join(BuildMetadata.Of("SdkFolder"), "Roslyn", "bincore", "Microsoft.CodeAnalysis.CSharp.dll")),
            _ => asked,
        };

        Assert.StartsWith(expected, VersionOf(typeof(CSharpCompilation).Assembly.Location), StringComparison.Ordinal);
    }

    [Fact]
    public void The_generator_asks_for_the_oldest_compiler() => Assert.All(
        new[] { typeof(BizprocGenerator), typeof(AddPartialCodeFix) }.SelectMany(static type => type.Assembly.GetReferencedAssemblies())
            .Where(static reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
        static reference => Assert.Equal(Oldest + ".0", reference.Version!.ToString()));

    private static string VersionOf(string file) => FileVersionInfo.GetVersionInfo(file).ProductVersion!;
}
