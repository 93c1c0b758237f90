using System.Security.Cryptography;
using Bizproc.Installation.Storage;

namespace Bizproc.Installation;

/// <summary>
/// Writes failures for the reader of a page: the portal's own words if it refused; otherwise a sentence that reveals nothing about the
/// application's network.
/// </summary>
internal static class FailureDescription
{
    private const int ReferenceLength = 8;

    /// <summary>Creates a reference into the application's own log.</summary>
    public static string NewReference() => RandomNumberGenerator.GetHexString(ReferenceLength, lowercase: true);

    /// <summary>Writes the sentence for a failure.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="reference">The reference to the entry in the log that has the details.</param>
    public static string Describe(Exception failure, string reference) => failure switch
    {
        PortalException { Error.Length: > 0 } refusal => refusal.Message,
        PortalException or HttpRequestException or IOException or OperationCanceledException =>
            $"The portal could not be reached, or the answer was not a portal's (details in the application's log: {reference})",
        PortalStoreException => $"The application could not store its data (details in its log: {reference})",
        _ => $"The application failed (details in its log: {reference})",
    };
}
