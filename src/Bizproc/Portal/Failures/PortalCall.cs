namespace Bizproc;

/// <summary>What a call is about.</summary>
/// <param name="Method">The method.</param>
/// <param name="IsSafeToRepeat">Whether it may be made again when nobody knows whether it was carried out.</param>
/// <param name="Code">The code of the action that is meant, if one is.</param>
internal sealed record PortalCall(string Method, bool IsSafeToRepeat, string? Code = null);
