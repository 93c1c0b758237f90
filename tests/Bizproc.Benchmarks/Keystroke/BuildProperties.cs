using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Benchmarks.Keystroke;

/// <summary>The build properties that all generators see: the values that the compared packages set themselves.</summary>
internal sealed class BuildProperties : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties();

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Properties : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = new(KeyComparer)
        {
            ["build_property.RootNamespace"] = "Corpus",
            ["build_property.MvvmToolkitEnableINotifyPropertyChangingSupport"] = "true",
            ["build_property.RefitInternalNamespace"] = "Corpus",
            ["build_property.RefitGeneratedRequestBuilding"] = "true",
            ["build_property.RefitEmitGeneratedCodeMarkers"] = "true",
        };

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
