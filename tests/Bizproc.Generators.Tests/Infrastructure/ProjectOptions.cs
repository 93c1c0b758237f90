using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>Properties of a project, as analyzers and generators see them.</summary>
internal sealed class ProjectOptions(params (string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    /// <summary>A project in which summaries are descriptions.</summary>
    public static ProjectOptions Documented => new(("BizprocDescriptionsFromXml", "true"));

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(properties.ToDictionary(static property => "build_property." + property.Name, static property => property.Value, AnalyzerConfigOptions.KeyComparer));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
