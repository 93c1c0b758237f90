namespace Bizproc.Generators.Model;

/// <summary>One registration on the portal: the content of <c>[BizprocActivity]</c> or <c>[BizprocRobot]</c>.</summary>
/// <param name="IsRobot">True for a robot.</param>
/// <param name="Code">The code, or <see langword="null"/> if it is not a constant text.</param>
/// <param name="Name">The name for all languages.</param>
/// <param name="Description">The description for all languages.</param>
/// <param name="Handler">The handler as written, or <see langword="null"/> for the default.</param>
/// <param name="AuthUserId">The user as written, or <see langword="null"/> for the user who installed the application.</param>
/// <param name="Subscription">Tells if a workflow waits for the answer.</param>
/// <param name="UsePlacement">True if the application draws the settings.</param>
/// <param name="PlacementHandler">The settings page as written.</param>
internal sealed record RegistrationModel(
    bool IsRobot,
    string? Code,
    string? Name,
    string? Description,
    string? Handler,
    int? AuthUserId,
    SubscriptionKind Subscription,
    bool UsePlacement,
    string? PlacementHandler)
{
    /// <summary>The handler as written, otherwise the default.</summary>
    public string HandlerOrDefault => Handler ?? "/bizproc/" + Code;

    /// <summary>The name in messages: the code, or the class if the code is unknown or empty.</summary>
    public string CodeOr(string type) => Code is { Length: > 0 } code ? code : type;
}
