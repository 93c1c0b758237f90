using System.Buffers;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Bizproc.Workflows.Files;

/// <summary>Writes a workflow template as a <c>.bpt</c> file, as the designer's export does: PHP's <c>serialize()</c>, compressed by zlib.</summary>
internal static class TemplateFileWriter
{
    /// <summary>Writes a file.</summary>
    /// <param name="content">The members <c>VERSION</c>, <c>TEMPLATE</c>, <c>PARAMETERS</c>, <c>VARIABLES</c> and <c>CONSTANTS</c>.</param>
    /// <param name="isCompressed">False writes the plain text. A portal reads both.</param>
    /// <exception cref="ArgumentException">The content is deeper than <see cref="PhpSerializer.MaxDepth"/>.</exception>
    public static byte[] Write(JsonObject content, bool isCompressed = true)
    {
        var serialized = new ArrayBufferWriter<byte>();
        PhpSerializer.Write(serialized, content);
        if (!isCompressed) return serialized.WrittenSpan.ToArray();

        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(serialized.WrittenSpan);

        return compressed.ToArray();
    }
}
