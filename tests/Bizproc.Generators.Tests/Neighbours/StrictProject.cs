using System.Text.Json;
using Bizproc.Generators.Tests.Hosts;
using Bizproc.Generators.Tests.Infrastructure;

namespace Bizproc.Generators.Tests.Neighbours;

/// <summary>
/// A project with all checks enabled: all of the SDK's analyzers, the editor's rules of style, names and unused code, Meziantou.Analyzer, and
/// documentation comments.
/// </summary>
internal sealed class StrictProject(string properties, bool warnsOfTrimming = false) : IDisposable
{
    private const string Strict = """
        <EnableNETAnalyzers>true</EnableNETAnalyzers>
        <AnalysisMode>All</AnalysisMode>
        <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        <UseAppHost>false</UseAppHost>
        """;

    private const string EditorConfig = """
        root = true

        [*.cs]
        dotnet_analyzer_diagnostic.severity = warning
        csharp_style_namespace_declarations = file_scoped
        csharp_style_expression_bodied_methods = when_on_single_line
        csharp_style_var_for_built_in_types = true
        csharp_style_var_when_type_is_apparent = true
        csharp_style_var_elsewhere = true
        dotnet_naming_rule.fields.symbols = fields
        dotnet_naming_rule.fields.style = underscored
        dotnet_naming_rule.fields.severity = warning
        dotnet_naming_symbols.fields.applicable_kinds = field
        dotnet_naming_symbols.fields.applicable_accessibilities = private
        dotnet_naming_style.underscored.required_prefix = _
        dotnet_naming_style.underscored.capitalization = camel_case

        """;

    // The settings of the SDK for a project that is trimmed. The SDK itself would download its analyzer.
    private const string Trimming = """
        is_global = true
        build_property.EnableTrimAnalyzer = true
        build_property.EnableAotAnalyzer = true
        build_property.EnableSingleFileAnalyzer = true

        """;

    private readonly HostProject _host = Create(properties, warnsOfTrimming);

    public void Write(string file, string text) => _host.Write(file, text);

    /// <summary>Builds, asserts that this succeeds, and reads the compiler's log.</summary>
    public async Task<IReadOnlyList<Complaint>> BuildAsync()
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromMinutes(5));
        await _host.RunAsync(timeout.Token, "build", "-nodeReuse:false", "-nologo", "-verbosity:quiet");

        using var log = JsonDocument.Parse(_host.Read("build.sarif"));
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(ComplaintOf)];
    }

    public void Dispose() => _host.Dispose();

    private static HostProject Create(string properties, bool warnsOfTrimming)
    {
        var host = new HostProject(Strict + properties, $"""
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <Reference Include="Bizproc.AspNetCore" HintPath="{typeof(SettingsProperty).Assembly.Location}" />
            <Analyzer Include="{BuildMetadata.Of("MeziantouAnalyzer")}" />
            {(warnsOfTrimming ? $"""<Analyzer Include="{BuildMetadata.Of("TrimmingAnalyzer")}" />""" : "")}
            """);
        if (warnsOfTrimming) host.Write(".globalconfig", Trimming);
        host.Write(".editorconfig", EditorConfig);
        return host;
    }

    private static Complaint ComplaintOf(JsonElement result)
    {
        string rule = result.GetProperty("ruleId").GetString()!;
        string message = result.GetProperty("message").GetProperty("text").GetString()!;
        bool isSuppressed = result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0;
        if (!result.TryGetProperty("locations", out var locations)) return new Complaint(rule, "", 0, message, isSuppressed);

        var place = locations[0].GetProperty("physicalLocation");
        var file = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        int line = place.GetProperty("region").GetProperty("startLine").GetInt32();
        return new Complaint(rule, Uri.UnescapeDataString(file), line, message, isSuppressed);
    }
}
