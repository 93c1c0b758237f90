using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Bizproc.Generators.Tests.Robustness;

/// <summary>
/// A declaration that the analyzer refuses still compiles, so that its error is the only one, without a dozen from generated code.
/// </summary>
public class WrongDeclarationTests
{
    [Theory]
    [InlineData("""[BizprocActivity("", Name = "")] public partial class Wrong;""")]
    [InlineData("""[BizprocActivity(null!)] public partial class Wrong;""")]
    [InlineData("""[BizprocActivity("a b", Name = "0", Handler = "", AuthUserId = -1)] public partial class Wrong;""")]
    [InlineData("""[BizprocActivity("a", Handler = "ftp://x", UsePlacement = true, PlacementHandler = "")] public partial class Wrong;""")]
    [InlineData("""[BizprocActivity("a", Subscription = (SubscriptionMode)9)] public partial class Wrong;""")]
    [InlineData("""[BizprocActivity("a"), BizprocRobot("a")] public partial class Wrong;""")]
    [InlineData("""[BizprocActivity("a"), BizprocText(null!), BizprocText("xx", Name = null), BizprocText("de"), BizprocText("de")] public partial class Wrong;""")]
    [InlineData("""[BizprocActivity("a"), BizprocDocumentType((DocumentKind)99, -1)] public partial class Wrong;""")]
    [InlineData("""[BizprocActivity("a"), BizprocDocumentType(DocumentKind.Deal, Slot = "")] public partial class Wrong;""")]
    [InlineData("""[BizprocActivity("a"), BizprocDocumentType(null!, null!, null!)] public partial class Wrong;""")]
    [InlineData("""[BizprocActivity("a"), BizprocInclude((string)null!), BizprocExclude((PortalEdition)7), BizprocInclude("a", null, "b")] public partial class Wrong;""")]
    [InlineData("""[BizprocActivity("a")] public partial class Wrong { [BizprocProperty("")] public int P { get; init; } }""")]
    [InlineData("""[BizprocActivity("a")] public partial class Wrong { [BizprocProperty(Type = "", Default = 1)] public string? P { get; init; } }""")]
    [InlineData("""[BizprocActivity("a")] public partial class Wrong { [BizprocProperty(Default = (DayOfWeek)99)] public DayOfWeek P { get; init; } }""")]
    [InlineData("""[BizprocActivity("a")] public partial class Wrong { [BizprocProperty(Default = typeof(int))] public DayOfWeek P { get; init; } }""")]
    [InlineData("""[BizprocActivity("a")] public partial class Wrong { [BizprocProperty(Default = double.NaN)] public double P { get; init; } }""")]
    [InlineData("""[BizprocActivity("a")] public partial class Wrong { [BizprocProperty] public static int P { get; set; } }""")]
    [InlineData("""[BizprocActivity("a")] public partial class Wrong { [BizprocProperty] public int this[int i] => i; }""")]
    [InlineData("""[BizprocActivity("a")] public partial class Wrong { [BizprocProperty] public int P { set { } } [BizprocReturnProperty] public int Q => 1; }""")]
    [InlineData("""[BizprocActivity("a")] public partial class Wrong { private int _p; [BizprocProperty] public ref int P => ref _p; }""")]
    [InlineData("""[BizprocActivity("a")] public partial class Wrong { [BizprocReturnProperty, BizprocProperty] public required int P { get; init; } }""")]
    [InlineData("""[BizprocActivity("a")] public partial class Wrong { [BizprocProperty] public required object P { get; init; } [BizprocReturnProperty] public required int Q { get; set; } }""")]
    [InlineData("""[BizprocActivity("a")] public partial class Wrong { [BizprocProperty("\ud83d", Default = "\ud83d")] public required E P { get; init; } public enum E { [BizprocOption("\ude00")] A } }""")]
    [InlineData("""public class Base { [BizprocProperty] public int P { get; init; } } [BizprocActivity("a")] public partial class Wrong : Base { public new int P => 1; }""")]
    [InlineData("""public class Base { [BizprocProperty] private protected int P { get; private set; } } [BizprocActivity("a")] public partial class Wrong : Base;""")]
    public void A_wrong_declaration_is_written_so_that_it_compiles(string declaration)
    {
        var run = GeneratorRun.Of(TestCompilation.Of(declaration, Declarations.CreateDocument));

        GeneratorAssert.Compiles(run);
        Assert.Contains("Wrong.g.cs", run.Sources.Select(static source => source.HintName));
        Assert.Contains("Demo.CreateDocument.g.cs", run.Sources.Select(static source => source.HintName));
    }

    [Theory]
    [InlineData("""[BizprocActivity] public partial class Wrong;""")]
    [InlineData("""[BizprocActivity(1, 2, Nothing = 3)] public partial class Wrong;""")]
    [InlineData("""[BizprocActivity(Missing.Code, Name = Missing.Name)] public partial class Wrong { [BizprocProperty(Default = Missing.Value)] public Missing P { get; init; } }""")]
    [InlineData("""[BizprocActivity("a"), BizprocActivity("b")] public partial class Wrong;""")]
    [InlineData("""[BizprocActivity("a")] public partial class Wrong; [BizprocActivity("b")] public partial class Wrong;""")]
    [InlineData("""[BizprocActivity("a")] public partial class Wrong : Missing { [BizprocProperty] public override int P { get; init; } }""")]
    [InlineData("""[BizprocActivity("a")] public partial class Wrong : Wrong { [BizprocProperty] public int P { get; init; } }""")]
    [InlineData("""[BizprocActivity("a")] public partial class Wrong { [BizprocProperty] public int P { get; init; } [BizprocProperty] public int P { get; init; } }""")]
    [InlineData("""[BizprocActivity("a")] public partial class Wrong { [BizprocProperty] public E P { get; init; } public enum E { A = null, B = "b", C = Missing, D = default, D = 1UL } }""")]
    [InlineData("""[BizprocActivity("a"), BizprocDocumentType] public partial struct Wrong;""")]
    public void What_the_compiler_refuses_adds_no_error_in_other_files(string declaration)
    {
        var run = GeneratorRun.Of(TestCompilation.Of(declaration, Declarations.CreateDocument));

        Assert.Null(run.Result.Exception);
        var errors = run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.NotEmpty(errors);
        Assert.All(errors, static error => Assert.DoesNotContain("CreateDocument", error.Location.SourceTree?.FilePath, StringComparison.Ordinal));
    }
}
