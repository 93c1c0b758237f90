using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>
/// The checks of every test of generated files: the output compiles without a warning, an equal compilation generates nothing again, and the files
/// equal the snapshot. A whole snapshot stands for a shape of file; other tests compare the parts that they are about.
/// </summary>
internal static class Generated
{
    private const string Registry = "Bizproc.BizprocActions.g.cs";

    /// <summary>Verifies the files of the action classes in a source.</summary>
    public static Task Verify(string source, [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        Verify(TestCompilation.Of(source), file, method);

    /// <summary>Verifies the files of the action classes in a compilation. Other tests verify the registry.</summary>
    public static Task Verify(CSharpCompilation compilation, [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        Snapshot.Verify(GoodRun(compilation).Driver, static source => IsConstant(source) || source.HintName == Registry, file, method);

    /// <summary>Verifies the files of the action classes and the registry.</summary>
    public static Task VerifyWithRegistry(string source, [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        VerifyWithRegistry(TestCompilation.Of(source), file, method);

    /// <summary>Verifies the files of the action classes and the registry.</summary>
    public static Task VerifyWithRegistry(CSharpCompilation compilation, [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        Snapshot.Verify(GoodRun(compilation).Driver, IsConstant, file, method);

    /// <summary>Gets the parts of what is generated for a source, for a test that is about some of them.</summary>
    public static GeneratedParts From(string source) => From(TestCompilation.Of(source));

    /// <summary>Gets the parts of what is generated for a compilation, for a test that is about some of them.</summary>
    public static GeneratedParts From(CSharpCompilation compilation) => new(GoodRun(compilation));

    /// <summary>Asserts that only the part that is the same in every assembly is generated: a registry that lists nothing.</summary>
    public static void IsEmpty(string source)
    {
        var file = Assert.Single(GoodRun(TestCompilation.Of(source)).Sources);
        Assert.Equal(Registry, file.HintName);
        Assert.DoesNotContain("..", file.SourceText.ToString(), StringComparison.Ordinal);
    }

    private static GeneratorRun GoodRun(CSharpCompilation compilation)
    {
        var run = GeneratorRun.Of(compilation);
        GeneratorAssert.Compiles(run);
        GeneratorAssert.IsCached(run);
        return run;
    }

    // Roslyn's own EmbeddedAttribute, added after initialization: the same text in every assembly.
    private static bool IsConstant(GeneratedSourceResult source) => source.HintName.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal);
}
