using Bizproc.Generators.Rules;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.Rules;

public class AnalyzerTests
{
    [Fact]
    public Task A_pragma_silences_a_rule() => RuleVerifier.VerifyAsync("""
        #pragma warning disable BZP0102
        [BizprocActivity("a b", Name = "A")]
        public partial class Action;
        #pragma warning restore BZP0102

        [BizprocActivity({|BZP0102:"a c"|}, Name = "A")]
        public partial class Other;
        """);

    [Fact]
    public async Task A_configuration_changes_a_severity()
    {
        var compilation = TestCompilation.Of("""
            [BizprocActivity("a b", Name = " A")]
            public partial class Action;
            """);
        var options = compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default).WithSyntaxTreeOptionsProvider(new EditorConfig("""
            dotnet_diagnostic.BZP0102.severity = none
            dotnet_diagnostic.BZP0106.severity = error
            """));

        var diagnostics = await DiagnosticsOf(compilation.WithOptions(options));

        Assert.Equal([("BZP0106", DiagnosticSeverity.Error)], diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Severity)));
    }

    [Fact]
    public Task Without_the_attributes_assembly_nothing_is_reported() => RuleVerifier.VerifyAloneAsync("""
        namespace Bizproc
        {
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
            internal sealed class BizprocTextAttribute(string language) : Attribute
            {
                public string Language { get; } = language;
            }
        }

        [Bizproc.BizprocText("xx")]
        public class Action
        {
            [Bizproc.BizprocText("xx")]
            public int Value { get; set; }
        }
        """);

    [Fact]
    public async Task What_is_generated_is_not_taken_for_the_users_own()
    {
        var run = GeneratorRun.Of(TestCompilation.Of("""
            namespace Demo;

            [BizprocActivity("a", Name = "A")]
            public partial class Action;

            [BizprocActivity("b", Name = "B"), BizprocRobot("b.robot")]
            public partial class Derived : Action;
            """));

        Assert.Empty(await DiagnosticsOf(run.Output));
    }

    [Fact]
    public Task Every_fault_of_a_declaration_is_reported_at_once() => RuleVerifier.VerifyAsync("""
        [BizprocActivity({|BZP0102:"a b"|}, Name = {|BZP0105:""|}, Handler = {|BZP0203:"http://localhost/"|}, UsePlacement = {|BZP0206:true|})]
        [BizprocDocumentType("crm", {|BZP0502:"CrmDocumentDeal"|}, "DEAL")]
        public abstract class {|BZP0001:{|BZP0002:Action|}|}
        {
            [BizprocProperty({|BZP0301:"a-b"|}, Name = {|BZP0105:"0"|})]
            public object? {|BZP0005:{|BZP0305:Value|}|} { get; }
        }
        """);

    [Fact]
    public Task A_fault_in_another_part_of_the_class_is_reported_there() => RuleVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action;
        """,
        """
        partial class Action
        {
            [BizprocProperty({|BZP0301:"a-b"|}, Name = "Value")]
            public int Value { get; set; }

            [BizprocProperty("same", Name = "Value")]
            public int First { get; set; }

            [BizprocProperty({|BZP0303:"same"|}, Name = "Value")]
            public int Second { get; set; }
        }
        """);

    [Fact]
    public void Ids_are_unique_and_messages_are_sentences_without_a_full_stop()
    {
        Assert.Equal(AllRules.Descriptors.Length, AllRules.Descriptors.Select(descriptor => descriptor.Id).Distinct().Count());
        foreach (var descriptor in AllRules.Descriptors)
        {
            Assert.Matches("^BZP0[0-8][0-9]{2}$", descriptor.Id);
            Assert.False(descriptor.MessageFormat.ToString(null).EndsWith('.'), descriptor.Id);
            Assert.False(descriptor.Title.ToString(null).EndsWith('.'), descriptor.Id);
        }
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsOf(Compilation compilation)
    {
        var diagnostics = await compilation.WithAnalyzers([new BizprocAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return diagnostics.Where(static diagnostic => !QuietRules.ForTestsWith().Contains(diagnostic.Id));
    }
}
