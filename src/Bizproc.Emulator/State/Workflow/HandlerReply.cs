namespace Bizproc.Emulator;

/// <summary>An application's HTTP answer to a form.</summary>
/// <param name="Status">The HTTP status; <see langword="null"/> if no answer came.</param>
/// <param name="Body">The beginning of the body, at most 64 KiB. A portal ignores the body.</param>
/// <param name="Error">
/// The reason why no answer came, or a note that a redirect was not followed; otherwise <see langword="null"/>.
/// </param>
/// <param name="Took">The time until the answer came or failed.</param>
public sealed record HandlerReply(int? Status, string? Body, string? Error, TimeSpan Took)
{
    /// <summary>True if the application cannot have received the form.</summary>
    internal bool IsUndelivered { get; init; }

    /// <summary>True if the application did not accept the form, so that it has no reason to answer the step.</summary>
    internal bool IsRefusal => IsUndelivered || Status is < 200 or >= 300;
}
