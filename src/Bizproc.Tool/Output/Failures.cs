using System.Net.Sockets;
using Bizproc.Emulator.Programs;
using Bizproc.Portal.Errors;

namespace Bizproc.Tool.Output;

/// <summary>Describes a failure in one sentence, and knows its exit code.</summary>
internal static class Failures
{
    /// <summary>Gets the sentence and the exit code; <see langword="null"/> for a failure that nobody expects.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="waits">What is known about the wait for the portal.</param>
    public static (string Sentence, int Code)? Describe(Exception failure, WaitNotes? waits = null) => failure switch
    {
        ToolException known => (known.Message, known.Code),
        PortalAccessException access => (SentenceJoiner.Join(access.Message, access.Remedy), ExitCode.PortalFailed),
        PortalFeatureException feature => ($"{feature.Message}. Change to a plan of the portal that includes workflows, or to a newer server", ExitCode.PortalFailed),
        PortalException portal => (portal.Message, ExitCode.PortalFailed),
        HttpRequestException { InnerException: SocketException socket } => (Unreachable(socket.Message), ExitCode.PortalFailed),
        HttpRequestException network => (Unreachable(network.Message), ExitCode.PortalFailed),
        TaskCanceledException { InnerException: TimeoutException } late => ($"{waits?.Describe() ?? late.Message.TrimEnd('.')}. Check the address (--portal) and the network, and try again", ExitCode.PortalFailed),
        _ => null,
    };

    private static string Unreachable(string why) => $"The portal cannot be reached: {why.TrimEnd('.')}. Check its address (--portal) and the network";
}
