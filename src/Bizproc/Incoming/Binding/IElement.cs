namespace Bizproc;

/// <summary>
/// Reads one of several values. Implemented by structs, so that the loop over the values is compiled for each kind and does not allocate.
/// </summary>
internal interface IElement<T>
{
    /// <summary>Describes the expected values, for the error about a text that does not fit.</summary>
    string Explain(ReadOnlySpan<byte> text);

    bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out T value);
}
