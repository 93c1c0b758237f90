namespace Bizproc.Emulator.Verification;

/// <summary>An action in the portal's lists, or another thing that a run adds there.</summary>
/// <param name="Kind">For actions <c>activity</c> or <c>robot</c>, as in the names of methods.</param>
/// <param name="Code">The code, or the name.</param>
internal sealed record ListedAction(string Kind, string Code)
{
    public static readonly IReadOnlyList<string> Kinds = ["activity", "robot"];

    /// <summary>Gets the kind of action that a method adds; <see langword="null"/> if it adds none.</summary>
    public static string? KindAddedBy(string method) =>
        Kinds.FirstOrDefault(kind => method.Equals($"bizproc.{kind}.add", StringComparison.OrdinalIgnoreCase));
}
