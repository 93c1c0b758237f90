namespace Bizproc.Protocol;

/// <summary>The rules of REST 3.0: its methods have their own address, and a refusal is an object (portal: 19).</summary>
internal static class RestV3
{
    /// <summary>The part of the address between <c>/rest/</c> and the method.</summary>
    public const string Path = "api/";

    /// <summary>The header by which a portal recognises a repeated call. The portal remembers it for 24 hours.</summary>
    public const string KeyHeader = "Idempotency-Key";

    /// <summary>The error code for a method that the portal does not have.</summary>
    public const string MethodNotFoundError = "BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION";
}
