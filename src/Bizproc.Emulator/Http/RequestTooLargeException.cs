namespace Bizproc.Emulator.Http;

/// <summary>A request exceeds one of the <see cref="RequestLimits"/>.</summary>
internal sealed class RequestTooLargeException : Exception
{
    public RequestTooLargeException()
        : base($"The emulator reads at most {RequestLimits.Bytes} bytes and {RequestLimits.Values} values of a request, "
            + $"and expands references to at most {RequestLimits.Referenced} characters.")
    {
    }
}
