using System.Collections.Immutable;
using System.Reflection.Metadata;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// The attributes that name the classes in which an assembly lists its actions and its triggers. They are read from metadata, without creating a symbol.
/// </summary>
internal static class ActionsMark
{
    public const string Name = "BizprocActionsAttribute";
    public const string TriggersName = "BizprocTriggersAttribute";
    public const string OuterNamespace = "Bizproc";
    public const string InnerNamespace = "CompilerServices";

    private const string Namespace = OuterNamespace + "." + InnerNamespace;

    /// <summary>The number with which the value of every attribute begins.</summary>
    private const ushort Prolog = 1;

    /// <summary>Reads a file; <see langword="null"/> if it is broken or missing, which the compiler itself reports.</summary>
    public static LibraryModel? Read(PortableExecutableReference reference, string alias)
    {
        try
        {
            return reference.GetMetadata() is AssemblyMetadata assembly ? Read(assembly.GetModules()[0].GetMetadataReader(), alias) : null;
        }
        catch (Exception failure) when (failure is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static LibraryModel? Read(MetadataReader reader, string alias)
    {
        if (!reader.IsAssembly) return null;

        var assembly = reader.GetAssemblyDefinition();
        if (reader.StringComparer.Equals(assembly.Name, SurroundingsModel.Runtime)) return new(SurroundingsModel.Runtime, Registry: null, Codes: default, alias);

        // Most assemblies belong to .NET, and the search ends here for them.
        if (!ReferencesRuntime(reader)) return null;

        LibraryModel? library = null;
        foreach (var handle in assembly.GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (NameOfMark(reader, attribute) is not { } name) continue;

            var value = reader.GetBlobReader(attribute.Value);
            if (RegistryOf(ref value) is { } registry) library = Add(library, name, reader.GetString(assembly.Name), registry, CodesOf(ref value), alias);
        }

        return library;
    }

    /// <summary>Adds the content of one mark to what is known of an assembly. Of two marks of one kind the first counts.</summary>
    /// <param name="library">The assembly so far; <see langword="null"/> before its first mark.</param>
    /// <param name="mark">The name of the attribute.</param>
    /// <param name="assembly">The name of the assembly.</param>
    /// <param name="registry">The class that lists.</param>
    /// <param name="codes">The codes.</param>
    /// <param name="alias">The <c>extern alias</c> of the assembly.</param>
    public static LibraryModel Add(LibraryModel? library, string mark, string assembly, string registry, EquatableArray<string> codes, string alias)
    {
        library ??= new(assembly, Registry: null, Codes: default, alias);
        if (mark == TriggersName) return library.TriggerRegistry is null ? library with { TriggerRegistry = registry, TriggerCodes = codes } : library;

        return library.Registry is null ? library with { Registry = registry, Codes = codes } : library;
    }

    private static bool ReferencesRuntime(MetadataReader reader)
    {
        foreach (var handle in reader.AssemblyReferences)
        {
            if (reader.StringComparer.Equals(reader.GetAssemblyReference(handle).Name, SurroundingsModel.Runtime)) return true;
        }

        return false;
    }

    /// <summary>The name of an attribute if it is a mark.</summary>
    private static string? NameOfMark(MetadataReader reader, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference) return null;

        var parent = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference) return null;

        var type = reader.GetTypeReference((TypeReferenceHandle)parent);
        if (!reader.StringComparer.Equals(type.Namespace, Namespace)) return null;
        if (reader.StringComparer.Equals(type.Name, Name)) return Name;

        return reader.StringComparer.Equals(type.Name, TriggersName) ? TriggersName : null;
    }

    /// <summary>The first argument: the name of a type, as C# writes it.</summary>
    private static string? RegistryOf(ref BlobReader value)
    {
        if (value.ReadUInt16() != Prolog || value.ReadSerializedString() is not { Length: > 0 } name) return null;

        // The name of a type from another assembly is followed by a comma and that assembly's name.
        return name.Split(',')[0].Replace('+', '.');
    }

    /// <summary>The second argument: the codes. Assemblies built with an older version of the library do not have it.</summary>
    private static EquatableArray<string> CodesOf(ref BlobReader value)
    {
        // Every value ends with the number of its named arguments.
        if (value.RemainingBytes <= sizeof(ushort)) return default;

        var codes = ImmutableArray.CreateBuilder<string>();
        for (int count = value.ReadInt32(); count > 0; count--)
        {
            if (value.ReadSerializedString() is { } code) codes.Add(code);
        }

        return codes.ToImmutable();
    }
}
