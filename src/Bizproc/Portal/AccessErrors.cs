using System.Collections.Frozen;

namespace Bizproc;

/// <summary>
/// The portal's codes that concern every call with the same token alike (portal: 2.6). Not among them: limits that pass by themselves
/// (<c>QUERY_LIMIT_EXCEEDED</c>, <c>OPERATION_TIME_LIMIT</c>), what concerns one method (<c>ERROR_METHOD_NOT_FOUND</c>), and failures of
/// the server.
/// </summary>
internal static class AccessErrors
{
    private static readonly FrozenSet<string> Codes = FrozenSet.ToFrozenSet(
        [
            "NO_AUTH_FOUND",
            "expired_token",
            "invalid_token",
            "insufficient_scope",
            "INVALID_CREDENTIALS",
            "user_access_error",
            "authorization_error",
            "APPLICATION_NOT_FOUND",
            "ACCESS_DENIED",

            // Blocked by hand, until somebody lifts it: no call after it fares better.
            "OVERLOAD_LIMIT",

            // The portal demands https, so the address is wrong for all calls.
            "INVALID_REQUEST",
            "PORTAL_DELETED",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether no other call with the token will fare better. Case does not count: the portal itself is of two minds.</summary>
    public static bool Contains(string error) => Codes.Contains(error);
}
