namespace Bizproc.Emulator.State.Access;

/// <summary>The rights of a token.</summary>
/// <param name="Caller">The caller for whom it stands.</param>
/// <param name="Scopes">The scopes whose methods it may call (portal: 1).</param>
internal sealed record AccessGrant(Caller Caller, IReadOnlyCollection<string> Scopes)
{
    /// <summary>The only scope that the emulator's methods need.</summary>
    public const string Bizproc = "bizproc";
}
