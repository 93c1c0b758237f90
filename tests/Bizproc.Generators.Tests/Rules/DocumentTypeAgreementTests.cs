using System.Globalization;
using System.Text;
using Bizproc.Generators.Tests.Infrastructure;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.Rules;

/// <summary>All combinations of right and wrong parts: those that the portal refuses are errors, the right ones are not reported.</summary>
public class DocumentTypeAgreementTests
{
    private const string Crm = @"Bitrix\Crm\Integration\BizProc\Document\";

    private static readonly string[] Modules = ["crm", "CRM", " crm ", "", "lists", "disk", "acme", "c rm"];

    private static readonly string[] Classes =
    [
        "", " ", "CCrmDocumentDeal", " CCrmDocumentDeal ", "ccrmdocumentdeal", @"\CCrmDocumentDeal", "CAcmeDocument",
        Crm + "Quote", @"\" + Crm + "quote", (Crm + "Quote").Replace(@"\", @"\\", StringComparison.Ordinal), Crm + "Dynamic",
        "BizprocDocument", "bizprocdocument", @"Bitrix\Lists\BizprocDocumentLists", @"Bitrix\Disk\BizProcDocument", @"\bitrix\disk\bizprocdocument",
    ];

    private static readonly string[] Types =
    [
        "", "DEAL", " DEAL ", "deal", "LEAD", "DEAL_5", "FOO", "QUOTE", "quote", "DYNAMIC_5", "DYNAMIC_XXX", "DYNAMIC_",
        "iblock_5", "iblock_XXX", "iblock_0", "iblock-5", "iblock_5x", "5", "STORAGE_7", "STORAGE_-1", "X_7_0",
    ];

    [Fact]
    public async Task Refused_is_an_error_and_right_is_nothing()
    {
        (string Module, string Class, string Type)[] all =
            [.. from module in Modules from name in Classes from type in Types select (module, name, type)];
        var diagnostics = await AnalyzeAsync(all);

        int refused = 0, right = 0;
        for (int i = 0; i < all.Length; i++)
        {
            var (module, name, type) = (PhpText.Trim(all[i].Module), PhpText.Trim(all[i].Class), PhpText.Trim(all[i].Type));
            bool isRefused = DocumentTypes.Check(module, name, type) != DocumentTypeFault.None;
            bool isRight = !isRefused && DocumentTypes.FindByClass(module, name).Any(known => known.Fits(type));
            var worst = diagnostics[i].Select(diagnostic => diagnostic.Severity).DefaultIfEmpty(DiagnosticSeverity.Hidden).Max();

            if (isRefused) Assert.True(worst == DiagnosticSeverity.Error, $"The portal refuses {all[i]}");
            if (isRight) Assert.True(worst < DiagnosticSeverity.Warning, $"{all[i]} is right");
            if (!isRefused && !isRight) Assert.True(worst >= DiagnosticSeverity.Warning, $"{all[i]} loses its fields");
            Assert.True(diagnostics[i].GroupBy(diagnostic => diagnostic.Location).All(group => group.Count() == 1), $"One fault of {all[i]} has two ids");
            refused += isRefused ? 1 : 0;
            right += isRight ? 1 : 0;
        }

        Assert.True(refused > 500 && right > 10, $"{refused} refused, {right} right");
    }

    private static async Task<ILookup<int, Diagnostic>> AnalyzeAsync((string Module, string Class, string Type)[] all)
    {
        var source = new StringBuilder();
        for (int i = 0; i < all.Length; i++)
        {
            string arguments = string.Join(", ", new[] { all[i].Module, all[i].Class, all[i].Type }.Select(text => SymbolDisplay.FormatLiteral(text, quote: true)));
            source.Append(CultureInfo.InvariantCulture, $"[BizprocActivity(\"c{i}\", Name = \"N\"), BizprocDocumentType({arguments})] public partial class C{i};\n");
        }

        var compilation = TestCompilation.Of(source.ToString());
        var found = await compilation
            .WithAnalyzers([new BizprocAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        // Every test source begins with one additional line.
        return found.Where(static diagnostic => !QuietRules.ForTestsWith().Contains(diagnostic.Id)).ToLookup(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - 1);
    }
}
