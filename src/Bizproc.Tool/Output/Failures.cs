using System.Net.Sockets;
using Bizproc.Portal.Errors;

namespace Bizproc.Tool.Output;

/// <summary>Describes a failure in one sentence, and knows its exit code.</summary>
internal static class Failures
{
    /// <summary>Gets the sentence and the exit code; <see langword="null"/> for a failure that nobody expects.</summary>
    public static (string Sentence, int Code)? Describe(Exception failure) => failure switch
    {
        ToolException known => (known.Message, known.Code),
        PortalAccessException access => (SentenceJoiner.Join(access.Message, access.Remedy), ExitCode.PortalFailed),
        PortalFeatureException feature => ($"{feature.Message}. Change to a plan of the portal that includes workflows, or to a newer server", ExitCode.PortalFailed),
        PortalException portal => (portal.Message, ExitCode.PortalFailed),
        HttpRequestException { InnerException: SocketException socket } => (Unreachable(socket.Message), ExitCode.PortalFailed),
        HttpRequestException network => (Unreachable(network.Message), ExitCode.PortalFailed),
        TaskCanceledException { InnerException: TimeoutException } late => ($"{late.Message}. Check the network, and try again", ExitCode.PortalFailed),
        _ => null,
    };

    private static string Unreachable(string why) => $"The portal cannot be reached: {why.TrimEnd('.')}. Check its address (--portal) and the network";
}
