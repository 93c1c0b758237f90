using Bizproc.Compatibility;
using Bizproc.Generators.CodeFixes;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.CodeFixes;

/// <summary>A change that hurts is accepted by a line of the baseline, and nothing else changes.</summary>
public class AcceptChangeTests
{
    private const string Head = "{\n  \"schema\": 1,\n  \"actions\": [\n";
    private const string Other = "    {\n      \"code\": \"other\",\n      \"kind\": \"robot\",\n      \"waits\": \"no\",\n      \"properties\": {},\n      \"results\": {}\n    }";
    private const string OtherClass = " [BizprocRobot(\"other\", Name = \"Other\")] public partial class Other;";

    [Fact]
    public Task A_removed_property_leaves_the_baseline() => VerifyAsync(
        "[{|BZP0804:BizprocRobot(\"r\", Name = \"R\")|}] public partial class R;",
        Robot("\"p\": { \"type\": \"string\" }"),
        Robot(""));

    [Fact]
    public Task Another_change_of_the_same_property_is_still_reported() => VerifyAsync(
        "[BizprocRobot(\"r\", Name = \"R\")] public partial class R { [BizprocProperty(\"p\", Name = \"P\", Required = {|BZP0807:true|}, Default = \"b\")] public string P { get; init; } = \"\"; }",
        Robot("\"p\": { \"type\": \"string\", \"default\": [\"b\"] }"),
        Robot("\"p\": { \"type\": \"string\", \"required\": true, \"default\": [\"b\"] }"));

    [Fact]
    public Task A_new_required_property_enters_it() => VerifyAsync(
        "[BizprocRobot(\"r\", Name = \"R\")] public partial class R { [{|BZP0807:BizprocProperty(\"p\", Name = \"P\")|}] public required string P { get; init; } }",
        Robot(""),
        Robot("\"p\": { \"type\": \"string\", \"required\": true }"));

    [Fact]
    public Task Windows_line_ends_stay() => VerifyAsync(
        "[{|BZP0804:BizprocRobot(\"r\", Name = \"R\")|}] public partial class R;",
        Robot("\"p\": { \"type\": \"string\" }").Replace("\n", "\r\n", StringComparison.Ordinal),
        Robot("").Replace("\n", "\r\n", StringComparison.Ordinal));

    /// <summary>The only place of this change is in the baseline. The test framework looks for fixes in sources only.</summary>
    [Fact]
    public async Task A_removed_class_leaves_the_baseline()
    {
        string gone = "    {\n      \"code\": \"gone\",\n      \"kind\": \"robot\",\n      \"waits\": \"no\",\n      \"properties\": {},\n      \"results\": {}\n    }";
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Actions", LanguageNames.CSharp)
            .WithMetadataReferences(References.All)
            .AddDocument("Other.cs", $"using Bizproc;{OtherClass}").Project
            .AddAdditionalDocument(Baseline.FileName, $"{Head}{gone},\n{Other}\n  ]\n}}\n", filePath: Baseline.FileName).Project;
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var found = await compilation.WithAnalyzers([new BizprocAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        var diagnostic = Assert.Single(found, static diagnostic => diagnostic.Id == "BZP0802");
        List<CodeAction> actions = [];
        var context = new CodeFixContext(project.AdditionalDocuments.Single(), diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken);

        await new AcceptChangeCodeFix().RegisterCodeFixesAsync(context);

        var operations = await Assert.Single(actions).GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetProject(project.Id)!;
        var text = await changed.AdditionalDocuments.Single().GetTextAsync(TestContext.Current.CancellationToken);
        Assert.Equal($"{Head}{Other}\n  ]\n}}\n", text.ToString());
    }

    /// <summary><c>dotnet format</c> would accept everything otherwise.</summary>
    [Fact]
    public void Nothing_accepts_all_changes_at_once() => Assert.Null(new AcceptChangeCodeFix().GetFixAllProvider());

    private static Task VerifyAsync(string source, string before, string after) =>
        FixVerifier<AcceptChangeCodeFix>.VerifyFileAsync(source + OtherClass, Baseline.FileName, before, after);

    private static string Robot(string properties) =>
        $"{Head}{Other},\n    {{\n      \"code\": \"r\",\n      \"kind\": \"robot\",\n      \"waits\": \"no\",\n      \"properties\": {{{(properties.Length == 0 ? "" : $"\n        {properties}\n      ")}}},\n      \"results\": {{}}\n    }}\n  ]\n}}\n";
}
