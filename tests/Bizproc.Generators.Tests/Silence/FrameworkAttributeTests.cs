using Bizproc.Generators.Tests.Infrastructure;
using Bizproc.Generators.Tests.Neighbours;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Silence;

/// <summary>No attribute of .NET, wherever a user writes it, causes a warning of the compiler or an analyzer in a generated file.</summary>
[Trait("Category", "Slow")]
public class FrameworkAttributeTests
{
    /// <summary>
    /// Attributes that generators of the SDK refuse in these places, because the attributes ask them to generate code; and those that the SDK's compiler,
    /// which may be newer than that of these tests, reserves for itself.
    /// </summary>
    private static readonly string[] s_refusedInBuild =
    [
        "System.Text.RegularExpressions.GeneratedRegexAttribute",
        "System.Text.Json.Serialization.JsonSerializableAttribute",
        "System.Runtime.CompilerServices.ExtensionMarkerAttribute",
        "System.Runtime.CompilerServices.MetadataUpdateDeletedAttribute",
    ];

    [Fact]
    public void The_attributes_that_users_write_are_among_them()
    {
        string[] expected =
        [
            "System.ObsoleteAttribute", "System.CLSCompliantAttribute", "System.Diagnostics.CodeAnalysis.ExperimentalAttribute",
            "System.Runtime.Versioning.RequiresPreviewFeaturesAttribute", "System.Runtime.Versioning.SupportedOSPlatformAttribute",
            "System.Runtime.Versioning.UnsupportedOSPlatformAttribute", "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute",
            "System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute", "System.Diagnostics.CodeAnalysis.RequiresAssemblyFilesAttribute",
            "System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembersAttribute", "System.Diagnostics.CodeAnalysis.DisallowNullAttribute",
        ];

        Assert.Empty(expected.Except(FrameworkAttribute.All.Select(static attribute => attribute.Name)));
        Assert.Contains(FrameworkAttribute.All, static attribute => attribute.Text.Contains("DiagnosticId = \"APP001\"", StringComparison.Ordinal));
        Assert.Contains(FrameworkAttribute.All, static attribute => attribute.Text.Contains("ObsoleteAttribute(\"Text\", true)", StringComparison.Ordinal));
        Assert.True(AttributeCase.All.Count > 1000, $"{AttributeCase.All.Count}");
    }

    [Fact]
    public void Only_attributes_that_cannot_stand_there_are_left_out()
    {
        string[] refused = [.. AttributeCase.Refused.Select(static each => each.Attribute.Name).Distinct().Order(StringComparer.Ordinal)];

        Assert.True(RefusedAttributes.Reasons.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(refused), $"Refused are:\n{string.Join('\n', refused)}");
    }

    [Fact]
    public void The_compiler_says_nothing_in_a_generated_file()
    {
        AttributeCase[] accepted = [.. AttributeCase.All.Where(static each => !AttributeCase.Refused.Contains(each))];

        var run = GeneratorRun.Untracked(TestCompilation.Of().AddSyntaxTrees(accepted.Select(static each => each.Tree)));

        GeneratorAssert.SaysNothing(run);
        string[] written = [.. run.Sources.Select(static source => source.HintName)];
        Assert.DoesNotContain(accepted, each => !written.Any(name => name.StartsWith($"Case{each.Number}.", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_compiler_says_nothing_whatever_the_assembly_or_the_module_has()
    {
        int count = 0;
        foreach (var attribute in FrameworkAttribute.All)
        {
            foreach (var (target, keyword) in new[] { (AttributeTargets.Assembly, "assembly"), (AttributeTargets.Module, "module") })
            {
                if (!attribute.Targets.HasFlag(target)) continue;

                var compilation = TestCompilation.Of($"#pragma warning disable\n[{keyword}: {attribute.Text}]", Declarations.CreateDocument);
                if (compilation.GetDiagnostics(TestContext.Current.CancellationToken).Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) continue;

                count++;
                GeneratorAssert.SaysNothing(GeneratorRun.Of(compilation), attribute.Text);
            }
        }

        Assert.True(count > 100, $"{count}");
    }

    [Fact]
    public async Task No_analyzer_of_the_sdk_says_anything_in_a_generated_file()
    {
        Assert.SkipUnless(LongTests.AreWanted, LongTests.Reason);
        const int AttributesOfOneAction = 20;
        using var project = new StrictProject("<TreatWarningsAsErrors>false</TreatWarningsAsErrors><AllowUnsafeBlocks>true</AllowUnsafeBlocks>", warnsOfTrimming: true);
        project.Write("Assembly.cs", """
            [assembly: CLSCompliant(true)]
            [assembly: System.Runtime.InteropServices.ComVisible(false)]
            [assembly: System.Runtime.InteropServices.DefaultDllImportSearchPaths(System.Runtime.InteropServices.DllImportSearchPath.SafeDirectories)]
            [module: System.Runtime.CompilerServices.SkipLocalsInit]
            """);

        // The compiler has already checked each of them separately.
        int i = 0;
        foreach (var place in AttributePlace.All)
        {
            var attributes = AttributeCase.All
                .Where(each => each.Place == place && !AttributeCase.Refused.Contains(each) && !s_refusedInBuild.Contains(each.Attribute.Name))
                .GroupBy(static each => each.Attribute.Name, static each => each.Attribute.Text)
                .SelectMany(static variants => variants.Select(static (text, i) => (text, i)))
                .GroupBy(static variant => variant.i, static variant => variant.text);
            foreach (string[] some in attributes.SelectMany(static round => round.Chunk(AttributesOfOneAction)))
            {
                project.Write($"Case{i}.cs", place.Source($"Case{i}", $"[{string.Join(", ", some)}]"));
                i++;
            }
        }

        var complaints = await project.BuildAsync();

        Assert.DoesNotContain(complaints, static complaint => complaint is { IsOfGeneratedCode: true, IsSuppressed: false });

        // Each analyzer that checks generated code was active, and found the warnings that the pragma suppresses.
        string[] atWork = ["APP001", "CA2252", "CS0612", "IL2026", "IL2046", "IL2072", "IL3002", "IL3050", "IL3051"];
        Assert.Empty(atWork.Except(complaints.Where(static complaint => complaint.IsOfGeneratedCode).Select(static complaint => complaint.Rule)));
    }
}
