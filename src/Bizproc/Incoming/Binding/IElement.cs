namespace Bizproc;

/// <summary>Reads one of several values. A struct, so that the loop over the values is compiled for each kind and nothing is allocated.</summary>
internal interface IElement<T>
{
    /// <summary>Gives the words, for an error, that tell which values are expected in place of a text that does not fit.</summary>
    string Explain(ReadOnlySpan<byte> text);

    bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out T value);
}
