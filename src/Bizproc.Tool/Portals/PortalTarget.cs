namespace Bizproc.Tool.Portals;

/// <summary>A portal that a person names.</summary>
/// <param name="Address">The address of the portal.</param>
internal sealed record PortalTarget(Uri Address)
{
    /// <summary>The address of the application where no request has a handler, or only an example is wanted.</summary>
    public static readonly Uri NobodysUrl = new("https://app.example.com");

    /// <summary>The address at which the portal reaches the application; <see langword="null"/> if nobody has said.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>The numbers of smart processes, lists and drives, by slot name.</summary>
    public IReadOnlyDictionary<string, int> Slots { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The user as whom actions run that do not declare a user; <see langword="null"/> if nobody has said.</summary>
    public int? UserId { get; init; }

    /// <summary>True if the portal is an emulator on this machine, whose tokens everybody knows.</summary>
    public bool IsEmulator { get; init; }

    /// <summary>True if renewed tokens are kept for the next command.</summary>
    public bool KeepsTokens { get; init; }

    /// <summary>Gets the options of a deployment. Unless somebody has named a user, actions keep the one whom an installation of the application has set.</summary>
    public DeploymentOptions CreateOptions(Version? version = null) => new() { Version = version, KeepsUsers = UserId is null };

    /// <summary>Gets the members that an update of an action sends.</summary>
    public ActionFields UpdatedBy(ActionDefinition action) => UserId is null && action.LeavesUserOpen ? ActionFields.All & ~ActionFields.AuthUserId : ActionFields.All;

    /// <summary>Gets the values that declarations leave open.</summary>
    /// <param name="publicUrl">The address at which the portal reaches the application. Default: that of the portal, or an example.</param>
    public ActionValues CreateValues(Uri? publicUrl = null) => new(publicUrl ?? PublicUrl ?? NobodysUrl, UserId ?? 0, Slots);
}
