namespace Bizproc.Portal.Retry;

/// <summary>Recognises failures with an unknown outcome: the portal may or may not have carried out the call.</summary>
internal static class OutcomeUnknown
{
    /// <summary>True if the network failed, the time ran out, or the answer was not a portal's.</summary>
    public static bool Is(Exception failure) => failure switch
    {
        HttpRequestException => true,
        TaskCanceledException { InnerException: TimeoutException } => true,
        PortalUnreadableException unreadable => unreadable.HttpStatus is < 300 or >= 500,
        _ => false,
    };
}
