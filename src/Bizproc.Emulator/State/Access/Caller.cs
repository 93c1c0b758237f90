namespace Bizproc.Emulator.State.Access;

/// <summary>The user and application on whose behalf a call is made.</summary>
/// <param name="Application">The client id of the application; <see langword="null"/> for a webhook, which has none.</param>
/// <param name="User">The user's id.</param>
/// <param name="IsAdministrator">True if the user may change the portal's settings.</param>
internal sealed record Caller(string? Application, int User, bool IsAdministrator);
