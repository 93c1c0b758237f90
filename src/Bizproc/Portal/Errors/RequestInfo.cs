using Bizproc.Protocol;

namespace Bizproc;

/// <summary>What a call is about.</summary>
/// <param name="Method">The method.</param>
/// <param name="IsSafeToRepeat">Whether it may be made again when nobody knows whether it was carried out.</param>
/// <param name="Code">The code of the action that is meant, if one is.</param>
internal sealed record RequestInfo(string Method, bool IsSafeToRepeat, string? Code = null)
{
    /// <summary>The key by which the portal recognises a repeated call of REST 3.0; <see langword="null"/> for methods of earlier versions.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The path of the method, below <c>/rest/</c>.</summary>
    public string Path => IdempotencyKey is null ? Method : RestV3.Path + Method;
}
