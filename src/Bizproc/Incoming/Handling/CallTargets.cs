namespace Bizproc;

/// <summary>Finds what a call is for: by its path, and then by its code.</summary>
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

    /// <summary>Every path at which a handler answers.</summary>
    public IEnumerable<string> Paths => _byPath.Keys;

    /// <summary>Whether an action has a handler.</summary>
    public bool Has(ActionDefinition action) => Find(HandlerPath.Find(action.Handler), action.Code) is not null;

    /// <summary>The target of a code at a path; <see langword="null"/> for a code that is not declared for it. Case counts in codes.</summary>
    public CallTarget? Find(string path, string code) => _byPath.GetValueOrDefault(path)?.GetValueOrDefault(code);

    private void Add(string path, string code, CallTarget target)
    {
        if (!_byPath.TryGetValue(path, out var byCode)) _byPath.Add(path, byCode = new Dictionary<string, CallTarget>(StringComparer.Ordinal));
        if (!byCode.TryAdd(code, target))
            throw new InvalidOperationException($"Both {byCode[code].ActionType} and {target.ActionType} answer '{code}' at {path}: give one of them another code");
    }
}
