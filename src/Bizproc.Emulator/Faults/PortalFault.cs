namespace Bizproc.Emulator;

/// <summary>A fault that an emulated portal shows once or several times.</summary>
/// <example><code>portal.AddFault(new PortalFault(FaultKind.ResetAfter) { Method = "bizproc.event.send", Times = 2 });</code></example>
/// <param name="Kind">The kind of the fault.</param>
public sealed record PortalFault(FaultKind Kind)
{
    /// <summary>The value of <see cref="Method"/> that stands for all methods.</summary>
    public const string AnyMethod = "*";

    /// <summary>The value of <see cref="Method"/> that stands for the authorisation server. <see cref="AnyMethod"/> does not include it.</summary>
    public const string Authorisation = "oauth/token";

    /// <summary>Gets the name of the method, in any case. Default: <see cref="AnyMethod"/>.</summary>
    /// <remarks>
    /// A command of a batch meets a fault that names its method and is an answer: <see cref="FaultKind.OperationTimeLimit"/>,
    /// <see cref="FaultKind.ExpiredToken"/> or <see cref="FaultKind.Error"/>. All other faults, and those of all methods, concern whole requests.
    /// </remarks>
    public string Method { get; init; } = AnyMethod;

    /// <summary>Gets the number of calls that meet the fault, 1 or more. Default: 1.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Gets the delay of the answer for <see cref="FaultKind.Delay"/>: 0 to 1 hour. Default: 0.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Gets the error code for <see cref="FaultKind.Error"/>. Default: <c>INTERNAL_SERVER_ERROR</c>.</summary>
    public string Error { get; init; } = "INTERNAL_SERVER_ERROR";

    /// <summary>Gets the text of the error for <see cref="FaultKind.Error"/>. Default: <c>Internal server error</c>.</summary>
    public string Description { get; init; } = "Internal server error";

    /// <summary>Gets the HTTP status for <see cref="FaultKind.Error"/>: 400 to 599. Default: 400.</summary>
    public int Http { get; init; } = 400;

    /// <summary>Gets the <c>Retry-After</c> header of the answer: 0 to 1 day, sent in whole seconds. Default: no header.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
