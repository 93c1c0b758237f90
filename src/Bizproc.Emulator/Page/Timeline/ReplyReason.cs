using Bizproc.Emulator.Delivery;

namespace Bizproc.Emulator.Page.Timeline;

/// <summary>Finds the reason of a failure in an application's answer.</summary>
internal static class ReplyReason
{
    /// <summary>Gets the error or the first words of the body, without tokens; <see langword="null"/> if there are none.</summary>
    public static string? Find(HandlerReply reply, IReadOnlyList<string> secrets) =>
        ReplyText.Quote(reply.Error ?? reply.Body, secrets).TrimEnd('.') is { Length: > 0 } reason ? reason : null;
}
