namespace Bizproc.Emulator.Access;

/// <summary>An access token that the portal knows.</summary>
/// <param name="Caller">Whom it stands for.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="IsExpired">Whether its hour is over.</param>
internal sealed record AccessToken(Caller Caller, IReadOnlyCollection<string> Scopes, bool IsExpired = false);
