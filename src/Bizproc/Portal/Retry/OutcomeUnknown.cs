namespace Bizproc;

/// <summary>Failures after which nobody knows whether the portal did what it was asked.</summary>
internal static class OutcomeUnknown
{
    /// <summary>Whether the answer was lost: the network failed, took too long, or brought what is no answer of a portal.</summary>
    public static bool Is(Exception failure) => failure switch
    {
        HttpRequestException => true,
        TaskCanceledException { InnerException: TimeoutException } => true,
        PortalUnreadableException unreadable => unreadable.HttpStatus is < 300 or >= 500,
        _ => false,
    };
}
