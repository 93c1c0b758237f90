namespace Bizproc;

/// <summary>Reads one of several values.</summary>
internal delegate bool ElementReader<T>(ReadOnlySpan<byte> text, PortalFormats formats, out T value);
