using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Bizproc.Tool.Tests.Support;

/// <summary>The assembly of the sample, as another version of the generator might have written it.</summary>
internal static class ChangedAssembly
{
    /// <summary>Changes the texts of the declarations, so that this version does not understand them.</summary>
    public static byte[] WithOtherDeclarations()
    {
        byte[] file = File.ReadAllBytes(ToolRun.Sample);
        var rest = file.AsSpan();
        int changed = 0;
        for (int at = rest.IndexOf("\n{\"CODE\":\""u8); at >= 0; at = rest.IndexOf("\n{\"CODE\":\""u8))
        {
            rest[at + 1] = (byte)'<';
            rest = rest[(at + 1)..];
            changed++;
        }

        Assert.NotEqual(0, changed);
        return file;
    }

    /// <summary>Changes the declarations, and the version of the library to which the assembly refers.</summary>
    public static byte[] BuiltWith(params ReadOnlySpan<ushort> version)
    {
        byte[] file = WithOtherDeclarations();
        using var image = new PEReader(new MemoryStream(file));
        var metadata = image.GetMetadataReader();
        var library = metadata.AssemblyReferences.First(handle => metadata.StringComparer.Equals(metadata.GetAssemblyReference(handle).Name, "Bizproc"));
        int row = metadata.GetTableMetadataOffset(TableIndex.AssemblyRef) + ((MetadataTokens.GetRowNumber(library) - 1) * metadata.GetTableRowSize(TableIndex.AssemblyRef));
        for (int i = 0; i < version.Length; i++) BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(image.PEHeaders.MetadataStartOffset + row + (i * sizeof(ushort))), version[i]);
        return file;
    }
}
