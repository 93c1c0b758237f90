using System.Security.Cryptography;

namespace Bizproc;

/// <summary>
/// Says to whoever reads a page what went wrong: in the portal's own words where it refused, and otherwise in a sentence that tells nothing
/// of the network the application is in.
/// </summary>
internal static class FailureSentence
{
    private const int ReferenceLength = 8;

    /// <summary>Makes a reference into the application's own log.</summary>
    public static string NewReference() => RandomNumberGenerator.GetHexString(ReferenceLength, lowercase: true);

    /// <summary>Says it.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="reference">Where the log says more.</param>
    public static string Of(Exception failure, string reference) => failure switch
    {
        PortalException { Error.Length: > 0 } refusal => refusal.Message,
        PortalException or HttpRequestException or IOException or OperationCanceledException =>
            $"The portal was not reached, or what answered is not a portal (the application's log says more under {reference})",
        PortalStoreException => $"The application could not keep what it has to (its log says more under {reference})",
        _ => $"The application failed (its log says more under {reference})",
    };
}
