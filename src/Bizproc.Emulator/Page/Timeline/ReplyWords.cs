namespace Bizproc.Emulator.Page.Stories;

/// <summary>What an application answered to a post, in words.</summary>
internal static class ReplyWords
{
    /// <summary>Whether it was not reached, or says itself that something is wrong.</summary>
    public static bool IsFailure(HandlerReply reply) => reply.Status is null or < 200 or > 299;

    /// <summary>"answered 200 in 35 ms", "did not answer".</summary>
    public static string Describe(HandlerReply reply)
    {
        string took = reply.Took.TotalSeconds < 10 ? $"{reply.Took.TotalMilliseconds:N0} ms" : $"{reply.Took.TotalSeconds:N0} s";
        return reply.Status is { } status ? $"answered {status} in {took}" : $"did not answer ({took})";
    }
}
