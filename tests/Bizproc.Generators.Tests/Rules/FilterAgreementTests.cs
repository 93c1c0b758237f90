using System.Globalization;
using System.Text;
using Bizproc.Generators.Tests.Infrastructure;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.Rules;

/// <summary>
/// Compares random filters with the portal's own decision, for every document and for every number with which a slot may be filled.
/// </summary>
public class FilterAgreementTests
{
    private const int Count = 1_500;
    private const string ListClass = @"Bitrix\Lists\BizprocDocumentLists";

    private static readonly (string Arguments, Func<int, int, FilterRule> Rule)[] Rules =
    [
        ("\"crm\"", (_, _) => FilterRule.ForDocument("crm")),
        ("\"lists\"", (_, _) => FilterRule.ForDocument("lists")),
        ("DocumentKind.Deal", (_, _) => FilterRule.ForDocument("crm", "CCrmDocumentDeal")),
        ("\"crm\", \"CCrmDocumentDeal\", \"DEAL\"", (_, _) => FilterRule.ForDocument("crm", "CCrmDocumentDeal", "DEAL")),
        ("DocumentKind.FeedProcess", (_, _) => FilterRule.ForDocument("lists", "BizprocDocument")),
        ("DocumentKind.List", (_, _) => FilterRule.ForDocument("lists", ListClass)),
        ("DocumentKind.List, 5", (_, _) => List(5)),
        ("DocumentKind.List, 6", (_, _) => List(6)),
        ("DocumentKind.List, Slot = \"a\"", (a, _) => List(a)),
        ("DocumentKind.List, Slot = \"b\"", (_, b) => List(b)),
        ("PortalEdition.Box", (_, _) => FilterRule.ForEdition("box")),
        ("PortalEdition.Cloud", (_, _) => FilterRule.ForEdition("b24")),
    ];

    private static readonly (string Arguments, Func<int, string[]> Document)[] Types =
    [
        ("DocumentKind.Deal", _ => ["crm", "CCrmDocumentDeal", "DEAL"]),
        ("DocumentKind.List, 5", _ => ["lists", ListClass, "iblock_5"]),
        ("DocumentKind.List, Slot = \"a\"", a => ["lists", ListClass, "iblock_" + a.ToString(CultureInfo.InvariantCulture)]),
    ];

    private static readonly (int A, int B)[] Fillings = [.. from a in new[] { 5, 6, 7 } from b in new[] { 5, 6, 7, 8 } select (a, b)];

    private static readonly string[][] Documents =
        [.. from known in DocumentTypes.All from number in new[] { 5, 6, 7, 8, 9 } select new[] { known.Module, known.Entity, known.Type is null ? "x" : known.TypeWith(number) }];

    [Fact]
    public async Task Hidden_everywhere_is_reported_and_nothing_else_is()
    {
        var random = new Random(7);
        (int[] Includes, int[] Excludes, int Type)[] all = [.. Enumerable.Range(0, Count).Select(_ => (Some(random), Some(random), random.Next(Types.Length)))];
        var ids = await AnalyzeAsync(all);

        int hidden = 0, hiddenFromItself = 0;
        for (int i = 0; i < Count; i++)
        {
            bool isHidden = !IsShown(all[i].Includes, all[i].Excludes, _ => Documents);
            bool isHiddenFromItself = !IsShown(all[i].Includes, all[i].Excludes, a => [Types[all[i].Type].Document(a)]);

            Assert.Equal((i, isHidden), (i, ids[i].Contains("BZP0512", StringComparer.Ordinal)));
            if (ids[i].Contains("BZP0513", StringComparer.Ordinal)) Assert.True(isHiddenFromItself && !isHidden, $"Action {i} is shown");
            Assert.DoesNotContain("BZP0511", ids[i]);
            hidden += isHidden ? 1 : 0;
            hiddenFromItself += ids[i].Contains("BZP0513", StringComparer.Ordinal) ? 1 : 0;
        }

        Assert.True(hidden > 50 && hiddenFromItself > 50, $"{hidden} hidden, {hiddenFromItself} from itself");
    }

    private static FilterRule List(int number) => FilterRule.ForDocument("lists", ListClass, "iblock_" + number.ToString(CultureInfo.InvariantCulture));

    private static int[] Some(Random random) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(Rules.Length))];

    private static bool IsShown(int[] includes, int[] excludes, Func<int, string[][]> documents) => Fillings.Any(filling =>
    {
        var shows = includes.Select(i => Rules[i].Rule(filling.A, filling.B)).ToArray();
        var hides = excludes.Select(i => Rules[i].Rule(filling.A, filling.B)).ToArray();
        return documents(filling.A).Any(document =>
            DocumentFilter.Editions.Any(edition => DocumentFilter.IsShown(shows.Length == 0 ? null : shows, hides, document, edition)));
    });

    private static async Task<ILookup<int, string>> AnalyzeAsync((int[] Includes, int[] Excludes, int Type)[] all)
    {
        var source = new StringBuilder();
        for (int i = 0; i < all.Length; i++)
        {
            var rules = all[i].Includes.Select(rule => $"BizprocInclude({Rules[rule].Arguments}), ")
                .Concat(all[i].Excludes.Select(rule => $"BizprocExclude({Rules[rule].Arguments}), "));
            string type = $"BizprocDocumentType({Types[all[i].Type].Arguments})";
            source.Append(CultureInfo.InvariantCulture, $"[BizprocActivity(\"c{i}\", Name = \"N\"), {string.Concat(rules)}{type}] public partial class C{i};\n");
        }

        var found = await TestCompilation.Of(source.ToString())
            .WithAnalyzers([new BizprocAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        // Every test source begins with one additional line.
        return found.Where(static diagnostic => !QuietRules.ForTestsWith().Contains(diagnostic.Id)).ToLookup(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - 1, diagnostic => diagnostic.Id);
    }
}
