using System.Collections.Concurrent;
using System.Text;
using Bizproc.Actions;
using Bizproc.Compatibility;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Deployment.Breaking;

/// <summary>
/// Looks for planned changes by which saved workflows lose something. It compares once, when the first portal gets something, and only if an assembly
/// has a baseline.
/// </summary>
internal sealed class BreakingChangeGuard
{
    private const string Remedy = "To accept it, write the baseline again with bizproc baseline, or set BizprocOptions.BreakingChanges to Accept";

    private readonly Lazy<ILookup<string, ContractChange>> _changes;
    private readonly HashSet<string> _compared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _unknown = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ContractChange, byte> _warned = new(ReferenceEqualityComparer.Instance);
    private readonly IOptions<BizprocOptions> _options;
    private readonly ILogger _logger;

    public BreakingChangeGuard(IEnumerable<ActionDefinition> actions, IOptions<BizprocOptions> options, ILogger<BreakingChangeGuard> logger)
    {
        // Their validation must fail elsewhere.
        _options = options;
        _logger = logger;
        _changes = new(() => CompareAll([.. actions]).ToLookup(static change => change.Code, StringComparer.Ordinal));
    }

    /// <summary>Looks at a planned action: warns once for each change, or refuses it.</summary>
    /// <returns>The action as it is to be planned.</returns>
    public PlannedAction Check(PlannedAction planned)
    {
        var policy = _options.Value.BreakingChanges;
        bool isJudged = (planned.IsWork || planned.Change == PlannedChange.Orphan) && planned.Kind != ActionKind.Trigger;
        if (policy == BreakingChangePolicy.Accept || !isJudged) return planned;

        ContractChange[] sent = [.. _changes.Value[planned.Code].Where(planned.Brings)];
        bool isRefused = policy == BreakingChangePolicy.Refuse && planned.Change != PlannedChange.Add;
        if (isRefused && FindUnknown(planned) is { } unknown) return Refuse(planned, unknown, "Repair bizproc.baseline.json of its project, and build again.");
        if (sent.Length == 0) return planned;
        if (isRefused)
        {
            string more = sent.Length == 1 ? "" : $"; {string.Join("; ", sent.Skip(1).Select(static change => change.Happened))}";
            return Refuse(planned, $"{sent[0].Happened}: {sent[0].Loss}{more}", $"{Capitalize(sent[0].Remedy)}. {Remedy}.");
        }

        foreach (var change in sent)
        {
            if (_warned.TryAdd(change, 0)) _logger.Breaks($"{change}");
        }

        return planned;
    }

    /// <summary>Finds why nobody knows what a planned action changes. An action that no class declares any more may be in any baseline that cannot be read.</summary>
    private string? FindUnknown(PlannedAction planned)
    {
        if (_unknown.TryGetValue(planned.Code, out string? unknown)) return unknown;

        return planned.Change is PlannedChange.Delete or PlannedChange.Orphan && !_compared.Contains(planned.Code) ? _unknown.Values.FirstOrDefault() : null;
    }

    private static PlannedAction Refuse(PlannedAction planned, string reason, string remedy) =>
        planned with { Change = PlannedChange.Impossible, Fields = ActionFields.None, Reason = reason, Remedy = remedy };

    private static string Capitalize(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private IEnumerable<ContractChange> CompareAll(ActionDefinition[] actions) =>
        actions.Where(static action => action.Source is not null).GroupBy(static action => action.Source!.Assembly, StringComparer.Ordinal).SelectMany(Compare);

    /// <summary>Compares the actions of an assembly with its baseline. If that cannot be read, nobody knows what changes, and only a refusal stops the deployment.</summary>
    private IReadOnlyList<ContractChange> Compare(IGrouping<string, ActionDefinition> assembly)
    {
        ActionSource[] sources = [.. assembly.Select(static action => action.Source!).Distinct()];
        try
        {
            using var file = sources[0].OpenBaseline();
            if (file is null) return [];

            var baseline = Read(file);
            if (baseline.Fault is { } fault)
            {
                return Miss(assembly, fault.Line, fault.Reason);
            }

            _compared.UnionWith(assembly.Select(static action => action.Code));
            ActionContract[] now = [.. sources.SelectMany(static source => ContractReader.Read(source.ReadText()))];
            return [.. ContractComparison.Compare(baseline.Actions, now).Where(static change => change.IsHarmful)];
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return Miss(assembly, line: 1, failure.Message);
        }
    }

    private ContractChange[] Miss(IGrouping<string, ActionDefinition> assembly, int line, string reason)
    {
        foreach (var action in assembly) _unknown[action.Code] = $"the baseline in {assembly.Key} cannot be used, so nobody knows what changes: line {line}: {reason.TrimEnd('.')}";
        _logger.BaselineUnusable(assembly.Key, line, reason);
        return [];
    }

    private static Baseline Read(Stream file)
    {
        if (file.Length > (long)Encoding.UTF8.GetMaxByteCount(1) * BaselineReader.MaxLength) return BaselineReader.TooLong;

        using var text = new StreamReader(file, Encoding.UTF8);
        return BaselineReader.Read(text.ReadToEnd());
    }
}
