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
    /// <summary>The query of a settings page begins with this parameter if it is opened for a former code.</summary>
    private const string FormerParameter = "former=";

    /// <summary>Set if the code is a former one of the class.</summary>
    public FormerCodeModel? Former { get; init; }

    /// <summary>The handler as written, otherwise the default.</summary>
    public string HandlerOrDefault => Handler ?? "/bizproc/" + Code;

    /// <summary>The name in messages: the code, or the class if the code is unknown or empty.</summary>
    public string CodeOr(string type) => Code is { Length: > 0 } code ? code : type;

    /// <summary>The same registration under a former code. Its settings page gets an address of its own (portal: 12).</summary>
    public RegistrationModel Under(string? code, bool isRobot, FormerCodeModel former) => this with
    {
        IsRobot = isRobot,
        Code = code,
        Name = former.MarkName(Name),
        PlacementHandler = PlacementHandler is { Length: > 0 } page ? WithParameter(page, FormerParameter + code) : PlacementHandler,
        Former = former,
    };

    /// <summary>Adds a parameter at the beginning of the query, as near as possible to the start of the address.</summary>
    private static string WithParameter(string page, string parameter)
    {
        int end = page.IndexOfAny(['?', '#']);
        if (end < 0) return $"{page}?{parameter}";

        string rest = page[end] == '?' ? $"&{page.Substring(end + 1)}" : page.Substring(end);
        return $"{page.Substring(0, end)}?{parameter}{rest}";
    }
}
