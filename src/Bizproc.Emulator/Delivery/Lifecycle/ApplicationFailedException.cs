using Bizproc.Emulator.Delivery;
using Bizproc.Emulator.Delivery.Lifecycle;

namespace Bizproc.Emulator;

/// <summary>Thrown when an application did not answer well when the portal installed, updated or removed it, or opened one of its pages.</summary>
/// <remarks>The portal has done its part: the application's state on the portal is the same as after a good answer.</remarks>
public sealed class ApplicationFailedException : Exception
{
    internal ApplicationFailedException(string attempt, ApplicationReply reply)
        : base($"{attempt} of {reply.Application} failed: {reply.DescribeFailure()}. {ReplyAdvice.Write(reply)}")
    {
        Application = reply.Application;
        Advice = ReplyAdvice.Write(reply);
        Status = reply.Status;
        Body = reply.Body is null ? null : ReplyText.Hide(reply.Body, reply.Secrets);
    }

    /// <summary>Gets the client id of the application.</summary>
    public string Application { get; }

    /// <summary>Gets the HTTP status of the answer; <see langword="null"/> if no answer came.</summary>
    public int? Status { get; }

    /// <summary>Gets the beginning of the body, at most 64 KiB, without tokens; <see langword="null"/> if no answer came.</summary>
    public string? Body { get; }

    /// <summary>Gets the advice what to do.</summary>
    public string Advice { get; }
}
