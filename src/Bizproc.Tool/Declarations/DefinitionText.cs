using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Bizproc.Tool.Declarations;

/// <summary>
/// Reads the text that <c>IBizprocAction.GetDefinitions</c> returns from the file of an assembly. The generator writes the method as one UTF-8
/// literal, so the text is data of the file, and no code of the assembly has to run.
/// </summary>
internal static class DefinitionText
{
    /// <summary>The end of the name that the compiler gives to the generated method, which begins with the interface as the source writes it.</summary>
    private const string MethodName = "Bizproc.IBizprocAction.GetDefinitions";

    /// <summary>A text of this length would not fit any portal.</summary>
    private const int MaxLength = 64 * 1024 * 1024;

    private const byte NoOperation = 0x00;
    private const byte LoadConstantZero = 0x16;
    private const byte LoadConstantEight = 0x1E;
    private const byte LoadConstantByte = 0x1F;
    private const byte LoadConstant = 0x20;
    private const byte NewObject = 0x73;
    private const byte LoadFieldAddress = 0x7F;

    /// <summary>True if a method has this name.</summary>
    public static bool IsName(string name) => name.EndsWith(MethodName, StringComparison.Ordinal);

    /// <summary>Reads the text of a method; <see langword="null"/> if the method does not return a literal.</summary>
    public static ImmutableArray<byte>? Read(PEReader file, MetadataReader metadata, MethodDefinition method)
    {
        if (!method.Attributes.HasFlag(MethodAttributes.Static) || method.RelativeVirtualAddress == 0) return null;

        var code = file.GetMethodBody(method.RelativeVirtualAddress).GetILReader();
        byte operation = NoOperation;
        while (code.RemainingBytes > 0 && operation == NoOperation) operation = code.ReadByte();
        if (operation != LoadFieldAddress || code.RemainingBytes < sizeof(int)) return null;

        var field = MetadataTokens.EntityHandle(code.ReadInt32());
        if (field.Kind != HandleKind.FieldDefinition || ReadLength(ref code) is not (> 0 and <= MaxLength and var length)) return null;
        if (code.RemainingBytes == 0 || code.ReadByte() != NewObject) return null;

        int address = metadata.GetFieldDefinition((FieldDefinitionHandle)field).GetRelativeVirtualAddress();
        if (address == 0) return null;

        var data = file.GetSectionData(address);
        return data.Length < length ? null : data.GetContent(0, length);
    }

    private static int? ReadLength(ref BlobReader code)
    {
        if (code.RemainingBytes <= sizeof(int)) return null;

        byte operation = code.ReadByte();
        return operation switch
        {
            >= LoadConstantZero and <= LoadConstantEight => operation - LoadConstantZero,
            LoadConstantByte => code.ReadSByte(),
            LoadConstant => code.ReadInt32(),
            _ => null,
        };
    }
}
