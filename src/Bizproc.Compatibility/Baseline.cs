namespace Bizproc.Compatibility;

/// <summary>The declarations that customers use, as a file of the repository has them.</summary>
/// <param name="Actions">The actions, in the order of the file.</param>
/// <param name="Fault">The reason why the file cannot be used; then it has no actions.</param>
internal sealed record Baseline(IReadOnlyList<ActionContract> Actions, TextFault? Fault = null)
{
    /// <summary>The name of the file, beside the project.</summary>
    public const string FileName = "bizproc.baseline.json";

    /// <summary>The version of the format that this code writes.</summary>
    public const int Schema = 1;

    private Dictionary<string, ActionContract>? _byCode;

    /// <summary>Finds an action by its code, of whatever kind it is.</summary>
    public ActionContract? Find(string code) =>
        (_byCode ??= Actions.ToDictionary(static action => action.Code, StringComparer.Ordinal)).TryGetValue(code, out var found) ? found : null;
}
