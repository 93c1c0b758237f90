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
    private const string Remedy = "To accept it, write the baseline again with bizproc baseline, or set BizprocOptions.BreakingChanges";

    private readonly Lazy<ILookup<string, ContractChange>> _changes;
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
        if (sent.Length == 0) return planned;
        if (policy == BreakingChangePolicy.Refuse && planned.Change != PlannedChange.Add)
        {
            string more = sent.Length == 1 ? "" : $"; {string.Join("; ", sent.Skip(1).Select(static change => change.Happened))}";
            return planned with { Change = PlannedChange.Impossible, Fields = ActionFields.None, Reason = $"{sent[0].Happened}: {sent[0].Loss}{more}", Remedy = $"{Capitalize(sent[0].Remedy)}. {Remedy}." };
        }

        foreach (var change in sent)
        {
            if (_warned.TryAdd(change, 0)) _logger.Breaks($"{change}");
        }

        return planned;
    }

    private static string Capitalize(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private IEnumerable<ContractChange> CompareAll(ActionDefinition[] actions) =>
        actions.Select(static action => action.Source).OfType<ActionSource>().Distinct().GroupBy(static source => source.Assembly, StringComparer.Ordinal).SelectMany(Compare);

    /// <summary>Compares the actions of an assembly with its baseline. Whatever goes wrong, the deployment goes on.</summary>
    private IReadOnlyList<ContractChange> Compare(IGrouping<string, ActionSource> assembly)
    {
        try
        {
            using var file = assembly.First().OpenBaseline();
            if (file is null) return [];

            var baseline = Read(file);
            if (baseline.Fault is { } fault)
            {
                _logger.BaselineUnusable(assembly.Key, fault.Line, fault.Reason);
                return [];
            }

            ActionContract[] now = [.. assembly.SelectMany(static source => ContractReader.Read(source.ReadText()))];
            return [.. ContractComparison.Compare(baseline.Actions, now).Where(static change => change.IsHarmful)];
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            _logger.BaselineUnusable(assembly.Key, line: 1, failure.Message);
            return [];
        }
    }

    private static Baseline Read(Stream file)
    {
        if (file.Length > (long)Encoding.UTF8.GetMaxByteCount(1) * BaselineReader.MaxLength) return BaselineReader.TooLong;

        using var text = new StreamReader(file, Encoding.UTF8);
        return BaselineReader.Read(text.ReadToEnd());
    }
}
