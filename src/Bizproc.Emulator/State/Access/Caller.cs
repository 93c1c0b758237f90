namespace Bizproc.Emulator.Access;

/// <summary>On whose behalf a call is made.</summary>
/// <param name="Application">The application, or <see langword="null"/> for a webhook, which belongs to none.</param>
/// <param name="User">Id of the user.</param>
/// <param name="IsAdministrator">Whether that user may change the portal's settings.</param>
internal sealed record Caller(string? Application, int User, bool IsAdministrator);
