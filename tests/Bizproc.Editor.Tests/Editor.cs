using System.Collections.Immutable;
using Bizproc.Generators.Tests.Hosts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

namespace Bizproc.Editor.Tests;

/// <summary>
/// Acts like an editor with a project of one file: opens it with MSBuild, and loads the generator, the analyzer and the code fixes of the project.
/// </summary>
internal sealed class Editor : IDisposable
{
    private const string File = "Letter.cs";

    private readonly HostProject _folder = new();
    private readonly MSBuildWorkspace _workspace = MSBuildWorkspace.Create();
    private readonly List<string> _failures = [];
    private ImmutableArray<DiagnosticAnalyzer> _analyzers;

    private Editor()
    {
    }

    /// <summary>Generator, analyzers and code fixes from the references of the project.</summary>
    private IEnumerable<AnalyzerFileReference> References => Project.AnalyzerReferences.OfType<AnalyzerFileReference>();

    private Project Project => _workspace.CurrentSolution.Projects.Single();

    private Document Document => Project.Documents.Single(static document => document.Name == File);

    public static async Task<Editor> OpenAsync(string source, CancellationToken cancellationToken)
    {
        var editor = new Editor();
        editor._folder.Write(File, source);
        await editor._folder.RunAsync(cancellationToken, "restore");

        using var failures = editor._workspace.RegisterWorkspaceFailedHandler(failure => editor._failures.Add(failure.Diagnostic.Message));
        await editor._workspace.OpenProjectAsync(editor._folder.PathOf("Host.csproj"), cancellationToken: cancellationToken);
        foreach (var reference in editor.References) reference.AnalyzerLoadFailed += (_, failure) => editor._failures.Add(failure.Message);
        editor._analyzers = [.. editor.References.SelectMany(static reference => reference.GetAnalyzers(LanguageNames.CSharp))];

        Assert.Empty(editor._failures);
        Assert.Contains(editor._analyzers, static analyzer => analyzer.GetType().Name == "BizprocAnalyzer");
        return editor;
    }

    /// <summary>Replaces a text by another one.</summary>
    public async Task TypeAsync(string old, string @new, CancellationToken cancellationToken)
    {
        var text = await Document.GetTextAsync(cancellationToken);
        int start = text.ToString().IndexOf(old, StringComparison.Ordinal);
        Assert.NotEqual(-1, start);
        Apply(Document.WithText(text.WithChanges(new TextChange(new TextSpan(start, old.Length), @new))).Project.Solution);
    }

    /// <summary>The diagnostics in the file, from the compiler and the analyzers.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(CancellationToken cancellationToken)
    {
        var model = await Document.GetSemanticModelAsync(cancellationToken);
        var analysis = model!.Compilation.WithAnalyzers(_analyzers, Project.AnalyzerOptions);
        return
        [
            .. model.GetDiagnostics(cancellationToken: cancellationToken).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning),
            .. await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellationToken),
        ];
    }

    /// <summary>The output of the generator for the class.</summary>
    public async Task<string> GeneratedAsync(CancellationToken cancellationToken)
    {
        var documents = await Project.GetSourceGeneratedDocumentsAsync(cancellationToken);
        var text = await documents.Single(static document => document.HintName == "Host.Letter.g.cs").GetTextAsync(cancellationToken);
        return text.ToString();
    }

    /// <summary>Applies the first fix that is offered for a diagnostic.</summary>
    public async Task FixAsync(Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        List<CodeAction> offered = [];
        foreach (var fix in Fixes().Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(Document, diagnostic, (action, _) => offered.Add(action), cancellationToken));
        }

        var operations = await offered[0].GetOperationsAsync(cancellationToken);
        Apply(operations.OfType<ApplyChangesOperation>().Single().ChangedSolution);
    }

    /// <summary>The current compilation, which must not be kept.</summary>
    public async Task<WeakReference> CompilationAsync(CancellationToken cancellationToken) => new(await Project.GetCompilationAsync(cancellationToken));

    public void Dispose()
    {
        _workspace.Dispose();
        _folder.Dispose();
    }

    private void Apply(Solution changed) => Assert.True(_workspace.TryApplyChanges(changed));

    private IEnumerable<CodeFixProvider> Fixes() => References
        .SelectMany(static reference => reference.GetAssembly().GetTypes())
        .Where(static type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
        .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!);
}
