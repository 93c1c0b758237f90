namespace Bizproc.Generators.Model;

/// <summary>One registration on the portal: what <c>[BizprocActivity]</c> or <c>[BizprocRobot]</c> says.</summary>
/// <param name="IsRobot">Whether it is a robot.</param>
/// <param name="Code">The code, or <see langword="null"/> where it is no constant text.</param>
/// <param name="Name">The name for everyone.</param>
/// <param name="Description">The description for everyone.</param>
/// <param name="Handler">The handler as written, or <see langword="null"/> for the default.</param>
/// <param name="AuthUserId">The user as written, or <see langword="null"/> for the one who installed the application.</param>
/// <param name="Subscription">If a workflow waits for the answer.</param>
/// <param name="UsePlacement">Whether the application draws the settings.</param>
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
    /// <summary>The handler, with the default where none is written.</summary>
    public string HandlerOrDefault => Handler ?? "/bizproc/" + Code;

    /// <summary>What messages call it: its code, or its class where the code says nothing.</summary>
    public string CodeOr(string type) => Code is { Length: > 0 } code ? code : type;
}
