namespace Bizproc.Incoming.Handling;

/// <summary>Finds the target of a call by its path and its code.</summary>
internal sealed class CallTargets
{
    private readonly Dictionary<string, Dictionary<string, CallTarget>> _byPath = new(StringComparer.OrdinalIgnoreCase);

    public CallTargets(IEnumerable<CallTarget> targets)
    {
        foreach (var target in targets)
        {
            foreach (var definition in target.Definitions) Add(HandlerPath.Find(definition.Handler), definition.Code, target);
        }
    }

    /// <summary>The paths at which handlers answer.</summary>
    public IEnumerable<string> Paths => _byPath.Keys;

    /// <summary>True if a handler answers at a path.</summary>
    public bool Answers(string path) => _byPath.ContainsKey(path);

    /// <summary>True if an action has a handler.</summary>
    public bool Has(ActionDefinition action) => Find(HandlerPath.Find(action.Handler), action.Code) is not null;

    /// <summary>Finds the target of a code at a path; <see langword="null"/> if the code is not declared there. Codes are case-sensitive.</summary>
    public CallTarget? Find(string path, string code) => _byPath.GetValueOrDefault(path)?.GetValueOrDefault(code);

    private void Add(string path, string code, CallTarget target)
    {
        if (!_byPath.TryGetValue(path, out var byCode)) _byPath.Add(path, byCode = new Dictionary<string, CallTarget>(StringComparer.Ordinal));
        if (!byCode.TryAdd(code, target))
            throw new InvalidOperationException($"Both {byCode[code].ActionType} and {target.ActionType} answer '{code}' at {path}: change one of the codes");
    }
}
