using Bizproc.Generators.Rules;
using CsCheck;

namespace Bizproc.Generators.Tests.Agreement;

/// <summary>
/// Random declarations, checked by the analyzer and by the emulated portal: half of them are valid, the other half have an added fault.
/// </summary>
public class RandomTests
{
    private const int BatchSize = 250;

    // More inputs on the machine that checks every change, fewer in a local run.
    private static readonly int Declared = int.TryParse(Environment.GetEnvironmentVariable("BIZPROC_RANDOM_DECLARATIONS"), out int count) ? count : 2_000;

    /// <summary>Rules about declarations that the portal always refuses and never accepts silently: those marked R only.</summary>
    private static readonly HashSet<string> RefusedOnly =
    [
        "BZP0003", "BZP0101", "BZP0105", "BZP0111", "BZP0201", "BZP0202", "BZP0203", "BZP0205", "BZP0208", "BZP0315", "BZP0601",
    ];

    [Fact]
    public async Task The_analyzer_and_the_portal_agree()
    {
        List<string> differences = [];
        int right = 0, refused = 0, silent = 0;
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        var client = portal.CreateClient();
        for (int batch = 0; batch < Declared / BatchSize && differences.Count == 0; batch++)
        {
            portal.Reset();
            var declarations = Declarations(batch);
            var verdicts = await Judge.CompileAsync([.. declarations.Select(each => each.Action)]);
            foreach (var (action, fault) in declarations)
            {
                var verdict = verdicts[action.ClassName];
                string? refusal = await RefusalAsync(client, verdict);
                if (fault is null) right++;
                else if (refusal is null) silent++;
                else refused++;

                if (Difference(fault, verdict, refusal) is { } difference) differences.Add($"batch {batch}: {difference}\n{action.Source}");
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{right} right; with a fault {refused} refused by the portal and {silent} accepted silently or not sent");
        Assert.True(differences.Count == 0, $"{differences.Count} differences\n{string.Join("\n\n", differences.Take(3))}");
    }

    [Fact]
    public void Every_error_and_warning_has_a_fault_that_breaks_it()
    {
        // A single declaration cannot break a rule about a whole program or other generators, or a rule that only gives advice.
        string[] exceptions = ["BZP0008", "BZP0009", "BZP0010", "BZP0106", "BZP0313", "BZP0506", "BZP0514", "BZP0602", "BZP0603"];
        var ids = AllRules.Descriptors
            .Where(rule => rule.DefaultSeverity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .Select(rule => rule.Id)
            // A random declaration is an action without a baseline; the rules of triggers and of changes have tables of their own.
            .Where(id => !id.StartsWith("BZP07", StringComparison.Ordinal) && !id.StartsWith("BZP08", StringComparison.Ordinal))
            .Except(exceptions);

        Assert.Equal(ids.Order(StringComparer.Ordinal), Faults.All.Select(fault => fault.Id).Distinct().Order(StringComparer.Ordinal));
    }

    private static List<(ActionSource Action, Fault? Fault)> Declarations(int batch)
    {
        var random = new PCG((uint)batch);
        List<(ActionSource, Fault?)> declarations = [];
        for (int i = 0; i < BatchSize; i++)
        {
            var action = RightActions.Of(i).Generate(random, null, out _);
            var fault = i % 2 == 0 ? null : Faults.All[(batch * BatchSize / 2 + i / 2) % Faults.All.Length];
            declarations.Add((fault is null ? action : fault.Put(action), fault));
        }

        return declarations;
    }

    /// <summary>Adds what the class declares, then updates it.</summary>
    private static async Task<string?> RefusalAsync(PortalClient client, Verdict verdict)
    {
        try
        {
            foreach (var definition in verdict.Definitions) await client.CallAsync(definition, ActionCommand.Add, cancellationToken: TestContext.Current.CancellationToken);
            foreach (var definition in verdict.Definitions) await client.CallAsync(definition, ActionCommand.Update, cancellationToken: TestContext.Current.CancellationToken);
            return null;
        }
        catch (PortalException refusal)
        {
            return refusal.Description;
        }
    }

    private static string? Difference(Fault? fault, Verdict verdict, string? refusal)
    {
        string[] errors = [.. verdict.Errors], warnings = [.. verdict.Warnings];
        if (refusal is not null && errors.Length == 0) return $"refused ({refusal}) without an error";
        if (verdict.Definitions.IsEmpty && errors.Length == 0) return "no code and no error";
        if (fault is null) return errors.Length + warnings.Length > 0 ? $"right, but {string.Join(' ', verdict.All)}" : null;
        if (!verdict.All.Contains(fault.Id)) return $"{fault.Id} was put in, {string.Join(' ', verdict.All)} found";

        bool isSent = !verdict.Definitions.IsEmpty;
        return refusal is null && isSent && errors.FirstOrDefault(RefusedOnly.Contains) is { } wrong && fault.Id is not ("BZP0208" or "BZP0601")
            ? $"{wrong}, but accepted" : null;
    }
}
