using Bizproc.Portal.Tokens;

namespace Bizproc;

/// <summary>The application is not, or is no longer, installed on a portal. Work for this portal can be dropped.</summary>
public sealed class UnknownPortalException : InvalidOperationException
{
    private const int MaxMemberId = 100;

    /// <summary>Creates the exception.</summary>
    /// <param name="memberId">The member id of the portal.</param>
    public UnknownPortalException(string memberId)
        : base($"The application is not, or is no longer, installed on a portal with the member id '{SecretRedactor.None.Clean(memberId, MaxMemberId)}'. If it is the portal of the options, set BizprocOptions.MemberId") =>
        MemberId = memberId;

    /// <summary>The member id of the portal.</summary>
    public string MemberId { get; }
}
