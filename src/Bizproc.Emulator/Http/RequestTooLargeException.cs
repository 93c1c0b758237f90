namespace Bizproc.Emulator.Http;

/// <summary>A request passes one of the <see cref="RequestLimits"/>.</summary>
internal sealed class RequestTooLargeException : Exception
{
    public RequestTooLargeException()
        : base($"The emulator reads at most {RequestLimits.Bytes} bytes and {RequestLimits.Values} values of a request, "
            + $"whose references may come to {RequestLimits.Referenced} characters.")
    {
    }
}
