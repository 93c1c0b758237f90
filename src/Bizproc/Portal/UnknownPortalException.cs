namespace Bizproc;

/// <summary>The application is not installed on a portal, or was removed there. Work that was meant for the portal can be dropped.</summary>
public sealed class UnknownPortalException : InvalidOperationException
{
    private const int MaxMemberId = 100;

    /// <summary>Makes the exception for a portal.</summary>
    /// <param name="memberId">The portal's own name for itself.</param>
    public UnknownPortalException(string memberId)
        : base($"The application is not installed on a portal with the member id '{SecretRedactor.None.Clean(memberId, MaxMemberId)}', or was removed there; if it is the portal of the options, set BizprocOptions.MemberId") =>
        MemberId = memberId;

    /// <summary>The portal's own name for itself.</summary>
    public string MemberId { get; }
}
