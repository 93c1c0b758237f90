using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Silence;

/// <summary>One attribute in one place.</summary>
internal sealed record AttributeCase(int Number, FrameworkAttribute Attribute, AttributePlace Place)
{
    /// <summary>Every attribute of .NET in every place that it allows.</summary>
    public static IReadOnlyList<AttributeCase> All { get; } =
    [
        .. FrameworkAttribute.All
            .SelectMany(static attribute => AttributePlace.All.Where(place => attribute.Targets.HasFlag(place.Target)).Select(place => (attribute, place)))
            .Select(static (each, i) => new AttributeCase(i, each.attribute, each.place)),
    ];

    /// <summary>Cases that the compiler refuses in the user's own code, independent of generated code.</summary>
    public static IReadOnlySet<AttributeCase> Refused { get; } = FindRefused();

    public string File => $"Case{Number}.cs";

    public SyntaxTree Tree => TestCompilation.Parse(Place.Source($"Case{Number}", $"[{Attribute.Text}]"), File);

    public override string ToString() => $"[{Attribute.Text}] on {Place}";

    private static HashSet<AttributeCase> FindRefused()
    {
        var byFile = All.ToDictionary(static each => each.File, StringComparer.Ordinal);
        return
        [
            .. TestCompilation.Of().AddSyntaxTrees(All.Select(static each => each.Tree)).GetDiagnostics()
                .Where(static diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, IsSuppressed: false })
                .Select(diagnostic => byFile[diagnostic.Location.SourceTree!.FilePath]),
        ];
    }
}
