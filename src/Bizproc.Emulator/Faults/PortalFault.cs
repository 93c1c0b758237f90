namespace Bizproc;

/// <summary>A fault that an emulated portal shall show, once or several times.</summary>
/// <param name="Kind">What goes wrong.</param>
public sealed record PortalFault(FaultKind Kind)
{
    /// <summary>All methods.</summary>
    public const string AnyMethod = "*";

    /// <summary>The name by which the authorisation server is meant, which no <see cref="AnyMethod"/> includes.</summary>
    public const string Authorisation = "oauth/token";

    /// <summary>
    /// The method, in any case; all if left out. A command of a batch meets the faults of its own method as far as they are answers
    /// (<see cref="FaultKind.OperationTimeLimit"/>, <see cref="FaultKind.ExpiredToken"/>, <see cref="FaultKind.Error"/>); all others, and those
    /// of all methods, meet whole requests.
    /// </summary>
    public string Method { get; init; } = AnyMethod;

    /// <summary>For how many calls; one if left out.</summary>
    public int Times { get; init; } = 1;

    /// <summary>How late the answer comes, with <see cref="FaultKind.Delay"/>.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The portal's code, with <see cref="FaultKind.Error"/>.</summary>
    public string Error { get; init; } = "INTERNAL_SERVER_ERROR";

    /// <summary>The portal's text, with <see cref="FaultKind.Error"/>.</summary>
    public string Description { get; init; } = "Internal server error";

    /// <summary>The status, with <see cref="FaultKind.Error"/>.</summary>
    public int Http { get; init; } = 400;

    /// <summary>Gets the <c>Retry-After</c> header of the answer, sent in whole seconds. Default: no header.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
