using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Declarations;

/// <summary>The file of an assembly with actions. It is read as data, so that nothing of it runs and no version of a library must fit.</summary>
internal sealed class AssemblyFile : IDisposable
{
    private const string Runtime = "Bizproc";
    private const string CompilerServices = "Bizproc.CompilerServices";
    private const string Mark = "BizprocActionsAttribute";
    private const string RegistryPrefix = "ActionsOf_";

    /// <summary>The number with which the value of every attribute begins.</summary>
    private const ushort Prolog = 1;

    private const int MaxNesting = 100;

    private readonly PEReader _file;
    private readonly MetadataReader _metadata;

    private AssemblyFile(string path, PEReader file, MetadataReader metadata)
    {
        Path = path;
        _file = file;
        _metadata = metadata;
    }

    /// <summary>Gets the path of the file.</summary>
    public string Path { get; }

    /// <summary>Gets the version of the library that the assembly was built with; <see langword="null"/> if it does not use the library.</summary>
    public Version? Library => _metadata.AssemblyReferences
        .Select(_metadata.GetAssemblyReference)
        .Where(reference => _metadata.StringComparer.Equals(reference.Name, Runtime))
        .Select(static reference => reference.Version)
        .FirstOrDefault();

    /// <summary>True if the assembly is a program rather than a library.</summary>
    public bool IsProgram => _file.PEHeaders.CorHeader!.EntryPointTokenOrRelativeVirtualAddress != 0;

    /// <summary>Gets the codes in the mark of the generator; <see langword="null"/> if the assembly has no mark.</summary>
    public IReadOnlySet<string>? Codes => FindAttribute(CompilerServices, Mark) is { } mark ? ReadCodes(mark) : null;

    /// <summary>Gets the version of the file.</summary>
    public Version? FileVersion
    {
        get
        {
            if (FindAttribute("System.Reflection", "AssemblyFileVersionAttribute") is not { } attribute) return null;

            var value = _metadata.GetBlobReader(attribute.Value);
            return value.ReadUInt16() == Prolog && Version.TryParse(value.ReadSerializedString(), out var version) ? version : null;
        }
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="ToolException">The file cannot be read, or is not an assembly with code.</exception>
    public static AssemblyFile Open(string path)
    {
        PEReader? file = null;
        try
        {
            file = new PEReader(new MemoryStream(File.ReadAllBytes(path)));
            if (file.HasMetadata && file.GetMetadataReader() is { IsAssembly: true } metadata) return new AssemblyFile(path, file, metadata);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            file?.Dispose();
            throw new ToolException($"The assembly {path} cannot be read: {failure.Message}", cause: failure);
        }
        catch (Exception failure) when (failure is BadImageFormatException or InvalidOperationException or OverflowException or IndexOutOfRangeException)
        {
            file?.Dispose();
            throw NotAnAssembly(path, failure);
        }

        file.Dispose();
        throw NotAnAssembly(path, cause: null);
    }

    /// <summary>Gets the names of the assemblies whose actions the generator has added to those of this one.</summary>
    public IEnumerable<string> ReadLibraries() => _metadata.TypeReferences
        .Select(_metadata.GetTypeReference)
        .Where(type => type.ResolutionScope.Kind == HandleKind.AssemblyReference
            && _metadata.StringComparer.Equals(type.Namespace, CompilerServices)
            && _metadata.StringComparer.StartsWith(type.Name, RegistryPrefix))
        .Select(type => _metadata.GetString(_metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name));

    /// <summary>Reads the classes that declare actions, ordered by name as the generator orders them.</summary>
    /// <returns>The full name of each class, and the text of its declarations; <see langword="null"/> if it cannot be read.</returns>
    public IEnumerable<(string ClassName, ReadOnlyMemory<byte>? Text)> ReadClasses() => _metadata.TypeDefinitions
        .SelectMany(handle => _metadata.GetTypeDefinition(handle).GetMethods().Select(_metadata.GetMethodDefinition))
        .Where(method => DefinitionText.IsName(_metadata.GetString(method.Name)))
        .Select(method => (NameOf(method.GetDeclaringType()), (ReadOnlyMemory<byte>?)DefinitionText.Read(_file, _metadata, method)?.AsMemory()))
        .OrderBy(static found => found.Item1, StringComparer.Ordinal);

    /// <summary>Reads an embedded text; <see langword="null"/> if the assembly has none of this name.</summary>
    public string? ReadText(string name)
    {
        var handle = _metadata.ManifestResources.FirstOrDefault(each => _metadata.StringComparer.Equals(_metadata.GetManifestResource(each).Name, name));
        if (handle.IsNil || _metadata.GetManifestResource(handle) is not { Implementation.IsNil: true } resource) return null;

        var content = _file.GetSectionData(_file.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress).GetReader();
        content.Offset = checked((int)resource.Offset);
        using var text = new StreamReader(new MemoryStream(content.ReadBytes(content.ReadInt32())), Encoding.UTF8);
        return text.ReadToEnd();
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static ToolException NotAnAssembly(string path, Exception? cause) =>
        new($"{path} is not a .NET assembly. Name the .dll of the application, which the build writes to its folder bin", cause: cause);

    private string NameOf(TypeDefinitionHandle handle, int depth = 0)
    {
        // In a broken file, classes may be nested in each other.
        if (depth > MaxNesting) throw new InvalidDataException("The classes are nested too deeply");

        var type = _metadata.GetTypeDefinition(handle);
        string name = _metadata.GetString(type.Name);
        if (type.IsNested) return $"{NameOf(type.GetDeclaringType(), depth + 1)}.{name}";

        return type.Namespace.IsNil ? name : $"{_metadata.GetString(type.Namespace)}.{name}";
    }

    private CustomAttribute? FindAttribute(string space, string name)
    {
        foreach (var handle in _metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = _metadata.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MemberReference) continue;

            var parent = _metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
            if (parent.Kind != HandleKind.TypeReference) continue;

            var type = _metadata.GetTypeReference((TypeReferenceHandle)parent);
            if (_metadata.StringComparer.Equals(type.Name, name) && _metadata.StringComparer.Equals(type.Namespace, space)) return attribute;
        }

        return null;
    }

    private HashSet<string> ReadCodes(CustomAttribute mark)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var value = _metadata.GetBlobReader(mark.Value);
        if (value.ReadUInt16() != Prolog || value.ReadSerializedString() is null) return codes;

        // Every value ends with the number of its named arguments.
        if (value.RemainingBytes <= sizeof(ushort)) return codes;
        for (int count = value.ReadInt32(); count > 0; count--)
        {
            if (value.ReadSerializedString() is { } code) codes.Add(code);
        }

        return codes;
    }
}
