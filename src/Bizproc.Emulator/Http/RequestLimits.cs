namespace Bizproc.Emulator.Http;

/// <summary>The limits of one request, so that it cannot take too much of the emulator's memory.</summary>
internal static class RequestLimits
{
    public const int Bytes = 16 * 1024 * 1024;

    /// <summary>The maximum number of values, counting each member of each level.</summary>
    public const int Values = 250_000;

    /// <summary>The maximum number of characters that references in a request may expand to. A short reference can stand for a long text.</summary>
    public const int Referenced = 1024 * 1024;

    /// <summary>The maximum length of a form that is built from a request, in characters. Encoding turns one byte into three characters.</summary>
    public const int Form = 4 * Bytes;

    /// <summary>The maximum depth of JSON. PHP treats deeper JSON as broken.</summary>
    public const int JsonDepth = 512;

    /// <summary>The maximum number of brackets in the name of a form field. PHP drops a field with more.</summary>
    public const int FormDepth = 64;
}
