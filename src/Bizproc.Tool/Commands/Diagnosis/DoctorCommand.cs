using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Diagnosis;

/// <summary>The command <c>doctor</c>, which finds what is wrong with a set-up, and says what to do.</summary>
internal sealed class DoctorCommand : ToolCommand
{
    private readonly DeclarationOptions _declarations = new();
    private readonly ConnectionOptions _connection = new();
    private readonly Option<bool> _testEvent = new("--test-event") { Description = "Lets the portal send ONAPPTEST to the application, and binds the event for that moment" };
    private readonly Option<bool> _json = CreateJson();

    /// <inheritdoc/>
    public DoctorCommand(ToolConsole console)
        : base("doctor", "Checks the portal, the token, the application and its address, and says what to do. It changes nothing without --test-event", console)
    {
        _declarations.AddTo(this);
        _connection.AddTo(this);
        Add(_testEvent);
        Add(_json);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult line, ToolConsole console, CancellationToken stop)
    {
        bool isJson = line.GetValue(_json);
        var findings = new List<Finding>();
        await foreach (var finding in ExamineAsync(line, console, stop).ConfigureAwait(false))
        {
            findings.Add(finding);
            if (!isJson) Write(console, finding);
        }

        int failed = findings.Count(static finding => finding.State == FindingState.Fails);
        if (isJson) console.Write(ToJson(findings));
        else console.WriteLine(failed == 0 ? "Nothing is wrong." : $"{failed} of {findings.Count} checks failed.");
        return failed == 0 ? ExitCode.Done : ExitCode.NotSo;
    }

    private async IAsyncEnumerable<Finding> ExamineAsync(ParseResult line, ToolConsole console, [EnumeratorCancellation] CancellationToken stop)
    {
        var target = _connection.Read(line);
        var declared = await _declarations.ReadIfThereAsync(line, stop).ConfigureAwait(false);

        // The client itself refuses a public URL that portals refuse, which is one of the findings here.
        bool isUsable = target.PublicUrl is { } url && AddressChecks.CheckSpelling(url, target.Address).State == FindingState.Ok;
        using var connection = await PortalConnection.OpenAsync(isUsable ? target : target with { PublicUrl = null }, console, stop).ConfigureAwait(false);
        var found = await PortalExamination.AskAsync(connection.Client, stop).ConfigureAwait(false);
        bool isWell = true;
        foreach (var finding in PortalChecks.Make(found, target.Address))
        {
            isWell &= finding.State != FindingState.Fails || finding.Check is "clock" or "installation" or "payment";
            yield return finding;
        }

        string[] handlers = [.. (declared?.Definitions ?? []).Select(static action => action.Handler)];
        await foreach (var finding in AddressChecks.MakeAsync(target, handlers, found.Events, stop).ConfigureAwait(false)) yield return finding;

        if (isWell && isUsable)
        {
            yield return await DeliveryCheck.MakeAsync(connection.Client, target, target.PublicUrl!, found.Events, line.GetValue(_testEvent), stop).ConfigureAwait(false);
            yield return await ProofCheck.MakeAsync(target, target.PublicUrl!, found.Application, found.Events, stop).ConfigureAwait(false);
            yield return SettingsPagesCheck.Make(found.Pages, found.PagesRefusal, target.PublicUrl!, SettingsPagesCheck.ReadDeclared(declared, target));
        }

        if (declared is null)
        {
            yield return Finding.Unasked("declarations", $"{DeclarationOptions.NoProject}. {DeclarationOptions.HowToName}");
            yield break;
        }

        yield return DeclarationChecks.Versions(declared);
        if (!isWell || !isUsable) yield break;

        var plan = await BizprocDeployment.PlanAsync(declared.Definitions, connection.Client, target.CreateOptions(declared.Version), stop).ConfigureAwait(false);
        foreach (var finding in DeclarationChecks.Plan(plan)) yield return finding;
    }

    private static void Write(ToolConsole console, Finding finding)
    {
        var (word, style) = finding.State switch
        {
            FindingState.Ok => ("ok", Style.Good),
            FindingState.Fails => ("fails", Style.Bad),
            _ => ("?", Style.Faint),
        };
        string remedy = finding.Remedy.Length == 0 ? "" : $". {finding.Remedy.TrimEnd('.')}.";
        console.WriteLine($"{word,-5}  {finding.Check,-13}  {finding.Text}{remedy}", style);
    }

    private static JsonObject ToJson(IReadOnlyList<Finding> findings) => new()
    {
        ["checks"] = new JsonArray([.. findings.Select(static finding => new JsonObject
        {
            ["check"] = finding.Check,
            ["state"] = finding.State.ToString().ToLowerInvariant(),
            ["text"] = finding.Text,
            ["remedy"] = finding.Remedy.Length == 0 ? null : finding.Remedy,
        })]),
    };
}
