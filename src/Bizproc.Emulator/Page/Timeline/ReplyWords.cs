namespace Bizproc.Emulator.Page.Timeline;

/// <summary>Describes an application's answer in words.</summary>
internal static class ReplyWords
{
    /// <summary>True if the application was not reached, or answered with an error status.</summary>
    public static bool IsFailure(HandlerReply reply) => reply.Status is null or < 200 or > 299;

    /// <summary>Gets a text such as "answered 200 in 35 ms" or "did not answer".</summary>
    public static string Describe(HandlerReply reply) => reply.Describe();
}
