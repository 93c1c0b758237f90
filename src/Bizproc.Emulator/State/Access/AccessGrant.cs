namespace Bizproc.Emulator.Access;

/// <summary>What a token allows.</summary>
/// <param name="Caller">On whose behalf.</param>
/// <param name="Scopes">For which methods (portal: 1).</param>
internal sealed record AccessGrant(Caller Caller, IReadOnlyCollection<string> Scopes)
{
    /// <summary>The one scope that methods here ask for.</summary>
    public const string Bizproc = "bizproc";
}
