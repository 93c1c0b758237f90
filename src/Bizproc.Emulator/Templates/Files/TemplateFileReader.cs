using System.IO.Compression;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Templates.Files;

/// <summary>Reads a workflow template from a <c>.bpt</c> file, plain or compressed. A file comes from outside, so its size and depth are limited.</summary>
internal static class TemplateFileReader
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>Reads a file.</summary>
    /// <returns>An array with the member <c>TEMPLATE</c>.</returns>
    /// <exception cref="InvalidDataException">The file is no template, or exceeds a limit. The message says where.</exception>
    public static PhpArray Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > RequestLimits.Bytes) throw TooLarge();

        // A serialised array begins with "a:", and a zlib stream never does.
        var content = PhpUnserializer.Read(file.StartsWith("a:"u8) ? file : Decompress(file));
        if (content is PhpArray members && members["TEMPLATE"] is PhpArray) return members;

        throw new InvalidDataException("The file has no member TEMPLATE, so it is no export of the workflow designer");
    }

    private static byte[] Decompress(ReadOnlySpan<byte> file)
    {
        using var content = new MemoryStream();
        byte[] buffer = new byte[BufferBytes];
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(file.ToArray()), CompressionMode.Decompress);
            int read;
            while (content.Length <= RequestLimits.Bytes && (read = zlib.Read(buffer)) > 0) content.Write(buffer, 0, read);
        }
        catch (InvalidDataException broken)
        {
            throw new InvalidDataException("The file is neither a serialised template nor a compressed one", broken);
        }

        return content.Length <= RequestLimits.Bytes ? content.ToArray() : throw TooLarge();
    }

    private static InvalidDataException TooLarge() => new($"The template has more than {RequestLimits.Bytes / (1024 * 1024)} MiB");
}
