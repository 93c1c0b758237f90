namespace Bizproc.Emulator.Verification;

/// <summary>An action of the application as a portal tells it: its kind and its code.</summary>
/// <param name="Kind"><c>activity</c> or <c>robot</c>, as in the names of methods.</param>
/// <param name="Code">Its code.</param>
internal sealed record ListedAction(string Kind, string Code)
{
    public static readonly IReadOnlyList<string> Kinds = ["activity", "robot"];

    /// <summary>The kind of which a method adds an action, or <see langword="null"/> if it adds none.</summary>
    public static string? KindAddedBy(string method) =>
        Kinds.FirstOrDefault(kind => method.Equals($"bizproc.{kind}.add", StringComparison.OrdinalIgnoreCase));
}
