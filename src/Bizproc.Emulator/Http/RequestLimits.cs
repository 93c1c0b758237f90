namespace Bizproc.Emulator.Http;

/// <summary>How much one request may ask of the emulator's memory, whatever it is made of.</summary>
internal static class RequestLimits
{
    public const int Bytes = 16 * 1024 * 1024;

    /// <summary>Values of a request, counting each member of each level.</summary>
    public const int Values = 250_000;

    /// <summary>PHP reads JSON no deeper, and takes what is deeper for broken.</summary>
    public const int JsonDepth = 512;

    /// <summary>PHP drops a field of a form with more brackets.</summary>
    public const int FormDepth = 64;
}
