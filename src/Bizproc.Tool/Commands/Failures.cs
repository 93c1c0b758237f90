using Bizproc.Emulator.Programs;
using Bizproc.Portal.Errors;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands;

/// <summary>Describes a failure in one sentence, and knows its exit code.</summary>
internal static class Failures
{
    /// <summary>Gets the sentence and the exit code; <see langword="null"/> for a failure that nobody expects.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="waits">The attempts and the time of the last call; <see langword="null"/> if nobody has counted them.</param>
    public static (string Sentence, int Code)? Describe(Exception failure, WaitNotes? waits = null)
    {
        if (failure is ToolException known) return (known.Message, known.Code);
        if (failure is OperationCanceledException { InnerException: TimeoutException } && waits?.Describe() is { } waited)
            return ($"{waited}. Check the address (--portal) and the network, and try again", ExitCode.PortalFailed);

        return PortalFailure.Describe(failure) is var (text, remedy) ? (SentenceJoiner.Join($"The portal {text}", remedy), ExitCode.PortalFailed) : null;
    }
}
