using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Bizproc.Generators.Parsing;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.Robustness;

/// <summary>Projects in which the names that generated code uses mean something else: one error of ours, and none in a generated file.</summary>
public partial class TakenNameTests
{
    private const string Action = "[BizprocActivity(\"a\", Name = \"A\")] public partial class Act;\n";

    [Theory]
    [InlineData("namespace Bizproc { public static class BizprocActions; }", "Bizproc.BizprocActions", 1)]
    [InlineData("namespace Bizproc { internal static partial class BizprocActions; static partial class BizprocActions; }", "Bizproc.BizprocActions", 1)]
    [InlineData("namespace Bizproc.BizprocActions { public class Other; }", "Bizproc.BizprocActions", 1)]
    [InlineData("namespace Bizproc { public interface IPortalClient; }", "Bizproc.IPortalClient", 0)]
    [InlineData("namespace Bizproc { public struct PortalUser; }", "Bizproc.PortalUser", 0)]
    [InlineData("namespace Bizproc.CompilerServices { public class CallReader; }", "Bizproc.CompilerServices.CallReader", 0)]
    [InlineData("namespace Bizproc.CompilerServices { public class IntegerValue<T>; }", "Bizproc.CompilerServices.IntegerValue<T>", 0)]
    public async Task A_declaration_of_a_name_that_generated_code_uses_is_reported_once(string source, string name, int files)
    {
        var run = GeneratorRun.Of(TestCompilation.Of(Action + source));

        GeneratorAssert.IsCached(run);
        Assert.Equal(files, run.Sources.Length);
        Assert.DoesNotContain(run.Output.GetDiagnostics(TestContext.Current.CancellationToken), run.IsGenerated);
        var found = Assert.Single(await ErrorsOf(run));
        Assert.Equal("BZP0010", found.Id);
        Assert.Equal("File0.cs", found.Location.SourceTree?.FilePath);
        Assert.Equal($"Generated code cannot use the name '{name}': this project declares it, too; rename it, or move it to another namespace", found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("namespace Bizproc { public class Other; public class BizprocActions<T>; }")]
    [InlineData("namespace Bizproc.CompilerServices { public class Other; public class CallReader<T>; }")]
    [InlineData("namespace Demo.Bizproc { public class BizprocActions; public class IPortalClient; }")]
    public async Task Other_names_in_the_namespace_of_the_library_are_free(string source)
    {
        var run = GeneratorRun.Of(TestCompilation.Of(Action + source));

        GeneratorAssert.Compiles(run);
        Assert.Empty(await ErrorsOf(run));
    }

    [Theory]
    [InlineData("biz", false)]
    [InlineData("global,biz", true)]
    public async Task A_library_that_is_only_reached_by_an_alias_is_reported_once(string aliases, bool isFree)
    {
        const string Source = "extern alias biz; using biz::Bizproc; [BizprocActivity(\"a\", Name = \"A\")] public partial class Act; [BizprocActivity(\"b\", Name = \"B\")] public partial class Second;";
        var references = References.All.Select(each => each.Display?.EndsWith("Bizproc.dll", StringComparison.Ordinal) == true ? each.WithAliases(aliases.Split(',').ToImmutableArray()) : each);
        var compilation = TestCompilation.Of().RemoveAllSyntaxTrees().AddSyntaxTrees(TestCompilation.Parse(Source, "File0.cs")).WithReferences(references);
        var run = GeneratorRun.Of(compilation);

        GeneratorAssert.Compiles(run);
        var found = await ErrorsOf(run);
        if (isFree)
        {
            Assert.Empty(found);
            Assert.Equal(3, run.Sources.Length);
            return;
        }

        Assert.Empty(run.Sources);
        Assert.Equal(
            "Generated code cannot use the name 'global::Bizproc': the reference to Bizproc has only the alias 'biz'; write Aliases=\"global,biz\"",
            Assert.Single(found).GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_type_of_the_library_that_generated_code_names_is_known()
    {
        string folder = Path.Join(RepositoryFolder.Root, "tests", "Bizproc.Generators.Tests", "Snapshots");
        var named = Directory.EnumerateFiles(folder, "*.verified.cs")
            .SelectMany(File.ReadLines)
            .Where(static line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal))
            .SelectMany(static line => LibraryName().Matches(line))
            .Select(static match => match.Groups["name"].Value)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.Contains("IPortalClient", named);
        Assert.Empty(named.Except([.. TakenNames.Used, "CompilerServices"], StringComparer.Ordinal));
    }

    [GeneratedRegex(@"global::Bizproc\.(?<name>\w+)")]
    private static partial Regex LibraryName();

    private static async Task<IEnumerable<Diagnostic>> ErrorsOf(GeneratorRun run) =>
        (await run.Output.WithAnalyzers([new BizprocAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken))
        .Where(static each => each.DefaultSeverity == DiagnosticSeverity.Error);
}
