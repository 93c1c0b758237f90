namespace Bizproc.Emulator.Http;

/// <summary>How much one request may ask of the emulator's memory, whatever it is made of.</summary>
internal static class RequestLimits
{
    public const int Bytes = 16 * 1024 * 1024;

    /// <summary>Values of a request, counting each member of each level.</summary>
    public const int Values = 250_000;

    /// <summary>Characters that references in a request may come to: each is short, and what it stands for may be long.</summary>
    public const int Referenced = 1024 * 1024;

    /// <summary>Characters of a form that is made of a request: of the longest value each byte becomes three.</summary>
    public const int Form = 4 * Bytes;

    /// <summary>PHP reads JSON no deeper, and takes what is deeper for broken.</summary>
    public const int JsonDepth = 512;

    /// <summary>PHP drops a field of a form with more brackets.</summary>
    public const int FormDepth = 64;
}
