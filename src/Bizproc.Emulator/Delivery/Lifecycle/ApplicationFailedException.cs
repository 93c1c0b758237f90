namespace Bizproc.Emulator;

/// <summary>Thrown when an application did not answer well when the portal installed, updated or removed it, or opened one of its pages.</summary>
/// <remarks>The portal has done its part: the application's state on the portal is the same as after a good answer.</remarks>
public sealed class ApplicationFailedException : Exception
{
    internal ApplicationFailedException(string message, string application, string advice)
        : base(message)
    {
        Application = application;
        Advice = advice;
    }

    /// <summary>Gets the client id of the application.</summary>
    public string Application { get; }

    /// <summary>Gets the HTTP status of the answer; <see langword="null"/> if no answer came.</summary>
    public int? Status { get; internal init; }

    /// <summary>Gets the beginning of the body, at most 64 KiB, without tokens; <see langword="null"/> if no answer came.</summary>
    public string? Body { get; internal init; }

    /// <summary>Gets the advice what to do.</summary>
    public string Advice { get; }
}
