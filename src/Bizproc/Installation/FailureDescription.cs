using System.Security.Cryptography;

namespace Bizproc;

/// <summary>
/// Tells the reader of a page what went wrong: in the portal's own words if it refused; otherwise in a sentence that tells nothing of the
/// application's network.
/// </summary>
internal static class FailureDescription
{
    private const int ReferenceLength = 8;

    /// <summary>Makes a reference into the application's own log.</summary>
    public static string NewReference() => RandomNumberGenerator.GetHexString(ReferenceLength, lowercase: true);

    /// <summary>Makes the sentence for a failure.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="reference">The reference to the place in the log that says more.</param>
    public static string Describe(Exception failure, string reference) => failure switch
    {
        PortalException { Error.Length: > 0 } refusal => refusal.Message,
        PortalException or HttpRequestException or IOException or OperationCanceledException =>
            $"The portal was not reached, or what answered is not a portal (the application's log says more under {reference})",
        PortalStoreException => $"The application could not keep what it has to (its log says more under {reference})",
        _ => $"The application failed (its log says more under {reference})",
    };
}
