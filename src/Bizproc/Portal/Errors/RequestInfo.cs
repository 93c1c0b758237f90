using Bizproc.Protocol;

namespace Bizproc.Portal.Errors;

/// <summary>Describes a request for error messages and retries.</summary>
/// <param name="Method">The method.</param>
/// <param name="IsSafeToRepeat">True if the request may be sent again although its outcome is unknown.</param>
/// <param name="Code">The code of the action; <see langword="null"/> if the request does not concern an action.</param>
internal sealed record RequestInfo(string Method, bool IsSafeToRepeat, string? Code = null)
{
    /// <summary>The key by which the portal recognises a repeated call of REST 3.0; <see langword="null"/> for methods of earlier versions.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The path of the method, below <c>/rest/</c>.</summary>
    public string Path => IdempotencyKey is null ? Method : RestV3.Path + Method;
}
