using System.Globalization;

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

    /// <summary>True if the portal did not send the form, because a test does.</summary>
    internal bool IsUnsent { get; init; }

    /// <summary>True if the application did not take the form, as far as the portal knows, so that it has no reason to answer the step.</summary>
    internal bool IsRefusal => !IsUnsent && Status is null or < 200 or >= 300;

    /// <summary>Returns the status, the error and the time, without the body.</summary>
    public override string ToString() => Describe() + (Error is null ? "" : ": " + Error);

    /// <summary>Gets a text such as "answered 200 in 35 ms" or "did not answer (10 s)".</summary>
    internal string Describe()
    {
        string took = Took.TotalSeconds < 10
            ? string.Create(CultureInfo.InvariantCulture, $"{Took.TotalMilliseconds:N0} ms")
            : string.Create(CultureInfo.InvariantCulture, $"{Took.TotalSeconds:N0} s");
        return Status is { } status ? string.Create(CultureInfo.InvariantCulture, $"answered {status} in {took}") : $"did not answer ({took})";
    }
}
