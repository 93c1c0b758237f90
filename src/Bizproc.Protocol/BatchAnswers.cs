namespace Bizproc.Protocol;

/// <summary>The refusals of commands of a batch, and the maximum number of commands (portal: 3.6).</summary>
internal static class BatchAnswers
{
    /// <summary>The maximum number of commands that a batch runs.</summary>
    public const int MaxLength = 50;

    public static PortalError LengthExceeded => new(400, "ERROR_BATCH_LENGTH_EXCEEDED", "Max batch length exceeded");
    public static PortalError MethodNotAllowed => new(400, "ERROR_BATCH_METHOD_NOT_ALLOWED", "Method is not allowed for batch usage");
}
