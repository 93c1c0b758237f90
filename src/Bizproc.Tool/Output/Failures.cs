using Bizproc.Portal.Errors;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Output;

/// <summary>Describes a failure in one sentence, and knows its exit code.</summary>
internal static class Failures
{
    /// <summary>Gets the sentence and the exit code; <see langword="null"/> for a failure that nobody expects.</summary>
    public static (string Sentence, int Code)? Describe(Exception failure)
    {
        if (failure is ToolException known) return (known.Message, known.Code);

        return PortalFailure.Describe(failure) is var (text, remedy) ? (SentenceJoiner.Join($"The portal {text}", remedy), ExitCode.PortalFailed) : null;
    }
}
