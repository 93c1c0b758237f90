using System.Collections.Immutable;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.Neighbours;

/// <summary>The classes for which "never instantiated" may be reported.</summary>
public class HandlerSuppressorTests
{
    private const string Source = """
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;

        namespace Demo;

        [BizprocActivity("a", Name = "A")] internal sealed partial class Action;

        internal abstract class Base : IBizprocHandler<Action>
        {
            public Task HandleAsync(Action action, BizprocCall call, CancellationToken cancellationToken) => Task.CompletedTask;
        }

        internal sealed class Added : Base;
        internal sealed class AddedAsGeneric<T> : Base;
        internal sealed class NeverAdded : Base;
        internal sealed class NoHandler;
        internal sealed class AddedToOthers : Base;

        internal static class Others
        {
            public static void AddHandler<T>() => AddHandler<T>();
        }

        public static class Program
        {
            public static void Add(BizprocBuilder builder)
            {
                builder.AddHandler<Action, Added>().AddHandler<Action, AddedAsGeneric<int>>();
                Others.AddHandler<AddedToOthers>();
                _ = typeof(NoHandler);
            }
        }
        """;

    [Fact]
    public async Task Handlers_that_are_added_are_instantiated()
    {
        var compilation = GeneratorRun.Of(TestCompilation.Of(Source)).Output;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var diagnostics = await compilation.WithAnalyzers([new Complainer(), new HandlerSuppressor()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Contains("NeverAdded", Names(diagnostics, isSuppressed: false));
        Assert.Equal(["Added", "AddedAsGeneric"], Names(diagnostics, isSuppressed: true));
    }

    private static IEnumerable<string> Names(ImmutableArray<Diagnostic> diagnostics, bool isSuppressed) => diagnostics
        .Where(diagnostic => diagnostic.IsSuppressed == isSuppressed)
        .Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))
        .Order(StringComparer.Ordinal);

#pragma warning disable RS1001, RS1029, RS2008 // No compiler loads it, and the id is meant to be the SDK's.
    /// <summary>Reports for every class what the SDK's analyzer reports for classes that are never instantiated.</summary>
    private sealed class Complainer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("CA1812", "Title", "{0}", "Performance", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSymbolAction(
                static context => context.ReportDiagnostic(Diagnostic.Create(Rule, context.Symbol.Locations[0], context.Symbol.Name)), SymbolKind.NamedType);
        }
    }
}
