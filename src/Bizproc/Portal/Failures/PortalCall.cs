using Bizproc.Protocol;

namespace Bizproc;

/// <summary>What a call is about.</summary>
/// <param name="Method">The method.</param>
/// <param name="IsSafeToRepeat">Whether it may be made again when nobody knows whether it was carried out.</param>
/// <param name="Code">The code of the action that is meant, if one is.</param>
internal sealed record PortalCall(string Method, bool IsSafeToRepeat, string? Code = null)
{
    /// <summary>By which the portal knows a call of REST 3.0 again; <see langword="null"/> for the methods before it.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Where the method stands, below <c>/rest/</c>.</summary>
    public string Path => IdempotencyKey is null ? Method : RestV3.Path + Method;
}
