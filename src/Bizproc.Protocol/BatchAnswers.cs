namespace Bizproc.Protocol;

/// <summary>What a batch says of commands that it does not carry out, and how many it does (portal: 3.6).</summary>
internal static class BatchAnswers
{
    /// <summary>So many commands a batch carries out.</summary>
    public const int MaxLength = 50;

    public static PortalError LengthExceeded => new(400, "ERROR_BATCH_LENGTH_EXCEEDED", "Max batch length exceeded");
    public static PortalError MethodNotAllowed => new(400, "ERROR_BATCH_METHOD_NOT_ALLOWED", "Method is not allowed for batch usage");
}
